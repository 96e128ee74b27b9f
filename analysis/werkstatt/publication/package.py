"""What a publication consists of, for machines: a Frictionless Data Package and an RO-Crate."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from importlib.metadata import version as version_of

import pandas as pd

from werkstatt.cards.workshop import Workshop
from werkstatt.themes.finding import Themes
from werkstatt.validation.reviewing import Review
from werkstatt.wording import word

MEDIA = {
    "csv": "text/csv",
    "html": "text/html",
    "json": "application/json",
    "pdf": "application/pdf",
    "qdpx": "application/zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def describe_files(
    files: Mapping[str, bytes],
    tables: Mapping[str, pd.DataFrame],
    themes: Themes,
    review: Review,
    workshop: Workshop,
    version: str,
    language: str = "de",
) -> dict[str, bytes]:
    """Return ``datapackage.json`` (Data Package 2.0) and ``ro-crate-metadata.json`` (RO-Crate 1.1).

    Both name title, licence, authors, the version of this package, the seeds, and the SHA-256 of each file.

    Parameters
    ----------
    files
        Name to content of everything else that is published.
    tables
        What the CSV files among them hold.
    themes, review
        For reader, seeds and number of draws.
    workshop
        For title, licence, authors and date.
    version
        Of this package.
    language
        Of a title where the workshop has none.
    """
    title = workshop.title or word("default_title", language)
    settings = {
        "werkstatt": version,
        "reader": themes.reading.reader,
        "themes_seed": themes.seed,
        "review_seed": review.seed,
        "resamples": review.resamples,
    }
    package = _package(files, tables, title, workshop, settings) | {"versions": _versions()}
    crate = _crate(files, title, workshop, settings)
    return {"datapackage.json": _json(package), "ro-crate-metadata.json": _json(crate)}


def _versions() -> dict[str, str]:
    """Return the versions of the packages that numbers come from."""
    return {name: version_of(name) for name in ("spacy", "HanTa", "scikit-learn", "numpy", "scipy")}


def _package(
    files: Mapping[str, bytes], tables: Mapping[str, pd.DataFrame], title: str, workshop: Workshop, settings: dict
) -> dict:
    package: dict = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "werkstatt-results",
        "title": title,
        "created": workshop.created,
        "werkstatt": settings,
        "resources": [_resource(name, content, tables.get(name)) for name, content in files.items()],
    }
    if workshop.description:
        package["description"] = workshop.description
    if workshop.licence:
        licence = {"title": workshop.licence, "path": workshop.licence_url}
        package["licenses"] = [{key: value for key, value in licence.items() if value}]
        package["licenses"][0].setdefault("name", workshop.licence.replace(" ", "-"))
    if workshop.authors:
        package["contributors"] = [{"title": name, "roles": ["author"]} for name in workshop.authors]
    return package


def _resource(name: str, content: bytes, table: pd.DataFrame | None) -> dict:
    stem, _, ending = name.rpartition(".")
    resource: dict = {
        "name": f"{stem}-{ending}".lower().replace("_", "-"),
        "path": name,
        "format": ending,
        "mediatype": MEDIA[ending],
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
    }
    if table is not None:
        fields = [{"name": str(column), "type": _type(table[column])} for column in table.columns]
        resource |= {"type": "table", "encoding": "utf-8", "schema": {"fields": fields, "missingValues": [""]}}
    return resource


def _type(column: pd.Series) -> str:
    if pd.api.types.is_bool_dtype(column):
        return "boolean"
    if pd.api.types.is_integer_dtype(column):
        return "integer"
    return "number" if pd.api.types.is_numeric_dtype(column) else "string"


def _crate(files: Mapping[str, bytes], title: str, workshop: Workshop, settings: dict) -> dict:
    authors = [{"@id": f"#author-{number}", "@type": "Person", "name": name}
               for number, name in enumerate(workshop.authors, 1)]  # fmt: skip
    parts = [
        {
            "@id": name,
            "@type": "File",
            "encodingFormat": MEDIA[name.rpartition(".")[2]],
            "contentSize": str(len(content)),
            "sha256": sha256(content).hexdigest(),
        }
        for name, content in files.items()
    ]
    root = {
        "@id": "./",
        "@type": "Dataset",
        "name": title,
        "description": workshop.description or title,
        "datePublished": workshop.created[:10],
        "author": [{"@id": author["@id"]} for author in authors],
        "license": {"@id": workshop.licence_url} if workshop.licence_url else workshop.licence,
        "hasPart": [{"@id": name} for name in files],
        "mentions": {"@id": "#analysis"},
    }
    action = {
        "@id": "#analysis",
        "@type": "CreateAction",
        "name": "Werkstatt",
        "instrument": {"@id": "#werkstatt"},
        "object": [{"@id": f"#{name}"} for name in settings if name != "werkstatt"],
        "result": [{"@id": name} for name in files],
    }
    software = {
        "@id": "#werkstatt",
        "@type": "SoftwareApplication",
        "name": "Werkstatt",
        "version": settings["werkstatt"],
        "softwareRequirements": [f"{name} {number}" for name, number in _versions().items()],
    }
    values = [
        {"@id": f"#{name}", "@type": "PropertyValue", "name": name, "value": value}
        for name, value in settings.items()
        if name != "werkstatt"
    ]
    descriptor = {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        "about": {"@id": "./"},
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
    }
    graph = [descriptor, root, *parts, *authors, software, action, *values]
    if workshop.licence_url:
        graph.append({"@id": workshop.licence_url, "@type": "CreativeWork", "name": workshop.licence})
    return {"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": graph}


def _json(content: dict) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
