"""``Terms`` to vectors: TF-IDF, then a latent semantic space in which cards without a common word can meet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.linalg import svd
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds
from sklearn.feature_extraction.text import TfidfTransformer

from werkstatt.threads import one_thread

DECIMALS = 8

EXACT_UP_TO = 500
"""Up to so many cards or terms the decomposition is dense and exact, beyond it iterates (Lanczos)."""

LEAST_SEEN = 0.01
"""A card of which the space keeps less than this is left out: its direction would be noise."""


@dataclass(frozen=True)
class Embedding:
    """Cards in a latent semantic space.

    Attributes
    ----------
    vectors
        Cards × dimensions; rows of length 1, or 0 for a card that can't be placed.
    seen
        For each card the length of its projection, 0 to 1: the cosine between the card's words and what the
        space keeps of them. 0 for a card that shares no term with another one.
    """

    vectors: np.ndarray
    seen: np.ndarray

    @property
    def placed(self) -> np.ndarray:
        """Which cards have a place (boolean, one per card)."""
        return self.seen > 0

    @property
    def distinct(self) -> int:
        """How many cards can be told apart: the number of different places, which bounds the number of themes."""
        return len(np.unique(self.vectors[self.placed], axis=0))


def embed(matrix: csr_matrix, themes: int) -> Embedding:
    """Place cards in a latent semantic space with as many dimensions as there shall be themes.

    The principal components are the relaxed solution of k-means: `k` clusters live in about `k` of them, and
    further ones bring noise (Ding & He 2004, "K-means clustering via principal component analysis", ICML).

    Parameters
    ----------
    matrix
        Counts, cards × terms, from :func:`werkstatt.terms.find_terms`.
    themes
        Number of themes, at least 1.
    """
    return place(project(matrix, max(themes, 2)), themes)


def project(matrix: csr_matrix, dimensions: int) -> np.ndarray:
    """Reduce counts to coordinates.

    Counts are weighted by ``(1 + ln tf) * (ln((1 + n) / (1 + df)) + 1)``, rows scaled to unit length
    (Salton & Buckley 1988; the smoothing is scikit-learn's), and reduced by a truncated singular value
    decomposition (latent semantic analysis, Deerwester et al. 1990).

    Parameters
    ----------
    matrix
        Counts, cards × terms. Terms on a single card are left out, since they can't bring cards together.
    dimensions
        At least 1.

    Returns
    -------
    ndarray of shape (cards, dimensions)
        Rows of length 0 to 1, strongest dimension first, signs fixed; fewer dimensions where the cards span fewer.
    """
    shared = matrix[:, np.asarray((matrix > 0).sum(axis=0)).ravel() > 1]
    if not shared.shape[1]:
        return np.zeros((matrix.shape[0], 1))
    weighted = TfidfTransformer(sublinear_tf=True).fit_transform(shared.astype(float))
    with one_thread():
        left, values = _leading(weighted, dimensions)
    rank = min(dimensions, int((values > 1e-10).sum()))
    coordinates = left[:, :rank] * values[:rank]
    strongest = np.abs(coordinates).round(DECIMALS).argmax(axis=0)
    return coordinates * np.sign(coordinates[strongest, np.arange(rank)])


def place(coordinates: np.ndarray, themes: int) -> Embedding:
    """Scale the first dimensions, one per theme, to unit length, so that squared distance is ``2 - 2 cos``.

    Rounded to 8 decimals, so that other processors and libraries give the same numbers.
    """
    kept = coordinates[:, : max(themes, 2)]
    seen = np.linalg.norm(kept, axis=1).round(DECIMALS)
    seen[seen < LEAST_SEEN] = 0
    directions = np.divide(kept, seen[:, None], out=np.zeros_like(kept), where=seen[:, None] > 0)
    return Embedding(directions.round(DECIMALS), seen)


def _leading(weighted: csr_matrix, dimensions: int) -> tuple[np.ndarray, np.ndarray]:
    if min(weighted.shape) <= EXACT_UP_TO:
        left, values, _ = svd(weighted.toarray(), full_matrices=False)
        return left, values
    start = np.ones(min(weighted.shape)) / np.sqrt(min(weighted.shape))
    left, values, _ = svds(weighted, k=min(dimensions, min(weighted.shape) - 1), v0=start, return_singular_vectors="u")
    return left[:, ::-1], values[::-1]
