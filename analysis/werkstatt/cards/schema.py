"""The columns of the card table, each stated once, and what is wrong with those of a file."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass

import pandas as pd

from werkstatt.cards.columns import find_phase, find_stance, plain
from werkstatt.cards.votes import read_votes
from werkstatt.language.normalisation import is_blank
from werkstatt.wording import Message, message

Test = Callable[[pd.Series], pd.Series]


@dataclass(frozen=True)
class Column:
    """A column of the card table.

    Attributes
    ----------
    name : str
        What it is called there.
    required : bool
        Whether there are no cards without it.
    tests : tuple of (str, callable)
        Code of the message where a cell fails, and what tells for each cell whether it is right. Cells are text, ``""``
        where they are empty.

    Examples
    --------
    >>> Column("group").required
    False
    """

    name: str
    required: bool = False
    tests: tuple[tuple[str, Test], ...] = ()


def _is_phase(name: str) -> bool:
    return not plain(name) or find_phase(name) is not None


def _is_stance(name: str) -> bool:
    return not name.strip() or find_stance(name) is not None


COLUMNS = (
    Column(
        "card_id",
        tests=(
            ("id_empty", lambda ids: ids != ""),
            ("id_doubled", lambda ids: ~ids.duplicated(keep=False) | (ids == "")),
        ),
    ),
    Column("text", required=True, tests=(("text_empty", lambda texts: ~texts.map(is_blank).astype(bool)),)),
    Column("phase", tests=(("phase_unknown", lambda names: names.map(_is_phase).astype(bool)),)),
    Column("group"),
    Column("votes", tests=(("votes_wrong", lambda votes: (votes == "") | votes.map(read_votes).notna()),)),
    Column("heading"),
    Column("heading_b"),
    Column("vision"),
    Column("stance", tests=(("stance_unknown", lambda names: names.map(_is_stance).astype(bool)),)),
    Column("workshop"),
    Column("workshop_number"),
    Column("workshop_date"),
    Column("workshop_place"),
    Column("illustrativ"),
)

NAMES = tuple(column.name for column in COLUMNS)

REQUIRED = tuple(column.name for column in COLUMNS if column.required)


def find_faults(table: pd.DataFrame, header: Mapping[str, str]) -> dict[tuple[Hashable, str], Message]:
    """Find everything that is wrong with cells.

    Parameters
    ----------
    table : DataFrame
        Cards as read, every cell as text, under the names of the card table.
    header : mapping of str to str
        What the columns are called in the file.

    Returns
    -------
    dict of (row, column) to Message
        One per cell, in the order of rows and then of the names of columns.

    Examples
    --------
    >>> table = pd.DataFrame({"text": ["Bus", ""], "votes": ["viele", "2"]}, index=[2, 3])
    >>> {cell: fault.code for cell, fault in find_faults(table, {"text": "Karte", "votes": "Punkte"}).items()}
    {(2, 'votes'): 'votes_wrong', (3, 'text'): 'text_empty'}
    """
    place = {row: place for place, row in reversed(list(enumerate(table.index)))}
    found = [
        (row, column.name, message(code, row=row, column=header[column.name], value=value))
        for column in COLUMNS
        if column.name in table
        for code, test in column.tests
        for row, value in table.loc[~test(table[column.name]), column.name].items()
    ]
    found.sort(key=lambda fault: (place[fault[0]], fault[1]))
    # The answers of one person stand in one row of a survey: the last of them that is wrong is named.
    return {(row, name): fault for row, name, fault in found}
