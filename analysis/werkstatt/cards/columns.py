"""What columns and phases are called in the files of users."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from werkstatt.language.languages import LANGUAGE_DATA

BRACKET = re.compile(r"[(\[]([^)\]]*)[)\]]?")

WORD = re.compile(r"[^\W_]+")

LONGEST_NAME = 200
"""Signs of a name that are looked at; longer ones are questions."""


def _meanings(tables: Iterable[Mapping[str, str]]) -> dict[str, str]:
    return {name: meaning for table in tables for meaning, names in table.items() for name in names.split()}


# Every language is understood, whatever that of the cards: the heads of a file are often those of a program.
_WEAK = _meanings(data.weak_columns for data in LANGUAGE_DATA.values())
_COLUMN = _WEAK | _meanings(data.columns for data in LANGUAGE_DATA.values())
_BESIDE = frozenset[str]().union(*(data.beside_columns for data in LANGUAGE_DATA.values()))
_NUMBERS = frozenset[str]().union(*(data.number_words for data in LANGUAGE_DATA.values()))
_BEGINNINGS = tuple(start for data in LANGUAGE_DATA.values() for start in data.text_beginnings)
_STANCE = _meanings(data.stances for data in LANGUAGE_DATA.values()) | {"+": "for", "-": "against", "−": "against"}
_PHASE = _meanings(data.phases for data in LANGUAGE_DATA.values())


def composed(name: str) -> str:
    r"""Return a name in the Unicode form in which letters and their marks are one.

    Parameters
    ----------
    name : str
        As some programs, above all on a Mac, write it: a letter, and its dots behind it.

    Returns
    -------
    str
        In form NFKC.

    Examples
    --------
    >>> len(composed("U\u0308berschrift")), len("Überschrift")
    (11, 11)
    """
    return unicodedata.normalize("NFKC", name)


def plain(name: str) -> str:
    """Return the letters and digits of a name in lower case.

    Parameters
    ----------
    name : str
        Of a column or a phase.

    Returns
    -------
    str
        The same for names that differ in case, blanks and punctuation.

    Examples
    --------
    >>> plain("Karten-Nr.") == plain("karten nr")
    True
    """
    return "".join(filter(str.isalnum, composed(name).casefold()))


def find_column(name: str) -> str | None:
    """Return the column of the card table that a name stands for.

    That is a usual name, alone or with words beside it that change nothing: in brackets, or as in "Cluster an der
    Pinnwand".

    Parameters
    ----------
    name : str
        Of a column of a file.

    Returns
    -------
    str or None
        None if it means nothing there.

    Examples
    --------
    >>> find_column("Karten-Nr."), find_column("Bewertung (Punkte)"), find_column("Farbe der Karte")
    ('card_id', 'votes', None)
    """
    if meaning := _COLUMN.get(plain(name)):
        return meaning
    outside, *inside = BRACKET.split(composed(name[:LONGEST_NAME]))
    words = [word for word in map(plain, WORD.findall(outside)) if word not in _BESIDE]
    meanings = {_COLUMN.get(word) for word in words}
    if len(meanings) == 1 and (meaning := meanings.pop()):
        # The number of a card is not its text.
        numbered = meaning == "text" and any(plain(word) in _NUMBERS for word in WORD.findall(outside))
        return "card_id" if numbered else meaning
    if plain(outside).startswith(_BEGINNINGS):
        return "text"
    return next((meaning for part in inside if (meaning := _COLUMN.get(plain(part)))), None)


def is_weak(name: str) -> bool:
    """Tell whether a name often means something else, so that a column with a plain name goes before it.

    Parameters
    ----------
    name : str
        Of a column of a file.

    Examples
    --------
    >>> is_weak("Thema"), is_weak("Überschrift")
    (True, False)
    """
    meaning = find_column(name)
    words = {plain(name), *map(plain, WORD.findall(composed(name)))}
    return meaning is not None and any(_WEAK.get(word) == meaning for word in words)


def find_phase(name: str) -> str | None:
    """Return the phase that a name stands for.

    Parameters
    ----------
    name : str
        As people write it.

    Returns
    -------
    {"kritik", "fantasie", "realisierung"} or None
        None if it is no phase.

    Examples
    --------
    >>> find_phase("Utopiephase")
    'fantasie'
    """
    return _PHASE.get(plain(name))


def find_stance(name: str) -> str | None:
    """Return what a card says to its matter, as people marked it.

    Parameters
    ----------
    name : str
        As people write it.

    Returns
    -------
    {"for", "against", "wish"} or None
        None if it is no such mark.

    Examples
    --------
    >>> find_stance("Dagegen"), find_stance("+"), find_stance("vielleicht")
    ('against', 'for', None)
    """
    return _STANCE.get(plain(name)) or _STANCE.get(name.strip())
