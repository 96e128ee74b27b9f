"""Coded segments of a MAXQDA project as CSV or XLSX.

Columns after MAXQDA's manual and a parser of such exports: English ``Document group, Document name, Code, Segment,
Created``, German ``Farbe, Segment, Dokumentname, Dokumentgruppe, Code, Erstellt am``; ``>`` or a backslash sets the
levels of a code apart. No genuine file was at hand.
"""

from __future__ import annotations

import re

import pandas as pd

from werkstatt.cards.sources.source import Source, from_table, has_columns

GROUPS = ("Document group", "Dokumentgruppe")


def to_cards(table: pd.DataFrame) -> pd.DataFrame:
    """Return one card per coded segment.

    Parameters
    ----------
    table : DataFrame
        As it stands in the file.

    Returns
    -------
    DataFrame
        The last level of its code is the heading of a card, its document group the group.

    Examples
    --------
    >>> to_cards(pd.DataFrame({"Segment": ["Der Bus fährt nicht"], "Code": ["Wege > Nahverkehr"]}))["heading"].to_list()
    ['Nahverkehr']
    """
    named = table.rename(columns={"Segment": "text", "Code": "heading"} | dict.fromkeys(GROUPS, "group"))
    named["heading"] = named["heading"].map(lambda code: re.split(r"\s*[>\\]\s*", code)[-1].strip())
    return named[named["text"].str.strip() != ""]


SOURCE = Source("maxqda", has_columns({"Segment", "Code"}), from_table(to_cards))
