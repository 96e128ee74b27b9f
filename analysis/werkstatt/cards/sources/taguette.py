"""Highlights of a Taguette project, as CSV or XLSX.

One row per tag: ``id, document, tag, content``; a highlight with several tags stands in several rows, one without a tag
in one row with an empty tag; a dot sets the levels of a tag apart (remram44/taguette, taguette/export.py).
"""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.source import Source, from_table, has_columns
from werkstatt.files.tables import Cells
from werkstatt.wording import message

TAKEN = {"id": "card_id", "tag": "heading", "content": "text"}

COLUMNS = {"document", *TAKEN}


def to_cards(table: pd.DataFrame) -> pd.DataFrame:
    """Return one card per highlight.

    Parameters
    ----------
    table : DataFrame
        With the columns of the card table; one row per tag.

    Returns
    -------
    DataFrame
        The first tag is the heading, the second one ``heading_b``; the row is the first of the highlight.

    Examples
    --------
    >>> table = pd.DataFrame({"card_id": ["1", "1"], "text": ["Bus", "Bus"], "heading": ["Verkehr", "Abend"]})
    >>> to_cards(table).to_dict("records")
    [{'card_id': '1', 'text': 'Bus', 'heading': 'Verkehr', 'heading_b': 'Abend'}]
    """
    place = _place(table)
    first = table[place == 0]
    second = table[place == 1].set_index(_key(table[place == 1]))["heading"]
    return first.assign(heading_b=_key(first).map(second).fillna("")) if len(second) else first


def read(file: File) -> Cells:
    r"""Return one card per highlight, and say how many tags are left out.

    Parameters
    ----------
    file : File
        One that was recognised.

    Returns
    -------
    Cells
        See :func:`to_cards`.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> path = Path(tempfile.mkdtemp()) / "all_tags.csv"
    >>> _ = path.write_text("id,document,tag,content\n1,Karten,Verkehr,Bus\n1,Karten,Abend,Bus\n2,Karten,,Amt\n")
    >>> cells = read(File(path))
    >>> cells.table["text"].to_list(), [left.code for left in cells.accounts[-1].left]
    (['Bus', 'Amt'], ['header', 'tag'])
    """
    cells = from_table(taken=TAKEN)(file)
    place = _place(cells.table)
    *before, account = cells.accounts
    left = int((place > 1).sum())
    return replace(
        cells,
        table=to_cards(cells.table),
        accounts=(*before, account.less("tag", place.index[place > 0])),
        notices=(*cells.notices, message("tags_left", count=left)) if left else cells.notices,
    )


SOURCE = Source("taguette", has_columns(COLUMNS, TAKEN), read)


def _key(table: pd.DataFrame) -> pd.Series:
    return table["card_id"].str.strip() + "\n" + table["text"].str.strip()


def _place(table: pd.DataFrame) -> pd.Series:
    """Number the rows of each highlight, from 0; rows without an id are highlights of their own."""
    place = table.groupby(_key(table), sort=False).cumcount()
    return place.where(table["card_id"].str.strip() != "", 0)
