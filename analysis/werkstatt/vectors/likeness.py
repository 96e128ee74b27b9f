"""How like two partitions of the same rows are, as a whole and cluster by cluster. Sees arrays only."""

from __future__ import annotations

import numpy as np

from werkstatt.vectors.arrays import Floats, Ints


def adjusted_rand(first: Ints, second: Ints) -> float:
    """Return the adjusted Rand index (Hubert & Arabie 1985, "Comparing partitions", Journal of Classification 2).

    ``2 (tp·tn - fn·fp) / ((tp + fn)(fn + tn) + (tp + fp)(fp + tn))`` over all ordered pairs of rows, with ``tp`` pairs
    together in both, ``tn`` in neither, ``fp`` and ``fn`` in one of them only. The number is that of
    ``sklearn.metrics.adjusted_rand_score``, which takes fifty times as long for a few hundred rows.

    Parameters
    ----------
    first, second : ndarray of shape (rows,)
        Labels from 0.

    Returns
    -------
    float
        1 for the same partition, 0 on average for chance.

    Examples
    --------
    >>> adjusted_rand(np.array([0, 0, 1, 1]), np.array([1, 1, 0, 0]))
    1.0
    >>> round(adjusted_rand(np.array([0, 0, 1, 1]), np.array([0, 0, 1, 2])), 3)
    0.571
    """
    if not len(first):
        return 1.0
    width = int(second.max()) + 1
    table = np.bincount(first * width + second, minlength=(int(first.max()) + 1) * width).reshape(-1, width)
    rows = len(first)
    # Python's integers, since products of pairs are too large for 64 bits from 60,000 rows on.
    squares = int((table**2).sum())
    together = squares - rows
    only_second = int((table.sum(axis=0) ** 2).sum()) - squares
    only_first = int((table.sum(axis=1) ** 2).sum()) - squares
    apart = rows**2 - only_first - only_second - squares
    # The same partition; where all rows are in one cluster, what is below would be 0 by 0.
    if not (only_first or only_second):
        return 1.0
    above = 2 * (together * apart - only_first * only_second)
    return above / ((together + only_first) * (only_first + apart) + (together + only_second) * (only_second + apart))


def jaccards(first: Ints, second: Ints, k: int) -> Floats:
    """Return the Jaccard similarity of each cluster of one partition to each of another.

    Parameters
    ----------
    first : ndarray of shape (rows,)
        Labels from 0, below `k`.
    second : ndarray of shape (rows,)
        Labels from 0.
    k : int
        Number of clusters of `first`.

    Returns
    -------
    ndarray of shape (k, clusters of second)
        ``|A ∩ B| / |A ∪ B|``, 0 to 1; -1 in the row of a cluster without members.

    Examples
    --------
    >>> jaccards(np.array([0, 0, 1]), np.array([0, 1, 1]), 2).tolist()
    [[0.5, 0.3333333333333333], [0.0, 0.5]]
    """
    both = np.zeros((k, int(second.max(initial=-1)) + 1))
    np.add.at(both, (first, second), 1)
    either = both.sum(axis=1, keepdims=True) + both.sum(axis=0, keepdims=True) - both
    return np.where(both.sum(axis=1, keepdims=True) > 0, both / np.maximum(either, 1), -1)


def best_jaccard(first: Ints, second: Ints, k: int) -> Floats:
    """Return for each cluster of one partition its highest Jaccard similarity to one of another.

    Parameters
    ----------
    first : ndarray of shape (rows,)
        Labels from 0, below `k`.
    second : ndarray of shape (rows,)
        Labels from 0.
    k : int
        Number of clusters of `first`.

    Returns
    -------
    ndarray of shape (k,)
        0 to 1; NaN for a cluster without members.

    Examples
    --------
    >>> best_jaccard(np.array([0, 0, 1]), np.array([0, 1, 1]), 3).tolist()
    [0.5, 0.5, nan]
    """
    return best(jaccards(first, second, k))


def best(similarities: Floats) -> Floats:
    """Return the highest similarity of each row.

    Parameters
    ----------
    similarities : ndarray of shape (k, clusters)
        From :func:`jaccards`.

    Returns
    -------
    ndarray of shape (k,)
        0 to 1; NaN for a cluster without members.

    Examples
    --------
    >>> best(np.array([[0.25, 0.5], [-1, -1]])).tolist()
    [0.5, nan]
    """
    highest = similarities.max(axis=1, initial=-1)
    return np.where(highest < 0, np.nan, highest)


def theme_likeness(themes: Ints, again: Ints, k: int) -> Floats:
    """Return how like each theme is to the most similar one of other themes of the same cards.

    Parameters
    ----------
    themes, again : ndarray of shape (cards,)
        Theme of each card from 1; 0 for a card in none, which is left aside.
    k : int
        Number of `themes`.

    Returns
    -------
    ndarray of shape (k,)
        Jaccard similarity over the cards that have a theme in both, 0 to 1; NaN for a theme without such cards.

    Examples
    --------
    >>> theme_likeness(np.array([1, 1, 2, 0]), np.array([1, 2, 2, 2]), 2).tolist()
    [0.5, 0.5]
    """
    both = (themes > 0) & (again > 0)
    return best_jaccard(themes[both] - 1, again[both] - 1, k)
