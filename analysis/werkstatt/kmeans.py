"""k-means on vectors, repeatable to the digit. Sees arrays only."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sklearn.cluster import KMeans

from werkstatt.threads import one_thread

FEWEST, PART = 3, 10
"""A cluster of fewer than 3 rows, or of less than a tenth of the mean size, is no theme but a stray."""

ROUNDS = 10


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


def fewest_rows(rows: int, k: int) -> int:
    """Return the size that a cluster needs: 3 or a tenth of the mean size, but no more than half of it."""
    return max(1, min(max(FEWEST, -(-rows // (PART * k))), rows // (2 * k)))
