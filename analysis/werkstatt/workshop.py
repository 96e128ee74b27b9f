"""What is known of the workshop beside its cards: title, licence and Zukunftsbilder."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.tables import read_table
from werkstatt.wording import problem


@dataclass(frozen=True)
class Workshop:
    """What the publication says of the workshop.

    Attributes
    ----------
    title, description, licence
        From the Frictionless Data Package beside the cards; empty where there is none.
    visions
        One row per Zukunftsbild: ``vision`` (its name) and ``text``; empty where there is none.
    """

    title: str = ""
    description: str = ""
    licence: str = ""
    visions: pd.DataFrame = field(default_factory=lambda: pd.DataFrame({"vision": [], "text": []}, dtype="str"))


def read_workshop(folder: str | Path, language: str = "de") -> Workshop:
    """Read ``datapackage.json`` and ``visions.csv`` of a corpus folder, as far as they exist.

    Raises
    ------
    CardError
        If one of the two is there and can't be understood.
    """
    package = _read_package(Path(folder) / "datapackage.json", language)
    licences = package.get("licenses") or [{}]
    path = Path(folder) / "visions.csv"
    return Workshop(
        title=str(package.get("title", "")),
        description=str(package.get("description", "")),
        licence=str(licences[0].get("title") or licences[0].get("name", "")),
        **({"visions": _read_visions(path, language)} if path.is_file() else {}),
    )


def _read_package(path: Path, language: str) -> dict:
    if not path.is_file():
        return {}
    try:
        package = json.loads(path.read_text(encoding="utf-8-sig"))
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        row = getattr(error, "lineno", 1)
        raise CardError([problem("package_broken", language, file=path.name, row=row)]) from error
    return package if isinstance(package, dict) else {}


def _read_visions(path: Path, language: str) -> pd.DataFrame:
    table = read_table(path, {"vision", "text"}.__contains__, language)
    if not {"vision", "text"} <= set(table.columns):
        columns = ", ".join(table.columns)
        raise CardError([problem("visions_columns", language, file=path.name, columns=columns)])
    return table[["vision", "text"]].reset_index(drop=True)
