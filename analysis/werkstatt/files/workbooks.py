"""Tables to workbooks that spreadsheets open, the same bytes for the same tables."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from werkstatt.files.archives import TIME, pack, unpack

NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""All but the characters of XML 1.0."""

WIDTHS = {"text": 70, "sentence": 70, "terms": 50, "label": 34, "representative": 28, "illustrativ": 14}
"""Of columns that need another width than that of their longest text."""


def xml_text(text: object) -> str:
    r"""Replace the signs that no XML file may hold, and so no workbook and no QDA project, by U+FFFD.

    Parameters
    ----------
    text : object
        Said as text.

    Returns
    -------
    str
        The text in the characters of XML 1.0.

    Examples
    --------
    >>> xml_text("Bus\x00Bahn")
    'Bus�Bahn'
    """
    return NO_XML.sub("\ufffd", str(text))


def tables_xlsx(sheets: Mapping[str, pd.DataFrame], heads: Mapping[str, str] | None = None) -> bytes:
    """Return a workbook with a sheet for each table.

    Every text is stored as text, so that a card that begins with ``=`` is shown and not computed.

    Parameters
    ----------
    sheets : mapping of str to DataFrame
        Title to table.
    heads : mapping of str to str, optional
        What readers call columns; others keep their name.

    Returns
    -------
    bytes
        The same for the same tables.

    Examples
    --------
    >>> from openpyxl import load_workbook
    >>> book = tables_xlsx({"Karten": pd.DataFrame({"text": ["=1+1"]})}, {"text": "Wortlaut"})
    >>> [cell.value for row in load_workbook(io.BytesIO(book))["Karten"] for cell in row]
    ['Wortlaut', '=1+1']
    """
    book = Workbook()
    book.remove(book.active)
    book.properties.creator = "Werkstatt"
    for title, table in sheets.items():
        _sheet(book, title, table, heads or {})
    return _bytes(book)


def form_xlsx(title: str, rows: Iterable[Sequence[str | int]], widths: Sequence[float]) -> bytes:
    """Return a workbook of one sheet that people fill in.

    Parameters
    ----------
    title : str
        Of the sheet.
    rows : iterable of sequence of str or int
        The names of the columns first; every text is stored as text.
    widths : sequence of float
        Of the columns.

    Returns
    -------
    bytes
        The same for the same rows.

    Examples
    --------
    >>> from openpyxl import load_workbook
    >>> book = load_workbook(io.BytesIO(form_xlsx("Bogen", [["Nr", "Antwort"], [1, ""]], [6, 10])))
    >>> [cell.value for cell in book["Bogen"]["A"]]
    ['Nr', 1]
    """
    book = Workbook()
    sheet = book.active
    sheet.title = title
    head, *body = rows
    sheet.append([*head])
    for row, values in enumerate(body, 2):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(row, column, xml_text(value) if isinstance(value, str) else value)
            cell.data_type = "s" if isinstance(value, str) else "n"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = "A2"
    return _bytes(book)


def _bytes(book: Workbook) -> bytes:
    """Save a workbook; of the time of day that this writes into the file, twice, nothing stays."""
    buffer = io.BytesIO()
    book.save(buffer)
    files = unpack(buffer.getvalue())
    core = files["docProps/core.xml"].decode()
    files["docProps/core.xml"] = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", f"{TIME.isoformat()}Z", core).encode()
    return pack(files)


def _sheet(book: Workbook, title: str, table: pd.DataFrame, heads: Mapping[str, str]) -> None:
    sheet = book.create_sheet(title)
    for place, column in enumerate(table.columns, 1):
        head = sheet.cell(1, place)
        _fill(head, heads.get(column, str(column)))
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
