"""What folders of earlier versions hold beside the cards: a data package, and a data sheet with questions."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from werkstatt.errors import CardError
from werkstatt.files.text import read_text
from werkstatt.wording import message
from werkstatt.wording.tables import WORDS

DATA_PACKAGE = "datapackage"

DATA_SHEETS = ("datasheet.md", "README.md")
"""Where the questions stood; the first that is one counts."""

TITLES = ("# Datenblatt", "# Data sheet")

PLACEHOLDERS = frozenset(
    text for key in ("title", "description", "licence", "authors") for text in WORDS[f"fill_{key}"]
)
"""What a folder made by ``werkstatt new`` held until somebody filled it in: it says nothing of the workshop."""

QUESTIONS: Mapping[str, str] = MappingProxyType(
    {
        "anlass": "occasion",
        "occasion": "occasion",
        "beteiligte": "sampling",
        "participants": "sampling",
        "ablauf": "course",
        "course": "course",
        "karten": "writing",
        "cards": "writing",
        "abschrift": "transcription",
        "transcript": "transcription",
        "einwilligung": "consent",
        "consent": "consent",
        "lizenz und aufbewahrung": "storage",
        "licence and keeping": "storage",
    }
)
"""The questions of the data sheet, by what they begin with."""

QUESTION = re.compile(r"(?ms)^- \*\*(?P<name>[^*]+)\*\*:(?P<answer>.*?)(?=^- \*\*|^\S*\||^#|\n\s*\n\S|\Z)")


def read_package(path: Path) -> dict[str, Any]:
    """Read what a Frictionless Data Package says of the workshop.

    Parameters
    ----------
    path : Path
        ``datapackage.json``.

    Returns
    -------
    dict
        By the keys of the study file; without placeholders and what is not said.

    Raises
    ------
    CardError
        If it is no JSON.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "datapackage.json"
    >>> _ = path.write_text('{"title": "Werkstatt Sozialplanung", "licenses": [{"name": "CC-BY-4.0"}]}')
    >>> read_package(path)
    {'title': 'Werkstatt Sozialplanung', 'licence': 'CC-BY-4.0'}
    """
    try:
        package = json.loads(path.read_text(encoding="utf-8-sig"))
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        row = getattr(error, "lineno", 1)
        raise CardError([message("package_broken", file=path.name, row=row)]) from error
    if not isinstance(package, dict):
        # Valid JSON that is no object says nothing of the workshop.
        return {}
    # The first licence counts; the standard allows several.
    licence = _first(package.get("licenses"))
    contributors = package.get("contributors")
    said = {
        "title": _filled(package.get("title")),
        "description": _filled(package.get("description")),
        # A placeholder for the title stands beside a name that is none either.
        "licence": ""
        if licence.get("title") in PLACEHOLDERS
        else str(licence.get("title") or licence.get("name") or ""),
        "licence_url": str(licence.get("path", "")),
        "authors": tuple(
            filter(None, (_filled(one.get("title")) for one in contributors or [] if isinstance(one, dict)))
        ),
        "created": str(package.get("created", "")),
    }
    return {name: value for name, value in said.items() if value}


def read_data_sheet(folder: Path) -> dict[str, str]:
    r"""Read the answers that somebody wrote into a data sheet.

    Parameters
    ----------
    folder : Path
        Where the cards lie.

    Returns
    -------
    dict of str to str
        By the keys of the study file; a question to which nothing was written is left out.

    Examples
    --------
    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> asked = "Wozu fand die Werkstatt statt, wer hat eingeladen, wer bezahlt?"
    >>> told = f"# Datenblatt: gera\n\n- **Anlass**: {asked} Das Jubiläum.\n"
    >>> _ = (folder / "README.md").write_text(told + "- **Ablauf**: Ein Tag in Gera.\n", encoding="utf-8")
    >>> read_data_sheet(folder)
    {'occasion': 'Das Jubiläum.', 'course': 'Ein Tag in Gera.'}
    """
    texts = (read_text(folder / name).text for name in DATA_SHEETS if (folder / name).is_file())
    sheet = next((text for text in texts if text.lstrip().startswith(TITLES)), "")
    said: dict[str, str] = {}
    for found in QUESTION.finditer(sheet):
        field = QUESTIONS.get(found["name"].strip().casefold())
        answer = " ".join(found["answer"].split())
        if field is not None:
            for question in WORDS[f"datasheet_{field}"]:
                answer = answer.replace(question, "").strip()
            said |= {field: answer} if answer else {}
    return said


def _first(found: object) -> dict[str, Any]:
    return found[0] if isinstance(found, list) and found and isinstance(found[0], dict) else {}


def _filled(value: object) -> str:
    text = "" if value is None else str(value)
    return "" if text in PLACEHOLDERS else text
