"""Tables to workbooks that spreadsheets open, the same bytes for the same tables."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill

from werkstatt.files.archives import with_date
from werkstatt.files.layout import FONT, POINTS, height_for, lay_out, lines_of, plain_font, width_for

NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""All but the characters of XML 1.0."""

WIDEST = 40
"""Longer texts are broken into lines, unless a column says otherwise."""

LONGEST_NUMBER = 6


@dataclass(frozen=True)
class Field:
    """A column of a sheet.

    Attributes
    ----------
    head : str
        What readers call it.
    values : sequence of object
        Texts, numbers, truth values and dates are stored as such; what is missing is left empty.
    form : str
        How the spreadsheet shows numbers, from :func:`werkstatt.wording.numbers.cell_format`.
    widest : int
        Longer texts are broken into lines of so many signs.

    Examples
    --------
    >>> Field("Stabilität", [0.75], form="0.00").widest
    40
    """

    head: str
    values: Sequence[object]
    form: str = "General"
    widest: int = WIDEST


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


def tables_xlsx(sheets: Mapping[str, pd.DataFrame | Sequence[Field]], title: str = "", created: str = "") -> bytes:
    """Return a workbook with a sheet for each table.

    Every text is stored as text, so that a card that begins with ``=`` is shown and not computed.

    Parameters
    ----------
    sheets : mapping of str to DataFrame or sequence of Field
        Title to table; the columns of a DataFrame keep their names.
    title : str
        Of the whole, among its properties.
    created : str
        What its properties say of when it was made (ISO 8601, UTC); nothing, where it is empty.

    Returns
    -------
    bytes
        The same for the same tables.

    Examples
    --------
    >>> from openpyxl import load_workbook
    >>> book = tables_xlsx({"Karten": [Field("Wortlaut", ["=1+1"])]})
    >>> [cell.value for row in load_workbook(io.BytesIO(book))["Karten"] for cell in row]
    ['Wortlaut', '=1+1']
    """
    book = new_book(title)
    for name, table in sheets.items():
        _sheet(book.create_sheet(name), _fields(table) if isinstance(table, pd.DataFrame) else table)
    return book_bytes(book, created)


def new_book(title: str) -> Workbook:
    """Return a workbook without sheets.

    Parameters
    ----------
    title : str
        Among its properties.

    Returns
    -------
    Workbook
        Of openpyxl.

    Examples
    --------
    >>> new_book("Karten").properties.title
    'Karten'
    """
    book = Workbook()
    book.remove(book.active)
    # The first font is that of cells without another, and what widths are measured by.
    book._fonts[0].name, book._fonts[0].sz = FONT, POINTS
    book.properties.creator = "Werkstatt"
    book.properties.title = xml_text(title) or None
    return book


def book_bytes(book: Workbook, created: str = "") -> bytes:
    """Save a workbook; of the time of day that this writes into the file, twice, nothing stays.

    Parameters
    ----------
    book : Workbook
        Of openpyxl, with at least one sheet.
    created : str
        As of :func:`tables_xlsx`.

    Returns
    -------
    bytes
        The same for the same workbook.

    Examples
    --------
    >>> book = new_book("")
    >>> _ = book.create_sheet("Karten")
    >>> book_bytes(book)[:2]
    b'PK'
    """
    buffer = io.BytesIO()
    book.save(buffer)
    return with_date(buffer.getvalue(), created)


def _fields(table: pd.DataFrame) -> list[Field]:
    return [Field(str(name), table[name].astype("object").tolist()) for name in table.columns]


def _sheet(sheet: Any, fields: Sequence[Field]) -> None:
    widths = [_width(field) for field in fields]
    lines: dict[int, int] = {}
    for place, (field, width) in enumerate(zip(fields, widths, strict=True), 1):
        head = sheet.cell(1, place)
        fill_cell(head, field.head)
        head.font = Font(name=FONT, size=POINTS, bold=True)
        head.fill = PatternFill("solid", fgColor="FFE8E4DA")
        lines[1] = max(lines.get(1, 1), lines_of(field.head, width - 3))
        # openpyxl takes longer to compare the looks of a cell with all others than for everything else.
        looks: dict[tuple[Kind, type], Any] = {}
        for row, value in enumerate(field.values, 2):
            cell = sheet.cell(row, place)
            kind = _store(cell, value)
            look = kind, type(cell.value)
            if look in looks:
                cell._style = copy(looks[look])
            else:
                _dress(cell, kind)
                cell.number_format = field.form if cell.data_type == "n" else cell.number_format
                looks[look] = cell._style
            lines[row] = max(lines.get(row, 1), lines_of(value, width) if isinstance(value, str) else 1)
    for row, most in lines.items():
        sheet.row_dimensions[row].height = height_for(most)
    lay_out(sheet, widths)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions


def _width(field: Field) -> int:
    lengths = (len(value) if isinstance(value, str) else LONGEST_NUMBER for value in field.values)
    return width_for(field.head, max(lengths, default=0), field.widest)


def fill_cell(cell: Any, value: Any) -> None:
    """Store a value as what it is; what no cell can hold, as text.

    Parameters
    ----------
    cell : Cell
        Of openpyxl.
    value : object
        Nothing is stored of what is missing.

    Examples
    --------
    >>> sheet = new_book("").create_sheet("Karten")
    >>> fill_cell(sheet["A1"], "=1+1")
    >>> sheet["A1"].value, sheet["A1"].data_type
    ('=1+1', 's')
    """
    _dress(cell, _store(cell, value))


Kind = Literal["empty", "number", "text", "formula"]
"""What a cell holds; texts that look like formulas have a mark."""


def _store(cell: Any, value: Any) -> Kind:
    if pd.api.types.is_scalar(value) and pd.isna(value):
        return "empty"
    value = value.item() if hasattr(value, "item") else value
    finite = isinstance(value, int) or (isinstance(value, float) and math.isfinite(value))
    if finite or (isinstance(value, date) and getattr(value, "tzinfo", None) is None):
        cell.value = value
        return "number"
    cell.value = text = xml_text(value)
    # A text, also where it begins with "=".
    cell.data_type = "s"
    return "formula" if text[:1] in "=+-@" else "text"


def _dress(cell: Any, kind: Kind) -> None:
    """Give a cell the looks of what it holds."""
    cell.font = plain_font()
    # Beside a number may stand a text.
    cell.alignment = (
        Alignment(horizontal="right", vertical="top", indent=1)
        if kind == "number"
        else Alignment(wrap_text=True, vertical="top")
    )
    cell.quotePrefix = kind == "formula"
