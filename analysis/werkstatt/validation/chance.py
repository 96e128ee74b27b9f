"""Is a theme more stable than one made of shuffled cards?"""

from __future__ import annotations

import numpy as np

from werkstatt.progress import progress
from werkstatt.themes.coming_back import RESTARTS, draw_similarity, mean_similarity
from werkstatt.validation.verdict import FEWEST_SHUFFLES
from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.partition import form, once
from werkstatt.vectors.reading import Reading

SHUFFLES, DRAWS = 20, 10


def chance_stabilities(reading: Reading, k: int, seed: int = 0) -> Floats:
    """Return the stabilities of themes that mean nothing.

    Words are dealt anew among the cards (:meth:`werkstatt.vectors.reading.Reading.shuffle`). Themes are then formed and
    resampled as for the real cards. Such a reference is needed because k-means finds clusters in anything, and
    small numbers of cards make them look stable (Ben-David, von Luxburg & Pál 2006).

    Parameters
    ----------
    reading : Reading
        Of the cards.
    k : int
        Number of themes, at least 1.
    seed : int
        Of the shuffles, from 0.

    Returns
    -------
    ndarray of shape (shuffles, k)
        Mean similarities (0 to 1) over 10 draws, for 20 shuffles; no rows where words are so few that shuffled cards
        can't make `k` themes.

    Examples
    --------
    >>> from scipy.sparse import csr_matrix
    >>> words = csr_matrix(np.array([[1.0], [1]]))
    >>> chance_stabilities(Reading(words, csr_matrix(np.eye(1))), 2).shape
    (0, 2)
    """
    found = []
    for shuffle in progress(range(SHUFFLES), "shuffling"):
        dealt = reading.shuffle(seed, shuffle)
        labels = form(dealt, k, once(RESTARTS, seed))
        if labels is None:
            continue
        similarity = [draw_similarity(dealt, labels, draw, seed) for draw in range(DRAWS)]
        # A theme of shuffled words that no draw holds is not stable.
        found.append(np.nan_to_num(mean_similarity(np.array(similarity))))
    return np.array(found).reshape(-1, k)


def share_as_stable(stability: Floats, reference: Floats) -> Floats:
    """Return for each theme the share of shuffles with a theme at least as stable, ``(1 + r) / (1 + n)``.

    From fewer than 19 shuffles no theme could be told from chance (1 / 19 is above 0.05), so that nothing is said.

    The most stable theme of each shuffle is what counts, because the most stable of several real themes is what
    a reader believes (the single-step correction of Westfall & Young 1993). Counting the theme itself keeps the
    share above 0 (Phipson & Smyth 2010).

    Parameters
    ----------
    stability : ndarray of shape (themes,)
        Of the themes, 0 to 1.
    reference : ndarray of shape (shuffles, themes)
        From :func:`chance_stabilities`.

    Returns
    -------
    ndarray of shape (themes,)
        Above 0, up to 1; NaN for a theme without a stability, and where there are too few shuffles.

    Examples
    --------
    >>> share_as_stable(np.array([0.9, 0.5]), np.array([[0.6, 0.4], [0.3, 0.2], [0.4, 0.7]] * 8)).tolist()
    [0.04, 0.68]
    """
    if len(reference) < FEWEST_SHUFFLES:
        return np.full(len(stability), np.nan)
    best = reference.max(axis=1, initial=0).round(3)
    as_stable: Ints = (best[:, None] >= stability).sum(axis=0)
    return np.where(np.isnan(stability), np.nan, (1 + as_stable) / (1 + len(best)))
