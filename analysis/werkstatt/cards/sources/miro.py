"""Items of a Miro board, as its REST API gives them.

``GET /v2/boards/{board_id}/items`` of Miro's developer documentation (developers.miro.com): ``data`` is a list of items
with ``id``, ``type`` (``sticky_note``, ``card``, ``frame``, ``text``, ``shape`` …), ``data`` (``content`` as HTML, or
``title``), ``position`` (the centre; inside a frame from its upper left corner), ``geometry``, ``style`` and, where
they lie in a frame, ``parent`` with its ``id``. Several pages may be put into one list. Tags come from another address
and are not read.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from werkstatt.cards.sources.board import find_places, length
from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.markup import plain_text
from werkstatt.cards.sources.source import Source
from werkstatt.files.account import Account
from werkstatt.files.tables import Cells

NOTES = {"sticky_note", "card"}

TITLES = {"text", "shape"}


def _recognise(file: File) -> bool:
    """Tell whether a file is a list of items with at least one note."""
    return any(str(item.get("type")) in NOTES and isinstance(item.get("data"), dict) for item in _items(file.json))


def read(file: File) -> Cells:
    """Return one card per sticky note or card with a text.

    Parameters
    ----------
    file : File
        One that was recognised.

    Returns
    -------
    Cells
        The frame it lies in, or its cluster, is the place of a card; the index is the number in the list.

    Examples
    --------
    >>> import json, tempfile
    >>> from pathlib import Path
    >>> path = Path(tempfile.mkdtemp()) / "board.json"
    >>> _ = path.write_text(json.dumps([{"id": "7", "type": "sticky_note", "data": {"content": "<p>Mehr Busse</p>"}}]))
    >>> read(File(path)).table["text"].to_dict()
    {1: 'Mehr Busse'}
    """
    # Numbered before any is passed over, so that messages name the item as it stands in the file.
    found = {number: item for number, item in enumerate(_items(file.json), 1) if isinstance(item.get("data"), dict)}
    frames = {
        str(item.get("id")): str(item["data"].get("title") or "")
        for item in found.values()
        if item.get("type") == "frame"
    }
    rows = {
        number: {
            "type": str(item.get("type")),
            "card_id": str(item.get("id", "")),
            "text": plain_text(item["data"].get("content") or item["data"].get("title")),
            "frame": frames.get(str(_inner(item, "parent").get("id")), ""),
            "colour": str(_inner(item, "style").get("fillColor") or ""),
            **{side: length(_inner(item, "position").get(side)) for side in ("x", "y")},
            **{side: length(_inner(item, "geometry").get(side)) for side in ("width", "height")},
        }
        for number, item in found.items()
    }
    table = pd.DataFrame.from_dict(rows, orient="index")
    notes = table[table["type"].isin(NOTES) & (table["text"] != "")]
    places = find_places(notes, table[table["type"].isin(TITLES)], file.language)
    gone = [number for number in range(1, len(_items(file.json)) + 1) if number not in notes.index]
    account = Account("items", len(_items(file.json))).less("no_note", gone)
    return Cells(notes.assign(place=places)[["card_id", "text", "place", "colour"]], accounts=(account,))


SOURCE = Source("miro", _recognise, read)


def _items(content: Any) -> list[dict[str, Any]]:
    """Return the objects of a list of items, which may stand under ``data``."""
    listed = content.get("data") if isinstance(content, dict) else content
    return [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []


def _inner(item: dict[str, Any], name: str) -> dict[str, Any]:
    value = item.get(name)
    return value if isinstance(value, dict) else {}
