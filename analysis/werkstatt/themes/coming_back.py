"""Would a theme come back with other cards? One draw of the cards, and the mean over many (Hennig 2007)."""

from __future__ import annotations

import numpy as np

from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.likeness import best_jaccard
from werkstatt.vectors.partition import form, quickly
from werkstatt.vectors.randomisation import draw_cards
from werkstatt.vectors.reading import Reading

RESTARTS = 10

STABLE, PATTERN = 0.75, 0.6
"""Hennig (2007) and the manual of his R package fpc: from 0.75 clusters are valid and stable; between 0.6 and 0.75
there is a pattern, but which points belong to it is doubtful; below 0.6 they should not be trusted. In a single draw
a cluster counts as recovered above 0.75."""


def draw_similarity(reading: Reading, labels: Ints, draw: int, seed: int) -> Floats:
    """Return the similarity of each theme to one draw.

    Parameters
    ----------
    reading : Reading
        Of the cards.
    labels : ndarray of shape (cards,)
        Theme of each card from 1; cards with 0 are left aside.
    draw : int
        Number of the draw.
    seed : int
        Of the draw and of the k-means starts.

    Returns
    -------
    ndarray of shape (themes,)
        0 to 1; NaN for a theme of which no card was drawn.

    Examples
    --------
    >>> from scipy.sparse import csr_matrix
    >>> reading = Reading(csr_matrix(np.repeat(np.eye(2), 4, axis=0)), csr_matrix(np.eye(2)))
    >>> draw_similarity(reading, np.repeat([1, 2], 4), 0, 0).tolist()
    [1.0, 1.0]
    """
    rows, found = draw_again(reading, labels, draw, seed)
    k = int(labels.max())
    return best_jaccard(labels[rows] - 1, found, k) if len(rows) else np.full(k, np.nan)


def draw_again(reading: Reading, labels: Ints, draw: int, seed: int) -> tuple[Ints, Ints]:
    """Draw the cards with replacement, and form as many themes of what was drawn.

    Parameters
    ----------
    reading : Reading
        Of the cards.
    labels : ndarray of shape (cards,)
        Theme of each card from 1; cards with 0 are left aside.
    draw : int
        Number of the draw.
    seed : int
        Of the draw and of the k-means starts.

    Returns
    -------
    rows, clusters : ndarray of shape (drawn,)
        Positions of the cards that have a place, and their clusters from 0; none where they are too few.

    Examples
    --------
    >>> from scipy.sparse import csr_matrix
    >>> reading = Reading(csr_matrix(np.repeat(np.eye(2), 4, axis=0)), csr_matrix(np.eye(2)))
    >>> rows, clusters = draw_again(reading, np.repeat([1, 2], 4), 0, 0)
    >>> set(clusters.tolist())
    {0, 1}
    """
    placed = np.flatnonzero(labels > 0)
    drawn = placed[draw_cards(len(placed), seed, draw)]
    again = form(reading.take(drawn), int(labels.max()), quickly(RESTARTS, seed))
    if again is None:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    return drawn[again > 0], again[again > 0] - 1


def mean_similarity(similarity: Floats) -> Floats:
    """Average over the draws in which a theme could be looked for.

    Parameters
    ----------
    similarity : ndarray of shape (draws, themes)
        0 to 1; NaN where the theme could not be looked for.

    Returns
    -------
    ndarray of shape (themes,)
        0 to 1; NaN for a theme that no draw could be searched for.

    Examples
    --------
    >>> mean_similarity(np.array([[0.5, np.nan], [1, np.nan]])).tolist()
    [0.75, nan]
    """
    seen = ~np.isnan(similarity)
    total, draws = np.where(seen, similarity, 0).sum(axis=0), seen.sum(axis=0)
    means: Floats = np.divide(total, draws, out=np.full(len(total), np.nan), where=draws > 0)
    return means
