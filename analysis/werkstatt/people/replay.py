"""Decisions on themes, carried out one after the other on the partition that the machine found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

import pandas as pd

from werkstatt.cards.beside import ids_of
from werkstatt.wording import LANGUAGES, Message, message, word


class Decision(Protocol):
    """A row of the table of decisions.

    Examples
    --------
    >>> row = {"what": "rename", "theme": "Bus", "cards": "", "into": "Nahverkehr", "why": "", "who": "", "when": ""}
    >>> decisions: list[Decision] = list(pd.DataFrame([row]).itertuples(index=False))
    >>> decisions[0].into
    'Nahverkehr'
    """

    what: str
    theme: str
    cards: str
    into: str
    why: str
    who: str
    when: str


@dataclass
class Partition:
    """The themes while decisions are replayed.

    Attributes
    ----------
    of_card : dict of str to int
        Number of each card's theme, 0 for none.
    names : dict of int to str
        Label of each theme.
    read : dict of str to Decision
        For each card that people named one by one the last decision that did.
    touched : dict of int to Decision
        For each theme that a decision changed the last one.

    Examples
    --------
    >>> Partition({"K1": 1}, {1: "Bus"}).touched
    {}
    """

    of_card: dict[str, int]
    names: dict[int, str]
    read: dict[str, Decision] = field(default_factory=dict)
    touched: dict[int, Decision] = field(default_factory=dict)


def replay(partition: Partition, decisions: pd.DataFrame) -> pd.DataFrame:
    """Carry out decisions in their order, and say of each what became of it.

    Labels stay as they were found unless they are changed here, whatever becomes of the cards behind them. A
    decision that no longer fits, because a theme or a card it names is gone, is not carried out.

    Parameters
    ----------
    partition : Partition
        As found; it is changed.
    decisions : DataFrame
        From :func:`werkstatt.people.decisions.read_decisions`.

    Returns
    -------
    DataFrame
        The decisions with ``status`` (``done`` or ``misfit``) and ``reason`` (a
        :class:`werkstatt.wording.Message`, or None where it was carried out).

    Examples
    --------
    >>> partition = Partition({"K1": 1}, {1: "Bus"})
    >>> row = {"what": "rename", "theme": "Bus", "cards": "", "into": "Nahverkehr"}
    >>> replay(partition, pd.DataFrame([row]))["status"].tolist(), partition.names
    (['done'], {1: 'Nahverkehr'})
    """
    reasons = [STEPS[decision.what](partition, decision) for decision in decisions.itertuples(index=False)]
    return decisions.assign(status=["misfit" if reason else "done" for reason in reasons], reason=reasons)


def _find(partition: Partition, label: str) -> int | None:
    return next((theme for theme, name in partition.names.items() if name == label), None)


def _rename(partition: Partition, decision: Decision) -> Message | None:
    theme = _find(partition, decision.theme)
    if theme is None:
        return message("misfit_theme", label=decision.theme)
    if _find(partition, decision.into) not in (None, theme):
        return message("misfit_taken", label=decision.into)
    partition.names[theme] = decision.into
    partition.touched[theme] = decision
    return None


def _merge(partition: Partition, decision: Decision) -> Message | None:
    theme, into = _find(partition, decision.theme), _find(partition, decision.into)
    if theme is None or into is None:
        return message("misfit_theme", label=decision.theme if theme is None else decision.into)
    if theme == into:
        return message("misfit_same", label=decision.into)
    partition.of_card.update({card: into for card, held in partition.of_card.items() if held == theme})
    del partition.names[theme]
    partition.touched[into] = decision
    return None


def _split(partition: Partition, decision: Decision) -> Message | None:
    theme = _find(partition, decision.theme)
    if theme is None:
        return message("misfit_theme", label=decision.theme)
    if _find(partition, decision.into) is not None:
        return message("misfit_taken", label=decision.into)
    cards = ids_of(decision.cards)
    held = {card for card, number in partition.of_card.items() if number == theme}
    if strangers := [card for card in cards if card not in held]:
        return message("misfit_cards", cards=", ".join(strangers), label=decision.theme)
    if held <= set(cards):
        return message("misfit_all", label=decision.theme)
    new = max(partition.names) + 1
    partition.names[new] = decision.into
    _put(partition, cards, new, decision)
    return None


def _move(partition: Partition, decision: Decision) -> Message | None:
    nowhere = decision.into in [word("unassigned", language) for language in LANGUAGES]
    into = 0 if nowhere else _find(partition, decision.into)
    if into is None:
        return message("misfit_theme", label=decision.into)
    cards = ids_of(decision.cards)
    source = _find(partition, decision.theme) if decision.theme else None
    if decision.theme and source is None:
        return message("misfit_theme", label=decision.theme)
    if unknown := [card for card in cards if card not in partition.of_card]:
        return message("misfit_unknown", cards=", ".join(unknown))
    if source is not None and (strangers := [card for card in cards if partition.of_card[card] != source]):
        return message("misfit_cards", cards=", ".join(strangers), label=decision.theme)
    if emptied := [
        name
        for number, name in partition.names.items()
        if number != into and {card for card, held in partition.of_card.items() if held == number} <= set(cards)
    ]:
        return message("misfit_all", label=emptied[0])
    _put(partition, cards, into, decision)
    return None


def _put(partition: Partition, cards: tuple[str, ...], into: int, decision: Decision) -> None:
    changed = {partition.of_card[card] for card in cards} | {into}
    partition.touched.update(dict.fromkeys(changed - {0}, decision))
    partition.read.update(dict.fromkeys(cards, decision))
    partition.of_card.update(dict.fromkeys(cards, into))


Step = Callable[[Partition, Decision], Message | None]
STEPS: dict[str, Step] = {"rename": _rename, "merge": _merge, "split": _split, "move": _move}
"""Each carries out one kind of decision, or returns why it no longer fits."""
