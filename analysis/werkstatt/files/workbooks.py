"""Tables to workbooks that spreadsheets open, the same bytes for the same tables."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from werkstatt.files.archives import TIME, pack, unpack
from werkstatt.wording import word

NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""All but the characters of XML 1.0."""

WIDTHS = {"text": 70, "sentence": 70, "terms": 50, "label": 34, "representative": 28, "illustrativ": 14}

COLUMNS = {
    **{name: name for name in ("theme", "label", "cards", "votes", "terms", "verdict", "representative", "stability")},
    **{name: name for name in ("card_id", "text", "phase", "group", "vision", "heading", "heading_b", "confidence")},
    "sentence": "why",
    "also": "also_in",
}
"""Columns that readers know by another name."""


def xml_text(text: object) -> str:
    """Replace the signs that no XML file may hold, and so no workbook and no QDA project, by U+FFFD."""
    return NO_XML.sub("\ufffd", str(text))


def workbook_bytes(book: Any) -> bytes:
    """Return an openpyxl workbook as XLSX, the same bytes for the same content.

    Saving writes the time of day into the file, twice; both become :data:`werkstatt.files.archives.TIME`.
    """
    buffer = io.BytesIO()
    book.save(buffer)
    files = unpack(buffer.getvalue())
    core = files["docProps/core.xml"].decode()
    files["docProps/core.xml"] = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", f"{TIME.isoformat()}Z", core).encode()
    return pack(files)


def tables_xlsx(sheets: Mapping[str, pd.DataFrame], language: str = "de") -> bytes:
    """Return a workbook with a sheet for each table.

    Every text is stored as text, so that a card that begins with ``=`` is shown and not computed.

    Parameters
    ----------
    sheets
        Title to table.
    language
        Of the headings of known columns.
    """
    book = Workbook()
    book.remove(book.active)
    book.properties.creator = "Werkstatt"
    for title, table in sheets.items():
        _sheet(book, title, table, language)
    return workbook_bytes(book)


def _sheet(book: Workbook, title: str, table: pd.DataFrame, language: str) -> None:
    sheet = book.create_sheet(title)
    for place, column in enumerate(table.columns, 1):
        head = sheet.cell(1, place)
        _fill(head, word(COLUMNS[column], language) if column in COLUMNS else str(column))
        head.font, head.fill = Font(bold=True), PatternFill("solid", fgColor="FFE8E4DA")
        head.alignment = Alignment(wrap_text=True, vertical="top")
        longest = table[column].astype(str).str.len().max() if len(table) else 0
        width = WIDTHS.get(column, min(max(10, longest + 2), 40))
        sheet.column_dimensions[get_column_letter(place)].width = width
        for row, value in enumerate(table[column].astype("object"), 2):
            cell = sheet.cell(row, place)
            _fill(cell, value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions


def _fill(cell: Any, value: Any) -> None:
    if isinstance(value, str):
        cell.value = xml_text(value)
        # A text, also where it begins with "=".
        cell.data_type = "s"
        cell.quotePrefix = value[:1] in "=+-@"
    elif not pd.isna(value):
        cell.value = value.item() if hasattr(value, "item") else value
