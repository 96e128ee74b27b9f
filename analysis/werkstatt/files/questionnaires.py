"""Workbooks that people fill in: what to do on a first sheet, questions on a second."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties

from werkstatt.files.layout import A4, FONT, POINTS, height_for, lay_out, lines_of
from werkstatt.files.workbooks import book_bytes, fill_cell, new_book

WIDE = 100
"""Signs of a line of instructions."""

TO_FILL, HEAD, EDGE = "FFFFF4CC", "FFE8E4DA", "FFB0A999"
"""Colours of the cells that people write into, of names of columns, of lines around cells."""


def questionnaire_xlsx(
    instructions: tuple[str, Iterable[str], str],
    title: str,
    rows: Sequence[Sequence[str | int]],
    widths: Sequence[float],
    answers: tuple[str, Mapping[int, Sequence[str]], str],
) -> bytes:
    """Return a workbook of two sheets: instructions with a field for a name, and questions.

    Every text is stored as text, so that none is computed as a formula.

    Parameters
    ----------
    instructions : tuple of (str, iterable of str, str)
        Title of the first sheet, its lines (the first is a heading), and what stands before the field for the name.
    title : str
        Of the sheet of questions.
    rows : sequence of sequence of str or int
        The names of the columns first.
    widths : sequence of float
        Of the columns.
    answers : tuple of (str, mapping of int to sequence of str, str)
        Name of the column to be filled in, what may be chosen in each row (from 1), and what is said to whoever enters
        something else.

    Returns
    -------
    bytes
        The same for the same rows.

    Examples
    --------
    >>> import io
    >>> from openpyxl import load_workbook
    >>> told, asked = ("Anleitung", ["Was zu tun ist", "Ankreuzen."], "Name"), [["Nr", "Antwort"], [1, ""]]
    >>> book = questionnaire_xlsx(told, "Bogen", asked, [6, 10], ("Antwort", {2: "AB"}, "A oder B"))
    >>> [cell.value for cell in load_workbook(io.BytesIO(book))["Bogen"]["A"]]
    ['Nr', 1]
    """
    book = new_book("")
    name, lines, field = instructions
    _instruct(book.create_sheet(name), list(lines), field)
    sheet = book.create_sheet(title)
    column, choices, warning = answers
    place = list(rows[0]).index(column) + 1
    edge = Border(*[Side("thin", color=EDGE)] * 4)
    for row, values in enumerate(rows, 1):
        for number, value in enumerate(values, 1):
            cell = sheet.cell(row, number)
            fill_cell(cell, value)
            cell.border = edge
            if row == 1:
                cell.font = Font(name=FONT, size=POINTS, bold=True)
                cell.fill = PatternFill("solid", fgColor=HEAD)
            elif number == place:
                cell.fill = PatternFill("solid", fgColor=TO_FILL)
        told = (lines_of(str(value), int(width)) for value, width in zip(values, widths, strict=True))
        sheet.row_dimensions[row].height = height_for(max(told, default=1))
    _choose(sheet, place, choices, warning)
    lay_out(sheet, widths)
    sheet.freeze_panes = f"{get_column_letter(place + 1)}2"
    return book_bytes(book)


def _instruct(sheet: Any, lines: list[str], field: str) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 30, WIDE - 30
    for row, line in enumerate([*lines[:1], field, *lines[1:]], 1):
        cell = sheet.cell(row, 1)
        fill_cell(cell, line)
        if row != 2:
            sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=2)
            sheet.row_dimensions[row].height = height_for(lines_of(line, WIDE)) + POINTS / 2
    sheet["A1"].font = Font(name=FONT, size=POINTS + 4, bold=True)
    sheet.row_dimensions[1].height = 30
    sheet["A2"].font = Font(name=FONT, size=POINTS, bold=True)
    sheet["B2"].fill = PatternFill("solid", fgColor=TO_FILL)
    sheet["B2"].border = Border(*[Side("thin", color=EDGE)] * 4)
    sheet.row_dimensions[2].height = 22
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _choose(sheet: Any, place: int, choices: Mapping[int, Sequence[str]], warning: str) -> None:
    """Offer in each row what may be chosen there."""
    offered: dict[str, DataValidation] = {}
    for row, letters in choices.items():
        listed = ",".join(letters)
        if listed not in offered:
            offered[listed] = DataValidation("list", formula1=f'"{listed}"', allow_blank=True, showErrorMessage=True)
            offered[listed].error = warning
            sheet.add_data_validation(offered[listed])
        offered[listed].add(f"{get_column_letter(place)}{row}")
