"""Several headings in one cell of a table."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from werkstatt.cards.columns import plain
from werkstatt.language.languages import LANGUAGE_DATA

BETWEEN_HEADINGS = "|"

_NONE = frozenset[str]().union(*(data.fits_none for data in LANGUAGE_DATA.values()))


def clean(heading: str) -> str:
    """Return a heading without what can't be seen: one line, one blank between words, letters and dots as one.

    Parameters
    ----------
    heading : str
        As somebody typed it.

    Returns
    -------
    str
        The same for headings that look the same.

    Examples
    --------
    >>> clean(" Bus  und Bahn ")
    'Bus und Bahn'
    """
    return " ".join(unicodedata.normalize("NFC", heading).split())


def headings_of(cell: str) -> tuple[str, ...]:
    """Return the headings that stand in a cell.

    Parameters
    ----------
    cell : str
        One heading, several with ``|`` between, or none.

    Returns
    -------
    tuple of str
        In the order of the cell, each once.

    Examples
    --------
    >>> headings_of("Bus | Radwege|Bus"), headings_of("")
    (('Bus', 'Radwege'), ())
    """
    return tuple(dict.fromkeys(filter(None, map(clean, cell.split(BETWEEN_HEADINGS)))))


def join_headings(headings: Iterable[str]) -> str:
    """Return headings as they stand in a cell.

    Parameters
    ----------
    headings : iterable of str
        None of them holds ``|``.

    Returns
    -------
    str
        Each once; empty where there is none.

    Examples
    --------
    >>> join_headings(["Bus", "Radwege", "Bus"])
    'Bus | Radwege'
    """
    return " | ".join(dict.fromkeys(headings))


def means_none(heading: str) -> bool:
    """Tell whether this is what people write of a card that fits no heading.

    Parameters
    ----------
    heading : str
        As it stands in the cell.

    Returns
    -------
    bool
        False for a heading, and for an empty cell.

    Examples
    --------
    >>> means_none("keine passt"), means_none("Not assignable"), means_none("Bus")
    (True, True, False)
    """
    return plain(heading) in _NONE
