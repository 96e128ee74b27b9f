"""Posts of a Padlet, as CSV or XLSX or as JSON of its API.

Table: columns as in a demonstration file and a parser of such exports: ``Created At, Author, Subject, Body, Section,
Attachment``. No genuine file was at hand.

JSON: ``GET /v1/boards/{id}?include=posts,sections`` of the public API (docs.padlet.dev, JSON:API), as read by projects
on GitHub: under ``included``, resources of type ``post`` with ``attributes.content`` (``subject``, ``bodyHtml``) and
``relationships.section.data.id``, and of type ``section`` with ``attributes.title``. The layout of comments could not
be verified; they are not read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.markup import plain_text, without_html
from werkstatt.cards.sources.source import Source, from_table, has_columns
from werkstatt.files.account import Account
from werkstatt.files.tables import Cells

COLUMNS = {"Author", "Subject", "Body", "Section"}

TAKEN = {"Section": "place"}


def _recognise(file: File) -> bool:
    """Tell whether a file is a table of posts, or JSON of a board with posts."""
    return has_columns(COLUMNS, TAKEN)(file) or any(resource.get("type") == "post" for resource in _included(file.json))


def read(file: File) -> Cells:
    r"""Return one card per post with a text.

    Parameters
    ----------
    file : File
        One that was recognised.

    Returns
    -------
    Cells
        Subject and body together are the text, the section is the place; the index is the row in the file, or the
        number in the list.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> path = Path(tempfile.mkdtemp()) / "padlet.csv"
    >>> _ = path.write_text("Author,Subject,Body,Section\nAB,Bus,zu spät,Kritik\n", encoding="utf-8")
    >>> read(File(path)).table["text"].to_dict()
    {2: 'Bus: zu spät'}
    """
    if file.ending != ".json":
        cells = from_table(_from_table, TAKEN)(file)
        return replace(cells, taken={"Subject": "text", "Body": "text", **cells.taken})
    table = _from_json(file.json)
    posts = [number for number, one in enumerate(_included(file.json), 1) if one.get("type") == "post"]
    gone = [number for number in posts if number not in table.index]
    return Cells(table, accounts=(Account("items", len(posts)).less("no_text", gone),))


SOURCE = Source("padlet", _recognise, read)


def _from_table(table: pd.DataFrame) -> pd.DataFrame:
    text = _join(*(without_html(table[column])[0] for column in ("Subject", "Body")))
    named = table.drop(columns=["Subject", "Body"]).assign(text=text)
    return named[text.str.strip() != ""]


def _from_json(content: Any) -> pd.DataFrame:
    resources = _included(content)
    sections = {
        str(resource.get("id")): str(_inner(resource, "attributes").get("title") or "")
        for resource in resources
        if resource.get("type") == "section"
    }
    rows = {
        number: {
            "card_id": str(resource.get("id", "")),
            "subject": str(_inner(resource, "attributes", "content").get("subject") or "").strip(),
            "body": plain_text(_inner(resource, "attributes", "content").get("bodyHtml")),
            "place": sections.get(str(_inner(resource, "relationships", "section", "data").get("id")), ""),
        }
        for number, resource in enumerate(resources, 1)
        if resource.get("type") == "post"
    }
    table = pd.DataFrame.from_dict(rows, orient="index", dtype="str")
    table.insert(1, "text", _join(table["subject"], table["body"]))
    return table.loc[table["text"] != "", ["card_id", "text", "place"]]


def _join(subject: pd.Series, body: pd.Series) -> pd.Series:
    both = (subject.str.strip() != "") & (body.str.strip() != "")
    return subject + both.map({True: ": ", False: ""}) + body


def _included(content: Any) -> list[dict[str, Any]]:
    listed = content.get("included") if isinstance(content, dict) else None
    return [resource for resource in listed if isinstance(resource, dict)] if isinstance(listed, list) else []


def _inner(resource: Any, *names: str) -> dict[str, Any]:
    for name in names:
        resource = resource.get(name) if isinstance(resource, dict) else None
    return resource if isinstance(resource, dict) else {}
