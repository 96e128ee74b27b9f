"""Role and phase at once: how a theme's share depends on several columns together, where the numbers carry a model."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from scipy.special import expit
from scipy.stats import chi2

from werkstatt.people.checked import Z
from werkstatt.themes.found import Themes
from werkstatt.validation.columns import check_column
from werkstatt.vectors.arrays import Bools, Floats

PER_PARAMETER = 10
"""A logistic regression needs so many cards in the theme, and as many outside, for each parameter (Peduzzi et al. 1996,
"A simulation study of the number of events per variable in logistic regression analysis", Journal of Clinical
Epidemiology 49)."""

EXPECTED = 5.0
"""The goodness of fit is tested where so many cards are expected in four of five cells (Cochran 1954)."""

FITS = 0.05
"""Below this p the cards speak against a model without interactions."""

LARGEST = 10.0
"""A coefficient or standard error beyond this (odds of 22,000 to 1) means that some combination of values tells the
theme for sure: the likelihood has no maximum."""


@dataclass(frozen=True)
class Together:
    """Models of the themes by several columns together.

    Attributes
    ----------
    columns : tuple of str
        Which columns of the card table.
    models : DataFrame
        One row per theme: ``theme``, ``label``, ``cards`` (of the theme, with all columns known), ``of`` (all such
        cards), ``why`` (why there is no model: ``few``, too few cards for so many parameters; ``empty``, a value whose
        cards are all or none in the theme; ``diverged``; ``misfit``, the columns do not act by themselves; empty where
        there is one), ``fit`` (p of the goodness of fit; missing where too few cards are expected to test it).
    effects : DataFrame
        One row per theme with a model, column and value: ``theme``, ``column``, ``value``, ``share`` with ``low`` and
        ``high`` (which the theme would have if all cards had this value and their own of the other columns, 95 %
        interval), and ``p`` of the column, the same for all its values (likelihood ratio, corrected for themes and
        columns after Holm 1979).

    Examples
    --------
    >>> models = pd.DataFrame({"theme": [1], "why": ["few"]})
    >>> Together(("Rolle", "phase"), models, pd.DataFrame()).models["why"].tolist()
    ['few']
    """

    columns: tuple[str, ...]
    models: pd.DataFrame
    effects: pd.DataFrame


def compare_together(themes: Themes, columns: Sequence[str]) -> Together:
    """Model whether a card is in a theme by several columns together, each theme by itself.

    A logistic regression (McCullagh & Nelder 1989) with a parameter for each value of each column but the first. The
    idea is that of topical prevalence in structural topic models (Roberts, Stewart & Tingley 2019, "stm: an R package
    for structural topic models", Journal of Statistical Software 91), for cards that are in one theme each. Reported is
    the share that the theme would have if all cards had a value (average over the cards as they are otherwise), with
    an interval by the delta method.

    Nothing is reported where the numbers do not carry it: less than ten cards in the theme or outside for each
    parameter, a value whose cards are all or none in the theme, or cards that contradict a model in which each column
    acts by itself (deviance against the counts of all combinations, p below .05; untested where fewer than five
    cards are expected in more than a fifth of the cells). Cards are taken as independent.

    Parameters
    ----------
    themes : Themes
        With these columns in its cards.
    columns : sequence of str
        At least two.

    Returns
    -------
    Together
        Of the cards for which all columns are known.

    Raises
    ------
    ValueError
        If a column is missing, or there are fewer than two.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> found = find_themes(cards.assign(Rolle=["Rat", "Amt"] * 2, Ort=["A", "A", "B", "B"]), 2)
    >>> compare_together(found, ["Rolle", "Ort"]).models["why"].tolist()
    ['few', 'few']
    """
    if len(columns) < 2:
        raise ValueError("compare_together needs at least two columns")
    for column in columns:
        check_column(themes.ordered, column)
    known = themes.ordered[list(columns)].notna().all(axis=1).to_numpy()
    cards = themes.ordered.loc[known, list(columns)].astype(str).reset_index(drop=True)
    levels = {column: sorted(cards[column].unique()) for column in columns}
    design, places = _design(cards, levels)
    labels = themes.labels[known]
    models, effects, tests = [], [], []
    for theme, label in zip(themes.themes["theme"], themes.themes["label"], strict=True):
        inside = labels == theme
        why, fit, found, ratios = _model(inside, cards, design, levels, places)
        row = {"theme": theme, "label": label, "cards": int(inside.sum()), "of": len(cards), "why": why, "fit": fit}
        models.append(row)
        effects += [{"theme": theme, **one} for one in found]
        tests += [(theme, column, p) for column, p in ratios.items()]
    corrected = dict(zip([(theme, column) for theme, column, _ in tests], _holm([p for *_, p in tests]), strict=True))
    table = pd.DataFrame(effects, columns=["theme", "column", "value", "share", "low", "high"])
    keys = zip(table["theme"], table["column"], strict=True)
    table["p"] = np.array([corrected[key] for key in keys], dtype=float).round(4)
    return Together(tuple(columns), pd.DataFrame(models), table)


def _design(cards: pd.DataFrame, levels: dict[str, list[str]]) -> tuple[Floats, dict[str, slice]]:
    """Return a column of ones and one for each value but the first, and where those of each column stand."""
    blocks, places, start = [np.ones((len(cards), 1))], {}, 1
    for column, values in levels.items():
        block = (cards[column].to_numpy()[:, None] == np.array(values[1:], dtype=object)).astype(float)
        blocks.append(block.reshape(len(cards), len(values) - 1))
        places[column] = slice(start, start + len(values) - 1)
        start += len(values) - 1
    return np.hstack(blocks), places


def _model(
    inside: Bools, cards: pd.DataFrame, design: Floats, levels: dict[str, list[str]], places: dict[str, slice]
) -> tuple[str, float, list[dict[str, Any]], dict[str, float]]:
    """Return why there is no model, how well it fits, shares by value, and p of each column."""
    nothing: tuple[list[dict[str, Any]], dict[str, float]] = [], {}
    if min(inside.sum(), (~inside).sum()) < PER_PARAMETER * design.shape[1]:
        return "few", float("nan"), *nothing
    if any(
        inside[(cards[column] == value).to_numpy()].mean() in (0, 1) for column in levels for value in levels[column]
    ):
        return "empty", float("nan"), *nothing
    whole = _fit(inside, design)
    if whole is None:
        return "diverged", float("nan"), *nothing
    fit = _goodness(inside, cards, np.asarray(whole.fittedvalues), design.shape[1])
    if fit < FITS:
        return "misfit", round(fit, 4), *nothing
    ratios = {}
    for column, place in places.items():
        without = _fit(inside, np.delete(design, place, axis=1))
        if place.stop > place.start and without is not None:
            ratios[column] = float(chi2.sf(max(2 * (whole.llf - without.llf), 0), place.stop - place.start))
    effects = [
        {"column": column, "value": value, **_share(whole, design, place, row)}
        for column, place in places.items()
        if column in ratios
        for row, value in enumerate(levels[column])
    ]
    return "", round(fit, 4), effects, ratios


def _fit(inside: Bools, design: Floats) -> Any | None:
    """Return the fitted model; None where it does not converge."""
    # It takes two seconds to load, so only whoever compares several columns waits for it.
    from statsmodels.genmod.families import Binomial
    from statsmodels.genmod.generalized_linear_model import GLM

    with np.errstate(all="ignore"), warnings.catch_warnings():
        # A model that runs away is told from one that arrives by what it returns.
        warnings.simplefilter("ignore")
        found = GLM(inside.astype(float), design, family=Binomial()).fit(maxiter=100, tol=1e-10)
    return found if found.converged and np.abs(found.params).max() < LARGEST and found.bse.max() < LARGEST else None


def _goodness(inside: Bools, cards: pd.DataFrame, fitted: Floats, parameters: int) -> float:
    """Return p of the deviance against the counts of all combinations of values; NaN where it can't be tested."""
    groups = cards.assign(inside=inside.astype(float), fitted=fitted).groupby(list(cards.columns), sort=True)
    cells = groups[["inside", "fitted"]].sum()
    sizes = groups.size().to_numpy(dtype=float)
    freedom = len(cells) - parameters
    expected = np.concatenate([cells["fitted"], sizes - cells["fitted"]])
    if freedom < 1 or (expected >= EXPECTED).mean() < 0.8:
        return float("nan")
    observed = np.concatenate([cells["inside"], sizes - cells["inside"]])
    ratio = np.divide(observed, expected, out=np.ones_like(observed), where=observed > 0)
    return float(chi2.sf(2 * (observed * np.log(ratio)).sum(), freedom))


def _share(model: Any, design: Floats, place: slice, value: int) -> dict[str, float]:
    """Return the mean share if all cards had one value of a column, with its interval by the delta method."""
    moved = design.copy()
    moved[:, place] = 0
    if value:
        moved[:, place.start + value - 1] = 1
    shares = expit(moved @ np.asarray(model.params))
    mean = float(shares.mean())
    slope = (moved * (shares * (1 - shares))[:, None]).mean(axis=0)
    # On the scale of log odds, so that the interval stays between 0 and 1.
    error = float(np.sqrt(slope @ np.asarray(model.cov_params()) @ slope)) / (mean * (1 - mean))
    centre = np.log(mean / (1 - mean))
    low, high = (float(expit(centre + side * Z * error)) for side in (-1, 1))
    return {"share": round(mean, 3), "low": round(low, 3), "high": round(high, 3)}


def _holm(values: Sequence[float]) -> Floats:
    """Return p-values corrected for their number (Holm 1979, "A simple sequentially rejective multiple test")."""
    found = np.array(values, dtype=float)
    order = np.argsort(found, kind="stable")
    steps = np.minimum(found[order] * np.arange(len(found), 0, -1), 1)
    found[order] = np.maximum.accumulate(steps) if len(steps) else steps
    return found
