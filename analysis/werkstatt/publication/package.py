"""What a publication consists of, for machines: a Frictionless Data Package and an RO-Crate."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import version as version_of
from typing import TYPE_CHECKING, Any

import pandas as pd

from werkstatt.cards.workshop import Workshop
from werkstatt.publication.format import Description, File
from werkstatt.publication.settings import record_settings
from werkstatt.wording import word

if TYPE_CHECKING:
    from werkstatt.publication.edition import Edition


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
        "created": workshop.created,
        "werkstatt": _settings(edition),
        "resources": [_resource(name, file) for name, file in files.items()],
    }
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
    return _json(_crate(files, _title(edition), edition.workshop, _settings(edition)))


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


def _resource(name: str, file: File) -> dict[str, Any]:
    stem, _, ending = name.rpartition(".")
    resource: dict[str, Any] = {
        # The standard wants names of resources in lower case.
        "name": f"{stem}-{ending}".lower().replace("_", "-"),
        "path": name,
        "format": ending,
        "mediatype": file.media,
        "bytes": len(file.content),
        "hash": f"sha256:{file.hash}",
    }
    if file.table is not None:
        fields = [{"name": str(column), "type": _type(file.table[column])} for column in file.table.columns]
        resource |= {"type": "table", "encoding": "utf-8", "schema": {"fields": fields, "missingValues": [""]}}
    return resource


def _type(column: pd.Series) -> str:
    # Truth values count as whole numbers too, so they are asked for first.
    if pd.api.types.is_bool_dtype(column):
        return "boolean"
    if pd.api.types.is_integer_dtype(column):
        return "integer"
    return "number" if pd.api.types.is_numeric_dtype(column) else "string"


def _crate(files: Mapping[str, File], title: str, workshop: Workshop, settings: dict[str, Any]) -> dict[str, Any]:
    authors = [{"@id": f"#author-{number}", "@type": "Person", "name": name}
               for number, name in enumerate(workshop.authors, 1)]  # fmt: skip
    parts = [
        {
            "@id": name,
            "@type": "File",
            "encodingFormat": file.media,
            "contentSize": str(len(file.content)),
            "sha256": file.hash,
        }
        for name, file in files.items()
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
    # How the files came about, so that the analysis can be repeated from the crate alone.
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
    # What is pointed at must be described in the crate.
    if workshop.licence_url:
        graph.append({"@id": workshop.licence_url, "@type": "CreativeWork", "name": workshop.licence})
    return {"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": graph}


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


DATA_PACKAGE = Description("datapackage.json", data_package)
CRATE = Description("ro-crate-metadata.json", crate)
