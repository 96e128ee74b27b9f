"""The space of the words: TF-IDF, latent semantic analysis, and a step from card to card."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from werkstatt.vectors.arrays import Bools, Floats, Ints
from werkstatt.vectors.decomposition import DECIMALS, leading

REGULARISATION = 0.5
"""Part of the mean degree that is added to every term's."""


@dataclass(frozen=True)
class LexicalSpace:
    """A latent semantic space, into which other cards can be folded.

    Attributes
    ----------
    shared, degrees : ndarray of shape (shared,)
        Positions of the terms that are on two cards or more, and what each is divided by, see :func:`term_degrees`.
    axes : ndarray of shape (shared, dimensions)
        Directions of the dimensions, strongest first, signs fixed.
    values : ndarray of shape (dimensions,)
        Singular value of each dimension.
    alone : ndarray of bool of shape (shared,)
        Which of the terms are all that two cards or more have to say.

    Examples
    --------
    >>> fit_lexical(csr_matrix(np.array([[1.0, 0, 1], [1, 1, 0], [0, 0, 1]])), 2, np.ones(3)).shared.tolist()
    [0, 2]
    """

    shared: Ints
    degrees: Floats
    axes: Floats
    values: Floats
    alone: Bools


def fit_lexical(matrix: csr_matrix, rank: int, counts: Floats) -> LexicalSpace:
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
    matrix : sparse matrix of shape (cards, terms)
        Weighted mentions.
    rank : int
        Dimensions to keep, at least 1; fewer where the cards span fewer.
    counts : ndarray of shape (cards,)
        How many cards each row stands for; the space is that of these cards.

    Returns
    -------
    LexicalSpace
        With `rank` dimensions at most.

    Examples
    --------
    >>> space = fit_lexical(csr_matrix(np.eye(2)), 2, np.array([3.0, 2]))
    >>> space.degrees.tolist(), space.values.round(3).tolist()
    ([4.25, 3.25], [0.84, 0.784])
    """
    shared, degrees = term_degrees(matrix, counts)
    if not len(shared):
        return LexicalSpace(shared, degrees, np.zeros((0, 1)), np.zeros(1), np.zeros(0, dtype=bool))
    weighted = weigh(matrix, shared, degrees)
    values, axes = leading(_repeated(weighted, counts), rank)
    kept = min(rank, int((values > 1e-10).sum()))
    axes = axes[:kept].T
    strongest = np.abs(axes).round(DECIMALS).argmax(axis=0)
    axes = axes * np.sign(axes[strongest, np.arange(kept)])
    return LexicalSpace(shared, degrees, axes, values[:kept], terms_alone(weighted, counts))


def project_lexical(space: LexicalSpace, matrix: csr_matrix) -> tuple[Floats, Floats]:
    """Return coordinates of cards, and which shares of their words these keep.

    Each card takes on the coordinates of the cards it shares words with, in proportion to what they share: one step
    of the random walk from card to word to card, which multiplies the dimensions by their squared singular values
    (Coifman & Lafon 2006, "Diffusion maps"). Short cards on one subject seldom share a word; third ones join them.

    Parameters
    ----------
    space : LexicalSpace
        From :func:`fit_lexical`, of these cards or of others with the same columns.
    matrix : sparse matrix of shape (cards, terms)
        Weighted mentions.

    Returns
    -------
    coordinates, shares : ndarray of shape (cards, dimensions)
        Strongest dimension first; shares are from -1 to 1, and 0 for a card that has no place.

    Examples
    --------
    >>> cards = csr_matrix(np.array([[1.0, 0], [1, 0], [0, 1], [0, 1]]))
    >>> project_lexical(fit_lexical(cards, 2, np.ones(4)), cards)[1].tolist()
    [[1.0, 0.0], [1.0, 0.0], [0.0, 1.0], [0.0, 1.0]]
    """
    weighted = weigh(matrix, space.shared, space.degrees)
    coordinates = weighted @ space.axes
    length = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1))).reshape(-1, 1)
    placed = has_company(weighted, space.alone)[:, None]
    shares = np.divide(coordinates, length, out=np.zeros_like(coordinates), where=placed)
    return coordinates * space.values**2, shares


def term_degrees(matrix: csr_matrix, counts: Floats) -> tuple[Ints, Floats]:
    """Return which terms are on two cards or more, and what each is divided by (squared).

    Parameters
    ----------
    matrix : sparse matrix of shape (cards, terms)
        Weighted mentions.
    counts : ndarray of shape (cards,)
        How many cards each row stands for.

    Returns
    -------
    shared, degrees : ndarray of shape (shared,)
        Positions of these terms; for each the number of its cards, and half the mean of these numbers.

    Examples
    --------
    >>> term_degrees(csr_matrix(np.array([[1.0, 1], [1, 0]])), np.ones(2))
    (array([0]), array([3.]))
    """
    on_cards = (matrix > 0).T @ counts
    shared = np.flatnonzero(on_cards > 1)
    degrees = on_cards[shared]
    return shared, degrees + REGULARISATION * degrees.mean() if len(shared) else degrees


def has_company(weighted: csr_matrix, alone: Bools) -> Bools:
    """Tell which cards have enough to go on: two shared words, or one that is all that other cards say as well.

    Parameters
    ----------
    weighted : sparse matrix of shape (cards, shared)
        From :func:`weigh`.
    alone : ndarray of bool of shape (shared,)
        From :func:`terms_alone`.

    Returns
    -------
    ndarray of bool of shape (cards,)
        True for a card that can be placed.

    Examples
    --------
    >>> has_company(csr_matrix(np.array([[1.0, 0], [1, 1], [0, 1]])), np.array([True, False])).tolist()
    [True, True, False]
    """
    words = np.diff(weighted.indptr)
    enough: Bools = words > 1
    enough[words == 1] = alone[weighted.indices[weighted.indptr[:-1][words == 1]]]
    return enough


def terms_alone(weighted: csr_matrix, counts: Floats) -> Bools:
    """Tell which terms are all that two cards or more have to say.

    Parameters
    ----------
    weighted : sparse matrix of shape (cards, shared)
        From :func:`weigh`.
    counts : ndarray of shape (cards,)
        How many cards each row stands for.

    Returns
    -------
    ndarray of bool of shape (shared,)
        One per term.

    Examples
    --------
    >>> terms_alone(csr_matrix(np.array([[1.0, 0], [0, 1]])), np.array([2.0, 1])).tolist()
    [True, False]
    """
    single = np.diff(weighted.indptr) == 1
    said = weighted.indices[weighted.indptr[:-1][single]]
    alone: Bools = np.bincount(said, weights=counts[single], minlength=weighted.shape[1]) > 1
    return alone


def weigh(matrix: csr_matrix, shared: Ints, degrees: Floats) -> csr_matrix:
    """Weigh words as :func:`fit_lexical` says.

    Parameters
    ----------
    matrix : sparse matrix of shape (cards, terms)
        Weighted mentions.
    shared, degrees : ndarray of shape (shared,)
        From :func:`term_degrees`.

    Returns
    -------
    sparse matrix of shape (cards, shared)
        With the same cells.

    Examples
    --------
    >>> weigh(csr_matrix(np.ones((1, 2))), np.array([0, 1]), np.array([2.0, 2.0])).toarray().round(3).tolist()
    [[0.5, 0.5]]
    """
    words = csr_matrix(matrix[:, shared], dtype=float)
    words.data = np.log2(1 + words.data)
    rows = np.asarray(words.sum(axis=1)).ravel()
    words.data *= np.repeat(np.where(rows > 0, rows, 1) ** -0.5, np.diff(words.indptr))
    words.data *= (degrees**-0.5)[words.indices]
    return words


def _repeated(weighted: csr_matrix, counts: Floats) -> csr_matrix:
    """Return rows of which one has the same product with itself as so many equal ones."""
    if (counts == 1).all():
        return weighted
    repeated = weighted.copy()
    repeated.data *= np.repeat(np.sqrt(counts), np.diff(weighted.indptr))
    return repeated
