"""k-means on vectors, repeatable to the digit: strays make no cluster of their own. Sees arrays only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from sklearn.cluster import KMeans

from werkstatt.vectors.arrays import Bools, Floats, Ints
from werkstatt.vectors.lloyd import minimise
from werkstatt.vectors.rows import as_rows

FEWEST, PART = 3, 10
"""A cluster of fewer than 3 rows, or of less than a tenth of the mean size, is no theme but a stray."""

ROUNDS = 10

TOLERANCE = 1e-4
"""Of scikit-learn's ``KMeans``, relative to the variance of the rows."""

MOST_AT_ONCE = 2000
"""Of more rows in few dimensions scikit-learn's compiled loop is faster (``benchmarks/stability.py``)."""


@dataclass(frozen=True)
class Clustering:
    """One k-means result.

    Attributes
    ----------
    labels : ndarray of shape (rows,)
        From 0.
    centres : ndarray of shape (clusters, dimensions)
        Means of the rows that were not set aside.

    Examples
    --------
    >>> found = Clustering(np.array([0, 0, 1]), np.array([[0.5], [9.0]]))
    >>> found.centres[found.labels].ravel().tolist()
    [0.5, 0.5, 9.0]
    """

    labels: Ints
    centres: Floats


def cluster(vectors: Floats, k: int, *, restarts: int = 10, seed: int = 0, counts: Floats | None = None) -> Clustering:
    """Partition rows by k-means (Lloyd 1982), best of several greedy k-means++ starts.

    Minimises ``sum_i ||x_i - c(i)||²``. Rows that make a cluster too small (see :func:`fewest_rows`) are set aside
    and the others partitioned anew, so that a few strays don't use up the clusters; those set aside join the nearest
    centre. The random numbers are those that scikit-learn's ``KMeans`` draws with the same seed, and so are the
    partitions.

    Parameters
    ----------
    vectors : ndarray of shape (rows, dimensions)
        What is partitioned.
    k : int
        Number of clusters, from 1 to the number of distinct rows.
    restarts : int
        Independent starts, at least 1.
    seed : int
        Of the random starts, from 0.
    counts : ndarray of shape (rows,), optional
        How many equal rows each stands for; the partition is that of the rows written out.

    Returns
    -------
    Clustering
        Labels and centres.

    Examples
    --------
    >>> found = cluster(np.array([[0.0], [1], [8], [9]]), 2)
    >>> sorted(found.centres.ravel().tolist())
    [0.5, 8.5]
    """
    counts = np.ones(len(vectors)) if counts is None else counts
    kept = np.ones(len(vectors), dtype=bool)
    for _ in range(ROUNDS):
        labels, centres = _fit(vectors, kept, counts, k, restarts, seed)
        rest = kept & ~_in_small_clusters(labels, kept, counts, k)
        if rest.sum() == kept.sum() or not tells_apart(vectors[rest], k):
            break
        kept = rest
    return Clustering(labels, centres)


def cluster_often(
    vectors: Floats, k: int, seeds: Sequence[int], *, restarts: int = 10, counts: Floats | None = None
) -> Ints:
    """Do what :func:`cluster` does for each of many seeds, several times faster.

    The random starts are others than those of :func:`cluster` with the same seed, but for more than 2,000 rows, which
    :func:`cluster` does as fast.

    Parameters
    ----------
    vectors : ndarray of shape (rows, dimensions)
        What is partitioned.
    k : int
        Number of clusters, from 1 to the number of distinct rows.
    seeds : sequence of int
        Of the random starts, one per run.
    restarts : int
        Independent starts, at least 1.
    counts : ndarray of shape (rows,), optional
        How many equal rows each stands for; the partitions are those of the rows written out.

    Returns
    -------
    ndarray of shape (seeds, rows)
        Labels from 0.

    Examples
    --------
    >>> labels = cluster_often(np.array([[0.0], [1], [8], [9]]), 2, range(3))
    >>> bool((labels[:, 0] == labels[:, 1]).all() and (labels[:, 1] != labels[:, 2]).all())
    True
    """
    counts = np.ones(len(vectors)) if counts is None else counts
    if counts.sum() > MOST_AT_ONCE:
        return np.array([cluster(vectors, k, restarts=restarts, seed=seed, counts=counts).labels for seed in seeds])
    rows, shape = as_rows(vectors), (k, restarts, candidates(k))
    chance = np.stack([np.random.default_rng(seed).random(shape) for seed in seeds], axis=1)
    kept = np.ones((len(seeds), len(vectors)), dtype=bool)
    labels = np.zeros(kept.shape, dtype=np.int64)
    again = np.arange(len(seeds))
    for _ in range(ROUNDS):
        labels[again], _ = minimise(rows, kept[again] * counts, chance[:, again])
        rest = {run: kept[run] & ~_in_small_clusters(labels[run], kept[run], counts, k) for run in again}
        again = np.array(
            [run for run in again if rest[run].sum() < kept[run].sum() and tells_apart(vectors[rest[run]], k)],
            dtype=int,
        )
        if not len(again):
            break
        kept[again] = [rest[run] for run in again]
    return labels


