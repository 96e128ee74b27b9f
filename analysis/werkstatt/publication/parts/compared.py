"""Do people of different roles, places or ages say the same? A part for each column that was compared."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import numpy as np
import pandas as pd

from werkstatt.cards.schema import NAMES
from werkstatt.publication.disclosure import suppress_both
from werkstatt.publication.parts.column import Column, Interval, Shown
from werkstatt.publication.parts.part import Answer, Part, rows
from werkstatt.themes.found import Themes
from werkstatt.themes.overview import theme_names
from werkstatt.validation.comparison import FEW, Comparison
from werkstatt.validation.dealing import PERMUTATIONS
from werkstatt.validation.reviewed import Review
from werkstatt.validation.together import PER_PARAMETER, Together
from werkstatt.wording import Figure, Message, message, number, word
from werkstatt.wording.sentences import in_sequence

BEYOND = 0.05
"""Up to this p a difference is said to go beyond chance."""

MOST_DRAWN = 6
"""More values than markers can tell apart are not drawn."""

HIDDEN = ("cards", "share", "low", "high", "odds", "odds_low", "odds_high", "p")


def parts(review: Review, language: str) -> tuple[Part, ...]:
    """Return the parts of the columns that were compared.

    Parameters
    ----------
    review : Review
        Of any cards.
    language : {"de", "en"}
        Of the names of columns.

    Returns
    -------
    tuple of Part
        Shares and odds of each column, then all columns together.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> parts(SimpleNamespace(compared={}, together=None), "de")
    ()
    """
    found: list[Part] = []
    for place, column in enumerate(review.compared, 1):
        name = column_name(column, language)
        found += [
            Part("compared", partial(_shares, column=column), partial(_record, column=column), name, place),
            Part("odds", partial(_odds, column=column), lambda review, least: {}, name, place),
        ]
    if review.together is not None:
        names = ", ".join(column_name(column, language) for column in review.together.columns)
        found.append(Part("together", _together, _record_together, names))
    return tuple(found)


def column_name(column: str, language: str) -> str:
    """Return what readers call a column.

    Parameters
    ----------
    column : str
        Of the card table.
    language : {"de", "en"}
        Of the reader.

    Returns
    -------
    str
        A word of ours for the columns that the card table knows; others keep their names.

    Examples
    --------
    >>> column_name("group", "de"), column_name("Rolle", "de")
    ('Gruppe', 'Rolle')
    """
    return word(column, language) if column in NAMES else column


def value_name(column: str, value: str, language: str) -> str:
    """Return what readers call a value of a column.

    Parameters
    ----------
    column : str
        Of the card table.
    value : str
        One of its values.
    language : {"de", "en"}
        Of the reader.

    Returns
    -------
    str
        A word of ours for phases; others are as people wrote them.

    Examples
    --------
    >>> value_name("phase", "kritik", "en"), value_name("Rolle", "Amt", "en")
    ('Critique', 'Amt')
    """
    return word(value, language) if column == "phase" else value


def shown_cells(found: Comparison, least: int) -> pd.DataFrame:
    """Return the cells of a comparison without those that small counts would give away.

    Parameters
    ----------
    found : Comparison
        From :func:`werkstatt.validation.comparison.compare`.
    least : int
        Counts from 1 to below this number are hidden.

    Returns
    -------
    DataFrame
        ``Comparison.cells`` with missing values where nothing is shown.

    Examples
    --------
    >>> cells = pd.DataFrame({"theme": [1, 1, 1], "value": ["A", "B", "C"], "cards": [1, 9, 4], "share": 0.5})
    >>> for name in ("low", "high", "odds", "odds_low", "odds_high", "p"):
    ...     cells[name] = 0.5
    >>> shown_cells(Comparison("Ort", cells, pd.DataFrame(), 0), 3)["share"].tolist()
    [nan, 0.5, nan]
    """
    counts = found.cells.pivot_table(index="theme", columns="value", values="cards", sort=False)
    kept = suppress_both(counts, least).notna()
    shown = np.array([kept.loc[cell.theme, cell.value] for cell in found.cells.itertuples()], dtype=bool)
    cells = found.cells.astype(dict.fromkeys(HIDDEN, "float"))
    cells.loc[~shown, list(HIDDEN)] = np.nan
    return cells


def _shares(themes: Themes, review: Review, least: int, language: str, *, column: str) -> Answer:
    from werkstatt.figures.compared import compared_shares

    found = review.compared[column]
    cells = shown_cells(found, least)
    columns: list[Shown] = [Column(word("theme", language), theme_names(themes.themes))]
    heads = {}
    for value, cards in zip(found.values["value"], found.values["cards"], strict=True):
        own = cells[cells["value"] == value]
        heads[value] = word("value_of", language, value=value_name(column, value, language), cards=int(cards))
        told = [
            Column(f"{heads[value]}{word(end, language)}", own[name].tolist(), 0, share=True)
            for name, end in (("share", "share_behind"), ("low", "low_behind"), ("high", "high_behind"))
        ]
        columns.append(Interval(heads[value], *told))
    drawn = len(found.values) <= MOST_DRAWN
    picture = compared_shares(cells, theme_names(themes.themes), heads, language) if drawn else None
    return Answer(_said(found, cells, least, column, language).say(language), tuple(columns), picture)


def _said(found: Comparison, cells: pd.DataFrame, least: int, column: str, language: str) -> Message:
    """Return which differences go beyond chance, and what the numbers do not carry."""
    said = [message("compared_text", about=column_name(column, language), least=least)]
    if found.set_aside:
        said.append(message("compared_aside", set_aside=found.set_aside))
    few = found.values[found.values["few"]]
    if len(few):
        named = ", ".join(
            f"{value_name(column, value, language)} ({number(cards, 0, language)})"
            for value, cards in zip(few["value"], few["cards"], strict=True)
        )
        said.append(message("compared_few", few=FEW, values=named))
    tested = found.cells["p"].notna()
    if len(found.values) < 2:
        return in_sequence([*said, message("compared_one_value")])
    if not tested.any():
        return in_sequence([*said, message("compared_untested")])
    beyond = cells[cells["p"] <= BEYOND]
    deals = Figure(PERMUTATIONS)
    # What is hidden as too small is not told either.
    hidden = int((found.cells["p"] <= BEYOND).sum()) - len(beyond)
    if beyond.empty:
        said.append(message("compared_hidden" if hidden else "compared_nothing", deals=deals))
        return in_sequence(said)
    names = "; ".join(
        word(
            "compared_more" if row.odds > 1 else "compared_less",
            language,
            theme=row.theme,
            label=row.label,
            value=value_name(column, str(row.value), language),
        )
        for row in beyond.itertuples()
    )
    return in_sequence([*said, message("compared_beyond", deals=deals, cells=names)])


def _odds(themes: Themes, review: Review, least: int, language: str, *, column: str) -> Answer | None:
    found = review.compared[column]
    cells = shown_cells(found, least)
    cells = cells[cells["p"].notna()].sort_values(["p", "theme", "value"], kind="stable")
    if cells.empty:
        return None
    names = dict(zip(themes.themes["theme"], theme_names(themes.themes), strict=True))
    odds = [
        Column(f"{word('odds', language)}{word(end, language) if end else ''}", cells[name].tolist(), 2)
        for name, end in (("odds", ""), ("odds_low", "low_behind"), ("odds_high", "high_behind"))
    ]
    columns: tuple[Shown, ...] = (
        Column(word("theme", language), cells["theme"].map(names).tolist()),
        Column(column_name(column, language), [value_name(column, value, language) for value in cells["value"]]),
        Interval(word("odds", language), *odds),
        Column(word("p_value", language), cells["p"].tolist(), decimals=3),
    )
    return Answer(word("part_odds_text", language), columns)


def _together(themes: Themes, review: Review, least: int, language: str) -> Answer | None:
    found = review.together
    if found is None:
        return None
    names = dict(zip(themes.themes["theme"], theme_names(themes.themes), strict=True))
    effects = found.effects
    told = [
        Column(word(key, language), effects[name].tolist(), 0, share=True)
        for name, key in (("share", "share_if"), ("low", "low_behind"), ("high", "high_behind"))
    ]
    columns: tuple[Shown, ...] = (
        Column(word("theme", language), effects["theme"].map(names).tolist()),
        Column(word("compared_column", language), [column_name(one, language) for one in effects["column"]]),
        Column(
            word("compared_value", language),
            [value_name(one, value, language) for one, value in zip(effects["column"], effects["value"], strict=True)],
        ),
        Interval(word("share_if", language), *told),
        Column(word("p_value", language), effects["p"].tolist(), decimals=3),
    )
    return Answer(in_sequence(list(_why(found))).say(language), columns if len(effects) else ())


def _why(found: Together) -> Iterator[Message]:
    """Say what was modelled, and why other themes were not."""
    models = found.models
    yield message("together_text")
    yield message("together_made", made=int((models["why"] == "").sum()), themes=len(models))
    for why in ("few", "empty", "diverged", "misfit"):
        own = models[models["why"] == why]
        if len(own):
            yield message(f"together_{why}", themes=", ".join(map(str, own["theme"])), least=PER_PARAMETER)
    untested = models[(models["why"] == "") & models["fit"].isna()]
    if len(untested):
        yield message("together_untested", themes=", ".join(map(str, untested["theme"])))


def _record(review: Review, least: int, *, column: str) -> dict[str, Any]:
    found = review.compared[column]
    told = {
        "set_aside": found.set_aside,
        "values": rows(found.values),
        "cells": rows(shown_cells(found, least).drop(columns="label")),
    }
    return {"compared": {column: told}}


def _record_together(review: Review, least: int) -> dict[str, Any]:
    found = review.together
    if found is None:
        return {}
    models, effects = rows(found.models.drop(columns="label")), rows(found.effects)
    return {"together": {"columns": list(found.columns), "models": models, "effects": effects}}
