"""All that is published is looked at for what may name a person."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Sequence
from dataclasses import fields
from pathlib import Path

import pandas as pd

from werkstatt.cards.personal_data import KINDS, find_personal_data
from werkstatt.cards.schema import NAMES
from werkstatt.cards.workshop import Workshop
from werkstatt.errors import CardError
from werkstatt.files.fingerprint import Fingerprint
from werkstatt.files.tables import WORKBOOKS, read_rows
from werkstatt.files.text import TEXTS, read_text, split_lines
from werkstatt.publication.settings import Inputs
from werkstatt.wording import Message, message
from werkstatt.wording.tables import WORDS

MOST_LISTED, SHOWN = 20, 3
"""Of more places than can be read one by one, so many of each kind are shown."""

CODEBOOK = ("heading", "definition", "rule", "examples", "parent", "text")
"""Columns of the codebook that are searched."""

SEARCHED = (
    "title", "subtitle", "description", "place", "licence", "occasion", "aim", "input", "course", "writing",
    "transcription", "sampling", "missing", "consent", "data_protection", "storage", "reflexivity", "discussion",
    "interests", "summary", "plain_language", "tradition_reason",
)  # fmt: skip
"""What is told of the workshop and searched."""

TOLD_APART = ("phase", "votes")
"""Columns that can hold nothing but phases and numbers."""


def personal_data(cards: pd.DataFrame, workshop: Workshop) -> list[Message]:
    """Find the places that may name a person in whatever is published.

    Parameters
    ----------
    cards : DataFrame
        The card table, with the columns that are published.
    workshop : Workshop
        All of it is searched but the names of those who want to be named: hosts, funders, moderation, authors, contact.

    Returns
    -------
    list of Message
        One for each place; a value that stands in a column again and again, as names of groups do, is one place.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Frau Müller fragen", "Bus"], "group": "Herr Schulz"})
    >>> [place.say("en") for place in personal_data(cards, Workshop())]
    ['K1: name “Frau Müller”', 'K1, Group: name “Herr Schulz”']
    """
    return [
        *_search(cards.set_index("card_id")["text"]),
        *(place for column in cards.columns if column != "text" for place in _search_column(cards, column)),
        *_search(workshop.visions.set_index("vision")["text"]),
        *_search(pd.Series(workshop.visions["vision"].to_numpy(), workshop.visions["vision"]), "vision"),
        *_of_workshop(workshop),
    ]


def personal_data_of_headings(
    headings: Collection[str], codebook: pd.DataFrame, reasons: Collection[str] = ()
) -> list[Message]:
    """Find the places that may name a person in people's headings, and in what they wrote on them.

    Parameters
    ----------
    headings : collection of str
        The names of the themes.
    codebook : DataFrame
        From :func:`werkstatt.people.codebook.read_codebook`, or empty. Those who wrote it want to be named.
    reasons : collection of str
        Why people settled differences as they did.

    Returns
    -------
    list of Message
        One for each place.

    Examples
    --------
    >>> book = pd.DataFrame({"heading": ["Bus"], "definition": ["Fragen an Frau Müller"]})
    >>> [place.say("en") for place in personal_data_of_headings(["Herr Schulz"], book)]
    ['Herr Schulz, Heading: name “Herr Schulz”', 'Bus, Definition: name “Frau Müller”']
    """
    named = [heading for heading in headings if codebook.empty or heading not in set(codebook["heading"])]
    found = list(_search(pd.Series(named, named, dtype="str"), "heading"))
    found += _search(pd.Series(list(reasons), list(reasons), dtype="str"), "why_settled")
    for column in (name for name in CODEBOOK if name in codebook):
        texts = pd.Series(codebook[column].to_numpy(), codebook["heading"]).dropna().astype("str")
        found += _search(texts, message(f"guide_{column}"))
    return found


def personal_data_of_file(path: Path) -> list[Message]:
    r"""Find the places that may name a person in a file, whatever of it is read as cards.

    Parameters
    ----------
    path : Path
        Any file of cards; what is no table is searched line by line.

    Returns
    -------
    list of Message
        One for each place, with the sheet and the row.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "karten.csv"
    >>> _ = path.write_text("Karte;Wer\nMehr Busse;Frau Müller\n")
    >>> [place.say("en") for place in personal_data_of_file(path)]
    ['karten.csv, 2: name “Frau Müller”']
    """
    ending = path.suffix.lower()
    if ending in (*TEXTS, *WORKBOOKS):
        sheets = read_rows(path, lambda column: False)
        # What is hidden is in the file all the same.
        lines = {
            f"{name or path.name}, {number}": "\n".join(row)
            for name, rows in (sheets.rows | sheets.hidden).items()
            for number, row in enumerate(rows, 1)
        }
    elif ending == ".qdpx":
        # It holds whole sources, pictures and the names of those who coded.
        return [message("project_unsearched", file=path.name)]
    else:
        lines = {f"{path.name}, {number}": line for number, line in enumerate(split_lines(read_text(path).text), 1)}
    return list(_search(pd.Series(lines, dtype="str")))


def personal_data_of_names(inputs: Inputs) -> list[Message]:
    """Find the places that may name a person in the names of the files that were read, since all of them are recorded.

    Parameters
    ----------
    inputs : Inputs
        The files.

    Returns
    -------
    list of Message
        One for each place.

    Examples
    --------
    >>> read = Inputs(Fingerprint("karten_Frau Müller.csv", ""))
    >>> [place.say("en") for place in personal_data_of_names(read)]
    ['name of the file “karten_Frau Müller.csv”: name “Frau Müller”']
    """
    given = [getattr(inputs, one.name) for one in fields(inputs)]
    files = [file for one in given for file in (one if isinstance(one, tuple) else (one,))]
    names = [file.name for file in files if isinstance(file, Fingerprint)]
    # An underscore before a name hides where it begins.
    spaced = [name.replace("_", " ") for name in names]
    return list(_search(pd.Series(spaced, [message("file_named", file=name) for name in names], dtype="object")))


def refuse_personal_data(places: Sequence[Message]) -> None:
    """Refuse to publish what may name a person.

    Parameters
    ----------
    places : sequence of Message
        From :func:`personal_data`.

    Raises
    ------
    CardError
        With all places, if there are any.

    Examples
    --------
    >>> refuse_personal_data([])
    """
    if places:
        raise CardError([message("personal_data_stop", places=tuple(by_kind(places)))])


def by_kind(places: Sequence[Message]) -> list[Message]:
    """Return a list that can be read: of very many places a count for each kind, with the first of them.

    Parameters
    ----------
    places : sequence of Message
        From :func:`personal_data`.

    Returns
    -------
    list of Message
        The same where there are few.

    Examples
    --------
    >>> places = personal_data(pd.DataFrame({"card_id": range(30), "text": "Frau Müller"}).astype("str"), Workshop())
    >>> print(*[place.say("en") for place in by_kind(places)])
    name: 30 places, first of all
        0: name “Frau Müller”
        1: name “Frau Müller”
        2: name “Frau Müller”
    """
    if len(places) <= MOST_LISTED:
        return list(places)
    kinds = [message(f"kind_{kind}") for kind in KINDS]
    grouped = [(kind, [place for place in places if place.values["kind"] == kind]) for kind in kinds]
    return [
        message("personal_many", kind=kind, count=len(some), first=tuple(some[:SHOWN]))
        for kind, some in grouped
        if some
    ]


def _search_column(cards: pd.DataFrame, column: Hashable) -> Iterator[Message]:
    if column in TOLD_APART or pd.api.types.is_numeric_dtype(cards[column]):
        return
    values = cards.set_index("card_id", drop=False)[column].dropna().astype("str").drop_duplicates()
    yield from _search(values, str(column))


def _of_workshop(workshop: Workshop) -> Iterator[Message]:
    """Search what is told of the workshop, field by field and table by table."""
    for name in SEARCHED:
        text = pd.Series([getattr(workshop, name)], [message("table_study")], dtype="object")
        yield from _search(text, message(f"field_{name}"))
    for kind in ("participants", "programme", "measures", "replies", "feedback"):
        table: pd.DataFrame = getattr(workshop, kind)
        for column in table.columns:
            rows = [message("table_row", table=message(f"table_{kind}"), row=row) for row in table.index]
            yield from _search(pd.Series(table[column].to_numpy(), rows, dtype="object"), message(f"own_name_{column}"))
    for shot in workshop.pictures:
        yield from _search(pd.Series({shot.name: f"{shot.alt}\n{shot.caption}"}))


def _search(texts: pd.Series, column: str | Message = "") -> Iterator[Message]:
    for row in find_personal_data(texts).itertuples():
        kind = message(f"kind_{row.kind}")
        if column:
            label = (
                message(column)
                if isinstance(column, str) and column in (*NAMES, "why_settled") and column in WORDS
                else column
            )
            yield message("personal_data_in", card=row.card, column=label, kind=kind, found=row.found)
        else:
            yield message("personal_data", card=row.card, kind=kind, found=row.found)
