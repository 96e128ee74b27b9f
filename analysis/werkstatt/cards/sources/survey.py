"""Answers to open questions: one row per person, one column per question, to one card per answer.

A table of which two columns or more are called like phases is read so, and any table of which the user names several
columns as texts; :mod:`werkstatt.cards.sources.limesurvey`, :mod:`werkstatt.cards.sources.sosci` and
:mod:`werkstatt.cards.sources.forms` say what is particular to these programs.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from werkstatt.cards.columns import find_column, is_weak
from werkstatt.cards.naming import make_room
from werkstatt.cards.questions import Kind, as_options
from werkstatt.cards.schema import NAMES, find_faults
from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.program import Program, question_meaning
from werkstatt.cards.sources.source import Source
from werkstatt.cards.statements import is_statement
from werkstatt.errors import CardError
from werkstatt.files.account import Account
from werkstatt.files.tables import Cells
from werkstatt.wording import Message, message

MOST_NAMED, LONGEST_NAME = 12, 60
"""Questions that a notice lists, and how much of each."""


def reads_texts(file: File) -> bool:
    """Tell whether the columns that the user names as texts are there, if any is named.

    Parameters
    ----------
    file : File
        A table.

    Examples
    --------
    >>> from pathlib import Path
    >>> reads_texts(File(Path("board.json"), {"text": ("Frage 1",)})), reads_texts(File(Path("board.json")))
    (False, True)
    """
    return file.columns >= set(file.texts)


def has_cards(file: File) -> bool:
    """Tell whether a table has a column with the plain name of card texts, or the user named none but other columns.

    Parameters
    ----------
    file : File
        A table.

    Examples
    --------
    >>> from pathlib import Path
    >>> has_cards(File(Path("board.json")))
    False
    """
    return not file.texts and any(find_column(column) == "text" and not is_weak(column) for column in file.columns)


def _recognise(file: File) -> bool:
    """Tell whether columns are called like phases, are places to the user, or are named as several texts."""
    if file.questions is not None and "place" not in file.columns and file.columns >= set(file.questions):
        return reads_texts(file)
    if len(file.texts) > 1:
        return reads_texts(file)
    phases = {question_meaning(column)["phase"] for column in file.columns}
    spoken = any(find_column(column) in ("text", "phase") for column in file.columns) or "phase" in file.given
    return not file.texts and len(phases - {""}) > 1 and not spoken


def read_answers(file: File, cells: Cells, program: Program) -> Cells:
    r"""Return one card per answer to an open question.

    Parameters
    ----------
    file : File
        With what the user says of it: columns named as texts are the questions, else the places, else those columns
        that look like open questions.
    cells : Cells
        One row per person.
    program : Program
        That the survey was made with.

    Returns
    -------
    Cells
        ``card_id`` (the person's and the number of the column), ``text``, ``place`` (the question), and the columns
        that are no questions; the index is the row in the file, once for each answer of the row. Answers that say
        nothing are left out and counted. The notice names the questions.

    Raises
    ------
    CardError
        If no column is an open question.

    Examples
    --------
    >>> from pathlib import Path
    >>> from werkstatt.files.tables import to_table
    >>> rows = [["Gruppe", "Kritik", "Alter"], ["A", "Bus", "34"], ["B", "k. A.", "51"]]
    >>> cells = to_table(rows, {"Gruppe"}.__contains__, "forms.csv")
    >>> found = read_answers(File(Path("forms.csv")), cells, Program())
    >>> found.table[["card_id", "text", "place"]].to_numpy().tolist(), found.taken
    ([['2-2', 'Bus', 'Kritik']], {'Kritik': 'question', 'Alter': 'closed'})
    >>> [(account.unit, account.total, account.kept) for account in found.accounts]
    [('rows', 3, 2), ('answers', 2, 1)]
    """
    table = cells.table
    ids = file.given.get("card_id", program.ids)
    free = set(table) - (file.named - set(file.given.get("card_id", ())))
    person = next((column for column in ids if column in free and _is_id(table[column])), None)
    if person is None and "card_id" in file.given and ids[0] in table:
        persons = table[[ids[0]]].set_axis(["card_id"], axis=1)
        raise CardError(
            tuple(find_faults(persons.apply(lambda column: column.str.strip()), {"card_id": ids[0]}).values())
        )
    kinds = {
        column: program.kind(column, table[column].to_list())
        for column in table
        if column != person and column not in file.named - set(file.texts)
    }
    chosen = _choose(file, program, kinds)
    if not chosen:
        proposed = [column for column, kind in kinds.items() if kind == "closed"] or list(table)
        raise CardError([message("no_question", option=as_options(proposed[:1]), columns=_listed(list(kinds)))])
    said = table[chosen].apply(lambda column: column.map(lambda cell: bool(cell.strip())))
    telling = table[chosen].apply(lambda column: column.map(is_statement).astype(bool)) & said
    answers = Account("answers", int(said.to_numpy().sum()))
    answers = answers.less(
        "non_answer", [row for column in chosen for row in table.index[said[column] & ~telling[column]]]
    )
    named = {column: name for column, name in file.meant.items() if column in table and name not in ("text", "card_id")}
    cards = _cards(table, chosen, person, telling, program, named)
    if cards.empty:
        raise CardError([message("no_question", option=as_options(chosen[:1]), columns=_listed(list(kinds)))])
    taken = {**dict.fromkeys(chosen, "question"), **named} | {
        column: kind
        for column, kind in kinds.items()
        if column not in chosen and kind != "question" and not _is_known(column) and column not in named
    }
    if person is not None:
        taken[person] = "card_id" if "card_id" in file.given else "recorded"
    others = [
        column
        for column, kind in kinds.items()
        if column not in chosen and kind != "recorded" and not _is_known(column)
    ]
    notices = (*cells.notices, _tell(program, chosen, others))
    return replace(cells, table=cards, accounts=(*cells.accounts, answers), taken=taken, notices=notices)


def _choose(file: File, program: Program, kinds: Mapping[str, Kind]) -> list[str]:
    """Return the columns that are questions, as the user says or as they look."""
    if file.texts:
        return [column for column in kinds if column in file.texts]
    if file.questions is not None:
        places = set(file.questions)
        return [column for column in kinds if {column, program.wording(column)} & places]
    return [column for column, kind in kinds.items() if kind == "question" and not _is_group(column)]


def _cards(
    table: pd.DataFrame,
    chosen: Sequence[str],
    person: str | None,
    telling: pd.DataFrame,
    program: Program,
    named: Mapping[str, str],
) -> pd.DataFrame:
    persons = table.index if person is None else table[person].str.strip()
    number = {column: place for place, column in enumerate(table, 1)}
    made = ["card_id", "text", "place"]
    rest = table.drop(columns=[*chosen, *([] if person is None else [person])])
    # What the user has named gets its name before others make room, for it may be called like one that is made here.
    beside = make_room(rest.drop(columns=list(named)), [*made, *named.values()])
    rest = pd.concat([beside, rest[list(named)].rename(columns=named)], axis=1)
    cards = [rest.iloc[:0].assign(card_id="", text="", place="")]
    for column in chosen:
        ids = [f"{one}-{number[column]}" for one in persons]
        answered = rest.assign(card_id=ids, text=table[column], place=program.wording(column))
        cards.append(answered[telling[column]])
    return pd.concat(cards)[[*made, *rest.columns]]


def _tell(program: Program, chosen: Sequence[str], others: Sequence[str]) -> Message:
    """Return which questions were read and which columns were not, and how to choose."""
    asked = {
        "count": len(chosen),
        "questions": _listed([program.wording(column) for column in chosen]),
        "option": as_options(chosen[:1]),
    }
    if not others:
        return message("questions_read", **asked)
    return message("questions_chosen", others=_listed([program.wording(column) for column in others]), **asked)


def _listed(names: Collection[str]) -> str:
    shown = [" ".join(name.split()) for name in names][:MOST_NAMED]
    short = [name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…" for name in shown]
    return "; ".join([*short, *["…"] * (len(names) > MOST_NAMED)])


def _is_id(cells: pd.Series) -> bool:
    ids = cells.str.strip()
    return bool((ids != "").all() and ids.is_unique)


def _is_known(column: str) -> bool:
    """Tell whether a column beside the questions says something of the cards of the row."""
    return find_column(column) in set(NAMES) - {"card_id", "text"}


def _is_group(column: str) -> bool:
    return find_column(column) in ("group", "votes", "card_id", "heading")


SOURCE = Source(
    "survey",
    _recognise,
    lambda file: read_answers(file, file.cells, Program(only_asked=True)),
    propose=question_meaning,
)
