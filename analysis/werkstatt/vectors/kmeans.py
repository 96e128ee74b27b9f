"""k-means on vectors, repeatable to the digit: once with scikit-learn, or very many at once. Sees arrays only."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from sklearn.cluster import KMeans

from werkstatt.vectors.threads import one_thread

FEWEST, PART = 3, 10
"""A cluster of fewer than 3 rows, or of less than a tenth of the mean size, is no theme but a stray."""

ROUNDS = 10

STEPS = 300
"""Lloyd's algorithm stops after so many steps, as in scikit-learn."""

BLOCK = 1 << 18
"""Distances held at a time, per thread: 2 MB, what a processor's cache holds."""

MOST_GRAM = 4000
"""Of more rows no Gram matrix is made: it would take over 128 MB."""

MOST_AT_ONCE = 2000
"""Of more rows in few dimensions scikit-learn's compiled loop is faster (``benchmarks/stability.py``)."""


@dataclass(frozen=True)
class Clustering:
    """One k-means result: `labels` from 0 (int array, one per row), `centres` (k × dimensions)."""

    labels: np.ndarray
    centres: np.ndarray


def cluster(vectors: np.ndarray, k: int, *, restarts: int = 10, seed: int = 0) -> Clustering:
    """Partition rows by k-means (Lloyd 1982), best of `restarts` greedy k-means++ starts.

    Minimises ``sum_i ||x_i - c(i)||²``. Rows that make a cluster too small (see :func:`fewest_rows`) are set aside
    and the others partitioned anew, so that a few strays don't use up the clusters; those set aside join the nearest
    centre.

    Parameters
    ----------
    vectors
        Rows × dimensions.
    k
        Number of clusters, from 1 to the number of distinct rows.
    restarts
        Independent starts, at least 1.
    seed
        Of the random starts.
    """
    kept = np.ones(len(vectors), dtype=bool)
    with one_thread():
        for _ in range(ROUNDS):
            model = KMeans(k, n_init=restarts, random_state=seed).fit(vectors[kept])
            large = np.bincount(model.labels_, minlength=k) >= fewest_rows(len(vectors), k)
            rest = kept.copy()
            rest[kept] = large[model.labels_]
            if large.all() or len(np.unique(vectors[rest], axis=0)) < k:
                break
            kept = rest
        return Clustering(model.predict(vectors), model.cluster_centers_)


def cluster_often(vectors: np.ndarray, k: int, seeds: Sequence[int], *, restarts: int = 10) -> np.ndarray:
    """Do what :func:`cluster` does for each of many seeds, several times faster.

    The random starts are others than those of :func:`cluster` with the same seed, but for more than 2,000 rows, which
    :func:`cluster` does as fast.

    Returns
    -------
    ndarray
        Seeds × rows: labels from 0.
    """
    if len(vectors) > MOST_AT_ONCE:
        return np.array([cluster(vectors, k, restarts=restarts, seed=seed).labels for seed in seeds])
    weights = np.ones((len(seeds), len(vectors)))
    labels = np.zeros(weights.shape, dtype=int)
    open_ = np.arange(len(seeds))
    for _ in range(ROUNDS):
        labels[open_], _ = minimise(vectors, k, weights[open_], [seeds[int(run)] for run in open_], restarts=restarts)
        again = [run for run in open_ if _set_aside(vectors, k, labels[run], weights[run])]
        if not again:
            break
        open_ = np.array(again)
    return labels


def _set_aside(vectors: np.ndarray, k: int, labels: np.ndarray, weights: np.ndarray) -> bool:
    """Take the weight from rows in small clusters; tell whether there are any and the others still make `k`."""
    small = np.bincount(labels, weights, minlength=k) < fewest_rows(len(vectors), k)
    rest = (weights > 0) & ~small[labels]
    if not small.any() or len(np.unique(vectors[rest], axis=0)) < k:
        return False
    weights[:] = rest
    return True


