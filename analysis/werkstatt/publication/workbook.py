"""Themes, cards and review to a workbook that spreadsheets open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from werkstatt.cards.schema import NAMES
from werkstatt.files.workbooks import WIDEST, Field, tables_xlsx
from werkstatt.publication.codebook_words import Fact, codebook_entries
from werkstatt.publication.format import Format
from werkstatt.publication.parts.column import single
from werkstatt.publication.parts.part import Passage
from werkstatt.publication.sections.section import Table, plainly
from werkstatt.publication.tables import cards_table, review_table, themes_table
from werkstatt.themes.campaigns import campaigns_table
from werkstatt.themes.found import ADDED, CAMPAIGN, Themes
from werkstatt.themes.levels import subthemes
from werkstatt.validation.reviewed import Review
from werkstatt.wording import cell_format, word


@dataclass(frozen=True)
class Shown:
    """How a column of ours is shown.

    Attributes
    ----------
    key : str
        Of its name in the tables of words.
    decimals : int or None
        Places behind the decimal mark; None for texts.
    share : bool
        Whether the numbers are shares from 0 to 1, shown as per cent.
    widest : int
        Longer texts are broken into lines of so many signs.
    codes : str or None
        Before each value, the key of what readers say for it; None where the values are no codes.

    Examples
    --------
    >>> Shown("stability", 2).share
    False
    """

    key: str
    decimals: int | None = None
    share: bool = False
    widest: int = WIDEST
    codes: str | None = None


TOLD = ("measures", "replies", "changes", "people", "programme")
"""Sections whose table has a sheet of its own."""

SHOWN = {
    "theme": Shown("theme", 0),
    "place": Shown("place_of_theme"),
    "subtheme": Shown("subtheme", 0),
    "label": Shown("label", widest=28),
    "cards": Shown("cards", 0),
    "votes": Shown("votes", 0),
    "origin": Shown("origin", codes="origin_"),
    "verdict": Shown("verdict", widest=20),
    "sentence": Shown("why", widest=60),
    "terms": Shown("terms", widest=44),
    "representative": Shown("representative", widest=16),
    "card_id": Shown("card_id"),
    "text": Shown("text", widest=60),
    "phase": Shown("phase", codes=""),
    "group": Shown("group", widest=20),
    "heading": Shown("heading", widest=24),
    "heading_b": Shown("heading_b", widest=24),
    "vision": Shown("vision", widest=20),
    "stance": Shown("stance", codes="stance_"),
    "workshop": Shown("workshop", widest=24),
    "workshop_number": Shown("workshop_number"),
    "workshop_date": Shown("workshop_date"),
    "workshop_place": Shown("workshop_place", widest=20),
    "illustrativ": Shown("illustrativ"),
    "confidence": Shown("confidence", 2),
    "placed": Shown("placed", codes="placed_"),
    "parent": Shown("guide_parent", widest=28),
    "also": Shown("also_in", 0),
    "stability": Shown("stability", 2),
    "recovered": Shown("measure_recovered", 0),
    "dissolved": Shown("measure_dissolved", 0),
    "coherence": Shown("measure_coherence", 2),
    "chance": Shown("measure_chance", 1, share=True),
    "returns": Shown("measure_returns", 0, share=True),
    "other_reading": Shown("measure_other_reading", 2),
    "without": Shown("measure_without", 2),
    "without_group": Shown("without_group", widest=20),
    "campaign": Shown("campaign", 0),
    "wordings": Shown("wordings", 0),
    "wording": Shown("most_used_wording", widest=60),
    "blind": Shown("measure_blind", 4),
    "blind_share": Shown("measure_blind_share", 0, share=True),
}
"""Every column of ours; those of users keep their names."""


def themes_xlsx(
    themes: Themes,
    review: Review,
    parts: list[Passage],
    language: str = "de",
    title: str = "",
    created: str = "",
    tables: Mapping[str, Table] | None = None,
) -> bytes:
    """Return a workbook with a sheet of themes, cards, codebook, measures, and of each part of the review.

    Numbers are numbers, and what is a code in the tables for programs is said in words.

    Parameters
    ----------
    themes : Themes
        What was found.
    review : Review
        Of the same themes.
    parts : list of Passage
        From :func:`werkstatt.publication.method.method_parts`.
    language : {"de", "en"}
        Of sheets, columns and codes.
    title : str
        Of the workshop.
    created : str
        When the cards were put together (ISO 8601, UTC); empty where that is not known.
    tables : mapping of str to Table, optional
        What is told of the workshop, by the name of its sheet.

    Returns
    -------
    bytes
        An ``.xlsx`` file, the same for the same input.

    Examples
    --------
    >>> SHOWN["sentence"].key, word(SHOWN["sentence"].key, "en")
    ('why', 'Why')
    """
    sheets = {
        word("themes", language): _fields(_overview(themes, review, language), language),
        word("cards", language): _cards(themes, language),
        word("codebook", language): _codebook(themes, language),
        word("measures", language): _fields(_measures(review, language), language),
        **_campaigns(themes, language),
        **{title: _told(table) for title, table in (tables or {}).items()},
        **{part.sheet: _part(part) for part in parts if part.columns},
    }
    return tables_xlsx(sheets, title, created)


def _campaigns(themes: Themes, language: str) -> dict[str, list[Field]]:
    table = campaigns_table(themes)
    if table is None or table.empty:
        return {}
    return {word("campaigns", language): _fields(table.rename(columns={"text": "wording"}), language)}


def _told(table: Table) -> list[Field]:
    """Return a table of texts as columns."""
    columns = zip(table.columns, zip(*table.rows, strict=True), strict=True)
    return [Field(head, [plainly(cell) for cell in cells], widest=40) for head, cells in columns]


def _overview(themes: Themes, review: Review, language: str) -> pd.DataFrame:
    """Return all themes with their verdicts, sub-themes last."""
    table, judged = themes_table(themes), review_table(review, language)
    shown = table.drop(columns=["terms", "representative"])
    if themes.below:
        places = [*map(str, themes.themes["theme"]), *subthemes(themes)["place"]]
        shown.insert(1, "place", places)
    return shown.assign(
        verdict=judged["verdict"],
        sentence=judged["sentence"],
        terms=table["terms"],
        representative=table["representative"],
    )


def _measures(review: Review, language: str) -> pd.DataFrame:
    """Return the measures of all themes, sub-themes last."""
    return review_table(review, language).drop(columns=["band", "verdict", "sentence"])


def _cards(themes: Themes, language: str) -> list[Field]:
    """Return the card table, with the name of each theme and sub-theme beside its number."""
    cards, every = cards_table(themes), themes_table(themes)
    names = dict(zip(every["theme"], every["label"], strict=True)) | {0: word("unassigned", language)}
    found = []
    for name in cards.columns:
        known = name in (*NAMES, *ADDED) or (name == CAMPAIGN and themes.campaigns is not None)
        found.append(_field(name, cards[name], language) if known else Field(str(name), _values(cards[name])))
        if name == "theme":
            found.append(_field("label", cards["theme"].map(names), language))
        if name == "subtheme":
            labels = Field(word("subtheme_label", language), _values(cards[name].map(names)), widest=28)
            found.append(labels)
    return found


def _codebook(themes: Themes, language: str) -> list[Field]:
    """Return what is said of each heading, one column for each kind of it."""
    entries = codebook_entries(themes, language)
    facts = [{fact.key: fact for fact in entry.facts} for entry in entries]
    labels = {fact.key: fact.label for found in facts for fact in found.values() if fact.texts}
    found = [
        Field(word("heading", language), [entry.heading for entry in entries], widest=28),
        Field(word("cards", language), [entry.cards for entry in entries], cell_format(0, language=language)),
    ]
    for key, widest in {"parent": 24, "definition": 36, "rule": 36, "examples": 40, "text": 36, "who": 16}.items():
        if key in labels or key == "definition":
            told = [_cell(one[key]) if key in one else None for one in facts]
            found.append(Field(labels.get(key, word(f"guide_{key}", language)), told, widest=widest))
    return found


def _cell(fact: Fact) -> str:
    """Return what is said; where nothing is, the label says so."""
    mark = "– " if fact.key == "examples" else ""
    return "\n".join(f"{mark}{text}" for text in fact.texts) or fact.label


def _fields(table: pd.DataFrame, language: str) -> list[Field]:
    """Return the columns of a table of ours that hold anything."""
    return [_field(name, table[name], language) for name in table.columns if table[name].notna().any()]


def _field(name: str, column: pd.Series, language: str) -> Field:
    shown = SHOWN[name]
    codes = shown.codes
    if codes is not None:
        coded = column.astype("object").replace("", None)
        column = coded.map(lambda code: word(f"{codes}{code}", language), na_action="ignore")
    form = "General" if shown.decimals is None else cell_format(shown.decimals, share=shown.share, language=language)
    return Field(word(shown.key, language), _values(column), form, shown.widest)


def _part(part: Passage) -> list[Field]:
    return [
        Field(
            column.head,
            _values(column.values),
            "General"
            if column.decimals is None
            else cell_format(column.decimals, share=column.share, language=part.language),
        )
        for column in single(part.columns)
    ]


def _values(column: Iterable[object]) -> list[object]:
    return list(pd.Series(list(column), dtype="object"))


FORMAT = Format(
    "themes.xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    lambda edition: themes_xlsx(
        edition.themes,
        edition.review,
        edition.parts,
        edition.language,
        edition.workshop.title,
        edition.workshop.moment,
        {
            section.title: block
            for section in edition.sections
            if section.key in TOLD
            for block in section.blocks
            if isinstance(block, Table)
        },
    ),
)
