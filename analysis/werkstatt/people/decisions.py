"""Decisions in their earlier form (rename, merge, split, move), turned into a sorting."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Protocol

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.files.tables import TEXTS, WORKBOOKS, read_rows, read_table
from werkstatt.wording import Message, message, spoken_in

COLUMNS = ("what", "theme", "cards", "into", "why", "who", "when")

KINDS = {
    "rename": "rename", "merge": "merge", "split": "split", "move": "move",
    "umbenennen": "rename", "zusammenlegen": "merge", "teilen": "split", "verschieben": "move",
}  # fmt: skip

NEEDED = {
    "rename": ("theme", "into"),
    "merge": ("theme", "into"),
    "split": ("theme", "cards", "into"),
    "move": ("cards", "into"),
}
"""What each kind of decision has to name."""


class Decision(Protocol):
    """A row of the table.

    Examples
    --------
    >>> table = pd.DataFrame({name: ["Bus"] for name in COLUMNS})
    >>> decisions: list[Decision] = list(table.itertuples(index=False))
    >>> decisions[0].into
    'Bus'
    """

    what: str
    theme: str
    cards: str
    into: str
    why: str
    who: str
    when: str


def read_decisions(path: str | Path, language: str = "de") -> pd.DataFrame:
    r"""Read a table of decisions.

    Parameters
    ----------
    path : str or Path
        ``.csv``, ``.xlsx`` or ``.ods`` with the columns ``what`` (``rename``, ``merge``, ``split``, ``move``, or
        ``umbenennen``, ``zusammenlegen``, ``teilen``, ``verschieben``), ``theme`` (label of the theme, as it is when
        the decision's turn comes), ``cards`` (ids, separated by semicolons), ``into`` (the new label; for a merger or
        a move the label of the theme that takes the cards, or *nicht zuordenbar*), ``why``, ``who`` and ``when``
        (a date, ``2021-12-09``). One row per decision, replayed in the order of the file.
    language : {"de", "en"}
        Of the reader; messages are said in it.

    Returns
    -------
    DataFrame
        The columns of `COLUMNS` as text, ``what`` as one of the four kinds.

    Raises
    ------
    CardError
        With every problem of the file.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "decisions.csv"
    >>> _ = path.write_text(
    ...     "what,theme,cards,into,why,who,when\numbenennen,Bus,,Nahverkehr,Sitzung,AB,2021-12-09\n"
    ... )
    >>> read_decisions(path)["what"].to_list()
    ['rename']
    """
    with spoken_in(language):
        return _read_decisions(Path(path))


def _read_decisions(path: Path) -> pd.DataFrame:
    cells = read_table(path, COLUMNS.__contains__)
    table = cells.table
    missing = [column for column in COLUMNS if column not in table]
    if missing:
        raise CardError([message("decision_columns", file=path.name, columns=", ".join(missing))])
    table = table[list(COLUMNS)].apply(lambda column: column.str.strip())
    problems = list(cells.problems)
    for row, decision in table.iterrows():
        kind = KINDS.get(decision["what"].lower())
        if kind is None:
            problems.append(message("decision_kind", row=row, value=decision["what"], known=", ".join(KINDS)))
        empty = [column for column in (*NEEDED.get(kind or "", ()), "why", "who", "when") if not decision[column]]
        problems += [message("decision_empty", row=row, column=column) for column in empty]
        if decision["when"] and not _is_date(decision["when"]):
            problems.append(message("decision_date", row=row, value=decision["when"]))
    if problems:
        raise CardError(problems)
    table["what"] = table["what"].str.lower().map(KINDS)
    return table.reset_index(drop=True)


def is_decisions(path: str | Path) -> bool:
    r"""Tell whether a file holds decisions in their earlier form.

    Parameters
    ----------
    path : str or Path
        Any file.

    Returns
    -------
    bool
        Whether it is a table with the columns ``what`` and ``into``.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "decisions.csv"
    >>> _ = path.write_text("what,theme,cards,into,why,who,when\n")
    >>> is_decisions(path)
    True
    """
    if Path(path).suffix.lower() not in (*TEXTS, *WORKBOOKS):
        return False
    try:
        rows = next(iter(read_rows(Path(path), COLUMNS.__contains__).rows.values()), [])
    except CardError:
        return False
    return any({"what", "into"} <= {cell.strip() for cell in row} for row in rows[:2])


def report_misfits(decisions: pd.DataFrame) -> list[Message]:
    """Return a message for each decision that was not carried out.

    Parameters
    ----------
    decisions : DataFrame
        From :func:`werkstatt.people.replaying.decisions_as_sorting`.

    Returns
    -------
    list of Message
        Which decision it was, and why not.

    Examples
    --------
    >>> reason = message("misfit_theme", label="Schwimmbad")
    >>> row = {"what": "rename", "who": "AB", "when": "2021-12-09", "status": "misfit", "reason": reason}
    >>> print(report_misfits(pd.DataFrame([row]))[0].say("en"))
    Decision 1 (rename, AB, 2021-12-09) no longer fits and was left out: There is no theme “Schwimmbad” (any more).
    """
    return [
        message("decision_left_out", number=number, what=row.what, who=row.who, when=row.when, reason=row.reason)
        for number, row in enumerate(decisions.itertuples(index=False), 1)
        if row.status == "misfit"
    ]


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
