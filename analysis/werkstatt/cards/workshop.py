"""What is known of the workshop beside its cards: title, licence and Zukunftsbilder."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.files.tables import read_table
from werkstatt.wording import message

CREATED = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")


@dataclass(frozen=True)
class Workshop:
    """What the publication says of the workshop.

    Attributes
    ----------
    title, description, licence, licence_url, authors
        From the Frictionless Data Package beside the cards; empty where there is none.
    created
        When the cards were put together (ISO 8601), from the same place; the first second of 2000 where it is not
        said, so that publications do not depend on the day they are made.
    visions
        One row per Zukunftsbild: ``vision`` (its name) and ``text``; empty where there is none.
    """

    title: str = ""
    description: str = ""
    licence: str = ""
    licence_url: str = ""
    authors: tuple[str, ...] = ()
    created: str = "2000-01-01T00:00:00Z"
    visions: pd.DataFrame = field(default_factory=lambda: pd.DataFrame({"vision": [], "text": []}, dtype="str"))


def read_workshop(folder: str | Path, language: str = "de") -> Workshop:
    """Read ``datapackage.json`` and ``visions.csv`` of a corpus folder, as far as they exist.

    Raises
    ------
    CardError
        If one of the two is there and can't be understood.
    """
    package = _read_package(Path(folder) / "datapackage.json", language)
    licence = _first(package.get("licenses"))
    contributors = package.get("contributors")
    created = str(package.get("created", ""))
    path = Path(folder) / "visions.csv"
    return Workshop(
        title=str(package.get("title", "")),
        description=str(package.get("description", "")),
        licence=str(licence.get("title") or licence.get("name", "")),
        licence_url=str(licence.get("path", "")),
        authors=tuple(str(one["title"]) for one in contributors or [] if isinstance(one, dict) and "title" in one),
        **({"created": created} if CREATED.fullmatch(created) else {}),
        **({"visions": _read_visions(path, language)} if path.is_file() else {}),
    )


def _read_package(path: Path, language: str) -> dict:
    if not path.is_file():
        return {}
    try:
        package = json.loads(path.read_text(encoding="utf-8-sig"))
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        row = getattr(error, "lineno", 1)
        raise CardError([message("package_broken", file=path.name, row=row)]) from error
    return package if isinstance(package, dict) else {}


def _first(found: object) -> dict:
    return found[0] if isinstance(found, list) and found and isinstance(found[0], dict) else {}


def _read_visions(path: Path, language: str) -> pd.DataFrame:
    table = read_table(path, {"vision", "text"}.__contains__, language)
    if not {"vision", "text"} <= set(table.columns):
        columns = ", ".join(table.columns)
        raise CardError([message("visions_columns", file=path.name, columns=columns)])
    return table[["vision", "text"]].reset_index(drop=True)
