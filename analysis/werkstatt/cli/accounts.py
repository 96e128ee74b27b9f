"""What became of everything that stands in a file, as lines to be printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from werkstatt.files.account import Account, Left
from werkstatt.wording import word

LONGEST_NAME = 40
"""Signs of the name of a column that are shown."""

MOST_PLACES = 8
"""Rows that are named one by one."""


def tell_columns(columns: Mapping[str, str], language: str) -> Iterator[str]:
    r"""Yield a line for each column of a file: what it was taken for.

    Parameters
    ----------
    columns : mapping of str to str
        As :class:`werkstatt.cards.reading.Reading` has them.
    language : {"de", "en"}
        Of the reader.

    Yields
    ------
    str
        Nothing where the file has no columns.

    Examples
    --------
    >>> print(*tell_columns({"Karte": "text", "Farbe": ""}, "de"), sep="\n")
    Spalten der Datei
      Karte  Kartentext
      Farbe  nicht verwendet
    """
    if not columns:
        return
    names = [_short(column) for column in columns]
    yield word("columns_read", language)
    for name, meaning in zip(names, columns.values(), strict=True):
        meant = word(f"meant_{meaning or 'nothing'}", language)
        yield f"  {name:<{max(map(len, names))}}  {meant}"


def tell_accounts(accounts: Sequence[Account], language: str) -> Iterator[str]:
    r"""Yield the balance of a file: how many of what stand there, how many are cards, and what became of the others.

    Parameters
    ----------
    accounts : sequence of Account
        What is kept of the last one are the cards.
    language : {"de", "en"}
        Of the reader.

    Yields
    ------
    str
        A line for each account, and one for each part of it; the parts add up to the whole.

    Examples
    --------
    >>> print(*tell_accounts([Account("rows", 4).less("header", [1]).less("total", [4])], "de"), sep="\n")
    Bilanz: 4 Zeilen mit Inhalt
           2  Karten
           1  Kopfzeile (1)
           1  Summenzeile (4)
    """
    for account in accounts:
        yield word(f"unit_{account.unit}", language, count=account.total)
        kept = "kept_cards" if account is accounts[-1] else "kept_rows"
        yield f"  {account.kept:>6}  {word(kept, language, count=account.kept)}"
        for left in account.left:
            yield f"  {left.count:>6}  {_tell_left(left, language)}"


def _tell_left(left: Left, language: str) -> str:
    shown = [_short(place) for place in left.places[:MOST_PLACES]] + ["…"] * (len(left.places) > MOST_PLACES)
    return f"{word(f'left_{left.code}', language, count=left.count)} ({', '.join(shown)})"


def _short(name: str) -> str:
    line = " ".join(name.split())
    return line if len(line) <= LONGEST_NAME else f"{line[: LONGEST_NAME - 1]}…"
