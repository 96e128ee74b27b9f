"""The space of the words: TF-IDF, latent semantic analysis, and a step from card to card."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.linalg import svd
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

from werkstatt.vectors.arrays import Bools, Floats, Ints

DECIMALS = 8
"""Decimals of a vector that count."""

EQUAL, SMALL = 1e-8, 1e-2
"""Singular values that differ by less are equal; smaller ones lose digits when they are squared."""

SPARE = 5
"""So many more dimensions are computed than are kept, to see that the last one kept has no equal."""

EXACT_UP_TO = 500
"""Up to so many cards or terms the decomposition is dense and exact, beyond it iterates (Lanczos)."""

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
    >>> fit_lexical(csr_matrix(np.array([[1.0, 0, 1], [1, 1, 0], [0, 0, 1]])), 2).shared.tolist()
    [0, 2]
    """

    shared: Ints
    degrees: Floats
    axes: Floats
    values: Floats
    alone: Bools


def fit_lexical(matrix: csr_matrix, rank: int) -> LexicalSpace:
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

    Returns
    -------
    LexicalSpace
        With `rank` dimensions at most.

    Examples
    --------
    >>> space = fit_lexical(csr_matrix(np.array([[1.0, 0], [1, 0], [1, 0], [0, 1], [0, 1]])), 2)
    >>> space.degrees.tolist(), space.values.round(3).tolist()
    ([4.25, 3.25], [0.84, 0.784])
    """
    shared, degrees = term_degrees(matrix)
    if not len(shared):
        return LexicalSpace(shared, degrees, np.zeros((0, 1)), np.zeros(1), np.zeros(0, dtype=bool))
    weighted = weigh(matrix, shared, degrees)
    values, axes = leading(weighted, rank)
    kept = min(rank, int((values > 1e-10).sum()))
    axes = axes[:kept].T
    strongest = np.abs(axes).round(DECIMALS).argmax(axis=0)
    axes = axes * np.sign(axes[strongest, np.arange(kept)])
    return LexicalSpace(shared, degrees, axes, values[:kept], terms_alone(weighted))


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
    >>> project_lexical(fit_lexical(cards, 2), cards)[1].tolist()
    [[1.0, 0.0], [1.0, 0.0], [0.0, 1.0], [0.0, 1.0]]
    """
    weighted = weigh(matrix, space.shared, space.degrees)
    coordinates = weighted @ space.axes
    length = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1))).reshape(-1, 1)
    placed = has_company(weighted, space.alone)[:, None]
    shares = np.divide(coordinates, length, out=np.zeros_like(coordinates), where=placed)
    return coordinates * space.values**2, shares


def term_degrees(matrix: csr_matrix) -> tuple[Ints, Floats]:
    """Return which terms are on two cards or more, and what each is divided by (squared).

    Parameters
    ----------
    matrix : sparse matrix of shape (cards, terms)
        Weighted mentions.

    Returns
    -------
    shared, degrees : ndarray of shape (shared,)
        Positions of these terms; for each the number of its cards, and half the mean of these numbers.

    Examples
    --------
    >>> term_degrees(csr_matrix(np.array([[1.0, 1], [1, 0]])))
    (array([0]), array([3.]))
    """
    on_cards = np.asarray((matrix > 0).sum(axis=0)).ravel()
    shared = np.flatnonzero(on_cards > 1)
    degrees = on_cards[shared].astype(float)
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


def terms_alone(weighted: csr_matrix) -> Bools:
    """Tell which terms are all that two cards or more have to say.

    Parameters
    ----------
    weighted : sparse matrix of shape (cards, shared)
        From :func:`weigh`.

    Returns
    -------
    ndarray of bool of shape (shared,)
        One per term.

    Examples
    --------
    >>> terms_alone(csr_matrix(np.array([[1.0, 0], [1, 0], [0, 1]]))).tolist()
    [True, False]
    """
    single = np.diff(weighted.indptr) == 1
    return np.bincount(weighted.indices[weighted.indptr[:-1][single]], minlength=weighted.shape[1]) > 1


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


def leading(weighted: csr_matrix, rank: int) -> tuple[Floats, Floats]:
    """Return the largest singular values and their right singular vectors.

    Parameters
    ----------
    weighted : sparse matrix of shape (cards, terms)
        From :func:`weigh`.
    rank : int
        How many at least, from 1; fewer where there are fewer.

    Returns
    -------
    values : ndarray of shape (found,)
        Descending.
    right : ndarray of shape (found, terms)
        Of length 1, signs as they come.

    Examples
    --------
    >>> values, _ = leading(csr_matrix(np.diag([3.0, 4.0])), 1)
    >>> values.round(6).tolist()
    [4.0, 3.0]
    """
    if min(weighted.shape) <= EXACT_UP_TO:
        values, right = _decompose(weighted.toarray(), rank)
        return values, _settle(values, right, rank)
    start = np.ones(min(weighted.shape)) / np.sqrt(min(weighted.shape))
    _, values, right = svds(weighted, k=min(rank, min(weighted.shape) - 1), v0=start, return_singular_vectors="vh")
    return values[::-1], right[::-1]


def _decompose(table: Floats, rank: int) -> tuple[Floats, Floats]:
    """Return singular values and right singular vectors: the leading ones, or all where that is no more work.

    The leading ones come from the eigenvectors of the smaller product of the table with itself, in a third of the time.
    Squaring costs half of the digits of small singular values, and equal ones must be known together (see `_settle`);
    where either matters, all are computed.
    """
    wanted, size = rank + SPARE, min(table.shape)
    if wanted < size:
        few = table.shape[0] <= table.shape[1]
        product = table @ table.T if few else table.T @ table
        # All of them by divide and conquer take less time than the leading ones by bisection.
        squares, states = np.linalg.eigh(product)
        squares, states = squares[: -wanted - 1 : -1], states[:, : -wanted - 1 : -1]
        values = np.sqrt(np.maximum(squares, 0))
        if values[-1] > SMALL and values[rank - 1] - values[-1] > EQUAL:
            return values, (states / values).T @ table if few else states.T
    _, values, right = svd(table, full_matrices=False)
    return values, right


def _settle(values: Floats, right: Floats, rank: int) -> Floats:
    """Choose among equal singular values the vectors that do not depend on the library that computed them.

    Cards with the same few words give equal values, and any rotation of their vectors is as good; but which of them the
    first `rank` dimensions hold decides where cards lie. The first is the one nearest to the term that the vectors of
    the value show best, the next the same among what is left.
    """
    settled = right.copy()
    for group in np.split(np.arange(len(values)), np.flatnonzero(np.diff(values) < -EQUAL) + 1):
        if len(group) > 1 and group[0] < rank and values[group[0]] > EQUAL:
            rest = right[group]
            for row in group:
                shown = np.einsum("gt,gt->t", rest, rest).round(DECIMALS)
                direction = rest[:, shown.argmax()] / np.linalg.norm(rest[:, shown.argmax()])
                settled[row] = direction @ rest
                rest = rest - np.outer(direction, settled[row])
    return settled
