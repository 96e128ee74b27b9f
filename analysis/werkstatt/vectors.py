"""``Terms`` to vectors: TF-IDF, then a latent semantic space in which cards without a common word can meet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.linalg import svd
from scipy.sparse import csr_matrix, diags_array
from scipy.sparse.linalg import svds

from werkstatt.threads import one_thread

DECIMALS = 8

EXACT_UP_TO = 500
"""Up to so many cards or terms the decomposition is dense and exact, beyond it iterates (Lanczos)."""

REGULARISATION = 0.5
"""Part of the mean degree that is added to every term's."""

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
        space keeps of them. 0 for a card that shares too little with others.
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


@dataclass(frozen=True)
class Projection:
    """Cards in the coordinates of a singular value decomposition.

    Attributes
    ----------
    coordinates
        Cards × dimensions, strongest first, signs fixed. Rows of length 0 to 1: the share of the card's words that
        the coordinates keep. Rows of cards without company are 0.
    values
        Singular value of each dimension.
    """

    coordinates: np.ndarray
    values: np.ndarray


def embed(matrix: csr_matrix, themes: int) -> Embedding:
    """Place cards in a latent semantic space, see :func:`project` and :func:`place`.

    Parameters
    ----------
    matrix
        Weighted mentions, cards × terms, from :func:`werkstatt.terms.find_terms`.
    themes
        Number of themes, at least 1.
    """
    return place(project(matrix, dimensions(themes)), themes)


def dimensions(themes: int) -> int:
    """Return how many dimensions are kept for a number of themes: twice as many.

    `k` clusters live in about `k` principal components (Ding & He 2004, "K-means clustering via principal component
    analysis", ICML); for few short cards the next ones still help, because they count for less (see :func:`place`).
    """
    return 2 * max(themes, 2)


def project(matrix: csr_matrix, rank: int) -> Projection:
    """Reduce weighted mentions to coordinates.

    Weighted by :func:`weigh`, and reduced by a truncated singular value decomposition (latent semantic analysis,
    Deerwester et al. 1990).

    Parameters
    ----------
    matrix
        Weighted mentions, cards × terms.
    rank
        Dimensions to keep, at least 1; fewer where the cards span fewer.
    """
    weighted = weigh(matrix)
    if not weighted.nnz:
        return Projection(np.zeros((matrix.shape[0], 1)), np.zeros(1))
    with one_thread():
        left, values = _leading(weighted, rank)
    rank = min(rank, int((values > 1e-10).sum()))
    coordinates = left[:, :rank] * values[:rank]
    strongest = np.abs(coordinates).round(DECIMALS).argmax(axis=0)
    coordinates *= np.sign(coordinates[strongest, np.arange(rank)])
    length = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1))).reshape(-1, 1)
    placed = has_company(weighted)[:, None]
    shares = np.divide(coordinates, length, out=np.zeros_like(coordinates), where=placed)
    return Projection(shares, values[:rank])


def place(projection: Projection, themes: int) -> Embedding:
    """Give each card its direction, at unit length, so that squared distance is ``2 - 2 cos``.

    Before that, each card takes on the coordinates of the cards it shares words with, in proportion to what they
    share: one step of the random walk from card to word to card, which multiplies the dimensions by their squared
    singular values (Coifman & Lafon 2006, "Diffusion maps"). Short cards on one subject seldom use the same words;
    so they meet by way of third ones. Rounded to 8 decimals, so that other processors and libraries give the
    same numbers.
    """
    kept = projection.coordinates[:, : dimensions(themes)]
    seen = np.linalg.norm(kept, axis=1).round(DECIMALS)
    seen[seen < LEAST_SEEN] = 0
    diffused = kept * projection.values[: kept.shape[1]] ** 2
    length = np.linalg.norm(diffused, axis=1)
    directions = np.divide(diffused, length[:, None], out=np.zeros_like(kept), where=seen[:, None] > 0)
    return Embedding(directions.round(DECIMALS), seen)


def weigh(matrix: csr_matrix) -> csr_matrix:
    """Weigh the words of short texts: TF-IDF by the square roots of what a card holds and of how common a term is.

    ``t_ij / sqrt(sum_j t_ij) / sqrt(d_j + mean(d) / 2)`` with ``t = log2(1 + mentions)``, so that the first mention
    counts 1 and each further one less, and ``d_j`` the number of cards with term ``j``. This is the normalised
    adjacency matrix of the graph of cards and words, whose leading singular vectors part both at once (Dhillon 2001,
    "Co-clustering documents and words using bipartite spectral graph partitioning", KDD), with a constant added to
    the degrees so that rare words don't span dimensions of their own (Chaudhuri, Chung & Tsiatas 2012; Qin & Rohe
    2013, "Regularized spectral clustering under the degree-corrected stochastic blockmodel", NeurIPS).

    Parameters
    ----------
    matrix
        Weighted mentions, cards × terms. Terms on a single card are left out, since they can't bring cards together.
    """
    on_cards = np.asarray((matrix > 0).sum(axis=0)).ravel()
    shared = csr_matrix(matrix[:, on_cards > 1], dtype=float)
    shared.data = np.log2(1 + shared.data)
    rows = np.asarray(shared.sum(axis=1)).ravel()
    degrees = on_cards[on_cards > 1]
    degrees = degrees + REGULARISATION * degrees.mean() if len(degrees) else degrees
    return diags_array(np.where(rows > 0, rows, 1) ** -0.5) @ shared @ diags_array(degrees**-0.5)


def has_company(weighted: csr_matrix) -> np.ndarray:
    """Tell which cards have enough to go on: two words shared with other cards, or all of them with another card."""
    words = np.diff(weighted.indptr)
    alone = np.flatnonzero(words == 1)
    term = weighted.indices[weighted.indptr[alone]]
    enough = words > 1
    enough[alone] = np.bincount(term, minlength=1)[term] > 1
    return enough


def _leading(weighted: csr_matrix, dimensions: int) -> tuple[np.ndarray, np.ndarray]:
    if min(weighted.shape) <= EXACT_UP_TO:
        left, values, _ = svd(weighted.toarray(), full_matrices=False)
        return left, values
    start = np.ones(min(weighted.shape)) / np.sqrt(min(weighted.shape))
    left, values, _ = svds(weighted, k=min(dimensions, min(weighted.shape) - 1), v0=start, return_singular_vectors="u")
    return left[:, ::-1], values[::-1]
