"""Do people of different roles, places or ages say the same? The themes compared over the values of any column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from werkstatt.errors import CardError
from werkstatt.people.checked import Z, wilson
from werkstatt.progress import progress
from werkstatt.themes.found import Themes
from werkstatt.validation.groups import FEWEST_CARDS
from werkstatt.vectors.arrays import Bools, Floats, Ints
from werkstatt.wording import message

PERMUTATIONS = 2000

FEW = 30
"""A value with fewer cards is warned of: the interval of a share of a half is then wider than ± .17."""

MOST_VALUES = 30
"""A column with more different values is no grouping but, say, the names of those who wrote."""


@dataclass(frozen=True)
class Comparison:
    """How often each theme is spoken of by the cards of each value of a column.

    Attributes
    ----------
    column : str
        Which column of the card table.
    cells : DataFrame
        One row per theme and value: ``theme``, ``label``, ``value``, ``cards`` (of the theme and the value), ``of``
        (all cards of the value, those in no theme included), ``share`` with ``low`` and ``high`` (95 % interval, Wilson
        1927), ``odds``, ``odds_low``, ``odds_high`` (odds ratio against all other values, with 95 % interval), ``p``
        (corrected for all themes and values, missing where not tested) and ``no_p`` (why: ``no_p_group``, a single
        value; ``no_p_cards``, fewer than five cards in the theme or of the value; ``no_p_expected``, less than one card
        expected; empty where there is one).
    values : DataFrame
        One row per value: ``value``, ``cards``, and ``few`` where there are fewer than 30.
    set_aside : int
        Cards without a value.

    Examples
    --------
    >>> values = pd.DataFrame({"value": ["Amt"], "cards": [12], "few": [True]})
    >>> Comparison("Rolle", pd.DataFrame(), values, 0).values["few"].tolist()
    [True]
    """

    column: str
    cells: pd.DataFrame
    values: pd.DataFrame
    set_aside: int


def compare(themes: Themes, column: str, seed: int = 0) -> Comparison:
    """Compare how often each theme comes up in the cards of each value of a column.

    The odds ratio of a theme and a value is ``(a / b) / (c / d)``, with ``a`` of the value's cards in the theme and
    ``b`` not, ``c`` and ``d`` the same for all other values; half a card is added to each (Haldane 1956, "The
    estimation and significance of the logarithm of a ratio of frequencies", Annals of Human Genetics 20), and the
    interval is ``exp(ln(odds) ± 1.96 √(1/a + 1/b + 1/c + 1/d))`` (Woolf 1955, "On estimating the relation between
    blood group and disease", same journal 19).

    For ``p`` the values are dealt anew among the cards 2,000 times. Each cell is measured by its adjusted residual
    ``(o - e) / √(e (1 - n/N) (1 - m/N))`` (Haberman 1973), and ``p`` is the share of deals, the real one included, in
    which *any* tested cell is as far off (single step: Westfall & Young 1993), so that many themes and values are no
    more likely to raise an alarm than one. Cards are taken as independent: who wrote several is not known here.

    Parameters
    ----------
    themes : Themes
        With a column `column` in its cards.
    column : str
        Of few values: a role, a district, an age group, a workshop.
    seed : int
        Of the deals, from 0.

    Returns
    -------
    Comparison
        Values in the order of the alphabet. A card counts for its first theme alone, unless cards between two themes
        were asked to count in both.

    Raises
    ------
    CardError
        If the column is missing, empty, or has more than 30 values.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> found = compare(find_themes(cards.assign(Rolle=["Rat", "Amt"] * 2), 2), "Rolle").cells
    >>> found[["label", "value", "share", "odds"]].values.tolist()[1]
    ['Bahn, Bus', 'Rat', 1.0, 25.0]
    """
    check_columns(themes.ordered, [column])
    known = themes.ordered[column].notna().to_numpy()
    written = themes.ordered.loc[known, column].astype(str)
    values = sorted(written.unique())
    value = written.map({name: place for place, name in enumerate(values)}).to_numpy(dtype=np.int64)
    theme, card = rows_of(themes, known)
    size = len(themes.themes)
    counts = count_cells(theme, value[card], size, len(values))
    of, every = np.bincount(value, minlength=len(values)), len(value)
    whole = counts.sum(axis=1)
    expected = np.outer(whole, of) / max(every, 1)
    reasons = [[_why_not(whole[row], of[place], expected[row, place], len(values)) for place in range(len(values))]
               for row in range(size)]  # fmt: skip
    tested = np.array(reasons) == ""
    p = deal_residuals(theme, value, counts, tested, seed, card)
    rows = [
        {
            "theme": row + 1,
            "label": themes.themes["label"].iloc[row],
            "value": values[place],
            "cards": int(counts[row, place]),
            "of": int(of[place]),
            **share_of(int(counts[row, place]), int(of[place])),
            **_odds(counts[row, place], of[place], whole[row], every),
            "p": p[row, place],
            "no_p": reasons[row][place],
        }
        for row in range(size)
        for place in range(len(values))
    ]
    told = pd.DataFrame({"value": values, "cards": of, "few": of < FEW})
    return Comparison(column, pd.DataFrame(rows), told, int((~known).sum()))


def check_columns(cards: pd.DataFrame, columns: Sequence[str]) -> None:
    """Make sure that the cards can be compared over some columns.

    Parameters
    ----------
    cards : DataFrame
        The card table.
    columns : sequence of str
        Their names.

    Raises
    ------
    CardError
        With each column that is not there, or has no value or more than 30.

    Examples
    --------
    >>> check_columns(pd.DataFrame({"Rolle": ["Amt", "Rat"]}), ["Rolle"])
    """
    there = ", ".join(str(name) for name in cards.columns if name not in ("card_id", "text"))
    problems = []
    for column in columns:
        if column not in cards:
            problems.append(message("compare_missing", column=column, columns=there or "–"))
        elif not 0 < (count := cards[column].dropna().astype(str).nunique()) <= MOST_VALUES:
            problems.append(message("compare_values", column=column, count=count, most=MOST_VALUES))
    if problems:
        raise CardError(problems)


def count_cells(theme: Ints, value: Ints, themes: int, values: int) -> Ints:
    """Count cards by theme and value.

    Parameters
    ----------
    theme : ndarray of shape (cards,)
        From 1; 0 for a card in none, which is not counted.
    value : ndarray of shape (cards,)
        From 0.
    themes, values : int
        How many.

    Returns
    -------
    ndarray of shape (themes, values)
        Whole numbers.

    Examples
    --------
    >>> count_cells(np.array([1, 2, 0]), np.array([0, 1, 1]), 2, 2).tolist()
    [[1, 0], [0, 1]]
    """
    cells: Ints = np.bincount(theme * values + value, minlength=(themes + 1) * values).reshape(themes + 1, values)[1:]
    return cells


def share_of(hits: int, trials: int) -> dict[str, float]:
    """Return a share with its 95 % interval.

    Parameters
    ----------
    hits, trials : int
        Whole numbers.

    Returns
    -------
    dict
        ``share``, ``low``, ``high`` (Wilson 1927, "Probable inference, the law of succession, and statistical
        inference", JASA 22), from 0 to 1; NaN without trials.

    Examples
    --------
    >>> share_of(5, 10)
    {'share': 0.5, 'low': 0.237, 'high': 0.763}
    """
    if not trials:
        return dict.fromkeys(("share", "low", "high"), float("nan"))
    low, high = wilson(hits / trials, trials)
    return {"share": round(hits / trials, 3), "low": round(max(low, 0), 3), "high": round(min(high, 1), 3)}


def _odds(both: int, of: int, whole: int, every: int) -> dict[str, float]:
    """Return the odds ratio of one cell against the rest, with its interval; NaN where there is no rest."""
    if of == every:
        return dict.fromkeys(("odds", "odds_low", "odds_high"), float("nan"))
    cells = np.array([both, of - both, whole - both, every - of - whole + both]) + 0.5
    log = np.log(cells[0] * cells[3] / (cells[1] * cells[2]))
    half = Z * np.sqrt((1 / cells).sum())
    odds, low, high = (round(float(np.exp(one)), 2) for one in (log, log - half, log + half))
    return {"odds": odds, "odds_low": low, "odds_high": high}


def rows_of(themes: Themes, known: Bools) -> tuple[Ints, Ints]:
    """Return the theme of each of some cards, and which card it is.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.
    known : ndarray of bool of shape (cards,)
        Which cards.

    Returns
    -------
    theme, card : ndarray of shape (rows,)
        Numbers of themes, 0 for none, and positions among these cards; a card has several rows where it counts in
        several themes.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> [part.tolist() for part in rows_of(find_themes(cards, 2), np.array([True, False, True, True]))]
    [[1, 2, 2], [0, 1, 2]]
    """
    theme, card = themes.rows
    inside = known[card]
    return theme[inside], (np.cumsum(known) - 1)[card[inside]]


def deal_residuals(
    theme: Ints, value: Ints, counts: Ints, tested: Bools, seed: int, card: Ints | None = None
) -> Floats:
    """Return how probable differences as large are by chance, corrected for many, see :func:`compare`.

    Parameters
    ----------
    theme : ndarray of shape (rows,)
        As for :func:`count_cells`.
    value : ndarray of shape (cards,)
        From 0.
    counts : ndarray of shape (themes, values)
        From :func:`count_cells`.
    tested : ndarray of bool of shape (themes, values) or (themes,)
        Which cells count; with one entry for each theme, a theme is measured by its largest cell.
    seed : int
        Of the deals, from 0.
    card : ndarray of shape (rows,), optional
        Which card each row is; each its own where none are given.

    Returns
    -------
    ndarray, of the shape of `tested`
        p of each tested cell or theme; NaN elsewhere.

    Examples
    --------
    >>> theme, value = np.repeat([1, 2], 20), np.repeat([0, 1], 20)
    >>> deal_residuals(theme, value, count_cells(theme, value, 2, 2), np.array([True, True]), 0).round(3).tolist()
    [0.0, 0.0]
    """
    cells = tested if tested.ndim == 2 else np.repeat(tested[:, None], counts.shape[1], axis=1)
    if not cells.any():
        return np.full(tested.shape, np.nan)
    every = max(len(value), 1)
    of_row = np.arange(len(value)) if card is None else card
    whole, of = counts.sum(axis=1), np.bincount(value, minlength=counts.shape[1])
    expected = np.outer(whole, of) / every
    spread = np.sqrt(expected * np.outer(1 - whole / every, 1 - of / every))
    scale = np.divide(1, spread, out=np.zeros_like(spread), where=(spread > 0) & cells)
    random = np.random.default_rng(seed)
    largest = np.empty(PERMUTATIONS)
    for deal in progress(range(PERMUTATIONS), "dealing"):
        dealt = count_cells(theme, random.permutation(value)[of_row], *counts.shape)
        largest[deal] = (np.abs(dealt - expected) * scale).max()
    real = (np.abs(counts - expected) * scale).round(8)
    real = real if tested.ndim == 2 else real.max(axis=1)
    reached = (largest.round(8).reshape(-1, *[1] * real.ndim) >= real).sum(axis=0)
    return np.where(tested, ((1 + reached) / (1 + PERMUTATIONS)).round(4), np.nan)


def _why_not(theme: int, value: int, expected: float, values: int) -> str:
    if values < 2:
        return "no_p_group"
    if min(theme, value) < FEWEST_CARDS:
        return "no_p_cards"
    return "no_p_expected" if expected < 1 else ""
