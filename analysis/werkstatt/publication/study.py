"""The study file that goes with the results: what was told of the workshop, and what they were made from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd
import tomli_w

from werkstatt.cards.workshop.keys import SECTIONS, Key
from werkstatt.cards.workshop.known import Workshop
from werkstatt.files.fingerprint import Fingerprint
from werkstatt.publication.format import Format
from werkstatt.publication.settings import Inputs, Option
from werkstatt.wording import word

if TYPE_CHECKING:
    from werkstatt.publication.edition import Edition


def study_toml(edition: Edition) -> bytes:
    """Return ``werkstatt.toml``: laid beside the files that it names, no command needs options.

    Parameters
    ----------
    edition : Edition
        For the workshop, the files it was made from, and the options that differ from the defaults.

    Returns
    -------
    bytes
        TOML with keys in the reader's language; empty keys are left out. Files are named without folders, with their
        SHA-256.

    Examples
    --------
    >>> FORMAT.name
    'werkstatt.toml'
    """
    encoder = _encoder(edition.options.get("encoder"))
    found: dict[str, Any] = {
        "study": _told(edition.workshop),
        "participants": _rows(edition.workshop.participants),
        "programme": _rows(edition.workshop.programme),
        **_settings(edition.inputs, edition.options, encoder, edition.language),
        "inputs": [
            {"file": one.name, "sha256": one.sha256} for one in (*_files(edition.inputs), encoder) if one is not None
        ],
    }
    german = edition.language == "de"
    document: dict[str, Any] = {}
    for section in SECTIONS:
        entries = found[section.name] if section.several else [found[section.name]]
        named = [named for entry in entries if (named := _named(entry, section.keys, german=german))]
        if named:
            document[section.german if german else section.name] = named if section.several else named[0]
    head = word("study_head", edition.language, version=edition.version)
    return f"# {head}\n\n{tomli_w.dumps(document, multiline_strings=True)}".encode()


def _told(workshop: Workshop) -> dict[str, Any]:
    (keys,) = (section.keys for section in SECTIONS if section.name == "study")
    return {key.name: getattr(workshop, key.name) for key in keys}


def _rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    return [{name: value for name, value in row.items() if pd.notna(value)} for row in table.to_dict("records")]


def _encoder(option: Any) -> Fingerprint | None:
    """Return the folder of the encoder; a function is in no file."""
    return Fingerprint(**option) if option and "sha256" in option else None


def _settings(
    given: Inputs, options: Mapping[str, Option], encoder: Fingerprint | None, language: str
) -> dict[str, dict[str, Any]]:
    return {
        "cards": {
            "file": _name(given.cards),
            "more": [one.name for one in given.more],
            "columns": {name: list(_all(columns)) for name, columns in given.columns.items()},
            "places": _name(given.places),
            "language": options.get("language"),
        },
        "themes": {
            "number": options.get("themes"),
            "reader": options.get("reader"),
            "encoder": "" if encoder is None else encoder.name,
            "seed": options.get("seed"),
            "levels": options.get("levels"),
            "near": options.get("near"),
            "campaigns": options.get("campaigns"),
            "sorting": [one.name for one in given.sorting],
            "codebook": _name(given.codebook),
            "sorted_cards": _name(given.sorted_cards),
        },
        "review": {
            "compare": options.get("compare"),
            "blind": [one.name for one in given.blind],
            "blind_key": _name(given.blind_key),
        },
        "publish": {
            "language": language,
            "keep": options.get("keep"),
            "least": options.get("least"),
            "excel_csv": options.get("excel-csv"),
        },
    }


def _all(columns: object) -> tuple[str, ...]:
    return (columns,) if isinstance(columns, str) else tuple(columns)  # type: ignore[arg-type]


def _name(file: Fingerprint | None) -> str:
    return "" if file is None else file.name


def _files(given: Inputs) -> list[Fingerprint]:
    single = (
        given.cards,
        *given.more,
        given.places,
        *given.sorting,
        given.codebook,
        given.sorted_cards,
        *given.blind,
        given.blind_key,
    )
    return [one for one in single if one is not None]


def _named(entry: Mapping[str, Any], keys: tuple[Key, ...], *, german: bool) -> dict[str, Any]:
    """Return what is said, under the names of a language and in the order of the keys."""
    said = {key.german if german else key.name: entry.get(key.name) for key in keys}
    return {name: _plain(value) for name, value in said.items() if value not in (None, "", (), [], {})}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


FORMAT = Format("werkstatt.toml", "application/toml", study_toml)
