"""The file of what people sorted, to which a wall adds rows: under a lock, whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.files.csv import csv_bytes
from werkstatt.files.writing import write_file
from werkstatt.people.sorting import NAMES, REQUIRED, SORTING, read_sorting
from werkstatt.people.wall.lock import locked
from werkstatt.people.wall.losing import refuse_losses
from werkstatt.wording import message

Row = tuple[str, str, str, str, str, str]
"""The cells of a row, in the order of :data:`werkstatt.people.sorting.SORTING`."""


@dataclass(frozen=True)
class Ledger:
    """A sorting and its file.

    Attributes
    ----------
    path : Path
        The file, ``.csv``; there may be none yet.
    rows : DataFrame
        The columns of :data:`werkstatt.people.sorting.SORTING`, of all people.
    content : bytes
        Of the file when it was last read or written; empty where there is none.

    Examples
    --------
    >>> Ledger(Path("sortierung.csv"), pd.DataFrame(columns=SORTING), b"").content
    b''
    """

    path: Path
    rows: pd.DataFrame
    content: bytes


def as_row(cells: Sequence[object]) -> Row:
    """Return what a page sent as a row.

    Parameters
    ----------
    cells : sequence
        Six of them.

    Returns
    -------
    tuple of str
        In the order of :data:`werkstatt.people.sorting.SORTING`.

    Examples
    --------
    >>> as_row(["K1", "Bus", "AB", "", "sorted", ""])
    ('K1', 'Bus', 'AB', '', 'sorted', '')
    """
    card, heading, who, when, how, note = map(str, cells)
    return card, heading, who, when, how, note


def open_ledger(path: str | Path, cards: pd.DataFrame, language: str = "de") -> Ledger:
    """Read what has been sorted so far.

    Parameters
    ----------
    path : str or Path
        The file; made with the first row.
    cards : DataFrame
        With ``card_id``.
    language : {"de", "en"}
        Of the reader; messages are said in it.

    Returns
    -------
    Ledger
        Without rows where there is no file.

    Raises
    ------
    CardError
        If the file is no CSV, has columns that would get lost, or can't be read.

    Examples
    --------
    >>> open_ledger("gibt es nicht.csv", pd.DataFrame({"card_id": ["K1"]})).rows.empty
    True
    """
    path = Path(path)
    refuse_losses(path, SORTING, REQUIRED, NAMES)
    if not path.exists():
        return Ledger(path, pd.DataFrame(columns=list(SORTING), dtype="str"), b"")
    content = path.read_bytes()
    rows = read_sorting(path, language, cards)
    return Ledger(path, rows.reset_index(drop=True), content)


def add_rows(ledger: Ledger, rows: Sequence[Row], cards: pd.DataFrame, language: str = "de") -> Ledger:
    """Add rows to the file.

    Whatever somebody else wrote meanwhile stays: a file that changed is read again before. One that was deleted is made
    anew with all that was in it.

    Parameters
    ----------
    ledger : Ledger
        From :func:`open_ledger`, or from adding before.
    rows : sequence of tuple of str
        In the order of :data:`werkstatt.people.sorting.SORTING`.
    cards : DataFrame
        With ``card_id``.
    language : {"de", "en"}
        Of the reader.

    Returns
    -------
    Ledger
        With all rows that the file has now.

    Raises
    ------
    CardError
        If the changed file can't be read, or names strange cards; it is left as it is.
    OSError
        If it can't be written; it is left as it was.

    Examples
    --------
    >>> import tempfile
    >>> cards = pd.DataFrame({"card_id": ["K1"]})
    >>> ledger = open_ledger(Path(tempfile.mkdtemp()) / "sortierung.csv", cards)
    >>> add_rows(ledger, [("K1", "Bus", "AB", "2026-11-27", "sorted", "")], cards).content.decode().splitlines()[1]
    'K1,Bus,AB,2026-11-27,sorted,'
    """
    added = pd.DataFrame(list(rows), columns=list(SORTING), dtype="str")
    if strange := sorted(set(added["card_id"]) - set(cards["card_id"])):
        raise CardError([message("own_strange", cards=", ".join(strange))])
    with locked(ledger.path):
        if ledger.path.exists() and ledger.path.read_bytes() != ledger.content:
            ledger = open_ledger(ledger.path, cards, language)
        if added.empty:
            return ledger
        both = pd.concat([ledger.rows, added], ignore_index=True)
        content = csv_bytes(both)
        write_file(ledger.path, content)
    return Ledger(ledger.path, both, content)
