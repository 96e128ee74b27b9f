"""What each word of a card weighs: the counts that the space of the words is made of. Sees arrays only."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_matrix

from werkstatt.vectors.arrays import Bools, Floats, Ints

REGULARISATION = 0.5
"""Part of the mean degree that is added to every term's."""


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
    return degrees_of((matrix > 0).T @ counts)


def degrees_of(on_cards: Floats) -> tuple[Ints, Floats]:
    """Do what :func:`term_degrees` does, of terms that are counted already.

    Parameters
    ----------
    on_cards : ndarray of shape (terms,)
        On how many cards each is.

    Returns
    -------
    shared, degrees : ndarray of shape (shared,)
        As :func:`term_degrees` has them.

    Examples
    --------
    >>> degrees_of(np.array([2.0, 1]))
    (array([0]), array([3.]))
    """
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
    """Weigh words as :func:`werkstatt.vectors.lexical.fit_lexical` says.

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


def repeated(weighted: csr_matrix, counts: Floats) -> csr_matrix:
    """Return rows that have the same products as if each stood there several times.

    Parameters
    ----------
    weighted : sparse matrix of shape (cards, shared)
        From :func:`weigh`.
    counts : ndarray of shape (cards,)
        How many cards each row stands for.

    Returns
    -------
    sparse matrix of shape (cards, shared)
        Rows times the square root of the count.

    Examples
    --------
    >>> repeated(csr_matrix(np.eye(2)), np.array([4.0, 1])).toarray().tolist()
    [[2.0, 0.0], [0.0, 1.0]]
    """
    if (counts == 1).all():
        return weighted
    often = weighted.copy()
    often.data *= np.repeat(np.sqrt(counts), np.diff(weighted.indptr))
    return often
