"""How many themes: the number whose partition comes back best when other cards are drawn."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix
from sklearn.metrics import adjusted_rand_score

from werkstatt.draws import draw_cards
from werkstatt.kmeans import cluster
from werkstatt.progress import progress
from werkstatt.vectors import Embedding, dimensions, place, project
from werkstatt.wording import word

FEWEST, MOST = 3, 15
"""Two themes part the cards rather than order them; more than fifteen headings no pin board carries."""

DRAWS, RESTARTS = 20, 5


def try_numbers(counts: csr_matrix, seed: int = 0, language: str = "de") -> pd.DataFrame:
    """Measure for each number of themes how well its partition comes back.

    The cards are drawn with replacement 20 times, and each draw goes the whole way from counts to clusters.
    Its partition is compared with that of all cards by the adjusted Rand index over the cards drawn (1: the
    same, 0: chance; Hubert & Arabie 1985). The idea of choosing the number by stability is that of
    Ben-Hur, Elisseeff & Guyon (2002) and Lange et al. (2004).

    Parameters
    ----------
    counts
        Cards × terms.
    seed
        Of draws and starts.
    language
        Of the progress bar.

    Returns
    -------
    DataFrame
        ``themes`` from 3 to 15 as far as the cards allow, ``agreement`` (mean adjusted Rand index) and ``error``
        (its standard error); empty where not even 3 can be tried.
    """
    whole_cards = project(counts, dimensions(MOST))
    spaces = {k: place(whole_cards, k) for k in range(FEWEST, MOST + 1)}
    whole = {k: partition(space, k, RESTARTS, seed) for k, space in spaces.items() if k < space.distinct}
    numbers = list(whole)
    agreement = np.full((DRAWS, len(numbers)), np.nan)
    for draw in progress(range(DRAWS if numbers else 0), word("choosing", language)):
        drawn = draw_cards(counts.shape[0], seed, draw)
        part = project(counts[drawn], dimensions(MOST))
        for column, k in enumerate(numbers):
            space = place(part, k)
            if space.distinct >= k:
                found, known = partition(space, k, RESTARTS, seed), whole[k][drawn]
                both = (found > 0) & (known > 0)
                agreement[draw, column] = adjusted_rand_score(known[both], found[both])
    tried = ~np.isnan(agreement)
    usable = tried.sum(axis=0) > 1
    agreement = agreement[:, usable]
    return pd.DataFrame(
        {
            "themes": np.array(numbers, dtype=int)[usable],
            "agreement": np.nanmean(agreement, axis=0).round(3),
            "error": (np.nanstd(agreement, axis=0, ddof=1) / np.sqrt(tried.sum(axis=0)[usable])).round(3),
        }
    )


def best_number(tried: pd.DataFrame) -> int:
    """Return the largest number whose agreement is within one standard error of the best.

    The one-standard-error rule (Breiman et al. 1984): between numbers that do equally well, the one that tells
    the reader more.
    """
    best = tried.loc[tried["agreement"].idxmax()]
    return int(tried.loc[tried["agreement"] >= best["agreement"] - best["error"], "themes"].max())


def partition(space: Embedding, k: int, restarts: int, seed: int) -> np.ndarray:
    """Cluster the cards that have a place: labels from 1, 0 for the others."""
    labels = np.zeros(len(space.seen), dtype=int)
    labels[space.placed] = cluster(space.vectors[space.placed], k, restarts=restarts, seed=seed).labels + 1
    return labels
