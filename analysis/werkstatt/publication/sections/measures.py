"""Measures: a table of all, and a sheet for each project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from werkstatt.cards.dates import read_date
from werkstatt.publication.sections.section import Block, Cell, Head, Link, Paragraph, Quote, Section, Table
from werkstatt.wording import word
from werkstatt.wording.days import day

if TYPE_CHECKING:
    from werkstatt.publication.edition import Edition

COLUMNS = ("who", "partners", "until", "cost", "state")


def card_anchor(edition: Edition, card: str) -> str:
    """Return where the row of a card is in the table of all cards.

    Parameters
    ----------
    edition : Edition
        What is published.
    card : str
        Its id.

    Returns
    -------
    str
        ``c`` and the number of its row, from 1.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> card_anchor(SimpleNamespace(rows={"K1": 1}), "K1")
    'c1'
    """
    return f"c{edition.rows[card]}"


def theme_links(edition: Edition, themes: tuple[int, ...]) -> tuple[Link, ...]:
    """Return links to themes, by their numbers and labels.

    Parameters
    ----------
    edition : Edition
        What is published.
    themes : tuple of int
        Numbers of themes.

    Returns
    -------
    tuple of Link
        In the same order.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> theme_links(SimpleNamespace(labels={3: "Radwege"}), (3,))
    (Link(text='3 Radwege', target='t3'),)
    """
    return tuple(Link(f"{theme} {edition.labels[theme]}", f"t{theme}") for theme in themes)


def _until(text: str, language: str) -> str:
    return day(read_date(text) or text, language)


def _tell(edition: Edition) -> list[Block]:
    measures, language = edition.links.measures, edition.language
    if measures.empty:
        return []
    rows = measures.to_dict("records")
    shown = [name for name in COLUMNS if any(row[name] for row in rows)]
    heads = ("measure", "of_themes", *shown)
    table = Table(
        tuple(word(f"measure_{name}", language) for name in heads),
        tuple(
            (
                (Link(f"{row['number']} {row['measure']}", f"m{row['number']}"),),
                theme_links(edition, row["themes"]),
                *(_until(row[name], language) if name == "until" else row[name] for name in shown),
            )
            for row in rows
        ),
        (),
        word("section_measures", language),
    )
    found: list[Block] = [table]
    if edition.links.without_measure:
        without = theme_links(edition, edition.links.without_measure)
        found.append(Paragraph(without, word("themes_without_measure", language)))
    if edition.links.without_cards:
        names = {row["number"]: row["measure"] for row in rows}
        bare = tuple(Link(f"{one} {names[one]}", f"m{one}") for one in edition.links.without_cards)
        found.append(Paragraph(bare, word("measures_without_cards", language)))
    return found


def _sheets(edition: Edition) -> list[Block]:
    """Return a sheet for each project: what, from which cards, by whom, until when."""
    found: list[Block] = []
    for row in edition.links.measures.to_dict("records"):
        found += _sheet(edition, row)
    return found


def _sheet(edition: Edition, row: dict[str, Any]) -> list[Block]:
    language = edition.language
    title = word("project", language, number=row["number"], measure=row["measure"])
    told: list[tuple[str, Cell]] = [("of_themes", theme_links(edition, row["themes"])), ("vision", row["vision"])]
    told += [(name, _until(row[name], language) if name == "until" else row[name]) for name in COLUMNS]
    texts = edition.texts
    return [
        Head(title, f"m{row['number']}", alone=True),
        *(Paragraph(text, word(f"measure_{name}", language)) for name, text in told if text),
        *([Head(word("measure_cards", language))] if row["ids"] else []),
        *(Quote(texts[card], card) for card in row["ids"]),
    ]


MEASURES = Section("measures", _tell)
PROJECTS = Section("projects", _sheets)
