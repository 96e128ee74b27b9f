"""What people call the columns of a sorting and a codebook, how they say that a card was placed, and when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from werkstatt.cards.columns import find_column, plain
from werkstatt.language.languages import LANGUAGE_DATA

GERMAN_DATE = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")

ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+)?")


def _meanings(tables: Iterable[Mapping[str, str]]) -> dict[str, str]:
    return {name: meaning for table in tables for meaning, names in table.items() for name in names.split()}


# Every language is understood, whatever that of the cards.
_COLUMNS = _meanings(data.sorting_columns for data in LANGUAGE_DATA.values())
_WAYS = _meanings(data.sorting_ways for data in LANGUAGE_DATA.values())


def find_sorting_column(name: str) -> str | None:
    """Return the column of a sorting or a codebook that a name stands for.

    Parameters
    ----------
    name : str
        As it stands in a file.

    Returns
    -------
    str or None
        None where it is none of them.

    Examples
    --------
    >>> find_sorting_column("Karten-Nr"), find_sorting_column("Wer?"), find_sorting_column("Ort")
    ('card_id', 'who', None)
    """
    if meaning := _COLUMNS.get(plain(name)):
        return "text" if meaning == "own_text" else meaning
    known = find_column(name)
    return known if known in ("card_id", "heading") else None


def find_way(value: str) -> str | None:
    """Return how a card was placed.

    Parameters
    ----------
    value : str
        As people write it; nothing means that they sorted it.

    Returns
    -------
    str or None
        ``sorted``, ``check``, ``skipped``, ``taken`` or ``settled``; None where it is none of them.

    Examples
    --------
    >>> find_way("Prüfkarte"), find_way(""), find_way("irgendwie")
    ('check', 'sorted', None)
    """
    if not value.strip():
        return "sorted"
    way = _WAYS.get(plain(value))
    return None if way == "none" else way


def says_none(heading: str) -> bool:
    """Tell whether people say that a card fits none of the headings.

    Parameters
    ----------
    heading : str
        What they wrote in place of a heading.

    Returns
    -------
    bool
        Whether it is "keine passt", "nicht zuordenbar", "fits none" or the like.

    Examples
    --------
    >>> says_none("keine passt"), says_none("Keine Zeit")
    (True, False)
    """
    return _WAYS.get(plain(heading)) == "none"


def read_date(value: str) -> str | None:
    """Return a date as ISO 8601 writes it.

    Parameters
    ----------
    value : str
        ``25.11.2026`` or ``2026-11-25``, with or without a time of day behind it; may be empty.

    Returns
    -------
    str or None
        None where it is no date, or a year of two digits leaves open which.

    Examples
    --------
    >>> read_date("25.11.2026"), read_date("2026-11-25 00:00:00"), read_date("31.2.2026"), read_date("")
    ('2026-11-25', '2026-11-25', None, '')
    """
    text = value.strip()
    if not text:
        return ""
    if found := GERMAN_DATE.fullmatch(text):
        day, month, year = map(int, found.groups())
    elif found := ISO_DATE.fullmatch(text):
        year, month, day = map(int, found.groups())
    else:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
