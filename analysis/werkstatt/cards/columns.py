"""What columns and phases are called in the files of users."""

from __future__ import annotations

# What each column of the card table is called, in lower case without punctuation.
COLUMN_NAMES: dict[str, tuple[str, ...]] = {
    "card_id": ("cardid", "id", "kartenid", "kartennr", "kartennummer", "nr", "nummer", "kennung"),
    "text": ("text", "karte", "kartentext", "karteninhalt", "card", "wortlaut", "aussage"),
    "phase": ("phase", "werkstattphase"),
    "group": ("group", "gruppe", "arbeitsgruppe", "ag", "organisation"),
    "votes": ("votes", "punkte", "stimmen", "klebepunkte", "dots"),
    "heading": ("heading", "überschrift", "ueberschrift", "rubrik", "oberbegriff"),
    "heading_b": ("headingb", "überschriftb", "ueberschriftb", "zweiteüberschrift"),
    "vision": ("vision", "zukunftsbild"),
    "illustrativ": ("illustrativ", "illustrative"),
}

PHASE_NAMES: dict[str, tuple[str, ...]] = {
    "kritik": ("kritik", "kritikphase", "beschwerde", "beschwerdephase", "critique", "critiquephase", "problemphase"),
    "fantasie": (
        "fantasie", "phantasie", "fantasiephase", "phantasiephase", "utopie", "utopiephase", "vision",
        "visionsphase", "fantasy", "fantasyphase",
    ),
    "realisierung": (
        "realisierung", "realisierungsphase", "verwirklichung", "verwirklichungsphase", "umsetzung",
        "umsetzungsphase", "praxisphase", "implementation", "implementationphase",
    ),
}  # fmt: skip

_PHASE = {name: phase for phase, names in PHASE_NAMES.items() for name in names}

_COLUMN = {name: column for column, names in COLUMN_NAMES.items() for name in names}


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
