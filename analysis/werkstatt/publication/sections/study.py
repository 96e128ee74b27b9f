"""The workshop itself: why, who, when, how the day went, and what the researchers make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from werkstatt.cards.workshop import Workshop
from werkstatt.publication.sections.section import Block, Paragraph, Section, Table
from werkstatt.wording import number, word
from werkstatt.wording.days import day

if TYPE_CHECKING:
    from werkstatt.publication.edition import Edition

HEAD = ("date", "place", "hosts", "funders", "moderation", "authors", "contact")
"""What stands at the head of a publication, in this order."""

WHEN_AND_WHERE = ("date", "place", "hosts")
"""What of it stands below the title."""

COURSE = ("description", "occasion", "aim", "input", "course")

BEHIND = ("funders", "moderation", "authors", "contact")

PEOPLE = ("sampling", "missing")

MAKING = ("writing", "transcription")

REFLECTION = ("discussion", "reflexivity", "interests")

RULES = ("consent", "data_protection", "storage")


def facts(workshop: Workshop, names: tuple[str, ...], language: str) -> list[tuple[str, str]]:
    """Return what is known of a workshop, with what each is called.

    Parameters
    ----------
    workshop : Workshop
        What is known.
    names : tuple of str
        Attributes of the workshop.
    language : {"de", "en"}
        Of the labels.

    Returns
    -------
    list of (str, str)
        Label and text; what nobody said is left out.

    Examples
    --------
    >>> facts(Workshop(date="2021-12-09", hosts=("IKPE", "KOSS")), HEAD, "de")
    [('Datum', '9. Dezember 2021'), ('Veranstaltet von', 'IKPE, KOSS')]
    """
    said = ((name, getattr(workshop, name)) for name in names)
    texts = ((name, ", ".join(value) if isinstance(value, tuple) else day(value, language)) for name, value in said)
    return [(word(f"field_{name}", language), text) for name, text in texts if text]


def _paragraphs(workshop: Workshop, names: tuple[str, ...], language: str) -> list[Block]:
    found: list[Block] = []
    for label, text in facts(workshop, names, language):
        first, *others = [line for line in text.splitlines() if line.strip()]
        found += [Paragraph(first, label), *map(Paragraph, others)]
    return found


def _participants(edition: Edition) -> list[Block]:
    workshop, language = edition.workshop, edition.language
    table = workshop.participants
    found: list[Block] = []
    if len(table):
        rows = [
            (row.role, "–" if pd.isna(row.number) else number(row.number, 0, language)) for row in table.itertuples()
        ]
        if len(rows) > 1 and table["number"].notna().all():
            rows.append((word("in_all", language), number(table["number"].sum(), 0, language)))
        figure = word("people_number", language)
        found.append(
            Table((word("people_role", language), figure), tuple(rows), (figure,), word("section_people", language))
        )
    return found + _paragraphs(workshop, PEOPLE, language)


def _programme(edition: Edition) -> list[Block]:
    language, table = edition.language, edition.workshop.programme
    names = [name for name in table.columns if (table[name] != "").any()]
    if not names:
        return []
    heads = tuple(word(f"programme_{name}", language) for name in names)
    rows = tuple(tuple(row) for row in table[names].itertuples(index=False))
    return [Table(heads, rows, (), word("section_programme", language))]


STUDY = Section("study", lambda edition: _paragraphs(edition.workshop, (*COURSE, *BEHIND), edition.language))
PARTICIPANTS = Section("people", _participants)
PROGRAMME = Section("programme", _programme)
DISCUSSION = Section("discussion", lambda edition: _paragraphs(edition.workshop, REFLECTION, edition.language))
MADE = Section("making", lambda edition: _paragraphs(edition.workshop, (*MAKING, *RULES), edition.language))
