"""Prediction strength: do themes found in one half of the cards tell which cards of the other belong together?"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.kmeans import cluster, tells_apart
from werkstatt.vectors.reading import Reading
from werkstatt.vectors.space import fit_space, place, project

SPLITS = 5
"""Each split in two halves is used both ways."""


def prediction_strength(reading: Reading, numbers: list[int], restarts: int = 3, seed: int = 0) -> Floats:
    """Return the prediction strength of each number of themes.

    The cards are split in two halves, and both made into themes, each in its own space. Cards of the second half
    are given to the themes of the first. For each theme of the second half, the share of its pairs of cards that
    stay together; the lowest of these shares; the mean over the splits (Tibshirani & Walther 2005, "Cluster validation
    by prediction strength", Journal of Computational and Graphical Statistics 14). They hold a number for well
    founded from 0.8 to 0.9 on, which themes of short texts seldom reach.

    Parameters
    ----------
    reading : Reading
        Of the cards.
    numbers : list of int
        Numbers of themes to try, from 2.
    restarts : int
        Starts of each k-means, at least 1.
    seed : int
        Of splits and starts, from 0.

    Returns
    -------
    ndarray of shape (numbers,)
        From 0 to 1; NaN where the halves can't make so many themes.

    Examples
    --------
    >>> from scipy.sparse import csr_matrix
    >>> words = csr_matrix(np.repeat(np.eye(2), 4, axis=0))
    >>> prediction_strength(Reading(words, csr_matrix(np.eye(2))), [2, 3]).tolist()
    [1.0, nan]
    """
    found = []
    for split in range(SPLITS):
        shuffled = np.random.default_rng([seed, split]).permutation(len(reading))
        halves = [np.sort(half) for half in np.array_split(shuffled, 2)]
        for first, second in pairwise([*halves, halves[0]]):
            found.append(_one_split(reading.take(first), reading.take(second), numbers, restarts, seed))
    strengths = np.array(found)
    tried = ~np.isnan(strengths)
    total, count = np.where(tried, strengths, 0).sum(axis=0), tried.sum(axis=0)
    means: Floats = np.divide(total, count, out=np.full(len(numbers), np.nan), where=count > 0)
    return means


def _one_split(first: Reading, second: Reading, numbers: list[int], restarts: int, seed: int) -> Floats:
    spaces = [fit_space(half, max(numbers, default=1)) for half in (first, second)]
    cards = [project(spaces[0], first), project(spaces[1], second), project(spaces[0], second)]
    found = np.full(len(numbers), np.nan)
    for column, k in enumerate(numbers):
        learned, own, folded = (place(half, k) for half in cards)
        both = own.placed & folded.placed
        if learned.tells_apart(k) and tells_apart(own.vectors[both], k):
            centres = cluster(learned.vectors[learned.placed], k, restarts=restarts, seed=seed).centres
            predicted = ((folded.vectors[both][:, None] - centres) ** 2).sum(axis=2).round(8).argmin(axis=1)
            labels = cluster(own.vectors[both], k, restarts=restarts, seed=seed).labels
            found[column] = together(labels, predicted, k)
    return found


def together(labels: Ints, predicted: Ints, k: int) -> float:
    """Return the lowest share, over the clusters of one partition, of pairs that another puts together too.

    Clusters with a single card have no pairs and are passed over.

    Parameters
    ----------
    labels : ndarray of shape (cards,)
        The one partition, from 0, below `k`.
    predicted : ndarray of shape (cards,)
        The other, from 0, below `k`.
    k : int
        Number of clusters.

    Returns
    -------
    float
        0 to 1; 1 where no cluster has any pairs.

    Examples
    --------
    >>> round(together(np.array([0, 0, 0, 1, 1]), np.array([0, 0, 1, 1, 1]), 2), 3)
    0.333
    """
    table = np.zeros((k, k))
    np.add.at(table, (labels, predicted), 1)
    sizes = table.sum(axis=1)
    paired = sizes > 1
    shares = (table * (table - 1)).sum(axis=1)[paired] / (sizes * (sizes - 1))[paired]
    return float(shares.min(initial=1))
