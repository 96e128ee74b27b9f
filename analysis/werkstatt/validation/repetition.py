"""Would the same cards give the same themes with another seed, or in another order?"""

from __future__ import annotations

import numpy as np
import pandas as pd

from werkstatt.progress import progress
from werkstatt.themes.clustering import RESTARTS
from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.kmeans import cluster_often
from werkstatt.vectors.likeness import adjusted_rand
from werkstatt.vectors.space import Embedding

RUNS = 50


def repetition(embedding: Embedding, labels: Ints, seed: int = 0, runs: int = RUNS) -> pd.DataFrame:
    """Form the themes again with other seeds, and with the cards in other orders, and compare.

    Werkstatt sorts the cards before it computes, so that the order of the file does not matter; what is measured here
    is how much it would, if it did not.

    Parameters
    ----------
    embedding : Embedding
        Of the cards.
    labels : ndarray of shape (cards,)
        Theme of each card from 1, as the computation found them; 0 for a card without a place.
    seed : int
        The seed of `labels`; the others follow it.
    runs : int
        Repetitions of each kind.

    Returns
    -------
    DataFrame
        Index ``seed`` and ``order``; ``median``, ``lowest_5`` (5th percentile) and ``minimum`` of the adjusted Rand
        index between the repetitions and `labels` (1: the same partition).

    Examples
    --------
    >>> vectors = np.array([[1.0, 0], [1, 0], [0, 1], [0, 1]])
    >>> repetition(Embedding(vectors, np.ones(4)), np.array([1, 1, 2, 2]), runs=2)["minimum"].tolist()
    [1.0, 1.0]
    """
    k = int(labels.max())
    # Cards without a place have the same label in every repetition, and would make it look alike.
    inside = np.flatnonzero(embedding.placed & (labels > 0))
    vectors, known = embedding.vectors[inside], labels[inside]
    seeds = range(seed + 1, seed + 1 + runs)
    found = pd.DataFrame(
        {"seed": [adjusted_rand(known, again) for again in cluster_often(vectors, k, seeds, restarts=RESTARTS)]}
    )
    found["order"] = [
        _in_order(vectors, known, np.random.default_rng([seed, run]).permutation(len(inside)), seed)
        for run in progress(range(1, runs + 1), "repeating")
    ]
    return pd.DataFrame({"median": found.median(), "lowest_5": found.quantile(0.05), "minimum": found.min()}).round(3)


def _in_order(vectors: Floats, known: Ints, order: Ints, seed: int) -> float:
    again = cluster_often(vectors[order], int(known.max()), [seed], restarts=RESTARTS)[0]
    return adjusted_rand(known[order], again)
