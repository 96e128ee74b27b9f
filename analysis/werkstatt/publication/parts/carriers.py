"""Whose themes are they? By group, by phase, and by vision."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd

from werkstatt.publication.disclosure import suppress
from werkstatt.publication.parts.part import Answer, Part, rows
from werkstatt.themes.finding import Themes
from werkstatt.themes.overview import theme_names
from werkstatt.validation.groups import FEWEST_CARDS, PERMUTATIONS, Carriers
from werkstatt.validation.reviewing import Review
from werkstatt.wording import PHASE_COLOURS, number, word


def _answer(themes: Themes, review: Review, least: int, language: str, *, column: str) -> Answer | None:
    found = review.whose.carriers.get(column)
    if found is None:
        return None
    counts = _in_order(found, column, least)
    names = [word(name, language) if column == "phase" else name for name in counts.columns]
    table = pd.DataFrame({name: _cells(counts[name], found.expected[name], language) for name in counts.columns})
    table = table.set_axis(names, axis=1)
    table.insert(0, word("theme", language), theme_names(themes.themes))
    test = word("p_value", language)
    table[test] = [
        word(reason, language, least=FEWEST_CARDS) if reason else number(p, 3, language)
        for p, reason in zip(found.table["p"], found.table["no_p"], strict=True)
    ]
    if column == "group" and review.whose.without is not None:
        table[word("without_group", language)] = _without(review, language)
    text = word(
        f"part_by-{column}_text",
        language,
        set_aside=found.set_aside,
        least=least,
        deals=number(PERMUTATIONS, 0, language),
    )
    return Answer(text, table.reset_index(drop=True), (*names, test))


def _in_order(found: Carriers, column: str, least: int) -> pd.DataFrame:
    """Return the counts that may be shown, phases in the order of the day."""
    order = [name for name in PHASE_COLOURS if name in found.counts] if column == "phase" else found.counts.columns
    return suppress(found.counts[order], least)


def _cells(counts: pd.Series, expected: pd.Series, language: str) -> list[str]:
    return [
        "–" if pd.isna(count) else f"{number(count, 0, language)} ({number(share, 1, language)})"
        for count, share in zip(counts, expected, strict=True)
    ]


def _without(review: Review, language: str) -> list[str]:
    """Return for each theme the group without which it is least like itself."""
    return [
        word("without_cell", language, group=group, jaccard=number(value, 2, language)) if pd.notna(value) else "–"
        for group, value in zip(review.measures["without_group"], review.measures["without"], strict=True)
    ]


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
