"""What a publication consists of, for machines: a Frictionless Data Package and an RO-Crate."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib.metadata import version as version_of
from typing import TYPE_CHECKING, Any

import pandas as pd

from werkstatt.files.csv import names_in_file
from werkstatt.publication.format import Description, File
from werkstatt.publication.settings import record_settings
from werkstatt.wording import word

if TYPE_CHECKING:
    from werkstatt.publication.edition import Edition

_Entity = dict[str, Any]

CARDS = "cards.csv"
"""What was analysed, with the themes that were found."""

DESCRIBED = {CARDS: "crate_cards", "codebook.docx": "crate_codebook_word", "codebook.qdc": "crate_codebook_qda"}
"""Files whose names alone do not say what is in them, with the key of what is said."""


def data_package(edition: Edition, files: Mapping[str, File]) -> bytes:
    """Return ``datapackage.json`` (Data Package 2.0).

    Parameters
    ----------
    edition : Edition
        For title, licence, authors, date, reader, seeds and number of draws.
    files : mapping of str to File
        Everything else that is published, by its name.

    Returns
    -------
    bytes
        JSON, with the SHA-256 of each file.

    Examples
    --------
    >>> DATA_PACKAGE.name
    'datapackage.json'
    """
    workshop = edition.workshop
    package: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "werkstatt-results",
        "title": _title(edition),
        "werkstatt": _settings(edition),
        "resources": [_resource(name, file, edition) for name, file in files.items()],
    }
    # The standard asks for no date, so where none is known none is invented.
    if workshop.moment:
        package["created"] = workshop.moment
    if workshop.description:
        package["description"] = workshop.description
    # The profile wants a name or a path; a licence that is only called something has no path.
    if workshop.licence:
        licence = {"title": workshop.licence, "path": workshop.licence_url}
        package["licenses"] = [{key: value for key, value in licence.items() if value}]
        package["licenses"][0].setdefault("name", workshop.licence.replace(" ", "-"))
    if workshop.authors:
        package["contributors"] = [{"title": name, "roles": ["author"]} for name in workshop.authors]
    # Last, since whoever opens the file looks for the title first.
    return _json(package | {"versions": _versions()})


def crate(edition: Edition, files: Mapping[str, File]) -> bytes:
    """Return ``ro-crate-metadata.json`` (RO-Crate 1.1).

    Parameters
    ----------
    edition : Edition
        For title, licence, authors, date, reader, seeds and number of draws.
    files : mapping of str to File
        Everything else that is published, by its name.

    Returns
    -------
    bytes
        JSON, with the SHA-256 of each file.

    Examples
    --------
    >>> CRATE.name
    'ro-crate-metadata.json'
    """
    return _json(_crate(edition, files))


def _title(edition: Edition) -> str:
    return edition.workshop.title or word("default_title", edition.language)


def _settings(edition: Edition) -> dict[str, Any]:
    """Return what is needed to compute the same again."""
    return {
        "werkstatt": edition.version,
        "reader": edition.themes.reading.reader,
        "themes_seed": edition.themes.seed,
        "review_seed": edition.review.seed,
        "resamples": edition.review.resamples,
        **record_settings(edition.inputs, edition.options),
    }


def _versions() -> dict[str, str]:
    """Return the versions of the packages that numbers come from."""
    return {name: version_of(name) for name in ("spacy", "HanTa", "scikit-learn", "numpy", "scipy")}


def _resource(name: str, file: File, edition: Edition) -> dict[str, Any]:
    dialect = edition.dialect
    stem, _, ending = name.rpartition(".")
    resource: dict[str, Any] = {
        # The standard wants names of resources in lower case.
        "name": f"{stem}-{ending}".lower().replace("_", "-").replace("/", "-"),
        "path": name,
        # In capitals, a reader of tables leaves a workbook of several tables alone; else it would ask for an extra.
        "format": ending.upper() if ending == "xlsx" else ending,
        "mediatype": file.media,
        "bytes": len(file.content),
        "hash": f"sha256:{file.hash}",
    }
    if name in DESCRIBED:
        resource["description"] = word(DESCRIBED[name], edition.language)
    if file.table is not None:
        kinds = [_type(file.table.iloc[:, place]) for place in range(file.table.shape[1])]
        fields = [
            {"name": column, "type": kind} | ({"decimalChar": dialect.decimal} if kind == "number" else {})
            for column, kind in zip(names_in_file(file.table), kinds, strict=True)
        ]
        resource |= {"type": "table", "encoding": "utf-8", "dialect": {"delimiter": dialect.separator}}
        resource |= {"schema": {"fields": fields, "missingValues": [""]}}
    return resource


def _type(column: pd.Series) -> str:
    # Truth values count as whole numbers too, so they are asked for first.
    if pd.api.types.is_bool_dtype(column):
        return "boolean"
    if pd.api.types.is_integer_dtype(column):
        return "integer"
    return "number" if pd.api.types.is_numeric_dtype(column) else "string"


def _crate(edition: Edition, files: Mapping[str, File]) -> dict[str, Any]:
    workshop, title, settings = edition.workshop, _title(edition), _settings(edition)
    authors: list[_Entity] = [
        {"@id": f"#author-{number}", "@type": "Person", "name": name} for number, name in enumerate(workshop.authors, 1)
    ]
    given, values = _given(settings), _values(settings)
    parts = [_file(name, file) for name, file in files.items()]
    for part in parts:
        if part["@id"] in DESCRIBED:
            part["description"] = word(DESCRIBED[part["@id"]], edition.language)
        if part["@id"] == CARDS:
            part |= {"isBasedOn": _point(given)} if given else {}
    root = {
        "@id": "./",
        "@type": "Dataset",
        "name": title,
        "description": workshop.description or title,
        # The standard asks for a day; one that is not known is left open, not invented.
        "datePublished": workshop.moment[:10],
        "author": _point(authors),
        "license": {"@id": workshop.licence_url}
        if workshop.licence_url
        else workshop.licence or word("no_licence", edition.language),
        "hasPart": _point(parts),
        "mentions": {"@id": "#analysis"},
    }
    # How the files came about, so that the analysis can be repeated from the crate alone.
    action = {
        "@id": "#analysis",
        "@type": "CreateAction",
        "name": "Werkstatt",
        "instrument": {"@id": "#werkstatt"},
        "object": _point([*({"@id": name} for name in files if name == CARDS), *given, *values]),
        "result": _point(parts),
    }
    software = {
        "@id": "#werkstatt",
        "@type": "SoftwareApplication",
        "name": "Werkstatt",
        "version": settings["werkstatt"],
        "softwareRequirements": [f"{name} {number}" for name, number in _versions().items()],
    }
    descriptor = {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        "about": {"@id": "./"},
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
    }
    graph = [descriptor, root, *parts, *authors, software, action, *given, *values]
    # What is pointed at must be described in the crate.
    if workshop.licence_url:
        graph.append({"@id": workshop.licence_url, "@type": "CreativeWork", "name": workshop.licence})
    known = [{name: value for name, value in entity.items() if value not in ("", [])} for entity in graph]
    return {"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": known}


def _file(name: str, file: File) -> _Entity:
    return {
        "@id": name,
        "@type": "File",
        "name": name,
        "encodingFormat": file.media,
        "contentSize": str(len(file.content)),
        "sha256": file.hash,
    }


def _given(settings: Mapping[str, Any]) -> list[_Entity]:
    """Return the file that was read, by its name and hash, since it is not in the crate itself."""
    read = settings.get("input")
    return [{"@id": "#input", "@type": "CreativeWork", **read}] if read else []


def _values(settings: Mapping[str, Any]) -> list[_Entity]:
    """Return what is needed to compute the same again, and each option that was given, one by one."""
    plain = {name: value for name, value in settings.items() if name not in ("werkstatt", "input", "options")}
    # No two may have the same identifier, and an option may be called as a setting.
    told = [*(("setting", *one) for one in plain.items()), *(("option", *one) for one in settings["options"].items())]
    return [
        {"@id": f"#{kind}-{name}", "@type": "PropertyValue", "name": name, "value": _flat(value)}
        for kind, name, value in told
    ]


def _flat(value: Any) -> Any:
    """Return a value without anything nested in it, which a crate can't hold."""
    if isinstance(value, Mapping):
        return [f"{name}={one}" for name, one in value.items()]
    if isinstance(value, tuple):
        return [", ".join(_flat(one)) if isinstance(one, Mapping) else one for one in value]
    return value


def _point(entities: Sequence[_Entity]) -> Any:
    """Return where entities are described: one alone is no list there."""
    found = [{"@id": entity["@id"]} for entity in entities]
    return found[0] if len(found) == 1 else found


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


DATA_PACKAGE = Description("datapackage.json", data_package)
CRATE = Description("ro-crate-metadata.json", crate)
