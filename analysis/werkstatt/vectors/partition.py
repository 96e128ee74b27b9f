"""An embedding to a partition: labels from 1, 0 for what has no place."""

from __future__ import annotations

import numpy as np

from werkstatt.vectors.kmeans import cluster
from werkstatt.vectors.space import Embedding


def partition(space: Embedding, k: int, restarts: int, seed: int) -> np.ndarray:
    """Cluster the cards that have a place: labels from 1, 0 for the others."""
    labels = np.zeros(len(space.seen), dtype=int)
    labels[space.placed] = cluster(space.vectors[space.placed], k, restarts=restarts, seed=seed).labels + 1
    return labels
