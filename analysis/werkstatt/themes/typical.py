"""Typical cards of a theme: those nearest to its mean, each saying something else."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_matrix

from werkstatt.vectors.arrays import Bools, Floats, Ints
from werkstatt.vectors.members import members_of


def representatives(vectors: Floats, labels: Ints | Bools, matrix: csr_matrix, count: int = 3) -> list[list[int]]:
    """Return typical cards of each theme.

    They are those nearest to the theme's mean by cosine, ties in row order; a card that shares two thirds or more of
    its terms with one already chosen is passed over.

    Parameters
    ----------
    vectors : ndarray of shape (cards, dimensions)
        Rows of length 1.
    labels : ndarray of shape (cards,) or (cards, themes)
        Theme of each card from 1, without gaps, 0 for a card in none; or a table of what is in which theme.
    matrix : sparse matrix of shape (cards, terms)
        Mentions.
    count : int
        How many at most.

    Returns
    -------
    list of list of int
        For each theme the positions of the cards, the most typical first.

    Examples
    --------
    >>> vectors = np.array([[1.0, 0], [1, 0], [0.8, 0.6], [0, 1]])
    >>> representatives(vectors, np.array([1, 1, 1, 2]), csr_matrix(np.array([[1, 0], [1, 0], [0, 1], [0, 1]])))
    [[0, 2], [3]]
    """
    chosen = []
    for own in members_of(labels).T:
        rows = np.flatnonzero(own)
        likeness = (vectors[rows] @ vectors[rows].mean(axis=0)).round(6)
        ranked = rows[np.argsort(-likeness, kind="stable")]
        chosen.append(_different(ranked, matrix, count))
    return chosen


def _different(ranked: Ints, matrix: csr_matrix, count: int) -> list[int]:
    chosen: list[int] = []
    for row in ranked:
        words = set(matrix[row].indices)
        if all(len(words & set(matrix[other].indices)) * 3 < len(words) * 2 for other in chosen):
            chosen.append(int(row))
        if len(chosen) == count:
            break
    return chosen
