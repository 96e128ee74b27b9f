"""Items of a Miro board, as its REST API gives them.

``GET /v2/boards/{board_id}/items`` of Miro's developer documentation (developers.miro.com): ``data`` is a list of items
with ``id``, ``type`` (``sticky_note``, ``card``, ``frame`` …), ``data`` (``content`` as HTML, or ``title``) and, where
they lie in a frame, ``parent`` with its ``id``. Several pages may be put into one list.
"""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.wording import problem

NOTES = {"sticky_note", "card"}


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in ("p", "br", "li", "div"):
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def read(path: Path, language: str = "de") -> pd.DataFrame:
    """Return one card per sticky note or card with a text; the title of the frame it lies in is its heading."""
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
        items = content["data"] if isinstance(content, dict) else content
        found = [item for item in items if isinstance(item, dict) and isinstance(item.get("data"), dict)]
        if not any(item.get("type") in NOTES for item in found):
            raise KeyError("sticky_note")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise CardError([problem("not_miro", language, file=path.name)]) from error
    frames = {item.get("id"): item["data"].get("title") or "" for item in found if item.get("type") == "frame"}
    rows = [
        (number, str(item.get("id", "")), _plain(item["data"]), frames.get(_parent(item), ""))
        for number, item in enumerate(found, 1)
        if item.get("type") in NOTES
    ]
    table = pd.DataFrame(rows, columns=["row", "card_id", "text", "heading"], dtype="str").set_index("row")
    table.index = table.index.astype(int)
    table = table[table["text"] != ""]
    if table.empty:
        raise CardError([problem("file_empty", language, file=path.name)])
    return table


def _plain(data: dict) -> str:
    parser = _Text()
    parser.feed(str(data.get("content") or data.get("title") or ""))
    parser.close()
    return "".join(parser.parts).strip()


def _parent(item: dict) -> object:
    parent = item.get("parent")
    return parent.get("id") if isinstance(parent, dict) else None
