"""Singular value decomposition of sparse tables, repeatable to the digit. Sees arrays only."""

from __future__ import annotations

import numpy as np
from scipy.linalg import svd
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

from werkstatt.vectors.arrays import Floats

DECIMALS = 8
"""Decimals of a vector that count."""

EQUAL, SMALL = 1e-8, 1e-2
"""Singular values that differ by less are equal; smaller ones lose digits when they are squared."""

SPARE = 5
"""So many more dimensions are computed than are kept, to see that the last one kept has no equal."""

EXACT_UP_TO = 500
"""Up to so many cards or terms the decomposition is dense and exact, beyond it iterates (Lanczos)."""


def leading(weighted: csr_matrix, rank: int) -> tuple[Floats, Floats]:
    """Return the largest singular values and their right singular vectors.

    Parameters
    ----------
    weighted : sparse matrix of shape (cards, terms)
        From :func:`werkstatt.vectors.weights.weigh`.
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
