"""k-means on vectors, repeatable to the digit. Sees arrays only."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sklearn.cluster import KMeans

from werkstatt.threads import one_thread


@dataclass(frozen=True)
class Clustering:
    """One k-means result: `labels` from 0 (int array, one per row), `centres` (k × dimensions), `inertia`."""

    labels: np.ndarray
    centres: np.ndarray
    inertia: float


def cluster(
    vectors: np.ndarray, k: int, *, weights: np.ndarray | None = None, restarts: int = 10, seed: int = 0
) -> Clustering:
    """Partition rows by k-means (Lloyd 1982), best of `restarts` greedy k-means++ starts.

    Minimises ``sum_i w_i ||x_i - c(i)||²``.

    Parameters
    ----------
    vectors
        Rows × dimensions.
    k
        Number of clusters, from 1 to the number of distinct rows.
    weights
        One non-negative weight per row; rows of weight 0 are labelled but have no say. All 1 if None.
    restarts
        Independent starts, at least 1.
    seed
        Of the random starts.
    """
    with one_thread():
        model = KMeans(k, n_init=restarts, random_state=seed).fit(vectors, sample_weight=weights)
        # fit labels rows of weight 0 as well, but by centres one step old.
        labels = model.predict(vectors) if weights is not None else model.labels_
    return Clustering(labels, model.cluster_centers_, float(model.inertia_))
