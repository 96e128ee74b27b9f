"""What columns and phases are called in the files of users."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from werkstatt.language.languages import LANGUAGE_DATA


def _meanings(tables: Iterable[Mapping[str, str]]) -> dict[str, str]:
    return {name: meaning for table in tables for meaning, names in table.items() for name in names.split()}


# Every language is understood, whatever that of the cards: the heads of a file are often those of a program.
_COLUMN = _meanings(data.columns for data in LANGUAGE_DATA.values())
_PHASE = _meanings(data.phases for data in LANGUAGE_DATA.values())


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
    return "".join(filter(str.isalnum, name.casefold()))


def find_column(name: str) -> str | None:
    """Return the column of the card table that a name stands for.

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
    >>> find_column("Karten-Nr."), find_column("Farbe")
    ('card_id', None)
    """
    return _COLUMN.get(plain(name))


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
