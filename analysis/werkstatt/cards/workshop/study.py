"""The study file, ``werkstatt.toml``: what is known of the workshop, and with which options it is analysed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from werkstatt.cards.beside import said_of
from werkstatt.cards.workshop.keys import KINDS, SECTIONS, Key, Section
from werkstatt.errors import CardError
from werkstatt.files.text import check_file, read_text
from werkstatt.wording import Message, message, spoken_in

STUDY = "werkstatt"

STUDY_FILE = f"{STUDY}.toml"

PLACE = re.compile(r"at line (\d+), column (\d+)")

LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "-": "_", " ": "_"})

_Entry = Mapping[str, Any]


@dataclass(frozen=True)
class Study:
    """What a study file says.

    Attributes
    ----------
    path : Path
        The file.
    told : mapping of str to str, tuple of str or int
        What is known of the workshop, by the keys of the section ``study``; what is empty is left out.
    participants, programme : tuple of mapping
        One for each entry, by the keys of these sections.
    settings : mapping of str to mapping
        With which options it is analysed: the sections ``cards``, ``themes``, ``review`` and ``publish``. Files are
        named as in the study file, that is from its folder.
    hashes : mapping of str to str
        The SHA-256 of the files that the study was made from, by their names, where it was written with results.

    Examples
    --------
    >>> Study(Path("werkstatt.toml"), {"title": "Zukunft der Beteiligung"}).told["title"]
    'Zukunft der Beteiligung'
    """

    path: Path
    told: Mapping[str, Any] = field(default_factory=dict)
    participants: tuple[_Entry, ...] = ()
    programme: tuple[_Entry, ...] = ()
    settings: Mapping[str, _Entry] = field(default_factory=dict)
    hashes: Mapping[str, str] = field(default_factory=dict)


def read_study(path: str | Path, language: str = "de") -> Study:
    r"""Read a study file.

    Parameters
    ----------
    path : str or Path
        ``werkstatt.toml``; keys are understood in English and in German.
    language : {"de", "en"}
        Of the reader; messages are said in it.

    Returns
    -------
    Study
        What is said in it; empty texts say nothing.

    Raises
    ------
    CardError
        With every problem of the file: no TOML, a key that nobody knows, a value that can't be.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "werkstatt.toml"
    >>> _ = path.write_text('[studie]\ntitel = "Zukunft der Beteiligung"\nort = ""\n[themen]\nanzahl = 7\n')
    >>> study = read_study(path)
    >>> study.told, study.settings
    ({'title': 'Zukunft der Beteiligung'}, {'themes': {'number': 7}})
    """
    path = Path(path)
    with spoken_in(language):
        check_file(path)
        document = _parse(path)
        problems: list[Message] = []
        found = {section.name: entries for section, entries in _sections(document, problems)}
        if problems:
            raise CardError(said_of(path, problems))
    (told,) = found.pop("study", None) or ({},)
    several = {name: found.pop(name, []) for name in ("participants", "programme", "inputs")}
    return Study(
        path,
        told,
        tuple(several["participants"]),
        tuple(several["programme"]),
        {name: entries[0] for name, entries in found.items() if entries[0]},
        {entry["file"]: entry["sha256"] for entry in several["inputs"] if "sha256" in entry},
    )


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(read_text(path).text)
    except tomllib.TOMLDecodeError as error:
        place = PLACE.search(str(error))
        row, column = place.groups() if place else (len(read_text(path).text.splitlines()), 1)
        raise CardError([message("study_broken", file=path.name, row=row, place=column)]) from error


def _sections(document: Mapping[str, Any], problems: list[Message]) -> Iterator[tuple[Section, list[_Entry]]]:
    """Yield what each section says, and add what is wrong to `problems`."""
    known = {name: section for section in SECTIONS for name in (section.name, section.german)}
    seen: dict[str, str] = {}
    for name, value in document.items():
        section = known.get(_plain(name))
        if section is None:
            problems.append(_unknown("study_section", f"[{name}]", _plain(name), known, "[{}]"))
            continue
        if section.name in seen:
            problems.append(message("study_doubled", entry=f"[{name}]", other=f"[{seen[section.name]}]"))
            continue
        seen[section.name] = name
        entries = value if isinstance(value, list) else [value]
        if not all(isinstance(entry, dict) for entry in entries) or isinstance(value, list) != section.several:
            problems.append(message("study_several" if section.several else "study_one", entry=name))
            continue
        read = [_entry(section, name, entry, problems) for entry in entries]
        yield section, [entry for entry in read if entry] if section.several else read


def _entry(section: Section, called: str, entry: Mapping[str, Any], problems: list[Message]) -> _Entry:
    known = {name: key for key in section.keys for name in (key.name, key.german)}
    found: dict[str, Any] = {}
    seen: dict[str, str] = {}
    for name, value in entry.items():
        key, place = known.get(_plain(name)), f"[{called}] {name}"
        if key is None:
            problems.append(_unknown("study_key", place, _plain(name), known, "{}"))
        elif key.name in seen:
            problems.append(message("study_doubled", entry=place, other=seen[key.name]))
        else:
            seen[key.name] = name
            found |= _value(key, place, value, problems)
    if found and (missing := [key for key in section.keys if key.required and key.name not in found]):
        problems.append(message("study_missing", section=called, keys=", ".join(key.german for key in missing)))
        return {}
    return found


def _value(key: Key, place: str, value: object, problems: list[Message]) -> dict[str, Any]:
    try:
        read = KINDS[key.kind](value)
    except ValueError:
        problems.append(message("study_value", entry=place, value=str(value), kind=message(f"study_kind_{key.kind}")))
        return {}
    # What is empty waits to be filled in.
    return {} if read in ("", (), {}) else {key.name: read}


def _unknown(code: str, place: str, name: str, known: Sequence[str] | Mapping[str, object], form: str) -> Message:
    near = get_close_matches(name, list(known), 1)
    if near:
        return message(f"{code}_near", entry=place, near=form.format(near[0]))
    return message(code, entry=place, known=", ".join(form.format(one) for one in known))


def _plain(name: str) -> str:
    return name.casefold().translate(LETTERS)
