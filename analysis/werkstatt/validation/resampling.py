"""Would a theme come back with other cards? Bootstrap stability after Hennig (2007)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from werkstatt.progress import progress
from werkstatt.themes.coming_back import STABLE, draw_again, mean_similarity
from werkstatt.validation.verdict import SHARED
from werkstatt.vectors.arrays import Ints
from werkstatt.vectors.likeness import best, jaccards
from werkstatt.vectors.randomisation import some_of
from werkstatt.vectors.reading import Reading

MOST_WATCHED = 2000
"""Of more cards, so many are drawn whose pairs are counted."""


@dataclass(frozen=True)
class Resampling:
    """What became of themes, cards and pairs of cards in the draws.

    Attributes
    ----------
    themes : DataFrame
        One row per theme: ``theme``, ``stability`` (mean similarity, 0 to 1), ``recovered`` and ``dissolved`` (draws
        with similarity above 0.75, and of at most 0.5: Hennig's two counts).
    cards : DataFrame
        One row per card: ``drawn`` (draws in which it was drawn and had a place) and ``stays`` (share of them in which
        it was in the cluster most like its theme; missing for cards in none).
    together : ndarray of shape (watched, watched)
        Share of the draws with both cards in which they were in one cluster (the consensus matrix of Monti,
        Tamayo, Mesirov & Golub 2003, "Consensus clustering", Machine Learning 52); NaN where there was none.
    watched : ndarray of shape (watched,)
        Positions of the cards in `together`: all of them, or 2,000 of more.

    Examples
    --------
    >>> together = np.array([[1, 0.5, 0], [0.5, 1, 0], [0, 0, 1]], dtype=np.float32)
    >>> round(Resampling(pd.DataFrame(), pd.DataFrame(), together, np.arange(3)).ambiguous, 3)
    0.333
    """

    themes: pd.DataFrame
    cards: pd.DataFrame
    together: NDArray[np.float32]
    watched: Ints

    @property
    def ambiguous(self) -> float:
        """Proportion of pairs that were together in more than a tenth and less than nine tenths of their draws.

        Low where the partition is clear (PAC, Şenbabaoğlu, Michailidis & Li 2014, "Critical limitations of consensus
        clustering in class discovery", Scientific Reports 4); NaN without pairs.
        """
        pairs = self.together[np.triu_indices(len(self.together), 1)]
        pairs = pairs[~np.isnan(pairs)]
        return float(((pairs > AMBIGUOUS[0]) & (pairs < AMBIGUOUS[1])).mean()) if len(pairs) else float("nan")


AMBIGUOUS = (0.1, 0.9)


def resample(reading: Reading, labels: Ints, resamples: int = 100, seed: int = 0) -> Resampling:
    """Draw the cards again and again with replacement, form themes anew, and look for each theme in them.

    The similarity of theme ``C`` to a draw is ``max_D |C' ∩ D| / |C' ∪ D|`` over the draw's clusters ``D``,
    with ``C'`` the theme's cards that were drawn (Hennig 2007, "Cluster-wise assessment of cluster
    stability", Computational Statistics & Data Analysis 52). A card drawn more than once is used once,
    as in Hennig's R function ``fpc::clusterboot``. Each draw repeats the whole way from counts to clusters:
    with vectors kept fixed, cards whose words are shuffled at random look as stable as real ones.

    Parameters
    ----------
    reading : Reading
        Of the cards.
    labels : ndarray of shape (cards,)
        Theme of each card from 1; cards with 0 are left aside.
    resamples : int
        Number of draws, at least 1.
    seed : int
        Of the draws and of the k-means starts, from 0.

    Returns
    -------
    Resampling
        Of themes, cards and pairs of cards.

    Examples
    --------
    >>> from scipy.sparse import csr_matrix
    >>> words = csr_matrix(np.repeat(np.eye(2), 4, axis=0))
    >>> found = resample(Reading(words, csr_matrix(np.eye(2))), np.repeat([1, 2], 4), resamples=10)
    >>> found.themes["stability"].tolist(), found.ambiguous
    ([1.0, 1.0], 0.0)
    """
    k, size = int(labels.max()), len(labels)
    similarity = np.full((resamples, k), np.nan)
    drawn, stays = np.zeros(size), np.zeros(size)
    watched = some_of(size, MOST_WATCHED, seed)
    place_of = np.full(size, -1)
    place_of[watched] = np.arange(len(watched))
    both, same = np.zeros((2, len(watched), len(watched)), dtype=np.float32)
    for draw in progress(range(resamples), "resampling"):
        rows, found = draw_again(reading, labels, draw, seed)
        if not len(rows):
            continue
        jaccard = jaccards(labels[rows] - 1, found, k)
        similarity[draw] = best(jaccard)
        drawn[rows] += 1
        stays[rows] += found == jaccard.argmax(axis=1)[labels[rows] - 1]
        seen = place_of[rows] >= 0
        cells = np.ix_(place_of[rows][seen], place_of[rows][seen])
        both[cells] += 1
        same[cells] += found[seen][:, None] == found[seen]
    return Resampling(
        pd.DataFrame(
            {
                "theme": np.arange(1, k + 1),
                "stability": mean_similarity(similarity).round(3),
                "recovered": (similarity > STABLE).sum(axis=0),
                "dissolved": (similarity <= SHARED).sum(axis=0),
            }
        ),
        pd.DataFrame(
            {
                "drawn": drawn.astype(int),
                "stays": np.divide(stays, drawn, out=np.full(size, np.nan), where=drawn > 0).round(3),
            }
        ),
        np.divide(same, both, out=np.full_like(same, np.nan), where=both > 0),
        watched,
    )
