"""Would a theme come back with other cards? Bootstrap stability after Hennig (2007)."""

from __future__ import annotations

import numpy as np
import pandas as pd

from werkstatt.draws import draw_cards
from werkstatt.kmeans import cluster
from werkstatt.progress import progress
from werkstatt.reading import Reading
from werkstatt.vectors import embed
from werkstatt.wording import word

RESTARTS = 10

RECOVERED, DISSOLVED = 0.75, 0.5
"""Hennig's thresholds: a draw recovers a theme above the one and dissolves it up to the other."""


def bootstrap_stability(
    reading: Reading, labels: np.ndarray, resamples: int = 100, seed: int = 0, language: str = "de"
) -> pd.DataFrame:
    """Draw the cards again and again with replacement, form themes anew, and look for each theme in them.

    The similarity of theme ``C`` to a draw is ``max_D |C' ∩ D| / |C' ∪ D|`` over the draw's clusters ``D``,
    with ``C'`` the theme's cards that were drawn (Hennig 2007, "Cluster-wise assessment of cluster
    stability", Computational Statistics & Data Analysis 52). A card drawn more than once is used once,
    as in Hennig's R function ``fpc::clusterboot``. Each draw repeats the whole way from counts to clusters:
    with vectors kept fixed, cards whose words are shuffled at random look as stable as real ones.

    Parameters
    ----------
    reading
        Of the cards.
    labels
        Theme of each card from 1; cards with 0 are left aside.
    resamples
        Number of draws, at least 1.
    seed
        Of the draws and of the k-means starts.
    language
        Of the progress bar.

    Returns
    -------
    DataFrame
        One row per theme: ``theme``, ``stability`` (mean similarity, 0 to 1), ``recovered`` and
        ``dissolved`` (draws with similarity above 0.75, and of at most 0.5: Hennig's two counts).
    """
    draws = progress(range(resamples), word("resampling", language))
    similarity = np.array([draw_similarity(reading, labels, draw, seed) for draw in draws])
    return pd.DataFrame(
        {
            "theme": np.arange(1, labels.max() + 1),
            "stability": mean_similarity(similarity).round(3),
            "recovered": (similarity > RECOVERED).sum(axis=0),
            "dissolved": (similarity <= DISSOLVED).sum(axis=0),
        }
    )


def draw_similarity(reading: Reading, labels: np.ndarray, draw: int, seed: int) -> np.ndarray:
    """Return the similarity of each theme to one draw: NaN for a theme of which no card was drawn."""
    placed = np.flatnonzero(labels > 0)
    k = int(labels.max())
    drawn = placed[draw_cards(len(placed), seed, draw)]
    space = embed(reading.take(drawn), k)
    if space.distinct < k:
        return np.full(k, np.nan)
    found = cluster(space.vectors[space.placed], k, restarts=RESTARTS, seed=seed).labels
    return best_jaccard(labels[drawn[space.placed]] - 1, found, k)


def best_jaccard(first: np.ndarray, second: np.ndarray, k: int) -> np.ndarray:
    """Return for each cluster of `first` (labels below `k`) its highest Jaccard similarity to one of `second`.

    NaN for a cluster without members.
    """
    both = np.zeros((k, int(second.max()) + 1))
    np.add.at(both, (first, second), 1)
    either = both.sum(axis=1, keepdims=True) + both.sum(axis=0, keepdims=True) - both
    best = (both / np.maximum(either, 1)).max(axis=1)
    best[both.sum(axis=1) == 0] = np.nan
    return best


def mean_similarity(similarity: np.ndarray) -> np.ndarray:
    """Average over the draws in which a theme could be looked for; 0 where there is none."""
    seen = ~np.isnan(similarity)
    return np.where(seen, similarity, 0).sum(axis=0) / np.maximum(seen.sum(axis=0), 1)
