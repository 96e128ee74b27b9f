"""Coded segments of a MAXQDA project as CSV or XLSX.

Columns after MAXQDA's manual and a parser of such exports: English ``Document group, Document name, Code, Segment,
Created``, German ``Farbe, Segment, Dokumentname, Dokumentgruppe, Code, Erstellt am``; ``>`` or a backslash sets the
levels of a code apart. No genuine file was at hand.
"""

from __future__ import annotations

import re

import pandas as pd

from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.source import Source, from_table, has_columns, with_text


def to_cards(table: pd.DataFrame) -> pd.DataFrame:
    """Return one card per coded segment.

    Parameters
    ----------
    table : DataFrame
        With the columns of the card table; the code is the heading.

    Returns
    -------
    DataFrame
        The last level of its code is the heading of a card.

    Examples
    --------
    >>> to_cards(pd.DataFrame({"text": ["Der Bus fährt nicht"], "heading": ["Wege > Nahverkehr"]}))["heading"].to_list()
    ['Nahverkehr']
    """
    last = table["heading"].map(lambda code: re.split(r"[>\\]", code)[-1].strip())
    return with_text(table.assign(heading=last))


TAKEN = {"Segment": "text", "Code": "heading", "Document group": "group", "Dokumentgruppe": "group"}

DOCUMENTS = ("Document name", "Document group", "Dokumentname", "Dokumentgruppe")
"""Any of them shows that the table is one of MAXQDA."""


def _recognise(file: File) -> bool:
    return any(has_columns({"Segment", "Code", column}, TAKEN)(file) for column in DOCUMENTS)


SOURCE = Source("maxqda", _recognise, from_table(to_cards, TAKEN))
