"""Texts that may name a person: to be looked at before anything is published."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd

from werkstatt.language.languages import LANGUAGE_DATA, either
from werkstatt.language.names import INITIAL, NAME, may_be_surname

_WORDS = [data.personal for data in LANGUAGE_DATA.values()]

_TITLES = either(words.titles for words in _WORDS)
_ENDS = rf"(?i:{either(words.offices for words in _WORDS)})"
_OFFICES = rf"(?:(?<![\w-])[A-ZÄÖÜ][\w-]{{0,60}}|\b){_ENDS}"
"""Whole words and what they end: Meister, Bürgermeister, Kita-Leiterin. Longer ones would take time without end."""

_GAP = r"(?:\s+|(?<=\.))"
"""Behind a title; "Hr.Müller" has none."""

PATTERNS = {
    "mail": re.compile(
        r"(?<![\w.+-])[\w.+-]++\s?(?:@|[(\[{](?:at|ät)[)\]}])\s?[\w-]++(?:(?:\.|\s?[(\[{](?:dot|punkt)[)\]}]\s?)[\w-]++)+",
        re.IGNORECASE,
    ),
    "profile": re.compile(
        r"\b(?:https?://)?(?:www\.)?(?:instagram|facebook|fb|twitter|tiktok|linkedin|xing|youtube|snapchat|pinterest|"
        r"threads|bsky|x|t|wa)\.(?:com|de|net|me|app)/[\w.@/-]*\w",
        re.IGNORECASE,
    ),
    "handle": re.compile(r"(?<![\w.@/])@(?!(?:all|alle|home|work|school)\b)[A-Za-z_][\w.]+\w\b(?!\()"),
    "iban": re.compile(r"\b[A-Z]{2}\d{2}(?: ?\d{4}){4}(?: ?\d{1,4})?\b"),
    # A number after a word for telephones needs no prefix; any other begins with 0 or a country.
    "phone": re.compile(
        rf"\b{either(words.phones for words in _WORDS)}[.:]?\s*\(?\+?\d[\d \u00a0/().-]{{3,}}\d(?![\w:])"
        r"|(?<![\w.,:/-])(?:\+\s?\d{1,3}|\(?0)[\d \u00a0/().-]{5,}\d(?![\w:])",
        re.IGNORECASE,
    ),
    # Letters of a district, a hyphen, one or two letters, digits. Standards and laws are written alike.
    "plate": re.compile(
        r"\b(?!(?:DIN|ISO|EN|EU|UN|SGB|BGB|VDI|VDE|PC|TV|KM|CO)-)[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}\s?\d{1,4}[EH]?\b(?!-)"
    ),
    "birth": re.compile(
        rf"(?:\b{either(words.births for words in _WORDS)}|\*)\s?\d{{1,2}}[./]\s?"
        rf"(?:\d{{1,2}}[./]|{either(words.months for words in _WORDS)})\s?\d{{2,4}}\b",
        re.IGNORECASE,
    ),
    "address": re.compile(either(pattern for words in _WORDS for pattern in words.addresses)),
    "name": re.compile(
        rf"\b(?P<title>{_TITLES})(?:{_GAP}(?:{_TITLES}|{_OFFICES}\b)){{0,6}}{_GAP}(?!{_OFFICES}\b){INITIAL}(?P<surname>{NAME})"
    ),
    "office": re.compile(rf"{_OFFICES}\s+{INITIAL}(?P<surname>{NAME})"),
}
"""What is looked for, and how."""

KINDS = tuple(kind for kind in PATTERNS if kind != "office")
"""Of what may be found; a name behind an office is a name."""

DATE_OR_TIMES = re.compile(r"\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?|\d{1,2}\.\d{2}\s?[-–]\s?\d{1,2}\.\d{2}$")

FEWEST_DIGITS = 7
"""Of a telephone number without a word for it; shorter numbers that begin with 0 are counts and codes."""


def find_personal_data(texts: pd.Series) -> pd.DataFrame:
    """Find what may be names, accounts, numbers and addresses of persons.

    A list to be looked at by people: "Frau Holle" is on it, and "der Müller" is not. Names without a form of address,
    a title or an office are not found, nor is anybody who can be recognised by what is said.

    Parameters
    ----------
    texts : Series of str
        Of the cards; the index says which card.

    Returns
    -------
    DataFrame
        One row per place: ``card`` (from the index), ``kind`` (one of `KINDS`) and ``found`` (the words).

    Examples
    --------
    >>> find_personal_data(pd.Series(["Frau Müller fragen"], index=["K1"])).to_dict("records")
    [{'card': 'K1', 'kind': 'name', 'found': 'Frau Müller'}]
    """
    rows = [
        {"card": card, "kind": kind, "found": found}
        for card, text in texts.items()
        for kind, found in dict.fromkeys(_places(str(text)))
    ]
    return pd.DataFrame(rows, columns=["card", "kind", "found"])


def _places(text: str) -> Iterator[tuple[str, str]]:
    # What one pattern has found is no part of what another finds: a mail address holds no handle.
    taken: set[int] = set()
    for kind, pattern in PATTERNS.items():
        for found in pattern.finditer(text):
            place = range(*found.span())
            if taken.isdisjoint(place) and _is_meant(kind, found):
                taken.update(place)
                yield "name" if kind == "office" else kind, found.group().strip()


def _is_meant(kind: str, found: re.Match[str]) -> bool:
    """Tell apart what only looks like it: dates from numbers, nouns behind an office from surnames."""
    if kind == "phone":
        digits = sum(letter.isdigit() for letter in found.group())
        return found.group()[0].isalpha() or (digits >= FEWEST_DIGITS and not DATE_OR_TIMES.match(found.group()))
    if kind == "name" and found["title"].isupper():
        # Where all is in capitals, every word behind has one: FRAU SCHMIDT, and FRAU VOM AMT.
        return may_be_surname(found["surname"].title())
    return kind != "office" or may_be_surname(found["surname"])
