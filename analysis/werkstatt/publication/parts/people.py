"""Who sorted, how far people and machine agree, how large the themes are, and where people differ."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import numpy as np
import pandas as pd

from werkstatt.people.checked import FEWEST_CHECKED
from werkstatt.publication.disclosure import suppress
from werkstatt.publication.parts.column import Column, Pair
from werkstatt.publication.parts.part import Answer, Part, rows
from werkstatt.themes.found import Themes
from werkstatt.themes.overview import theme_names
from werkstatt.validation.reviewed import Review
from werkstatt.validation.sorters import FEWEST_TWICE
from werkstatt.wording import number, word

Shares = dict[tuple[str, str], pd.DataFrame]
"""Of themes, by column and value."""


def _answer(themes: Themes, review: Review, least: int, language: str) -> Answer | None:
    sharing = review.sharing
    if sharing is None:
        return None
    own = sharing.themes
    names = dict(zip(themes.themes["theme"], theme_names(themes.themes), strict=True))
    checked = [_hits(row, language) for row in own.itertuples()]
    columns = (
        Column(word("theme", language), [names[theme] for theme in own["theme"]]),
        Column(word("sorted_by_people", language), own["read"], decimals=0),
        Column(word("placed_by_machine", language), own["placed"], decimals=0),
        Column(word("machine_right", language), checked, decimals=0, share=True),
        Column(word("sorted_twice", language), own["twice"], decimals=0),
        Column(word("alpha", language), [_alpha(row, language) for row in own.itertuples()]),
    )
    text = word("part_people_text", language, fewest=FEWEST_TWICE, checked=FEWEST_CHECKED)
    return Answer(text, columns)


def _hits(row: Any, language: str) -> object:
    if row.machine == "minor" or not row.checked:
        return None
    few = row.checked < FEWEST_CHECKED
    return word("few_checked", language, count=row.checked) if few else row.hits / row.checked


def _alpha(row: Any, language: str) -> object:
    if row.basis == "heading":
        alpha, low, high = (number(value, 2, language) for value in (row.alpha, row.alpha_low, row.alpha_high))
        return word("share_between", language, share=alpha, low=low, high=high)
    return word("few_twice", language) if row.twice else None


def _answer_shares(themes: Themes, review: Review, least: int, language: str) -> Answer | None:
    sharing = review.sharing
    if sharing is None or not sharing.shares or sharing.shares["", ""]["share"].isna().any():
        return None
    labels = themes.themes["label"].to_list()
    columns: list[Column | Pair] = [Column(word("theme", language), theme_names(themes.themes))]
    hidden = False
    for (column, value), table in _guarded(sharing.shares, least).items():
        head = word("all_together", language) if not column else word(value, language) if column == "phase" else value
        shown = table.set_index("heading").loc[labels]
        if shown["share"].isna().all():
            hidden = True
            continue
        between = [None if np.isnan(row.low) else _between(row, language) for row in shown.itertuples()]
        share = Column(head, shown["share"].to_list(), decimals=0, share=True)
        columns.append(Pair(head, "in_brackets", share, Column(word("interval_of", language, name=head), between)))
    text = word("part_shares_text", language)
    if hidden:
        text += " " + word("shares_hidden", language, fewest=FEWEST_CHECKED)
    return Answer(text, tuple(columns))


def _guarded(shares: Shares, least: int) -> Shares:
    """Return the shares without those of groups that small counts stand behind."""
    groups = [key for key in shares if key[0] == "group"]
    if not groups:
        return shares
    hidden = suppress(pd.DataFrame({key: shares[key]["cards"] for key in groups}), least).isna()
    figures = ["cards", "share", "low", "high"]
    return {
        key: table.assign(**{name: table[name].mask(hidden[key]) for name in figures}) if key in groups else table
        for key, table in shares.items()
    }


def _between(row: Any, language: str) -> str:
    low, high = (number(100 * value, 0, language) for value in (row.low, row.high))
    return word("low_to_high", language, low=low, high=high)


def _answer_differences(themes: Themes, review: Review, least: int, language: str) -> Answer | None:
    sharing = review.sharing
    if sharing is None or sharing.sorters.differences.empty:
        return None
    found = sharing.sorters.differences
    people = sharing.sorters.numbers
    texts = dict(zip(themes.ordered["card_id"], themes.ordered["text"], strict=True))
    none = word("fits_none", language)
    placed = [
        "; ".join(f"{people[who]}: {heading or none}" for who, heading in placements)
        for placements in found["placements"]
    ]
    settled = [
        f"{people[by]}: {heading or none}" if by else word("not_settled", language)
        for heading, by in zip(found["settled"], found["by"], strict=True)
    ]
    columns = (
        Column(word("card_id", language), list(found["card_id"])),
        Column(word("text", language), [texts[card] for card in found["card_id"]]),
        Column(word("placements", language), placed),
        Column(word("settled", language), settled),
        Column(word("why_settled", language), list(found["why"])),
    )
    return Answer(word("part_differences_text", language, count=number(len(found), 0, language)), columns)


def _record(review: Review, least: int) -> dict[str, Any]:
    sharing = review.sharing
    if sharing is None:
        return {}
    sorters = asdict(sharing.sorters) | {"headings": rows(sharing.sorters.headings)}
    checked = sharing.checked
    recorded = None if checked is None else _plain(asdict(checked) | {"headings": rows(checked.headings)})
    del sorters["numbers"]
    sorters["differences"] = sorted(sharing.sorters.differences["card_id"])
    return {
        "people": {
            "cards": sharing.cards,
            "read": sharing.read,
            "taken": sharing.taken,
            "placed": sharing.placed,
            "none": sharing.none,
            "several": sharing.several,
            "sorters": _plain(sorters),
            "checked": recorded,
            "shares": [
                {"column": column, "value": value, "headings": rows(table)}
                for (column, value), table in _guarded(sharing.shares, least).items()
                if not table["share"].isna().all()
            ],
            "themes": rows(sharing.themes),
        }
    }


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: None if isinstance(value, float) and np.isnan(value) else value for name, value in values.items()}


def _record_nothing(review: Review, least: int) -> dict[str, Any]:
    """Return nothing: the shares and differences stand with the sorting."""
    return {}


PART = Part("people", _answer, _record)
SHARES = Part("shares", _answer_shares, _record_nothing)
DIFFERENCES = Part("differences", _answer_differences, _record_nothing)
