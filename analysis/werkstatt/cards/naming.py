"""Which column of a file is which of the card table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from werkstatt.cards.columns import find_column, is_weak
from werkstatt.cards.questions import as_options, guess_texts
from werkstatt.cards.schema import NAMES, REQUIRED
from werkstatt.errors import CardError
from werkstatt.wording import message

MOST_NAMED = 40
"""Columns that a message lists."""

MOST_GUESSED = 4
"""Columns that may hold texts, of those that a message proposes."""

Columns = Mapping[str, str | Sequence[str]]
"""What the user says: column of the card table to the file's; several of the file may be ``text``."""


def as_given(columns: Columns | None) -> dict[str, tuple[str, ...]]:
    """Return what the user says of columns, each once.

    Parameters
    ----------
    columns : mapping of str to str or sequence of str, optional
        Column of the card table to the file's column, or several for ``text``.

    Returns
    -------
    dict of str to tuple of str
        In the same order.

    Raises
    ------
    CardError
        If a column other than the text is to be two columns of the file, or a column of the file two of the table.

    Examples
    --------
    >>> as_given({"text": ["Frage 1", "Frage 2"], "group": "Tisch"})
    {'text': ('Frage 1', 'Frage 2'), 'group': ('Tisch',)}
    """
    given = {
        name: (column,) if isinstance(column, str) else tuple(dict.fromkeys(column))
        for name, column in (columns or {}).items()
    }
    given = {name: listed for name, listed in given.items() if listed}
    meant = Counter(column for listed in given.values() for column in listed)
    problems = [
        message("name_twice", name=name, columns=", ".join(listed))
        for name, listed in given.items()
        if name != "text" and len(listed) > 1
    ] + [
        message(
            "column_twice", column=column, names=", ".join(name for name, listed in given.items() if column in listed)
        )
        for column, count in meant.items()
        if count > 1
    ]
    if problems:
        raise CardError(problems)
    return given


def name_columns(table: pd.DataFrame, named: Mapping[str, str], row: int) -> tuple[pd.DataFrame, dict[str, str]]:
    """Find what each column of a file means, and name the columns so.

    Parameters
    ----------
    table : DataFrame
        As it stands in the file.
    named : mapping of str to str
        What the user says: column of the card table to the file's column.
    row : int
        Where the header stands, for messages.

    Returns
    -------
    table : DataFrame
        With the names of the card table. What the user has not named and is called like one that was named keeps its
        cells, with ``_given`` behind its name.
    found : dict of str to str
        Column of the file to that of the card table; without those that mean nothing there.

    Raises
    ------
    CardError
        If the user names a column that there isn't, two columns mean the same, or one that is required is missing.

    Examples
    --------
    >>> table = pd.DataFrame({"Nr": ["1"], "Antwort": ["Mehr Busse"], "text": ["?"]})
    >>> table, found = name_columns(table, {"text": "Antwort"}, row=1)
    >>> list(table), found
    (['card_id', 'text', 'text_given'], {'Antwort': 'text', 'Nr': 'card_id'})
    """
    header = list(table.columns)
    problems = [
        message("name_unknown", name=name, column=column, columns=", ".join(NAMES))
        for name, column in named.items()
        if name not in NAMES
    ]
    problems += [
        message("column_unknown", row=row, name=name, column=column, columns=_listed(header))
        for name, column in named.items()
        if column not in header
    ]
    found = {column: name for name, column in named.items()}
    for column in sorted(header, key=lambda column: (column not in NAMES, is_weak(column))):
        meaning = find_column(column)
        if meaning is None or meaning in named or column in found:
            continue
        other = next((taken for taken, name in found.items() if name == meaning), None)
        if other is None:
            found[column] = meaning
        elif other not in NAMES and is_weak(column) == is_weak(other):
            option = as_options([column], meaning)
            problems.append(message("column_doubled", row=row, column=column, other=other, name=meaning, option=option))
    for name in REQUIRED:
        if name not in found.values():
            guesses = guess_texts(table)[:MOST_GUESSED]
            guess = repr(guesses[0] if len(guesses) == 1 else guesses)
            problems.append(
                message(f"{name}_missing", row=row, columns=_listed(header), option=as_options(guesses), guess=guess)
            )
    if problems:
        raise CardError(problems)
    return make_room(table, [name for name in found.values() if name not in found]).rename(columns=found), found


def make_room(table: pd.DataFrame, names: Collection[str]) -> pd.DataFrame:
    """Give columns that are called like one which is to come another name.

    Parameters
    ----------
    table : DataFrame
        As it stands in the file.
    names : collection of str
        Of columns of the card table.

    Returns
    -------
    DataFrame
        With ``_given`` behind the names of those columns.

    Examples
    --------
    >>> list(make_room(pd.DataFrame(columns=["text", "comment-body"]), ["text"]))
    ['text_given', 'comment-body']
    """
    renamed: dict[str, str] = {}
    for name in table.columns.intersection(list(names)):
        free = f"{name}_given"
        while free in table or free in renamed.values():
            free += "_given"
        renamed[name] = free
    return table.rename(columns=renamed)


def _listed(names: Sequence[str]) -> str:
    """Join names for a message; of many the first."""
    return ", ".join(names if len(names) <= MOST_NAMED else [*names[:MOST_NAMED], "…"])
