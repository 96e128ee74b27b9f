"""Leading singular vectors of a table in parts: all that is asked of it is ``AᵀA`` times a few vectors."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from werkstatt.vectors.arrays import Floats

SPARE = 8
"""So many more vectors are in a block than are wanted."""

ROUNDS = 60
BLOCKS = 10
"""Of more blocks the best vectors alone are kept, so that memory is bound (thick restart: Wu & Simon 2000)."""

FEW = 4
"""With no more terms than so many blocks, all of ``AᵀA`` is asked for."""

SETTLED = 1e-7
"""A vector is found when ``AᵀA`` turns it by no more than this part of the largest squared singular value."""


def leading_of(squared: Callable[[Floats], Floats], size: int, rank: int) -> tuple[Floats, Floats]:
    """Return the largest singular values of a table and their right singular vectors.

    A random block is multiplied by ``AᵀA`` again and again, and the best vectors are sought in all that comes about:
    randomised block Krylov (Musco & Musco 2015, "Randomized block Krylov methods for stronger and faster approximate
    singular value decomposition", NeurIPS), as block Lanczos with full reorthogonalisation (Golub & Underwood 1977),
    until they are exact. A round costs one walk through the table.

    Parameters
    ----------
    squared : callable
        Takes an array of shape (terms, b), returns ``AᵀA`` times it.
    size : int
        Number of terms, from 1.
    rank : int
        How many are wanted, from 1; fewer are given where there are fewer.

    Returns
    -------
    values : ndarray of shape (found,)
        Singular values, descending.
    right : ndarray of shape (found, terms)
        Of length 1, signs as they come.

    Examples
    --------
    >>> table = np.diag([3.0, 4.0, 1.0])
    >>> values, _ = leading_of(lambda block: table.T @ table @ block, 3, 2)
    >>> values.round(6).tolist()
    [4.0, 3.0]
    """
    width = min(rank + SPARE, size)
    if size <= FEW * width:
        squares, states = np.linalg.eigh(squared(np.eye(size)))
        return np.sqrt(np.maximum(squares[::-1][:rank], 0)), states[:, ::-1][:, :rank].T
    block, _ = np.linalg.qr(np.random.default_rng(0).standard_normal((size, width)))
    basis, products = np.zeros((size, 0)), np.zeros((0, 0))
    for _ in range(ROUNDS):
        image = squared(block)
        basis = np.hstack([basis, block])
        products = _grown(products, basis.T @ image)
        squares, states = np.linalg.eigh(products)
        squares, states = squares[::-1], states[:, ::-1]
        # Twice, as once leaves what rounding puts back.
        rest = image - basis @ (basis.T @ image)
        rest -= basis @ (basis.T @ rest)
        block, left = np.linalg.qr(rest)
        missed = np.linalg.norm(left @ states[-len(left) :, :rank], axis=0)
        if (missed <= SETTLED * squares[0]).all():
            break
        if basis.shape[1] >= min(BLOCKS, size // width - 1) * width:
            basis, products = basis @ states[:, : 2 * width], np.diag(squares[: 2 * width])
    return np.sqrt(np.maximum(squares[:rank], 0)), (basis @ states[:, :rank]).T


def _grown(products: Floats, inside: Floats) -> Floats:
    """Return the products of the basis with its image, one block larger."""
    old, new = len(products), len(inside)
    grown = np.zeros((new, new))
    grown[:old, :old] = products
    grown[:, old:] = inside
    grown[old:, :old] = inside[:old].T
    grown[old:, old:] = (inside[old:] + inside[old:].T) / 2
    return grown