def minimise(
    vectors: np.ndarray, k: int, weights: np.ndarray, seeds: Sequence[int], *, restarts: int = 10
) -> tuple[np.ndarray, np.ndarray]:
    """Minimise ``sum_i w_i ||x_i - c(i)||²`` for many weights at once; the best of `restarts` starts for each.

    The rows are never copied: a bootstrap draw is a row of whole-number weights. All steps are matrix products. With
    the indicator matrix ``H`` (runs and clusters × rows, its rows adding up to 1) the centres are ``H X`` and their
    products with the rows ``H G``, where ``G = X Xᵀ`` is the Gram matrix; where there are more rows than twice the
    dimensions, ``(H X) Xᵀ`` costs less. Starts are greedy k-means++ (Arthur & Vassilvitskii 2007) with
    ``2 + log k`` candidates, as in scikit-learn. Runs are computed in blocks, by as many threads as there are
    processors; what a block contains depends on the sizes alone, and so does the result.

    Parameters
    ----------
    vectors
        Rows × dimensions.
    k
        Number of clusters, from 1 to the number of distinct rows that have weight.
    weights
        Runs × rows, at least 0.
    seeds
        Of the random starts, one per run.
    restarts
        Independent starts, at least 1.

    Returns
    -------
    tuple of ndarray
        Labels from 0 (runs × rows; rows without weight have the nearest centre), and the minima (one per run).
    """
    runs, rows = weights.shape
    size = max(1, BLOCK // (restarts * k * rows))
    blocks = [np.arange(first, min(first + size, runs)) for first in range(0, runs, size)]
    with one_thread():
        lengths = np.einsum("nd,nd->n", vectors, vectors)
        gram = vectors @ vectors.T if rows < min(2 * vectors.shape[1], MOST_GRAM) else None
        data = Rows(vectors, np.ascontiguousarray(vectors.T), lengths, gram)

        def block(numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
            chance = [np.random.default_rng(seeds[run]).random((k, restarts, 2 + int(np.log(k)))) for run in numbers]
            repeated = np.repeat(weights[numbers], restarts, axis=0)
            found, costs = lloyd(data, start(data, repeated, np.concatenate(chance, axis=1)), repeated)
            best = costs.reshape(-1, restarts).argmin(axis=1) + restarts * np.arange(len(numbers))
            return found[best], costs[best]

        with ThreadPoolExecutor(os.cpu_count()) as pool:
            found = list(pool.map(block, blocks))
    return np.concatenate([labels for labels, _ in found]), np.concatenate([costs for _, costs in found])


@dataclass(frozen=True)
class Rows:
    """Rows (n × d), their transpose, their squared lengths (n) and, where it pays, their Gram matrix (n × n)."""

    vectors: np.ndarray
    transposed: np.ndarray
    lengths: np.ndarray
    gram: np.ndarray | None

    def distances(self, rows: np.ndarray) -> np.ndarray:
        """Return the squared distances of `rows` (m positions) to all rows: m × n."""
        products = self.vectors[rows] @ self.transposed if self.gram is None else self.gram[rows]
        return self._distances(products, self.lengths[rows])

    def distances_of_means(self, members: np.ndarray) -> np.ndarray:
        """Return the squared distances of means over `members` (m × n, each row adding up to 1) to all rows: m × n."""
        if self.gram is not None:
            products = members @ self.gram
            return self._distances(products, np.einsum("mn,mn->m", members, products))
        means = members @ self.vectors
        return self._distances(means @ self.transposed, np.einsum("md,md->m", means, means))

    def _distances(self, products: np.ndarray, lengths: np.ndarray) -> np.ndarray:
        # In place: these are the largest arrays there are.
        products *= -2
        products += lengths[:, None]
        products += self.lengths
        return np.maximum(products, 0, out=products)


def start(rows: Rows, weights: np.ndarray, chance: np.ndarray) -> np.ndarray:
    """Choose rows to start from by greedy k-means++: clusters × runs.

    Parameters
    ----------
    rows
        n rows.
    weights
        Runs × n.
    chance
        Clusters × runs × candidates, uniform in [0, 1).
    """
    runs = np.arange(len(weights))
    chosen = np.empty(chance.shape[:2], dtype=int)
    chosen[0] = _pick(weights, chance[0, :, :1])[:, 0]
    nearest = rows.distances(chosen[0])
    for number in range(1, len(chance)):
        candidates = _pick(nearest * weights, chance[number])
        distances = rows.distances(candidates.ravel()).reshape(*candidates.shape, -1)
        np.minimum(distances, nearest[:, None], out=distances)
        best = (distances @ weights[:, :, None])[..., 0].argmin(axis=1)
        nearest, chosen[number] = distances[runs, best], candidates[runs, best]
    return chosen


def _pick(weights: np.ndarray, chance: np.ndarray) -> np.ndarray:
    """Pick rows in proportion to `weights` (runs × rows), as `chance` (runs × candidates) has it."""
    runs, rows = weights.shape
    # One ascending sequence over all runs, so that a single search finds the places of all of them.
    summed = np.cumsum(weights)
    ends = summed[rows - 1 :: rows]
    begins = np.append(0, ends[:-1])
    wanted = begins[:, None] + chance * (ends - begins)[:, None]
    places = np.searchsorted(summed, wanted.ravel(), side="right").reshape(wanted.shape)
    return np.clip(places - rows * np.arange(runs)[:, None], 0, rows - 1)


def lloyd(rows: Rows, chosen: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Run Lloyd's algorithm from `chosen` rows (clusters × runs) until no label changes.

    Returns
    -------
    tuple of ndarray
        Labels (runs × rows) and the sums of weighted squared distances (one per run).
    """
    k, runs = chosen.shape
    labels = np.full(weights.shape, -1, dtype=np.int16)
    costs = np.zeros(runs)
    active = np.arange(runs)
    distances = rows.distances(chosen.ravel()).reshape(k, runs, -1)
    for _ in range(STEPS):
        nearest, found = distances[0].copy(), np.zeros(distances.shape[1:], dtype=np.int16)
        for number in range(1, k):
            np.copyto(found, number, where=distances[number] < nearest)
            np.minimum(nearest, distances[number], out=nearest)
        costs[active] = np.einsum("mn,mn->m", nearest, weights)
        changed = (found != labels[active]).any(axis=1)
        labels[active] = found
        if not changed.any():
            break
        active, weights, found, nearest = active[changed], weights[changed], found[changed], nearest[changed]
        members = np.multiply(found == np.arange(k, dtype=np.int16)[:, None, None], weights)
        _fill(members, nearest * (weights > 0))
        members /= members.sum(axis=2, keepdims=True)
        distances = rows.distances_of_means(members.reshape(k * len(active), -1)).reshape(members.shape)
    return labels, costs


def _fill(members: np.ndarray, distances: np.ndarray) -> None:
    """Give each cluster without members the row that is farthest from its centre, as scikit-learn does."""
    for number, run in np.argwhere(members.sum(axis=2) == 0):
        farthest = distances[run].argmax()
        members[:, run, farthest] = 0
        members[number, run, farthest] = 1
        distances[run, farthest] = 0


def fewest_rows(rows: int, k: int) -> int:
    """Return the size that a cluster needs: 3 or a tenth of the mean size, but no more than half of it."""
    return max(1, min(max(FEWEST, -(-rows // (PART * k))), rows // (2 * k)))
