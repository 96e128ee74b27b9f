"""Decisions on the machine's themes (rename, merge, split, move), and what they mean as a sorting."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.files.tables import read_table
from werkstatt.people.cells import clean
from werkstatt.people.replay import Partition, replay
from werkstatt.people.sorting import SORTING
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


def is_decisions(given: str | Path | pd.DataFrame) -> bool:
    """Tell a table of decisions from a sorting by the names of its columns.

    Parameters
    ----------
    given : str, Path or DataFrame
        A table file, or what was read from it.

    Returns
    -------
    bool
        Whether it says what became of themes, not where cards belong.

    Raises
    ------
    CardError
        If the file can't be read at all.

    Examples
    --------
    >>> is_decisions(pd.DataFrame(columns=COLUMNS)), is_decisions(pd.DataFrame(columns=SORTING))
    (True, False)
    """
    table = given if isinstance(given, pd.DataFrame) else read_table(Path(given), COLUMNS.__contains__).table
    return {"what", "theme", "into"} <= set(table.columns)


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


def decisions_as_sorting(decisions: pd.DataFrame, found: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Replay decisions on the machine's themes, and return what they say of single cards.

    Cards of themes that no decision changed get no row and stay the machine's. All cards of the others get one, so
    that headings and untouched themes together are the partition that the decisions make.

    Parameters
    ----------
    decisions : DataFrame
        From :func:`read_decisions`.
    found : DataFrame
        ``card_id`` and ``label``: that of the machine's theme of each card, ``""`` for none.

    Returns
    -------
    sorting : DataFrame
        One row for each card, in the order of `found`: ``how`` is ``sorted`` for cards that a split or a move
        named, else ``taken``; ``who``, ``when`` and ``note`` are those of the last decision that named the card or,
        where none did, that changed its theme. A ``|`` in a label is written ``/``.
    log : DataFrame
        The decisions with ``status`` and ``reason``, see :func:`report_misfits`.

    Examples
    --------
    >>> found = pd.DataFrame({"card_id": ["K1", "K2", "K3", "K4"], "label": ["Bus", "Bus", "Amt", "Kita"]})
    >>> move = {"what": "move", "theme": "", "cards": "K2", "into": "Amt", "why": "", "who": "AB", "when": ""}
    >>> sorting, log = decisions_as_sorting(pd.DataFrame([move]), found)
    >>> sorting[["card_id", "heading", "how"]].values.tolist()
    [['K1', 'Bus', 'taken'], ['K2', 'Amt', 'sorted'], ['K3', 'Amt', 'taken']]
    """
    sizes = found["label"][found["label"] != ""].value_counts()
    # The largest first, as themes are numbered, so that reasons do not depend on the order of the rows.
    numbers = {label: n for n, label in enumerate(sorted(sizes.index, key=lambda one: (-sizes[one], one)), 1)}
    of_card = {card: numbers.get(label, 0) for card, label in zip(found["card_id"], found["label"], strict=True)}
    partition = Partition(of_card, {number: label for label, number in numbers.items()})
    log = replay(partition, decisions)
    headings = {number: clean(name).replace("|", "/") for number, name in partition.names.items()} | {0: ""}
    rows = []
    for card, theme in partition.of_card.items():
        decision = partition.read.get(card) or partition.touched.get(theme)
        if decision is not None:
            how = "sorted" if card in partition.read else "taken"
            rows.append((card, headings[theme], decision.who, decision.when, how, decision.why))
    return pd.DataFrame(rows, columns=list(SORTING), dtype="str"), log


def report_misfits(decisions: pd.DataFrame) -> list[Message]:
    """Return a message for each decision that was not carried out.

    Parameters
    ----------
    decisions : DataFrame
        The log of :func:`decisions_as_sorting`.

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
