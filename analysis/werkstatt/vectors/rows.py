"""Rows with all that Lloyd's algorithm needs of them for very many weights at once. Sees arrays only."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from werkstatt.vectors.arrays import Floats, Ints

MOST_GRAM = 4000
"""Of more rows no Gram matrix is made: it would take over 128 MB."""


@dataclass(frozen=True)
class Rows:
    """Rows as Lloyd's algorithm needs them.

    Attributes
    ----------
    lengths : ndarray of shape (n,)
        Squared lengths.
    counted : ndarray of shape (n, d + 1)
        The rows with a 1 behind.
    left : ndarray of shape (n, d + 2)
        Twice the rows, turned round, with their squared lengths and a 1 behind.
    columns : ndarray of shape (d + 2, n)
        The rows as columns, with a 1 and the squared length below, so that one product with `left` gives distances.
    gram : ndarray of shape (n, n) or None
        Products of the rows, where that costs less than their coordinates.

    Examples
    --------
    >>> as_rows(np.array([[0.0], [1], [3]])).distances(np.array([1])).tolist()
    [[1.0, 0.0, 4.0]]
    """

    lengths: Floats
    counted: Floats
    left: Floats
    columns: Floats
    gram: Floats | None

    def distances(self, rows: Ints) -> Floats:
        """Return squared distances of some rows to all rows.

        Parameters
        ----------
        rows : ndarray of shape (m,)
            Positions.

        Returns
        -------
        ndarray of shape (m, n)
            At least 0.
        """
        if self.gram is None:
            products = self.left[rows] @ self.columns
        else:
            products = -2 * self.gram[rows]
            products += self.lengths[rows][:, None]
            products += self.lengths
        return np.maximum(products, 0, out=products)

    def nearness(self, members: Floats) -> tuple[Floats, Floats]:
        """Return the squared distances of weighted means to all rows, each less the squared length of the row.

        Parameters
        ----------
        members : ndarray of shape (m, n)
            Weights of the rows in each mean.

        Returns
        -------
        nearness : ndarray of shape (m, n)
            ``|c|² - 2 c·x``: what is left out is the same for every mean, and does not decide which is the nearest.
        total : ndarray of shape (m,)
            Sums of the weights; where one is 0, `nearness` means nothing.

        Examples
        --------
        >>> as_rows(np.array([[0.0], [1], [3]])).nearness(np.array([[1.0, 1, 0]]))[0].tolist()
        [[0.25, -0.75, -2.75]]
        """
        if self.gram is None:
            # The last column of the rows is 1, so the same product gives sums and weights.
            means = members @ self.counted
            total = means[:, -1].copy()
            means /= np.where(total > 0, total, 1)[:, None]
            turned = -2 * means
            turned[:, -1] = np.einsum("md,md->m", means[:, :-1], means[:, :-1])
            return turned @ self.columns[:-1], total
        total = members.sum(axis=1)
        products = members @ self.gram
        products /= np.where(total > 0, total, 1)[:, None]
        lengths = np.einsum("mn,mn->m", members, products)[:, None] / np.where(total > 0, total, 1)[:, None]
        products *= -2
        products += lengths
        return products, total


def as_rows(vectors: Floats) -> Rows:
    """Return rows with all that Lloyd's algorithm needs of them.

    Parameters
    ----------
    vectors : ndarray of shape (n, d)
        The rows.

    Returns
    -------
    Rows
        With a Gram matrix where there are fewer rows than twice the dimensions.

    Examples
    --------
    >>> as_rows(np.eye(2)).lengths.tolist()
    [1.0, 1.0]
    """
    lengths = np.einsum("nd,nd->n", vectors, vectors)
    gram = vectors @ vectors.T if len(vectors) < min(2 * vectors.shape[1], MOST_GRAM) else None
    ones = np.ones_like(lengths)
    counted, left = np.column_stack([vectors, ones]), np.column_stack([-2 * vectors, lengths, ones])
    return Rows(lengths, counted, left, np.vstack([vectors.T, ones, lengths]), gram)
