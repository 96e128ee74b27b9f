"""Sticky notes of a Mural, as CSV or as JSON of its API.

CSV: columns as quoted by projects that read such exports: ``ID, Text, BG Color, Sticky type, Border line, Position X,
Position Y, Area, Link to, Last Updated By, …, Tags``; the text is encoded for HTML. No genuine file was at hand.

JSON: ``GET /murals/{muralId}/widgets`` of the public API (developers.mural.co), a list under ``value`` or alone, as in
the samples of spackows/MURAL-API-Samples on GitHub: ``id``, ``type`` (``sticky note``, ``area``, ``shape`` …),
``text`` or ``htmlText``, ``title``, ``x`` and ``y`` of the upper left corner (inside an area from its corner),
``width``, ``height``, ``parentId``, ``hidden``. The layout of voting sessions could not be verified; they are not read.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from werkstatt.cards.sources.board import GEOMETRY, find_places, length
from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.markup import plain_text, unescaped
from werkstatt.cards.sources.source import Source, from_table, has_columns
from werkstatt.files.account import Account
from werkstatt.files.tables import Cells

COLUMNS = {"ID", "Text", "BG Color", "Position X", "Position Y"}

TAKEN = {"ID": "card_id", "Text": "text", "BG Color": "colour", "Area": "place"}

SIZE = 138.0
"""Pixels of a sticky note where nothing else is said, after the API's documentation."""

DEEPEST = 10
"""Areas within areas that are followed; a file may have them in a circle."""

NOTES = {"sticky note", "sticky-note"}

WITH_TEXT = {"shape": "board_shape", "text": "board_text", "text box": "board_text", "textbox": "board_text"}
"""Widgets that are no notes, and the reason for leaving them out where they hold a text."""


def _recognise(file: File) -> bool:
    """Tell whether a file is a table of a Mural, or JSON with at least one sticky note that is not hidden."""
    return has_columns(COLUMNS, TAKEN)(file) or any(
        str(widget.get("type")) in NOTES and not widget.get("hidden") for widget in _widgets(file.json)
    )


def read(file: File) -> Cells:
    r"""Return one card per sticky note with a text that is not hidden.

    Parameters
    ----------
    file : File
        One that was recognised.

    Returns
    -------
    Cells
        The area it lies in, or its cluster, is the place of a card; the index is the row in the file, or the number in
        the list.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> path = Path(tempfile.mkdtemp()) / "mural.csv"
    >>> _ = path.write_text("ID,Text,BG Color,Position X,Position Y,Area\n7,Mehr Busse &amp; Bahnen,red,10,20,Wege\n")
    >>> read(File(path)).table[["text", "place"]].loc[2].to_list()
    ['Mehr Busse & Bahnen', 'Wege']
    """
    if file.ending == ".json":
        table, widgets = _from_json(file.json, file.language), _widgets(file.json)
        account = Account("items", len(widgets))
        for number, widget in enumerate(widgets, 1):
            if number not in table.index:
                account = account.less(_reason(widget, table["place"]), [number])
        return Cells(table, accounts=(account,))
    return from_table(lambda table: _from_table(table, file.language), TAKEN)(file)


SOURCE = Source("mural", _recognise, read)


def _from_table(table: pd.DataFrame, language: str) -> pd.DataFrame:
    named = table.assign(text=table["text"].map(unescaped))
    named = named[named["text"].str.strip() != ""]
    notes = pd.DataFrame({"frame": named.get("place", "")}, index=named.index, dtype="str")
    for side, column in (("x", "Position X"), ("y", "Position Y")):
        notes[side] = pd.to_numeric(named[column], errors="coerce").map(length)
    notes[["width", "height"]] = SIZE
    titles = notes.iloc[:0].assign(text="")
    place = find_places(notes, titles, language)
    return named.assign(place=place)


def _from_json(content: Any, language: str) -> pd.DataFrame:
    found = {number: widget for number, widget in enumerate(_widgets(content), 1) if not widget.get("hidden")}
    areas = {str(widget.get("id")): widget for widget in found.values() if widget.get("type") == "area"}
    rows = {}
    for number, widget in found.items():
        style = widget.get("style")
        rows[number] = {
            "type": str(widget.get("type")),
            "card_id": str(widget.get("id", "")),
            "text": _text(widget),
            "frame": _frame(widget, areas),
            "colour": str(style.get("backgroundColor") or "") if isinstance(style, dict) else "",
            **{side: length(widget.get(side)) for side in GEOMETRY},
        }
    table = pd.DataFrame.from_dict(rows, orient="index")
    # From the upper left corner to the centre.
    table["x"] += table["width"] / 2
    table["y"] += table["height"] / 2
    note = table["type"].isin(NOTES)
    notes = table[note & (table["text"] != "")]
    places = find_places(notes, table[~note], language)
    return notes.assign(place=places)[["card_id", "text", "place", "colour"]]


def _reason(widget: dict[str, Any], places: pd.Series) -> str:
    """Return why a widget is no card."""
    text = " ".join(_text(widget).split())
    if not text or widget.get("hidden") or str(widget.get("type")) in NOTES:
        return "no_note"
    if any(text in place for place in places.unique()):
        return "heading"
    return WITH_TEXT.get(str(widget.get("type")), "no_note")


def _text(widget: dict[str, Any]) -> str:
    return str(widget.get("text") or "").strip() or plain_text(widget.get("htmlText"))


def _frame(widget: dict[str, Any], areas: dict[str, dict[str, Any]]) -> str:
    """Return the titles of the areas around a widget, the outermost first."""
    titles: list[str] = []
    around = areas.get(str(widget.get("parentId")))
    while around is not None and len(titles) < DEEPEST:
        titles.insert(0, str(around.get("title") or ""))
        around = areas.get(str(around.get("parentId")))
    return " / ".join(filter(None, titles))


def _widgets(content: Any) -> list[dict[str, Any]]:
    listed = content.get("value") if isinstance(content, dict) else content
    return [widget for widget in listed if isinstance(widget, dict)] if isinstance(listed, list) else []
