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
class Space:
    """A latent semantic space, into which other cards can be folded.

    Attributes
    ----------
    shared
        Positions of the terms that are on two cards or more, the others don't count.
    degrees
        What each of them is divided by, see :func:`fit_space`.
    axes
        These terms × dimensions, strongest first, signs fixed.
    values
        Singular value of each dimension.
    """

    shared: np.ndarray
    degrees: np.ndarray
    axes: np.ndarray
    values: np.ndarray


def embed(matrix: csr_matrix, themes: int) -> Embedding:
    """Place cards in a latent semantic space of their own, see :func:`fit_space` and :func:`place`.

    Parameters
    ----------
    matrix
        Weighted mentions, cards × terms, from :func:`werkstatt.terms.find_terms`.
    themes
        Number of themes, at least 1.
    """
    return place(fit_space(matrix, dimensions(themes)), matrix, themes)


def dimensions(themes: int) -> int:
    """Return how many dimensions are kept for a number of themes: twice as many.

    `k` clusters live in about `k` principal components (Ding & He 2004, "K-means clustering via principal component
    analysis", ICML); for few short cards the next ones still help, because they count for less (see :func:`place`).
    """
    return 2 * max(themes, 2)


def fit_space(matrix: csr_matrix, rank: int) -> Space:
    """Find the dimensions along which cards and terms go together.

    Words are weighed by ``t_ij / sqrt(sum_j t_ij) / sqrt(d_j + mean(d) / 2)``, with ``t = log2(1 + mentions)``, so
    that the first mention counts 1 and each further one less, and ``d_j`` the number of cards with term ``j``: TF-IDF
    by square roots. This is the normalised adjacency matrix of the graph of cards and words, whose leading singular
    vectors part both at once (Dhillon 2001, "Co-clustering documents and words using bipartite spectral graph
    partitioning", KDD), with a constant added to the degrees so that rare words don't span dimensions of their own
    (Qin & Rohe 2013, "Regularized spectral clustering under the degree-corrected stochastic blockmodel", NeurIPS).
    A truncated singular value decomposition follows (latent semantic analysis, Deerwester et al. 1990).

    Parameters
    ----------
    matrix
        Weighted mentions, cards × terms.
    rank
        Dimensions to keep, at least 1; fewer where the cards span fewer.
    """
    on_cards = np.asarray((matrix > 0).sum(axis=0)).ravel()
    shared = np.flatnonzero(on_cards > 1)
    if not len(shared):
        return Space(shared, np.ones(0), np.zeros((0, 1)), np.zeros(1))
    degrees = on_cards[shared] + REGULARISATION * on_cards[shared].mean()
    with one_thread():
        values, axes = _leading(_weigh(matrix, shared, degrees), rank)
    kept = min(rank, int((values > 1e-10).sum()))
    axes = axes[:kept].T
    strongest = np.abs(axes).round(DECIMALS).argmax(axis=0)
    return Space(shared, degrees, axes * np.sign(axes[strongest, np.arange(kept)]), values[:kept])


def place(space: Space, matrix: csr_matrix, themes: int) -> Embedding:
    """Give each card its direction, at unit length, so that squared distance is ``2 - 2 cos``.

    Before that, each card takes on the coordinates of the cards it shares words with, in proportion to what they
    share: one step of the random walk from card to word to card, which multiplies the dimensions by their squared
    singular values (Coifman & Lafon 2006, "Diffusion maps"). Short cards on one subject seldom use the same words;
    so they meet by way of third ones. Rounded to 8 decimals, so that other processors and libraries give the
    same numbers.

    Parameters
    ----------
    space
        From :func:`fit_space`, of these cards or of others with the same columns.
    matrix
        Weighted mentions, cards × terms.
    themes
        Number of themes, which decides how many dimensions count.
    """
    weighted = _weigh(matrix, space.shared, space.degrees)
    kept = min(dimensions(themes), len(space.values))
    with one_thread():
        coordinates = weighted @ space.axes[:, :kept]
    length = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1))).reshape(-1, 1)
    placed = has_company(weighted)[:, None]
    seen = np.linalg.norm(np.divide(coordinates, length, out=np.zeros_like(coordinates), where=placed), axis=1)
    seen = seen.round(DECIMALS)
    seen[seen < LEAST_SEEN] = 0
    walked = coordinates * space.values[:kept] ** 2
    length = np.linalg.norm(walked, axis=1, keepdims=True)
    directions = np.divide(walked, length, out=np.zeros_like(walked), where=(seen[:, None] > 0) & (length > 0))
    return Embedding(directions.round(DECIMALS), seen)


def has_company(weighted: csr_matrix) -> np.ndarray:
    """Tell which cards have enough to go on: two words shared with other cards, or all of them with another card."""
    words = np.diff(weighted.indptr)
    alone = np.flatnonzero(words == 1)
    term = weighted.indices[weighted.indptr[alone]]
    enough = words > 1
    enough[alone] = np.bincount(term, minlength=1)[term] > 1
    return enough


def _weigh(matrix: csr_matrix, shared: np.ndarray, degrees: np.ndarray) -> csr_matrix:
    words = csr_matrix(matrix[:, shared], dtype=float)
    words.data = np.log2(1 + words.data)
    rows = np.asarray(words.sum(axis=1)).ravel()
    return diags_array(np.where(rows > 0, rows, 1) ** -0.5) @ words @ diags_array(degrees**-0.5)


def _leading(weighted: csr_matrix, rank: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the largest singular values and their right singular vectors, as rows."""
    if min(weighted.shape) <= EXACT_UP_TO:
        _, values, right = svd(weighted.toarray(), full_matrices=False)
        return values, right
    start = np.ones(min(weighted.shape)) / np.sqrt(min(weighted.shape))
    _, values, right = svds(weighted, k=min(rank, min(weighted.shape) - 1), v0=start, return_singular_vectors="vh")
    return values[::-1], right[::-1]
