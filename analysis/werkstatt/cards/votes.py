"""Votes as people write them."""

from __future__ import annotations

import re

from werkstatt.language.languages import LANGUAGE_DATA, either

VOTES = re.compile(
    r"(?P<thousands>[0-9]{1,3}(?:[.,'\u2019 \u00a0\u202f][0-9]{3}){1,2})(?:[.,]0{1,2})?"
    r"|(?P<plain>[0-9]{1,9})(?:[.,]0+)?"
)
"""1.000 and 1,000 are a thousand; 3, and 3.0 or 3,0, which is how programs write whole numbers in a column with gaps.
"""

UNIT = re.compile(either(one.votes for one in LANGUAGE_DATA.values()), re.IGNORECASE)


def read_votes(text: str) -> int | None:
    """Return the number of votes that a cell says.

    Parameters
    ----------
    text : str
        A whole number, with or without a word for votes behind it.

    Returns
    -------
    int or None
        None if it says no number of votes.

    Examples
    --------
    >>> read_votes("3"), read_votes("3 P."), read_votes("1.000"), read_votes("3,5")
    (3, 3, 1000, None)
    """
    number = re.match(r"[\d.,'\u2019\s]*", text)
    digits = "" if number is None else number[0].strip()
    found = VOTES.fullmatch(digits)
    rest = (text[len(number[0]) :] if number is not None else text).strip()
    if found is None or (rest and not UNIT.fullmatch(rest)):
        return None
    return int(re.sub(r"\D", "", found["thousands"] or found["plain"]))


def is_plain(text: str) -> bool:
    """Tell whether a cell says a number of votes as programs do, so that nothing had to be assumed.

    Parameters
    ----------
    text : str
        As it stands in the file.

    Examples
    --------
    >>> is_plain("3.0"), is_plain("3 Punkte"), is_plain("1.000")
    (True, False, False)
    """
    found = VOTES.fullmatch(text.strip())
    return found is not None and found["plain"] is not None
