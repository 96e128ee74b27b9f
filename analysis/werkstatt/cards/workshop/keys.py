"""The keys of the study file, each stated once: what it is called, and what may stand behind it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any

from werkstatt.cards.thresholds import HIGHEST, LOWEST, THRESHOLD

TRADITIONS = ("srqr", "rtarg", "gripp2")
"""By which guideline the report is checked."""

SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Key:
    """A key of the study file.

    Attributes
    ----------
    name, german : str
        What it is called in English and in German; both are understood.
    kind : str
        What may stand behind it, one of `KINDS`.
    required : bool
        Whether an entry without it says nothing.

    Examples
    --------
    >>> Key("title", "titel").kind
    'text'
    """

    name: str
    german: str
    kind: str = "text"
    required: bool = False


@dataclass(frozen=True)
class Section:
    """A table of the study file.

    Attributes
    ----------
    name, german : str
        What it is called in English and in German.
    keys : tuple of Key
        What may stand in it.
    several : bool
        Whether it is a list of entries, ``[[name]]``.

    Examples
    --------
    >>> SECTIONS[0].name, SECTIONS[0].german
    ('study', 'studie')
    """

    name: str
    german: str
    keys: tuple[Key, ...]
    several: bool = False


SECTIONS = (
    Section(
        "study",
        "studie",
        (
            Key("title", "titel"),
            Key("subtitle", "untertitel"),
            Key("description", "beschreibung"),
            Key("date", "datum"),
            Key("place", "ort"),
            Key("hosts", "veranstaltet_von", "texts"),
            Key("funders", "gefoerdert_von", "texts"),
            Key("moderation", "moderiert_von", "texts"),
            Key("authors", "verfasst_von", "texts"),
            Key("licence", "lizenz"),
            Key("licence_url", "lizenz_adresse"),
            Key("contact", "kontakt"),
            Key("created", "erfasst_am", "day"),
            Key("occasion", "anlass"),
            Key("aim", "ziel"),
            Key("input", "input"),
            Key("course", "ablauf"),
            Key("writing", "kartenschreiben"),
            Key("dots_per_person", "punkte_je_person", "count"),
            Key("transcription", "abschrift"),
            Key("sampling", "auswahl"),
            Key("missing", "gefehlt"),
            Key("consent", "einwilligung"),
            Key("data_protection", "datenschutz"),
            Key("storage", "aufbewahrung"),
            Key("reflexivity", "standpunkt"),
            Key("discussion", "diskussion"),
            Key("interests", "interessen"),
            Key("summary", "zusammenfassung"),
            Key("plain_language", "einfache_sprache"),
            Key("tradition", "tradition", "tradition"),
            Key("tradition_reason", "tradition_weil"),
        ),
    ),
    Section(
        "participants", "beteiligte", (Key("role", "rolle", required=True), Key("number", "anzahl", "count")), True
    ),
    Section(
        "programme",
        "programm",
        (Key("time", "zeit"), Key("phase", "phase"), Key("question", "frage"), Key("what", "was")),
        True,
    ),
    Section(
        "cards",
        "karten",
        (
            Key("file", "datei", "file"),
            Key("more", "weitere", "files"),
            Key("workshop", "werkstatt", "text"),
            Key("columns", "spalten", "columns"),
            Key("places", "orte", "file"),
            Key("language", "sprache", "language"),
        ),
    ),
    Section(
        "themes",
        "themen",
        (
            Key("number", "anzahl", "number"),
            Key("reader", "lesart", "reader"),
            Key("encoder", "kodierer", "file"),
            Key("seed", "startwert", "seed"),
            Key("levels", "ebenen", "levels"),
            Key("near", "nahe", "flag"),
            Key("campaigns", "kampagnen", "likeness"),
            Key("sorting", "sortierung", "files"),
            Key("codebook", "kodierleitfaden", "file"),
            Key("sorted_cards", "sortierte_karten", "file"),
        ),
    ),
    Section(
        "review",
        "pruefung",
        (
            Key("compare", "vergleich", "texts"),
            Key("blind", "blindpruefung", "files"),
            Key("blind_key", "schluessel", "file"),
        ),
    ),
    Section(
        "publish",
        "veroeffentlichung",
        (
            Key("out", "ordner", "file"),
            Key("language", "sprache", "language"),
            Key("keep", "spalten", "texts"),
            Key("least", "mindestens", "count"),
            Key("excel_csv", "excel_csv", "flag"),
            Key("previous", "vorige_ausgabe", "file"),
        ),
    ),
    Section("inputs", "eingaben", (Key("file", "datei", required=True), Key("sha256", "sha256", "hash")), True),
)
"""All of the study file, in the order in which it is written."""


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, bool) or not isinstance(value, str | int | float | date):
        raise ValueError
    return str(value).strip()


def _texts(value: object) -> tuple[str, ...]:
    return tuple(filter(None, map(_text, value if isinstance(value, list) else [value])))


def _day(value: object) -> str:
    if isinstance(value, datetime):
        # A time of day is kept: publications name the moment, to the second.
        return value.isoformat()
    text = _text(value)
    if text:
        datetime.fromisoformat(text)
    return text


def _count(value: object, least: int = 1) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise ValueError
    return value


def _seed(value: object) -> int:
    if (seed := _count(value, 0)) >= 2**32:
        raise ValueError
    return seed


def _number(value: object) -> int | str:
    return str(value) if value in ("auto", "headings") else _count(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _file(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError
    return value.strip()


def _files(value: object) -> tuple[str, ...]:
    return tuple(filter(None, map(_file, value if isinstance(value, list) else [value])))


def _columns(value: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, Mapping):
        raise ValueError
    return {name: found for name, column in value.items() if (found := _texts(column))}


def _one_of(*known: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        if value not in ("", *known):
            raise ValueError
        return str(value)

    return read


def _levels(value: object) -> int:
    if isinstance(value, bool) or value not in (1, 2):
        raise ValueError
    return int(str(value))


def _likeness(value: object) -> float | str:
    if isinstance(value, bool):
        return THRESHOLD if value else ""
    if not isinstance(value, int | float) or not LOWEST <= value <= HIGHEST:
        raise ValueError
    return float(value)


def _hash(value: object) -> str:
    if not isinstance(value, str) or not SHA256.fullmatch(value):
        raise ValueError
    return value


KINDS: Mapping[str, Callable[[object], Any]] = MappingProxyType(
    {
        "text": _text,
        "texts": _texts,
        "day": _day,
        "count": _count,
        "seed": _seed,
        "number": _number,
        "flag": _flag,
        "file": _file,
        "files": _files,
        "columns": _columns,
        "language": _one_of("de", "en"),
        "reader": _one_of("terms", "semantic"),
        "levels": _levels,
        "likeness": _likeness,
        "tradition": _one_of(*TRADITIONS),
        "hash": _hash,
    }
)
"""How a value of each kind is read; what is none raises a ValueError."""
