"""What a study file beside the cards says in place of options."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from werkstatt.cards.workshop.study import STUDY_FILE, Study, read_study
from werkstatt.cli.defaults import DEFAULTS
from werkstatt.cli.saying import say
from werkstatt.errors import in_file
from werkstatt.files.fingerprint import fingerprint
from werkstatt.wording import LANGUAGES, message, word

Read = Callable[[Any, Path], object]


def _plainly(value: object, folder: Path) -> object:
    return value


def _file(value: str, folder: Path) -> str:
    return os.path.normpath(folder / value)


def _files(value: tuple[str, ...], folder: Path) -> tuple[str, ...]:
    return tuple(_file(one, folder) for one in value)


def _pairs(value: Mapping[str, tuple[str, ...]], folder: Path) -> tuple[tuple[str, str], ...]:
    return tuple((name, column) for name, columns in value.items() for column in columns)


OPTIONS: Mapping[tuple[str, str], tuple[str, Read]] = MappingProxyType(
    {
        ("cards", "more"): ("more", _files),
        ("cards", "columns"): ("column", _pairs),
        ("cards", "places"): ("places", _file),
        ("cards", "language"): ("language", _plainly),
        ("themes", "number"): ("themes", _plainly),
        ("themes", "reader"): ("reader", _plainly),
        ("themes", "encoder"): ("encoder", _file),
        ("themes", "seed"): ("seed", _plainly),
        ("themes", "levels"): ("levels", _plainly),
        ("themes", "near"): ("near", _plainly),
        ("themes", "campaigns"): ("campaigns", _plainly),
        ("themes", "sorting"): ("sorting", _files),
        ("themes", "codebook"): ("codebook", _file),
        ("themes", "sorted_cards"): ("sorted_cards", _file),
        ("review", "compare"): ("compare", _plainly),
        ("review", "blind"): ("blind", _files),
        ("review", "blind_key"): ("blind_key", _file),
        ("publish", "keep"): ("keep", _plainly),
        ("publish", "least"): ("least", _plainly),
        ("publish", "excel_csv"): ("excel_csv", _plainly),
        ("publish", "previous"): ("previous", _file),
    }
)
"""By section and key of the study file: the option that it stands for, and how its value becomes that of the option."""

ASKED = ("sheet", "wall", "blind")
"""Commands that draw up something for people: their own ``--blind`` means another thing."""


def with_study(given: Namespace, language: str) -> Namespace:
    r"""Return the options of a command: what was typed, else what the study file says, else what holds by default.

    Parameters
    ----------
    given : Namespace
        What stands on the command line, and nothing else.
    language : {"de", "en"}
        Of the reader, as far as the command line tells.

    Returns
    -------
    Namespace
        All options of :data:`werkstatt.cli.defaults.DEFAULTS`, ``cards`` (``""`` where nobody named a file) and
        ``output_language``.

    Raises
    ------
    CardError
        If there is a study file that can't be read.

    Examples
    --------
    >>> import tempfile
    >>> folder = tempfile.mkdtemp()
    >>> _ = (Path(folder) / "werkstatt.toml").write_text('[karten]\ndatei = "k.csv"\n[themen]\nanzahl = 7')
    >>> options = with_study(Namespace(run="themes", cards=folder, seed=4), "de")
    >>> Path(options.cards).name, options.themes, options.seed, options.out.endswith("themen")
    ('k.csv', 7, 4, True)
    """
    typed = _files_apart(vars(given))
    settled = {**DEFAULTS, "output_language": language}
    # Several files that were typed are more than the study file beside the first of them tells of.
    path = None if given.run == "demo" or "more" in typed else _study_beside(Path(typed.get("cards", ".")))
    if path is None:
        return Namespace(**settled | typed | _reader({}, typed))
    with in_file(str(path)):
        study = read_study(path, language)
    named = study.settings.get("cards", {}).get("file")
    if given.run != "new" and (
        path.name == Path(typed.get("cards", "")).name or Path(typed.get("cards", ".")).is_dir()
    ):
        # The study was named, or nothing was: the cards are those that it names.
        typed.pop("cards", None)
        settled["cards"] = _file(named, path.parent) if named else ""
    reader = language if {"language", "output_language"} & typed.keys() else _language(study)
    said = {}
    if _belongs(study, typed.get("cards"), reader):
        said = _options(study, given.run) | {"study": str(path), "out": _out(study, given.run, reader)}
    return Namespace(**settled | said | {"output_language": reader} | typed | _reader(said, typed))


def _reader(said: Mapping[str, Any], typed: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an encoder means for the reader: an encoder that is named reads; what was typed goes before it."""
    if "encoder" in typed or ("encoder" in said and "reader" not in {**said, **typed}):
        return {"reader": typed.get("reader", "semantic")}
    return {"encoder": None} if typed.get("reader") == "terms" else {}


def _files_apart(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was typed, with the first file of cards apart from those of further workshops."""
    typed = dict(given)
    if isinstance(named := typed.get("cards"), list):
        del typed["cards"]
        # None at all leaves it to the study file.
        typed |= {"cards": named[0]} if named else {}
        typed |= {"more": tuple(named[1:])} if named[1:] else {}
    return typed


def _language(study: Study) -> str:
    """Return the reader's language where the command line does not tell it."""
    both = [study.settings.get(section, {}).get("language") for section in ("publish", "cards")]
    return next(filter(None, both), LANGUAGES[0])


def _study_beside(cards: Path) -> Path | None:
    """Return the study file of a folder, of itself, or of a file that lies beside it."""
    if cards.name == STUDY_FILE:
        return cards if cards.is_file() else None
    path = (cards if cards.is_dir() else cards.parent) / STUDY_FILE
    return path if path.is_file() else None


def _options(study: Study, run: str) -> dict[str, Any]:
    found = {}
    for (section, key), (option, read) in OPTIONS.items():
        if key in study.settings.get(section, {}) and not (run in ASKED and section == "review"):
            found[option] = read(study.settings[section][key], study.path.parent)
    return found


def _out(study: Study, run: str, language: str) -> str | None:
    """Return where a command writes to: the folder that is named, or a place beside the study file."""
    if run in ("check", "new"):
        return None
    named = study.settings.get("publish", {}).get("out") if run == "publish" else None
    return _file(named or word(f"out_{run}", language), study.path.parent)


def _belongs(study: Study, typed: str | None, language: str) -> bool:
    """Tell whether the options of the study are those of a file of cards, and say so where they are not."""
    named = study.settings.get("cards", {}).get("file")
    if not named:
        return True
    meant = study.path.parent / named
    cards = Path(typed) if typed else meant
    reader = Namespace(output_language=language)
    if cards.resolve() != meant.resolve():
        say([message("study_other", study=STUDY_FILE, cards=named, file=cards.name)], reader, sys.stderr)
        return False
    known = study.hashes.get(cards.name)
    if known is None or not cards.is_file() or known == fingerprint(cards).sha256:
        return True
    say([message("study_changed", study=STUDY_FILE, file=cards.name)], reader, sys.stderr)
    # Beside results lies what was made of the cards, maybe under the same name.
    return typed is None
