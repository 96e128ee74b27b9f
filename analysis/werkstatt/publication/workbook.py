"""Themes, cards and review to a workbook that spreadsheets open."""

from __future__ import annotations

from werkstatt.files.workbooks import tables_xlsx
from werkstatt.publication.format import Format
from werkstatt.publication.parts.part import Passage
from werkstatt.themes.finding import Themes
from werkstatt.validation.reviewing import Review
from werkstatt.validation.verdict import in_words
from werkstatt.wording import word

HEADS = {
    **{name: name for name in ("theme", "label", "cards", "votes", "terms", "verdict", "representative", "stability")},
    **{name: name for name in ("card_id", "text", "phase", "group", "vision", "heading", "heading_b", "confidence")},
    "sentence": "why",
    "also": "also_in",
}
"""Columns that readers know by another name, and its key in the tables of words."""


def themes_xlsx(themes: Themes, review: Review, parts: list[Passage], language: str = "de") -> bytes:
    """Return a workbook with a sheet of themes, of cards, of measures, and of each part of the review.

    Parameters
    ----------
    themes : Themes
        What was found.
    review : Review
        Of the same themes.
    parts : list of Passage
        From :func:`werkstatt.publication.method.method_parts`.
    language : {"de", "en"}
        Of the names of sheets and known columns.

    Returns
    -------
    bytes
        An ``.xlsx`` file, the same for the same input.

    Examples
    --------
    >>> HEADS["sentence"], word(HEADS["sentence"], "en")
    ('why', 'Why')
    """
    found = in_words(review.measures, review.verdicts, language)
    overview = themes.themes.drop(columns=["terms", "representative"]).assign(
        verdict=found["verdict"],
        sentence=found["sentence"],
        terms=themes.themes["terms"].map("; ".join),
        representative=themes.themes["representative"].map("; ".join),
    )
    sheets = {
        word("themes", language): overview,
        word("cards", language): themes.cards,
        word("measures", language): review.measures,
        **{part.sheet: part.table for part in parts if len(part.table)},
    }
    return tables_xlsx(sheets, {column: word(key, language) for column, key in HEADS.items()})


FORMAT = Format(
    "themes.xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    lambda edition: themes_xlsx(edition.themes, edition.review, edition.parts, edition.language),
)