def fewest_rows(rows: int, k: int) -> int:
    """Return the size that a cluster needs.

    Parameters
    ----------
    rows : int
        How many there are.
    k : int
        Number of clusters.

    Returns
    -------
    int
        3 or a tenth of the mean size, but no more than half of it.

    Examples
    --------
    >>> fewest_rows(300, 8), fewest_rows(5, 2)
    (4, 1)
    """
    return max(1, min(max(FEWEST, -(-rows // (PART * k))), rows // (2 * k)))


def candidates(k: int) -> int:
    """Return how many rows greedy k-means++ looks at for each centre, as scikit-learn has it.

    Parameters
    ----------
    k : int
        Number of clusters, from 1.

    Returns
    -------
    int
        ``2 + log k``.

    Examples
    --------
    >>> candidates(8)
    4
    """
    return 2 + int(np.log(k))


def tells_apart(vectors: Floats, count: int) -> bool:
    """Tell whether there are so many different rows.

    Parameters
    ----------
    vectors : ndarray of shape (rows, dimensions)
        Any.
    count : int
        From 1.

    Returns
    -------
    bool
        Whether at least `count` rows differ.

    Examples
    --------
    >>> tells_apart(np.array([[0.0, 1], [0, 2], [0, 2]]), 2), tells_apart(np.array([[0.0, 1], [0, 1]]), 2)
    (True, False)
    """
    # One coordinate mostly tells enough of them apart, at a tenth of the time.
    if vectors.shape[1] and len(np.unique(vectors[:, 0])) >= count:
        return True
    return len(np.unique(vectors, axis=0)) >= count


def _fit(vectors: Floats, kept: Bools, counts: Floats, k: int, restarts: int, seed: int) -> tuple[Ints, Floats]:
    """Return the labels of all rows and the centres of those that are kept."""
    # Where there are more dimensions than rows, as in plain TF-IDF, many distances are equal but for rounding.
    if not vectors.shape[1] <= counts.sum() <= MOST_AT_ONCE:
        rows, weights = vectors[kept], counts[kept]
        model = KMeans(k, n_init=restarts, random_state=seed, tol=_tolerance(rows, weights))
        model.fit(rows, sample_weight=weights)
        return model.predict(vectors).astype(np.int64), model.cluster_centers_
    labels, _ = minimise(as_rows(vectors), (counts * kept)[None], _chance_of_scikit_learn(k, restarts, seed))
    members = (labels[0] == np.arange(k)[:, None]) * (counts * kept)
    return labels[0], members @ vectors / members.sum(axis=1, keepdims=True)


def _tolerance(rows: Floats, counts: Floats) -> float:
    """Return the movement of centres at which ``KMeans`` stops, such that it is that of the rows written out."""
    # It multiplies by the mean variance of the rows, without their weights.
    unweighted = float(rows.var(axis=0).sum())
    if (counts == 1).all() or not unweighted:
        return TOLERANCE
    mean = counts @ rows / counts.sum()
    return TOLERANCE * float((counts @ (rows - mean) ** 2 / counts.sum()).sum()) / unweighted


@lru_cache(maxsize=512)
def _chance_of_scikit_learn(k: int, restarts: int, seed: int) -> Floats:
    """Return the random numbers that ``KMeans`` draws: one for the first centre, some for each further one."""
    # Many draws of the same cards ask for the same numbers.
    width = candidates(k)
    drawn = np.random.RandomState(seed).random_sample((restarts, 1 + (k - 1) * width))
    chance = np.zeros((k, 1, restarts, width))
    chance[0, 0, :, 0] = drawn[:, 0]
    chance[1:, 0] = drawn[:, 1:].reshape(restarts, k - 1, width).transpose(1, 0, 2)
    return chance


def _in_small_clusters(labels: Ints, kept: Bools, counts: Floats, k: int) -> Bools:
    sizes = np.bincount(labels, weights=counts * kept, minlength=k)
    small: Bools = (sizes < fewest_rows(int(counts.sum()), k))[labels]
    return small
