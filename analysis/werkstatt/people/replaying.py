"""Decisions in their earlier form, replayed on the themes that the machine found, as a sorting."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from werkstatt.people.decisions import Decision
from werkstatt.wording import LANGUAGES, Message, message, word


@dataclass
class _State:
    """The partition while decisions are replayed: number of each card's theme, label of each number."""

    of_card: dict[str, int]
    names: dict[int, str]

    def label(self, card: str) -> str:
        return self.names.get(self.of_card[card], "")

    def find(self, label: str) -> int | None:
        return next((theme for theme, name in self.names.items() if name == label), None)


def decisions_as_sorting(decisions: pd.DataFrame, found: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Replay decisions on the themes that the machine found, and return what people made of them as a sorting.

    Cards of a theme that was renamed or merged are ``taken``: nobody says that they were read one by one. Cards that
    were split off or moved are ``sorted``. Cards of themes that no decision touched have no row. A decision that no
    longer fits, because a theme or a card it names is gone, is not carried out but reported.

    Parameters
    ----------
    decisions : DataFrame
        From :func:`werkstatt.people.decisions.read_decisions`.
    found : DataFrame
        ``card_id`` and ``label``, the label of the machine's theme of each card, empty for none.

    Returns
    -------
    sorting : DataFrame
        See :func:`werkstatt.people.sorting.read_sorting`.
    log : DataFrame
        `decisions` with ``status`` (``done`` or ``misfit``) and ``reason`` (a message, or None where it was carried
        out).

    Examples
    --------
    >>> row = {"what": "rename", "theme": "Bus", "cards": "", "into": "Verkehr", "why": "", "who": "AB", "when": ""}
    >>> found = pd.DataFrame({"card_id": ["K1", "K2"], "label": ["Bus", "Park"]})
    >>> sorting, log = decisions_as_sorting(pd.DataFrame([row]), found)
    >>> sorting[["card_id", "heading", "how"]].values.tolist(), log["status"].to_list()
    ([['K1', 'Verkehr', 'taken']], ['done'])
    """
    labels = [label for label in dict.fromkeys(found["label"]) if label]
    names = dict(enumerate(labels, 1))
    numbers = {label: number for number, label in names.items()} | {"": 0}
    state = _State(dict(zip(found["card_id"], found["label"].map(numbers), strict=True)), names)
    reasons, rows = [], []
    for decision in decisions.itertuples(index=False):
        before = {card: state.label(card) for card in state.of_card}
        own = state.find(decision.into) if decision.what == "merge" else None
        joined = {card for card, theme in state.of_card.items() if own is not None and theme == own}
        reason = STEPS[decision.what](state, decision)
        reasons.append(reason)
        if reason is None:
            how = "taken" if decision.what in ("rename", "merge") else "sorted"
            changed = [card for card in state.of_card if state.label(card) != before[card] or card in joined]
            rows += [(card, state.label(card), decision.who, decision.when, how, decision.why) for card in changed]
    log = decisions.assign(status=["misfit" if reason else "done" for reason in reasons], reason=reasons)
    return pd.DataFrame(rows, columns=["card_id", "heading", "who", "when", "how", "note"]).astype("str"), log


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
