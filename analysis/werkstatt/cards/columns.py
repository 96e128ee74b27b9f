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
    """Return letters and digits in lower case: ``Karten-Nr.`` and ``karten nr`` are the same name."""
    return "".join(filter(str.isalnum, name.casefold()))


def find_column(name: str) -> str | None:
    """Return the column of the card table that a name stands for, or None."""
    return _COLUMN.get(plain(name))


def find_phase(name: str) -> str | None:
    """Return ``kritik``, ``fantasie`` or ``realisierung``, or None if the name is no phase."""
    return _PHASE.get(plain(name))
