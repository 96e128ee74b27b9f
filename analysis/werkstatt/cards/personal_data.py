"""Cards that may name a person: to be looked at before anything is published."""

from __future__ import annotations

import re

import pandas as pd

from werkstatt.language.languages import LANGUAGE_DATA, either

# A name follows a form of address or a title; names alone can't be told from other nouns, since German capitalises all.
NAME = r"[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?"
KINDS = {
    "mail": re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE),
    "phone": re.compile(r"(?<![\w.,:/-])(?:\+\s?\d{1,3}|0)[\d \u00a0/().-]{5,}\d(?![\w:])"),
    "iban": re.compile(r"\b[A-Z]{2}\d{2}(?: ?\d{4}){4}(?: ?\d{1,4})?\b"),
    "address": re.compile(either(pattern for one in LANGUAGE_DATA.values() for pattern in one.streets)),
    "name": re.compile(
        rf"\b{either(one.titles for one in LANGUAGE_DATA.values())}\s(?:(?:Dr|Prof)\.\s)*(?:[a-z]\. )?{NAME}"
    ),
}
"""What is looked for, and how."""

DATE_OR_TIMES = re.compile(r"\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?|\d{1,2}\.\d{2}\s?[-–]\s?\d{1,2}\.\d{2}$")

FEWEST_DIGITS = 7


def find_personal_data(texts: pd.Series) -> pd.DataFrame:
    """Find what may be mail addresses, phone numbers, bank accounts, postal addresses, or names with a title.

    A list to be looked at by people: "Frau Holle" is on it, and "der Müller" is not. Names without a form of address
    or a title are not found, nor is anybody who can be recognised by what is said.

    Parameters
    ----------
    texts : Series of str
        Of the cards; the index says which card.

    Returns
    -------
    DataFrame
        One row per place: ``card`` (from the index), ``kind`` (``mail``, ``phone``, ``iban``, ``address`` or ``name``)
        and ``found`` (the words).

    Examples
    --------
    >>> find_personal_data(pd.Series(["Frau Müller fragen"], index=["K1"])).to_dict("records")
    [{'card': 'K1', 'kind': 'name', 'found': 'Frau Müller'}]
    """
    rows = [
        {"card": card, "kind": kind, "found": found.group().strip()}
        for card, text in texts.items()
        for kind, pattern in KINDS.items()
        for found in pattern.finditer(str(text))
        if kind != "phone" or _is_phone(found.group())
    ]
    return pd.DataFrame(rows, columns=["card", "kind", "found"])


def _is_phone(text: str) -> bool:
    return sum(letter.isdigit() for letter in text) >= FEWEST_DIGITS and not DATE_OR_TIMES.match(text)
