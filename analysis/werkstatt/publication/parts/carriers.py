"""Whose themes are they? By group, by phase, and by vision."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd

from werkstatt.publication.disclosure import suppress
from werkstatt.publication.parts.column import Column, Pair
from werkstatt.publication.parts.part import Answer, Part, rows
from werkstatt.themes.found import Themes
from werkstatt.themes.overview import theme_names
from werkstatt.validation.groups import FEWEST_CARDS, PERMUTATIONS, Carriers
from werkstatt.validation.reviewed import Review
from werkstatt.wording import PHASE_COLOURS, number, word


def _answer(themes: Themes, review: Review, least: int, language: str, *, column: str) -> Answer | None:
    found = review.whose.carriers.get(column)
    if found is None:
        return None
    counts = _in_order(found, column, least)
    names = {name: word(name, language) if column == "phase" else str(name) for name in counts.columns}
    chances = [
        word(reason, language, least=FEWEST_CARDS) if reason else p
        for p, reason in zip(found.table["p"], found.table["no_p"], strict=True)
    ]
    columns: tuple[Column | Pair, ...] = (
        Column(word("theme", language), theme_names(themes.themes)),
        *(_beside(names[name], counts[name], found.expected[name], language) for name in counts.columns),
        Column(word("p_value", language), chances, decimals=3),
    )
    if column == "group" and review.whose.without is not None:
        columns += (_without(review, language),)
    text = word(
        f"part_by-{column}_text",
        language,
        set_aside=found.set_aside,
        least=least,
        deals=number(PERMUTATIONS, 0, language),
    )
    if several := int((themes.members.sum(axis=1) > 1).sum()):
        text += " " + word("carriers_once", language, several=several)
    return Answer(text, columns)


def _in_order(found: Carriers, column: str, least: int) -> pd.DataFrame:
    """Return the counts that may be shown, phases in the order of the day."""
    order = [name for name in PHASE_COLOURS if name in found.counts] if column == "phase" else found.counts.columns
    return suppress(found.counts[order], least)


def _beside(name: str, counts: pd.Series, expected: pd.Series, language: str) -> Pair:
    """Return counts beside those expected, which are hidden where the counts are."""
    shown = expected.where(counts.notna().to_numpy())
    second = Column(word("expected", language, name=name), shown, decimals=1)
    return Pair(name, "in_brackets", Column(name, counts, decimals=0), second)


def _without(review: Review, language: str) -> Pair:
    """Return for each theme the group without which it is least like itself."""
    head, likeness = word("without_group", language), word("likeness", language)
    without = review.measures["without"]
    # A theme that stays the same without any of them is not weakest without one.
    groups = review.measures["without_group"].where(without < 1)
    return Pair(head, "in_brackets", Column(head, groups), Column(likeness, without, decimals=2))


def _record(review: Review, least: int, *, column: str) -> dict[str, Any]:
    found = review.whose.carriers.get(column)
    if found is None:
        return {"whose": {"by": {}}}
    told = {
        "set_aside": found.set_aside,
        "tests": rows(found.table[["theme", "p", "no_p"]]),
        "cards": rows(suppress(found.counts, least).reset_index()),
        "expected": rows(found.expected.reset_index()),
    }
    return {"whose": {"by": {column: told}}}


def _record_groups(review: Review, least: int) -> dict[str, Any]:
    """Return what is known of groups, and the smallest count shown for any column."""
    by, without = _record(review, least, column="group")["whose"]["by"], review.whose.without
    left_out = None if without is None else rows(without.reset_index())
    return {"whose": {"smallest_count_shown": least, "by": by, "without_group": left_out}}


GROUPS = Part("by-group", partial(_answer, column="group"), _record_groups)
PHASES = Part("by-phase", partial(_answer, column="phase"), partial(_record, column="phase"))
VISIONS = Part("by-vision", partial(_answer, column="vision"), partial(_record, column="vision"))
