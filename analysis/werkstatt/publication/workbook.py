"""Themes, cards and review to a workbook that spreadsheets open."""

from __future__ import annotations

from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from werkstatt.publication.method import Part
from werkstatt.review import Review
from werkstatt.tables import workbook_bytes, xml_text
from werkstatt.themes import Themes
from werkstatt.wording import word

WIDTHS = {"text": 70, "sentence": 70, "terms": 50, "label": 34, "representative": 28, "illustrativ": 14}

COLUMNS = {
    **{name: name for name in ("theme", "label", "cards", "votes", "terms", "verdict", "representative", "stability")},
    **{name: name for name in ("card_id", "text", "phase", "group", "vision", "heading", "heading_b", "confidence")},
    "sentence": "why",
    "also": "also_in",
}
"""Columns that readers know by another name."""


def themes_xlsx(themes: Themes, review: Review, parts: list[Part], language: str = "de") -> bytes:
    """Return a workbook with a sheet of themes, of cards, of measures, and of each part of the review.

    Every text is stored as text, so that a card that begins with ``=`` is shown and not computed.

    Parameters
    ----------
    themes, review
        Of the same cards.
    parts
        From :func:`werkstatt.publication.method.method_parts`.
    language
        Of the names of sheets and known columns.
    """
    book = Workbook()
    book.remove(book.active)
    book.properties.creator = "Werkstatt"
    overview = themes.themes.drop(columns=["terms", "representative"]).assign(
        verdict=review.verdicts["verdict"],
        sentence=review.verdicts["sentence"],
        terms=themes.themes["terms"].map("; ".join),
        representative=themes.themes["representative"].map("; ".join),
    )
    _sheet(book, word("themes", language), overview, language)
    _sheet(book, word("cards", language), themes.cards, language)
    _sheet(book, word("measures", language), review.measures, language)
    for part in parts:
        if len(part.table):
            _sheet(book, word(f"sheet_{part.key}", language), part.table, language)
    return workbook_bytes(book)


def table_xlsx(title: str, table: pd.DataFrame, language: str = "de") -> bytes:
    """Return a workbook of one table, its texts as texts."""
    book = Workbook()
    book.remove(book.active)
    book.properties.creator = "Werkstatt"
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
