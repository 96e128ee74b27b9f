"""Sticky notes of a Mural as CSV.

Columns as quoted by projects that read such exports: ``ID, Text, BG Color, Sticky type, Border line, Position X,
Position Y, Area, Link to, Last Updated By, …, Tags``; the text is encoded for HTML. No genuine file was at hand.
"""

from __future__ import annotations

from html import unescape

import pandas as pd

COLUMNS = {"ID", "Text", "BG Color", "Position X", "Position Y"}


def cards(table: pd.DataFrame) -> pd.DataFrame:
    """Return one card per sticky note with a text; the area it lies in is its heading."""
    named = table.rename(columns={"ID": "card_id", "Text": "text", "Area": "heading"})
    named["text"] = named["text"].map(unescape)
    return named[named["text"].str.strip() != ""]
