"""People have the last word: renaming, merging, splitting themes and moving cards, replayed on every run."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.files.tables import read_table
from werkstatt.wording import LANGUAGES, Message, message, spoken_in, word

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
    >>> table = pd.DataFrame({"what": ["rename"], "theme": ["Bus"], "cards": [""], "into": ["Nahverkehr"]})
    >>> decisions: list[Decision] = list(table.itertuples(index=False))
    >>> decisions[0].into
    'Nahverkehr'
    """

    what: str
    theme: str
    cards: str
    into: str


@dataclass
class _State:
    """The partition while decisions are replayed: number of each card's theme, label of each number."""

    of_card: dict[str, int]
    names: dict[int, str]

    def find(self, label: str) -> int | None:
        return next((theme for theme, name in self.names.items() if name == label), None)


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


def report_misfits(decisions: pd.DataFrame) -> list[Message]:
    """Return a message for each decision that was not carried out.

    Parameters
    ----------
    decisions : DataFrame
        From :func:`decide`.

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


def _rename(state: _State, decision: Decision) -> Message | None:
    theme = state.find(decision.theme)
    if theme is None:
        return message("misfit_theme", label=decision.theme)
    if state.find(decision.into) not in (None, theme):
        return message("misfit_taken", label=decision.into)
    state.names[theme] = decision.into
    return None


def _merge(state: _State, decision: Decision) -> Message | None:
    theme, into = state.find(decision.theme), state.find(decision.into)
    if theme is None or into is None:
        return message("misfit_theme", label=decision.theme if theme is None else decision.into)
    if theme == into:
        return message("misfit_same", label=decision.into)
    state.of_card.update({card: into for card, held in state.of_card.items() if held == theme})
    del state.names[theme]
    return None


def _split(state: _State, decision: Decision) -> Message | None:
    theme = state.find(decision.theme)
    if theme is None:
        return message("misfit_theme", label=decision.theme)
    if state.find(decision.into) is not None:
        return message("misfit_taken", label=decision.into)
    cards = _ids(decision.cards)
    held = {card for card, number in state.of_card.items() if number == theme}
    if strangers := [card for card in cards if card not in held]:
        return message("misfit_cards", cards=", ".join(strangers), label=decision.theme)
    if held <= set(cards):
        return message("misfit_all", label=decision.theme)
    new = max(state.names) + 1
    state.names[new] = decision.into
    state.of_card.update(dict.fromkeys(cards, new))
    return None


def _move(state: _State, decision: Decision) -> Message | None:
    nowhere = decision.into in [word("unassigned", language) for language in LANGUAGES]
    into = 0 if nowhere else state.find(decision.into)
    if into is None:
        return message("misfit_theme", label=decision.into)
    cards = _ids(decision.cards)
    source = state.find(decision.theme) if decision.theme else None
    if decision.theme and source is None:
        return message("misfit_theme", label=decision.theme)
    if unknown := [card for card in cards if card not in state.of_card]:
        return message("misfit_unknown", cards=", ".join(unknown))
    if source is not None and (strangers := [card for card in cards if state.of_card[card] != source]):
        return message("misfit_cards", cards=", ".join(strangers), label=decision.theme)
    if emptied := [
        name
        for number, name in state.names.items()
        if number != into and {card for card, held in state.of_card.items() if held == number} <= set(cards)
    ]:
        return message("misfit_all", label=emptied[0])
    state.of_card.update(dict.fromkeys(cards, into))
    return None


Step = Callable[[_State, Decision], Message | None]
STEPS: dict[str, Step] = {"rename": _rename, "merge": _merge, "split": _split, "move": _move}
"""Each carries out one kind of decision, or returns why it no longer fits."""


def _ids(cards: str) -> list[str]:
    return [card.strip() for card in re.split(r"[;\n]", cards) if card.strip()]


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
