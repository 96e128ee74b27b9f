"""Workbooks that people fill in: sheets with instructions, places to write in, and lists to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from werkstatt.files.layout import FONT, POINTS, height_for, lay_out, lines_of
from werkstatt.files.workbooks import book_bytes, fill_cell, new_book

HEAD, TO_FILL = "FFE8E4DA", "FFFFF8DC"


@dataclass(frozen=True)
class Choices:
    """A list that a column offers; other values may be typed all the same.

    Attributes
    ----------
    column : int
        That offers them, from 1.
    sheet : str
        On which they stand, in its first column from the second row on.
    rows : int
        How many rows of that sheet are offered, written in or not.

    Examples
    --------
    >>> Choices(3, "Überschriften", 60).rows
    60
    """

    column: int
    sheet: str
    rows: int


@dataclass(frozen=True)
class FormSheet:
    """A sheet of a form.

    Attributes
    ----------
    title : str
        Of the sheet.
    rows : sequence of sequence of str or int
        The names of the columns first, unless it is a text.
    widths : sequence of float
        Of the columns, in signs.
    fill : tuple of (int, int)
        Cells to be filled in (row, column, from 1), shown on another ground; with row 0 a whole column.
    choices : Choices or None
        What a column offers.
    is_text : bool
        Whether the first row is a title, and no names of columns.

    Examples
    --------
    >>> FormSheet("Bogen", [["Karte", "Überschrift"], ["Bus", ""]], [40, 20], fill=((0, 2),)).choices is None
    True
    """

    title: str
    rows: Sequence[Sequence[str | int]]
    widths: Sequence[float]
    fill: tuple[tuple[int, int], ...] = field(default_factory=tuple)
    choices: Choices | None = None
    is_text: bool = False


def forms_xlsx(sheets: Sequence[FormSheet]) -> bytes:
    """Return a workbook to be filled in.

    Parameters
    ----------
    sheets : sequence of FormSheet
        In order; every text is stored as text.

    Returns
    -------
    bytes
        The same for the same sheets.

    Examples
    --------
    >>> import io
    >>> from openpyxl import load_workbook
    >>> made = forms_xlsx([FormSheet("Bogen", [["Karte", "Überschrift"], ["=1", ""]], [40, 20], fill=((0, 2),))])
    >>> [cell.value for cell in load_workbook(io.BytesIO(made))["Bogen"]["A"]]
    ['Karte', '=1']
    """
    book = new_book("")
    for form in sheets:
        _sheet(book.create_sheet(form.title), form)
    return book_bytes(book)


def _sheet(sheet: object, form: FormSheet) -> None:
    columns = {column for row, column in form.fill if not row}
    for row, values in enumerate(form.rows, 1):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(row, column)  # type: ignore[attr-defined]
            fill_cell(cell, value)
            if row == 1:
                cell.font = Font(name=FONT, size=POINTS + 2 * form.is_text, bold=True)
                cell.fill = PatternFill() if form.is_text else PatternFill("solid", fgColor=HEAD)
            elif column in columns:
                cell.fill = PatternFill("solid", fgColor=TO_FILL)
        lines = (lines_of(str(value), int(width) - 1) for value, width in zip(values, form.widths, strict=False))
        sheet.row_dimensions[row].height = height_for(max(lines, default=1))  # type: ignore[attr-defined]
    for row, column in form.fill:
        if row:
            sheet.cell(row, column).fill = PatternFill("solid", fgColor=TO_FILL)  # type: ignore[attr-defined]
    lay_out(sheet, form.widths)
    if form.is_text:
        sheet.print_title_rows = None  # type: ignore[attr-defined]
        return
    sheet.freeze_panes = "A2"  # type: ignore[attr-defined]
    if form.choices is not None:
        # A new heading may be typed, so that nothing is refused.
        offered = f"{quote_sheetname(form.choices.sheet)}!$A$2:$A${form.choices.rows + 1}"
        listed = DataValidation("list", formula1=offered, allow_blank=True, showErrorMessage=False)
        letter = get_column_letter(form.choices.column)
        listed.add(f"{letter}2:{letter}{max(len(form.rows), 2)}")
        sheet.add_data_validation(listed)  # type: ignore[attr-defined]
