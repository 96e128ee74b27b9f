"""All languages, and what they say together where a text may be in any of them."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from werkstatt.language.de import GERMAN
from werkstatt.language.en import ENGLISH

LANGUAGE_DATA = MappingProxyType({data.code: data for data in (GERMAN, ENGLISH)})
"""By code."""


def either(patterns: Iterable[str]) -> str:
    """Return a pattern that finds what one of several patterns finds.

    Parameters
    ----------
    patterns : iterable of str
        Regular expressions.

    Returns
    -------
    str
        Regular expression, in a group that is not counted.

    Examples
    --------
    >>> either(data.unnamed for data in LANGUAGE_DATA.values())
    '(?:Tabelle|Blatt|Rahmen|Phase|Sheet|Table|Frame|Area|Phase)'
    """
    return f"(?:{'|'.join(patterns)})"
