"""Cards in another language than the others: the words they are built with give them away."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files
from runpy import run_path

LANGUAGES = ("de", "en", "fr", "es", "it", "nl", "pl", "tr")
"""Of which spaCy's lists of stop words are looked at."""

FEWEST_WORDS, SHARE = 5, 0.35

WORD = re.compile(r"[^\W\d_]+")


def foreign_language(text: str, language: str = "de") -> str | None:
    """Return the language that a text seems to be in, if it is another than the one given.

    By the share of its words that are stop words of a language: at least 0.35, and twice as many as of `language`; for
    other scripts than the Latin by their letters. Cards of fewer than five words say too little.

    Parameters
    ----------
    text : str
        Of a card.
    language : {"de", "en"}
        That it is expected to be in.

    Returns
    -------
    str or None
        A code such as ``"en"``; ``"script"`` for another script; None if nothing speaks against `language`.

    Examples
    --------
    >>> foreign_language("There is no bus in the evening"), foreign_language("Am Abend fährt hier kein Bus")
    ('en', None)
    """
    letters = [letter for letter in text if letter.isalpha()]
    other = [letter for letter in letters if not unicodedata.name(letter, "").startswith("LATIN")]
    if letters and len(other) > len(letters) / 2:
        return "script"
    if not says_enough(text):
        return None
    words = [word.lower() for word in WORD.findall(text)]
    known = {code: [word for word in words if word in _stop_words(code)] for code in LANGUAGES}
    best = max(known, key=lambda code: len(known[code]))
    # One word again and again is no sentence.
    enough = len(known[best]) >= SHARE * len(words) and len(set(known[best])) > 1
    return best if best != language and enough and len(known[best]) > 2 * len(known[language]) else None


def says_enough(text: str) -> bool:
    """Tell whether a text has the words that it takes to tell its language.

    Parameters
    ----------
    text : str
        Any.

    Returns
    -------
    bool
        Whether it has five words or more.

    Examples
    --------
    >>> says_enough("Bus fehlt"), says_enough("Am Abend fährt kein Bus")
    (False, True)
    """
    return len(WORD.findall(text)) >= FEWEST_WORDS


@cache
def _stop_words(language: str) -> frozenset[str]:
    # The list alone: what stands around it makes rules for tokens, which takes four seconds for French.
    return frozenset(run_path(str(files("spacy") / "lang" / language / "stop_words.py"))["STOP_WORDS"])
