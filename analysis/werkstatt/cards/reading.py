"""A file of cards to the card table, all problems of a file reported at once."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from werkstatt.cards.naming import Columns, as_given, name_columns
from werkstatt.cards.questions import as_options
from werkstatt.cards.schema import find_faults
from werkstatt.cards.sources.markup import without_html
from werkstatt.cards.sources.recognition import read_source
from werkstatt.cards.spellings import join_spellings
from werkstatt.cards.typed import typed
from werkstatt.cards.votes import is_plain, read_votes
from werkstatt.errors import CardError, CardNotice
from werkstatt.files.account import Account
from werkstatt.files.encoding import decoded_twice
from werkstatt.files.tables import Cells
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.parameters import check_among, check_instance
from werkstatt.wording import Message, message, spoken_in

QUIET = {
    "above", "continued", "header", "heading", "hidden_sheet", "place", "repeat", "results", "sheet", "underline",
}  # fmt: skip
"""Reasons for leaving something out of which nothing is said, or which a notice of their own names."""

LOST = "\ufffd"
"""What programs write for a letter that they could not read."""

MOST_PLACES = 10
"""Rows that a notice lists."""


@dataclass(frozen=True)
class Reading:
    """A file of cards as it was read.

    Attributes
    ----------
    cards : DataFrame
        The card table, without the cards that have a problem.
    columns : mapping of str to str
        Each column of the file in its order, and what it was taken for: a column of the card table, ``place``,
        ``question`` (each answer is a card), or ``""`` where it is not used. Empty where the file has no columns.
    accounts : tuple of Account
        What became of everything that stands in the file; what is kept of the last one are `cards`.
    notices, problems : tuple of Message
        What the user should know, and what is wrong with single cards.

    Examples
    --------
    >>> table = pd.DataFrame({"card_id": ["K1"], "text": ["Bus"]})
    >>> Reading(table, {"Karte": "text"}, (Account("rows", 2).less("header", [1]),)).accounts[-1].kept
    1
    """

    cards: pd.DataFrame
    columns: Mapping[str, str]
    accounts: tuple[Account, ...]
    notices: tuple[Message, ...] = ()
    problems: tuple[Message, ...] = ()


def read_cards(
    path: str | Path,
    columns: Columns | None = None,
    language: str = "de",
    places: pd.DataFrame | None = None,
) -> pd.DataFrame:
    r"""Read the cards of a workshop.

    Parameters
    ----------
    path : str or Path
        ``.csv``, ``.tsv`` or ``.txt`` (separated by semicolon, comma, tab or ``|``; UTF-8, UTF-16 with byte
        order mark, or Windows-1252), ``.xlsx`` or ``.ods`` (all sheets with a column of card texts). One of the upper
        rows names the columns. Exports of boards, surveys and QDA programs, transcripts with headings and bare lines
        of text are recognised, see :mod:`werkstatt.cards.sources.recognition`.
    columns : mapping of str to str or sequence of str, optional
        For files with other column names: card table column to the file's column, as ``{"text": "Antwort"}``. Several
        columns as ``text`` are the questions of a survey: each answer is a card.
    language : {"de", "en"}
        Of the cards. What is to be said is said in it too, where nobody has chosen another language.
    places : DataFrame, optional
        What the frames of a board, the questions of a survey or the sheets of a workbook mean, from
        :func:`werkstatt.read_places`; None for what their names propose.

    Returns
    -------
    DataFrame
        One row per card in the file's order: ``card_id``, ``text`` and, where the file has them, ``phase``
        (``kritik``, ``fantasie``, ``realisierung``), ``group``, ``votes`` (Int64), ``heading``,
        ``heading_b``, ``vision``, ``illustrativ``; every other column as it is, as text. Empty cells of known
        columns are missing values. Blank rows are left out.

    Raises
    ------
    CardError
        With every problem of the file; ``cards`` are those without one.

    Warns
    -----
    CardNotice
        Where the file is an export of some program; where rows, sheets or places were passed over; where there is no
        column ``card_id`` and cards are numbered by row; or where ids count anew within another column (each group
        numbers its own cards) and its value is appended to repeated ids.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "karten.csv"
    >>> _ = path.write_text("Nr;Karte;Phase;Punkte\nK1;Mehr Busse;Kritikphase;3\n")
    >>> read_cards(path).to_dict("records")
    [{'card_id': 'K1', 'text': 'Mehr Busse', 'phase': 'kritik', 'votes': 3}]
    """
    check_instance("read_cards", "path", path, str, Path)
    check_instance("read_cards", "columns", columns, Mapping, type(None))
    check_among("read_cards", "language", language, LANGUAGE_DATA)
    with spoken_in(language):
        found = read_file(path, columns, language, places)
        for notice in found.notices:
            warnings.warn(CardNotice(notice), stacklevel=2)
        if found.problems:
            raise CardError(found.problems, found.cards)
        return found.cards


def read_file(
    path: str | Path,
    columns: Columns | None = None,
    language: str = "de",
    places: pd.DataFrame | None = None,
) -> Reading:
    r"""Read a file of cards, and account for all that stands in it.

    Parameters
    ----------
    path, columns, language, places
        As :func:`read_cards` has them.

    Returns
    -------
    Reading
        With everything that is wrong with single cards; these are left out and counted.

    Raises
    ------
    CardError
        If the file can't be read at all.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "karten.csv"
    >>> _ = path.write_text("Nr;Karte;Farbe\nK1;Mehr Busse;rot\n")
    >>> found = read_file(path)
    >>> found.columns, found.accounts[-1].kept
    ({'Nr': 'card_id', 'Karte': 'text', 'Farbe': ''}, 1)
    """
    given = as_given(columns)
    cells = read_source(Path(path), given, places, language)
    notices = list(cells.notices)
    table, found = name_columns(cells.table, _left_to_name(given, cells), cells.header_row)
    header = {name: column for column, name in {**found, **cells.taken}.items()}
    # What stands in a file of our own is text already.
    if cells.header and "computed" not in cells.taken.values():
        table["text"], html = without_html(table["text"])
        notices += [message("html", count=html)] if html else []
    for column in table.columns.intersection(["card_id", "votes"]):
        table[column] = table[column].str.strip()
    # Numbers that begin anew in each group are kept, and made unique by the group.
    if (part := _numbered_within(table)) is not None:
        repeated = table["card_id"].duplicated(keep=False)
        table.loc[repeated, "card_id"] += " (" + table.loc[repeated, part].str.strip() + ")"
        notices.append(message("numbered_within", column=header.get(part, part)))
    faults = find_faults(table, header)
    problems = (*cells.problems, *faults.values())
    if "card_id" not in table:
        table.insert(0, "card_id", [f"Z{row}" for row in table.index])
        # Beside errors the notice would be lost.
        if not problems:
            notices.append(_numbered(table))
    notices += [
        message(
            "left_out",
            count=left.count,
            what=message(f"left_{left.code}", count=left.count),
            places=_listed(left.places),
        )
        for account in cells.accounts
        for left in account.left
        if left.code not in QUIET
    ]
    if lost := int(table["text"].str.contains(LOST, regex=False).sum()):
        notices.append(message("letters_lost", count=lost))
    if twice := decoded_twice("\n".join(table["text"])):
        notices.append(message("decoded_twice", found=twice[0], right=twice[1]))
    if "votes" in table and (said := _said_otherwise(table["votes"])):
        notices.append(message("votes_read", column=header.get("votes", "votes"), read=said))
    rows = dict.fromkeys(row for row, _ in faults)
    wrong = table.index.isin(list(rows))
    *before, account = cells.accounts
    cards, joined = join_spellings(typed(table[~wrong]))
    return Reading(
        cards,
        _meanings(cells, found),
        (*before, account.less("faulty", table.index[wrong])),
        (*notices, *joined),
        problems,
    )


def _meanings(cells: Cells, found: Mapping[str, str]) -> dict[str, str]:
    """Return what each column of the file was taken for; what a layout has made is no column of the file."""
    made = set(cells.taken.values())
    made |= {"card_id", "text"} if "question" in made else set()
    return {
        column: cells.taken.get(column) or ("" if column in made else found.get(column, "")) for column in cells.header
    }


def _left_to_name(given: Mapping[str, Sequence[str]], cells: Cells) -> dict[str, str]:
    """Return what the user says of columns that no layout has taken already; of several the first that is missing."""
    return {
        name: next((column for column in columns if column not in cells.header), columns[0])
        for name, columns in given.items()
        if not all(cells.taken.get(column) in (name, "question") for column in columns)
    }


def _numbered_within(table: pd.DataFrame) -> str | None:
    """Name the column within which ids count anew, as where each group numbers its own cards from 1.

    A few doubled ids are slips and stay problems: at least one id in twenty must repeat, and the column must
    part the cards into lots of ten or more in which each id is unique.
    """
    if "card_id" not in table or (table["card_id"] == "").any():
        return None
    ids = table["card_id"]
    # A few doubled numbers are slips, which `find_faults` names.
    if ids.duplicated().sum() < max(1, ids.nunique() / 20):
        return None
    for column in table.columns.difference(["card_id", "text", "votes", "heading_b"], sort=False):
        lots = table[column].str.strip()
        filled = (lots != "").all()
        if filled and lots.value_counts().min() >= 10 and not pd.DataFrame({"id": ids, "lot": lots}).duplicated().any():
            return str(column)
    return None


def _numbered(table: pd.DataFrame) -> Message:
    """Return what to say where cards have no ids: how they were numbered, and which column may hold ids."""
    ids = table["card_id"].tolist()
    unique = (column for column in table.columns[1:] if "id" in column.lower() and table[column].is_unique)
    guess = next(unique, None)
    if guess is None:
        return message("numbered", first=ids[0], last=ids[-1])
    return message("numbered_guess", first=ids[0], last=ids[-1], guess=guess, option=as_options([guess], "card_id"))


def _said_otherwise(votes: pd.Series) -> str:
    """Return what was taken for a number of votes and is not written as one."""
    written = [text for text in votes.unique() if text and not is_plain(text) and read_votes(text) is not None]
    return _listed([f"{text} = {read_votes(text)}" for text in written])


def _listed(places: Sequence[str]) -> str:
    return ", ".join([*places[:MOST_PLACES], *["…"] * (len(places) > MOST_PLACES)])
