"""Would the same cards give the same themes with another seed, or in another order?"""

from __future__ import annotations

import numpy as np
import pandas as pd
from sklearn.metrics import adjusted_rand_score

from werkstatt.progress import progress
from werkstatt.themes.finding import RESTARTS
from werkstatt.vectors.kmeans import cluster_often
from werkstatt.vectors.reading import Reading
from werkstatt.vectors.space import embed

RUNS = 50


def repetition(
    reading: Reading, labels: np.ndarray, seed: int = 0, language: str = "de", runs: int = RUNS
) -> pd.DataFrame:
    """Form the themes again with other seeds, and with the cards in other orders, and compare.

    Werkstatt sorts the cards before it computes, so that the order of the file does not matter; what is measured here
    is how much it would, if it did not.

    Parameters
    ----------
    reading
        Of the cards, in reading order.
    labels
        Theme of each card from 1, as the computation found them; 0 for a card without a place.
    seed
        The seed of `labels`; the others follow it.
    language
        Of the progress bar.
    runs
        Repetitions of each kind.

    Returns
    -------
    DataFrame
        Index ``seed`` and ``order``; ``median``, ``lowest_5`` (5th percentile) and ``minimum`` of the adjusted Rand
        index between the repetitions and `labels` (1: the same partition).
    """
    k = int(labels.max())
    space = embed(reading, k)
    inside = np.flatnonzero(space.placed & (labels > 0))
    vectors, known = space.vectors[inside], labels[inside]
    seeds = range(seed + 1, seed + 1 + runs)
    found = pd.DataFrame(
        {"seed": [adjusted_rand_score(known, again) for again in cluster_often(vectors, k, seeds, restarts=RESTARTS)]}
    )
    found["order"] = [
        _in_order(vectors, known, np.random.default_rng([seed, run]).permutation(len(inside)), seed)
        for run in progress(range(1, runs + 1), "repeating")
    ]
    return pd.DataFrame({"median": found.median(), "lowest_5": found.quantile(0.05), "minimum": found.min()}).round(3)


def _in_order(vectors: np.ndarray, known: np.ndarray, order: np.ndarray, seed: int) -> float:
    again = cluster_often(vectors[order], int(known.max()), [seed], restarts=RESTARTS)[0]
    return float(adjusted_rand_score(known[order], again))
