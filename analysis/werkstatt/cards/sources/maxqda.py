"""Coded segments of a MAXQDA project as CSV or XLSX.

Columns after MAXQDA's manual and a parser of such exports: English ``Document group, Document name, Code, Segment,
Created``, German ``Farbe, Segment, Dokumentname, Dokumentgruppe, Code, Erstellt am``; ``>`` or a backslash sets the
levels of a code apart. No genuine file was at hand.
"""

from __future__ import annotations

import re

import pandas as pd

COLUMNS = {"Segment", "Code"}

GROUPS = ("Document group", "Dokumentgruppe")


def from_table(table: pd.DataFrame, _: str = "de") -> pd.DataFrame:
    """Return one card per coded segment; the last level of its code is its heading, its document group its group."""
    named = table.rename(columns={"Segment": "text", "Code": "heading"} | dict.fromkeys(GROUPS, "group"))
    named["heading"] = named["heading"].map(lambda code: re.split(r"\s*[>\\]\s*", code)[-1].strip())
    return named[named["text"].str.strip() != ""]
