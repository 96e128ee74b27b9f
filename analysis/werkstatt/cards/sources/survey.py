"""Answers to open questions: one row per person, one column per question, to one card per answer.

A table of which two columns or more are called like phases is read so; :mod:`werkstatt.cards.sources.limesurvey` and
:mod:`werkstatt.cards.sources.sosci` say what is particular to these programs.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import partial

import pandas as pd

from werkstatt.cards.columns import find_column
from werkstatt.cards.places import propose_meaning
from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.source import Source
from werkstatt.files.account import Account
from werkstatt.files.tables import Cells

FEWEST_WORDS = 2.0
"""Answers to an open question have so many words on average."""

NOTHING = re.compile(r"(?!)")

question_meaning = partial(propose_meaning, heading=False)
"""What the wording of a question means; it is no heading that people chose."""


def _recognise(file: File) -> bool:
    """Tell whether columns are called like different phases or are places to the user, and none is text or phase."""
    phases = {question_meaning(column)["phase"] for column in file.columns}
    spoken = any(find_column(column) in ("text", "phase") for column in file.columns)
    if not file.named and len(phases - {""}) > 1 and not spoken:
        return True
    return file.questions is not None and "place" not in file.columns and file.columns >= set(file.questions)


def answer_cells(
    cells: Cells,
    questions: Collection[str] | None,
    ids: Collection[str] = (),
    recorded: re.Pattern[str] = NOTHING,
    wordings: Mapping[str, str] | None = None,
) -> Cells:
    r"""Return one card per answer in a table.

    Parameters
    ----------
    cells : Cells
        One row per person.
    questions, ids, recorded, wordings
        As :func:`answers` has them.

    Returns
    -------
    Cells
        See :func:`answers`. Rows are persons; the answers to the questions that were chosen are counted apart.

    Examples
    --------
    >>> from werkstatt.files.tables import to_table
    >>> rows = [["Gruppe", "Kritik", "Fantasie"], ["A", "Bus", "Sofa"]]
    >>> found = answer_cells(to_table(rows, {"Gruppe"}.__contains__, "forms.csv"), None)
    >>> found.table[["card_id", "text", "place"]].to_numpy().tolist()
    [['2-2', 'Bus', 'Kritik'], ['2-3', 'Sofa', 'Fantasie']]
    >>> [(account.unit, account.total, account.kept) for account in found.accounts]
    [('rows', 2, 1), ('answers', 2, 2)]
    """
    table = answers(cells.table, questions, ids, recorded, wordings)
    asked = {column: "question" for column in cells.table if column not in table and column not in ids}
    return replace(cells, table=table, accounts=(*cells.accounts, Account("answers", len(table))), taken=asked)


SOURCE = Source("survey", _recognise, lambda file: answer_cells(file.cells, file.questions), propose=question_meaning)


def answers(
    table: pd.DataFrame,
    questions: Collection[str] | None,
    ids: Collection[str] = (),
    recorded: re.Pattern[str] = NOTHING,
    wordings: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """Return one card per answer.

    Parameters
    ----------
    table : DataFrame
        One row per person.
    questions : collection of str, optional
        Columns or wordings that are open questions; if None, columns with the name of a phase, and others that are not
        `recorded` by the program, have `FEWEST_WORDS` words or more on average and mostly different answers.
    ids : collection of str
        Names that the column of the person's id can have; without one, the row in the file stands for the person.
    recorded : Pattern
        Names of columns that no person has answered.
    wordings : mapping of str to str, optional
        The wording of each question, by column; the column's name where there is none.

    Returns
    -------
    DataFrame
        ``card_id`` (the person's and the number of the column), ``text``, ``place`` (the question), and the columns
        that are no open questions; the index is the row in the file, once for each answer of the row.

    Examples
    --------
    >>> table = pd.DataFrame({"id": ["7"], "Kritik": ["Zu viele Formulare"], "Alter": ["34"]}, index=[2])
    >>> answers(table, None, ids=["id"]).to_dict("records")
    [{'card_id': '7-2', 'text': 'Zu viele Formulare', 'place': 'Kritik', 'Alter': '34'}]
    """
    asked = wordings or {}
    names = {column: asked.get(column) or column for column in table.columns}
    chosen = [
        column
        for column in table.columns
        if (_is_open(table, column, recorded) if questions is None else {column, names[column]} & set(questions))
    ]
    person = next((column for column in ids if column in table), None)
    persons = table.index if person is None else table[person].str.strip()
    rest = table.drop(columns=[*chosen, *([] if person is None else [person])])
    rest = rest.rename(columns={column: f"{column}_asked" for column in ("place", "text", "card_id")})
    cards = [rest.iloc[:0].assign(card_id="", text="", place="")]
    for column in chosen:
        number = table.columns.get_loc(column) + 1
        card_id = [f"{one}-{number}" for one in persons]
        answered = table[column].str.strip() != ""
        cards.append(rest.assign(card_id=card_id, text=table[column], place=names[column])[answered])
    columns = ["card_id", "text", "place"]
    return pd.concat(cards)[[*columns, *rest.columns]]


def _is_open(table: pd.DataFrame, column: str, recorded: re.Pattern[str]) -> bool:
    if recorded.fullmatch(column):
        return False
    if question_meaning(column)["phase"]:
        return True
    given = table.loc[table[column].str.strip() != "", column]
    words = given.str.split().str.len().mean()
    return bool(len(given) and words >= FEWEST_WORDS and given.nunique() > len(given) / 2)
