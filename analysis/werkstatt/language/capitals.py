"""Cards that are written in capitals throughout, read in the case that they would have in a sentence."""

from __future__ import annotations

import re

from werkstatt.language.data import LanguageData
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.language.normalisation import normalise

FEWEST_LETTERS = 8
"""Of a card in capitals; what is shorter may be an abbreviation: ÖPNV, LSZ."""

WORD = re.compile(r"[^\W\d_]+")

VOWELS = frozenset("aeiouyäöü")

NOUNS = ("NN", "NE", "NP")
"""Beginnings of HanTa's tags, German and English."""


def in_capitals(text: str) -> bool:
    """Tell whether a text is written in capitals throughout.

    Parameters
    ----------
    text : str
        Of a card.

    Returns
    -------
    bool
        True where all letters are capitals, and there are eight or more.

    Examples
    --------
    >>> in_capitals("MEHR BUSSE!"), in_capitals("ÖPNV"), in_capitals("Mehr BUSSE")
    (True, False, False)
    """
    return text.isupper() and sum(map(str.isalpha, text)) >= FEWEST_LETTERS


def read_form(text: str, language: str = "de") -> str:
    """Return what is read of a text: normalised, and in usual case where it is written in capitals throughout.

    Parameters
    ----------
    text : str
        As it stands in the file.
    language : {"de", "en"}
        Of the text.

    Returns
    -------
    str
        What the pipeline and the encoder read; the card itself stays as it is.

    Examples
    --------
    >>> read_form("DER  BUS FÄHRT AM ABEND NICHT"), read_form("Der ÖPNV")
    ('der Bus fährt am Abend nicht', 'Der ÖPNV')
    """
    normal = normalise(text)
    return _lower(normal, language) if in_capitals(normal) else normal


def _lower(text: str, language: str) -> str:
    # HanTa's model takes a fifth of a second to load, so only whoever meets capitals waits for it.
    from werkstatt.language.hanta.tagging import hanta

    found = [_small(word[0], LANGUAGE_DATA[language]) for word in WORD.finditer(text)]
    # Longer words would take HanTa seconds.
    tags = hanta(language).tag_sent([word[:60] for word in found], casesensitive=False)
    cased = iter(
        word[:1].upper() + word[1:] if tag.startswith(NOUNS) else word
        for word, (_, _, tag) in zip(found, tags, strict=True)
    )
    return WORD.sub(lambda _: next(cased), text)


def _small(word: str, data: LanguageData) -> str:
    """Return a word in small letters, with ß where it belongs; what can't be spoken stays as it is: LSZ, PKW."""
    small = word.lower()
    if VOWELS.isdisjoint(small):
        return word
    for sharp in data.sharp:
        small = small.replace(sharp.replace("ß", "ss"), sharp)
    return small
