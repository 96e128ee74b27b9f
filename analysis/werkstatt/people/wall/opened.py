"""A wall that somebody works on in a notebook: what lies on it, and what becomes of it with each move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd

from werkstatt.people.codebook import NO_CODEBOOK, read_codebook
from werkstatt.people.desk import Desk, make_desk
from werkstatt.people.sorting import SORTING
from werkstatt.people.standing import standing
from werkstatt.people.wall.content import Setting, make_content, own_rows, tell_codebook
from werkstatt.people.wall.differing import tell_differences
from werkstatt.people.wall.entries import Entry, save_entries
from werkstatt.people.wall.guide import NO_GUIDE, make_guide
from werkstatt.people.wall.ledger import Ledger, Row, add_rows, open_ledger
from werkstatt.vectors.encoder_folder import Given
from werkstatt.vectors.reading import Reader


@dataclass(frozen=True, repr=False)
class Opened:
    """Cards, a sorting and a codebook in their files, and the desk of the person who sorts.

    Attributes
    ----------
    cards : DataFrame
        The card table, in the user's order.
    setting : Setting
        What the wall is for.
    ledger : Ledger
        Of all people.
    book : Path
        The file of the codebook.
    desk : Desk
        With the rows of the person alone, so that nobody sees through the machine what others sorted.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bahn fehlt"]})
    >>> open_wall(cards, "neu.csv", "neu-kodierleitfaden.csv", Setting("sort", "AB"))
    Opened(2 cards, 0 rows)
    """

    cards: pd.DataFrame
    setting: Setting
    ledger: Ledger
    book: Path
    desk: Desk

    def __repr__(self) -> str:
        return f"Opened({len(self.cards)} cards, {len(self.ledger.rows)} rows)"

    @property
    def own(self) -> pd.DataFrame:
        """The rows of the person who sorts."""
        return own_rows(self.ledger.rows, self.setting.who)


def open_wall(
    cards: pd.DataFrame,
    path: str | Path,
    book: str | Path,
    setting: Setting,
    *,
    language: str = "de",
    reader: Reader = "terms",
    encoder: Given = None,
) -> Opened:
    """Read everything that a wall needs.

    Parameters
    ----------
    cards : DataFrame
        A card table, from :func:`werkstatt.cards.reading.read_cards`.
    path, book : str or Path
        The files of the sorting and of the codebook, ``.csv``; there may be none yet.
    setting : Setting
        What the wall is for.
    language : {"de", "en"}
        Of the cards.
    reader : {"terms", "semantic"}
        What the cards are compared by.
    encoder : Encoder, str, Path or callable, optional
        As of :func:`werkstatt.people.space.make_space`.

    Returns
    -------
    Opened
        As the files are now.

    Raises
    ------
    CardError
        If one of the files can't be read, or could not be written without a loss.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bahn fehlt"]})
    >>> opened = open_wall(cards, "neu.csv", "neu-kodierleitfaden.csv", Setting("sort", "AB"))
    >>> opened.ledger.rows.empty
    True
    """
    ledger = open_ledger(path, cards, setting.language)
    book = Path(book)
    codebook = read_codebook(book, setting.language, cards).reset_index(drop=True) if book.exists() else NO_CODEBOOK
    own = own_rows(ledger.rows, setting.who)
    desk = make_desk(cards, own, codebook=codebook, language=language, reader=reader, encoder=encoder)
    return Opened(cards, setting, ledger, book, desk)


def save(opened: Opened, rows: Sequence[Row], entries: Sequence[Entry]) -> Opened:
    """Write what was done, and let the machine place the rest anew.

    Parameters
    ----------
    opened : Opened
        As it was.
    rows : sequence of tuple of str
        For the sorting.
    entries : sequence of Entry
        For the codebook.

    Returns
    -------
    Opened
        With all that others wrote meanwhile.

    Raises
    ------
    CardError, OSError
        See :func:`werkstatt.people.wall.ledger.add_rows` and :func:`werkstatt.people.wall.entries.save_entries`.

    Examples
    --------
    >>> import tempfile
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bahn fehlt"]})
    >>> folder = Path(tempfile.mkdtemp())
    >>> opened = open_wall(cards, folder / "s.csv", folder / "k.csv", Setting("sort", "AB"))
    >>> save(opened, [("K1", "Bus", "AB", "2026-11-27", "sorted", "")], [])
    Opened(2 cards, 1 rows)
    """
    codebook = opened.desk.codebook
    if entries:
        codebook = save_entries(opened.book, entries, opened.setting.who, opened.setting.language)
    ledger = add_rows(opened.ledger, rows, opened.cards, opened.setting.language)
    desk = replace(opened.desk, codebook=codebook).sort(own_rows(ledger.rows, opened.setting.who))
    return replace(opened, ledger=ledger, desk=desk)


def tell(opened: Opened, shown: str | None = None) -> dict[str, Any]:
    """Return what changes on a wall with each move.

    Parameters
    ----------
    opened : Opened
        As it is.
    shown : str, optional
        The card that is on the wall now.

    Returns
    -------
    dict
        ``count`` (rows of the person), ``guide``, and ``others``: how many cards each of the others has sorted.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bahn fehlt"]})
    >>> tell(open_wall(cards, "neu.csv", "neu-kodierleitfaden.csv", Setting("sort", "AB")))["others"]
    {}
    """
    rows = opened.ledger.rows
    own, others = opened.own, rows[rows["who"] != opened.setting.who]
    counts = standing(others).groupby("who")["card_id"].nunique() if len(others) else {}
    guide = NO_GUIDE
    if opened.setting.kind == "sort":
        now = standing(own)
        guide = make_guide(
            opened.desk, set(now["card_id"][now["how"] == "skipped"]), blind=opened.setting.blind, shown=shown
        )
    return {
        "count": len(own),
        "others": {str(who): int(count) for who, count in dict(counts).items()},
        "guide": guide,
    }


def tell_all(opened: Opened) -> dict[str, Any]:
    """Return everything that a wall in a notebook is made of.

    Parameters
    ----------
    opened : Opened
        As it is.

    Returns
    -------
    dict
        See :func:`werkstatt.people.wall.content.make_content`, and what :func:`tell` returns.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bahn fehlt"]})
    >>> tell_all(open_wall(cards, "neu.csv", "neu-kodierleitfaden.csv", Setting("sort", "AB")))["live"]
    True
    """
    rows, codebook = opened.ledger.rows, opened.desk.codebook
    differing, twice = tell_differences(rows, codebook) if opened.setting.kind == "settle" else ([], 0)
    told = make_content(opened.cards, opened.setting, rows, codebook, NO_GUIDE, differing, live=True)
    # What a browser keeps is for this file and this person, whatever has been sorted since.
    path = opened.ledger.path.absolute()
    place = sha256(f"{path} {opened.setting}".encode()).hexdigest()[:16]
    return told | {"twice": twice, "hash": place} | tell(opened)


def tell_rows(opened: Opened) -> dict[str, Any]:
    """Return the rows of the person and the codebook, for a wall that has others.

    Parameters
    ----------
    opened : Opened
        As it is.

    Returns
    -------
    dict
        ``rows`` and ``codebook``.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bahn fehlt"]})
    >>> tell_rows(open_wall(cards, "neu.csv", "neu-kodierleitfaden.csv", Setting("sort", "AB")))
    {'rows': [], 'codebook': []}
    """
    return {"rows": opened.own[list(SORTING)].to_numpy().tolist(), "codebook": tell_codebook(opened.desk.codebook)}
