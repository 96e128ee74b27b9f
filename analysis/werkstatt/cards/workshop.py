"""What is known of the workshop beside its cards: title, licence and Zukunftsbilder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.files.tables import read_table
from werkstatt.wording import message, spoken_in
from werkstatt.wording.tables import WORDS

PLACEHOLDERS = frozenset(
    text for key in ("title", "description", "licence", "authors") for text in WORDS[f"fill_{key}"]
)
"""What a folder made by ``werkstatt new`` holds until somebody fills it in: it says nothing of the workshop."""

NO_VISIONS = pd.DataFrame({"vision": [], "text": []}, dtype="str")


@dataclass(frozen=True)
class Workshop:
    """What the publication says of the workshop.

    Attributes
    ----------
    title, description, licence, licence_url : str
        From the Frictionless Data Package beside the cards; empty where there is none.
    authors : tuple of str
        From the same place.
    created : str
        When the cards were put together (ISO 8601), from the same place; empty where it is not said. Publications name
        this day, not the one they are made on, so that the same cards give the same bytes.
    visions : DataFrame
        One row per Zukunftsbild: ``vision`` (its name) and ``text``; empty where there is none.

    Examples
    --------
    >>> Workshop(title="Werkstatt Sozialplanung", created="2021-12-09").moment
    '2021-12-09T00:00:00Z'
    """

    title: str = ""
    description: str = ""
    licence: str = ""
    licence_url: str = ""
    authors: tuple[str, ...] = ()
    created: str = ""
    visions: pd.DataFrame = field(default_factory=NO_VISIONS.copy)

    @property
    def moment(self) -> str:
        """When the cards were put together, in UTC, to the second; empty where that is not said or not understood."""
        try:
            found = datetime.fromisoformat(self.created)
        except ValueError:
            return ""
        # A day, or a time without a zone, is taken as it stands.
        zoned = found if found.tzinfo else found.replace(tzinfo=UTC)
        return f"{zoned.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def read_workshop(folder: str | Path, language: str = "de") -> Workshop:
    """Read ``datapackage.json`` and ``visions.csv`` of a corpus folder, as far as they exist.

    Parameters
    ----------
    folder : str or Path
        Where the cards lie.
    language : {"de", "en"}
        Of the reader; messages are said in it.

    Returns
    -------
    Workshop
        Empty where nothing lies beside the cards.

    Raises
    ------
    CardError
        If one of the two is there and can't be understood.

    Examples
    --------
    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> _ = (folder / "datapackage.json").write_text('{"title": "Werkstatt Sozialplanung"}')
    >>> read_workshop(folder).title
    'Werkstatt Sozialplanung'
    """
    with spoken_in(language):
        package = _read_package(Path(folder) / "datapackage.json")
        visions = _read_visions(Path(folder) / "visions.csv")
    licence = _first(package.get("licenses"))
    contributors = package.get("contributors")
    return Workshop(
        title=_filled(package.get("title")),
        description=_filled(package.get("description")),
        # The first licence counts; the standard allows several.
        licence=_licence(licence),
        licence_url=str(licence.get("path", "")),
        authors=tuple(filter(None, (_filled(one.get("title")) for one in contributors or [] if isinstance(one, dict)))),
        created=str(package.get("created", "")),
        visions=visions,
    )


def _filled(value: object) -> str:
    text = "" if value is None else str(value)
    return "" if text in PLACEHOLDERS else text


def _licence(licence: Mapping[str, object]) -> str:
    # A placeholder for the title stands beside a name that is none either.
    return "" if licence.get("title") in PLACEHOLDERS else str(licence.get("title") or licence.get("name", ""))


def _read_package(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        package = json.loads(path.read_text(encoding="utf-8-sig"))
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        row = getattr(error, "lineno", 1)
        raise CardError([message("package_broken", file=path.name, row=row)]) from error
    # Valid JSON that is no object says nothing of the workshop.
    return package if isinstance(package, dict) else {}


def _first(found: object) -> dict[str, Any]:
    return found[0] if isinstance(found, list) and found and isinstance(found[0], dict) else {}


def _read_visions(path: Path) -> pd.DataFrame:
    if not path.is_file():
        return NO_VISIONS.copy()
    table = read_table(path, {"vision", "text"}.__contains__).table
    if not {"vision", "text"} <= set(table.columns):
        columns = ", ".join(table.columns)
        raise CardError([message("visions_columns", file=path.name, columns=columns)])
    return table[["vision", "text"]].reset_index(drop=True)
