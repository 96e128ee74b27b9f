"""Values dealt anew among cards: how probable differences as large are by chance, corrected for many."""

from __future__ import annotations

import numpy as np

from werkstatt.progress import progress
from werkstatt.themes.found import Themes
from werkstatt.vectors.arrays import Bools, Floats, Ints

PERMUTATIONS = 2000


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
    >>> import pandas as pd
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
    """Return how probable differences as large are by chance, corrected for many.

    The measure is that of :func:`werkstatt.validation.comparison.compare`.

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
