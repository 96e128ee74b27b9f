"""Items of a Miro board, as its REST API gives them.

``GET /v2/boards/{board_id}/items`` of Miro's developer documentation (developers.miro.com): ``data`` is a list of items
with ``id``, ``type`` (``sticky_note``, ``card``, ``frame``, ``text``, ``shape`` …), ``data`` (``content`` as HTML, or
``title``), ``position`` (the centre; inside a frame from its upper left corner), ``geometry``, ``style`` and, where
they lie in a frame, ``parent`` with its ``id``. Pages may be put into one list, and items lie as deep in other objects
as a script has put them: ``{"board": {"items": […]}}``. Tags come from another address and are not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from werkstatt.cards.sources.board import find_places, length
from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.markup import plain_text, struck_text
from werkstatt.cards.sources.source import Source
from werkstatt.files.account import Account
from werkstatt.files.tables import Cells
from werkstatt.wording import Message, message

NOTES = {"sticky_note", "card"}

MOST_NAMED = 10
"""Numbers of items that a notice lists."""

TITLES = {"text", "shape"}

WITH_TEXT = {"shape": "board_shape", "text": "board_text", "app_card": "board_app_card"}
"""Items that are no notes, and the reason for leaving them out where they hold a text."""


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
    items = list(_items(file.json))
    found = {number: item for number, item in enumerate(items, 1) if isinstance(item.get("data"), dict)}
    frames = {
        str(item.get("id")): str(item["data"].get("title") or "")
        for item in found.values()
        if item.get("type") == "frame"
    }
    written = {
        number: struck_text(item["data"].get("content") or item["data"].get("title")) for number, item in found.items()
    }
    rows = {
        number: {
            "type": str(item.get("type")),
            "card_id": str(item.get("id", "")),
            # A note that is struck through as a whole is read, and named.
            "text": written[number][0] or written[number][1],
            "frame": frames.get(str(_inner(item, "parent").get("id")), ""),
            "colour": str(_inner(item, "style").get("fillColor") or ""),
            **{side: length(_inner(item, "position").get(side)) for side in ("x", "y")},
            **{side: length(_inner(item, "geometry").get(side)) for side in ("width", "height")},
        }
        for number, item in found.items()
    }
    table = pd.DataFrame.from_dict(rows, orient="index")
    notes = table[table["type"].isin(NOTES) & (table["text"] != "")]
    notes = notes.assign(place=find_places(notes, table[table["type"].isin(TITLES)], file.language))
    account = Account("items", len(items))
    for number in range(1, len(items) + 1):
        if number not in notes.index:
            account = account.less(_reason(table.loc[number] if number in found else None, notes["place"]), [number])
    told = _tell({number: found[number] for number in notes.index}, written)
    return Cells(notes[["card_id", "text", "place", "colour"]], notices=tuple(told), accounts=(account,))


SOURCE = Source("miro", _recognise, read)


def _reason(item: pd.Series | None, places: pd.Series) -> str:
    """Return why an item is no card."""
    if item is None or not item["text"]:
        return "no_note"
    if item["type"] in TITLES and any(" ".join(item["text"].split()) in place for place in places.unique()):
        return "heading"
    return WITH_TEXT.get(item["type"], "no_note")


def _tell(notes: dict[int, dict[str, Any]], written: dict[int, tuple[str, str]]) -> Iterator[Message]:
    """Yield what is said of notes that are struck through, and of texts beside their titles."""
    whole = [str(number) for number in notes if written[number][1] and not written[number][0]]
    part = [str(number) for number in notes if all(written[number])]
    for code, numbers in (("struck_whole", whole), ("struck_part", part)):
        if numbers:
            yield message(code, count=len(numbers), places=", ".join(numbers[:MOST_NAMED]))
    if count := sum(bool(plain_text(item["data"].get("description"))) for item in notes.values()):
        yield message("descriptions", count=count, columns="description")


def _items(content: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of all lists that hold an item, however deep they lie."""
    waiting = [content]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list) and any(map(_is_item, value)):
            yield from (item for item in value if isinstance(item, dict))
        elif _is_item(value):
            yield value
        elif isinstance(value, list | dict):
            waiting += reversed(list(value.values() if isinstance(value, dict) else value))


def _is_item(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("type"), str) and isinstance(value.get("data"), dict)


def _inner(item: dict[str, Any], name: str) -> dict[str, Any]:
    value = item.get(name)
    return value if isinstance(value, dict) else {}
