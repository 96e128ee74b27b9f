"""Texts in which somebody says that there is nothing to say: "keine Angabe", "weiß nicht", -9."""

from __future__ import annotations

import re

from werkstatt.cards.columns import plain
from werkstatt.language.languages import LANGUAGE_DATA

MISSING = re.compile(r"[-–−]\s?\d{1,3}")
"""Codes of survey programs for what is missing are negative numbers."""

LONGEST = 60
"""Signs of a text that are looked at; longer ones say something."""

_NOTHING = frozenset[str]().union(*(data.non_answers for data in LANGUAGE_DATA.values()))


def is_statement(text: str) -> bool:
    """Tell whether a text says something.

    Parameters
    ----------
    text : str
        Of a card or an answer.

    Returns
    -------
    bool
        False for what has no letter and no digit, for codes like -99, and for what people write instead of an answer.

    Examples
    --------
    >>> [is_statement(text) for text in ("k. A.", "(nicht beantwortet)", "-9", "–", "Nichts tun kostet mehr")]
    [False, False, False, False, True]
    """
    if len(text) > LONGEST:
        return True
    letters = plain(text)
    return bool(letters) and letters not in _NOTHING and not MISSING.fullmatch(text.strip())
