"""The space of the words: TF-IDF, latent semantic analysis, and a step from card to card."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from werkstatt.vectors.arrays import Bools, Floats, Ints
from werkstatt.vectors.decomposition import DECIMALS, leading
from werkstatt.vectors.weights import has_company, repeated, term_degrees, terms_alone, weigh


@dataclass(frozen=True)
class LexicalSpace:
    """A latent semantic space, into which other cards can be folded.

    Attributes
    ----------
    shared, degrees : ndarray of shape (shared,)
        Positions of the terms that are on two cards or more, and what each is divided by.
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
    values, axes = signed(*leading(repeated(weighted, counts), rank), rank)
    return LexicalSpace(shared, degrees, axes, values, terms_alone(weighted, counts))


def signed(values: Floats, right: Floats, rank: int) -> tuple[Floats, Floats]:
    """Return the dimensions of a space, with signs that do not depend on the library that computed them.

    Parameters
    ----------
    values : ndarray of shape (found,)
        Singular values, descending.
    right : ndarray of shape (found, terms)
        Their right singular vectors.
    rank : int
        How many are kept at most.

    Returns
    -------
    values : ndarray of shape (dimensions,)
        Without those that are 0.
    axes : ndarray of shape (terms, dimensions)
        The largest number of each is positive.

    Examples
    --------
    >>> signed(np.array([2.0, 0]), -np.eye(2), 2)[1].tolist()
    [[1.0], [0.0]]
    """
    kept = min(rank, int((values > 1e-10).sum()))
    axes = right[:kept].T
    strongest = np.abs(axes).round(DECIMALS).argmax(axis=0)
    return values[:kept], axes * np.sign(axes[strongest, np.arange(kept)])


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
    return coordinates_of(space, weigh(matrix, space.shared, space.degrees))


def coordinates_of(space: LexicalSpace, weighted: csr_matrix) -> tuple[Floats, Floats]:
    """Do what :func:`project_lexical` does, of words that are weighed already.

    Parameters
    ----------
    space : LexicalSpace
        From :func:`fit_lexical`.
    weighted : sparse matrix of shape (cards, shared)
        From :func:`werkstatt.vectors.weights.weigh`.

    Returns
    -------
    coordinates, shares : ndarray of shape (cards, dimensions)
        As :func:`project_lexical` has them.

    Examples
    --------
    >>> cards = csr_matrix(np.array([[1.0, 0], [1, 0], [0, 1], [0, 1]]))
    >>> space = fit_lexical(cards, 2, np.ones(4))
    >>> coordinates_of(space, weigh(cards, space.shared, space.degrees))[1][0].tolist()
    [1.0, 0.0]
    """
    coordinates = weighted @ space.axes
    length = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1))).reshape(-1, 1)
    placed = has_company(weighted, space.alone)[:, None]
    shares = np.divide(coordinates, length, out=np.zeros_like(coordinates), where=placed)
    return coordinates * space.values**2, shares
