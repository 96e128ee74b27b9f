"""Equal texts as one row with a count: what is computed once need not be computed for each card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from werkstatt.vectors.arrays import Floats, Ints


@dataclass(frozen=True)
class Equal:
    """Which cards have the same text.

    Attributes
    ----------
    first : ndarray of shape (texts,)
        Position of the first card with each text, ascending.
    counts : ndarray of shape (texts,)
        How many cards have it, from 1.
    of : ndarray of shape (cards,)
        For each card the number of its text, from 0.

    Examples
    --------
    >>> equal = equal_texts(np.array([7, 3, 7]))
    >>> equal.first.tolist(), equal.counts.tolist(), equal.of.tolist()
    ([0, 1], [2.0, 1.0], [0, 1, 0])
    """

    first: Ints
    counts: Floats
    of: Ints


def equal_texts(numbers: Ints | None) -> Equal | None:
    """Find out which cards have the same text.

    Parameters
    ----------
    numbers : ndarray of shape (cards,) or None
        A number for each card, the same for the same text.

    Returns
    -------
    Equal or None
        None where no two cards have, or where nothing is known of texts.

    Examples
    --------
    >>> equal_texts(np.array([1, 2])) is None
    True
    """
    if numbers is None:
        return None
    _, first, of, counts = np.unique(numbers, return_index=True, return_inverse=True, return_counts=True)
    if len(first) == len(numbers):
        return None
    # In the order of the cards, as sums are taken in it.
    order = np.argsort(first)
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    return Equal(first[order], counts[order].astype(float), place[of])


def number_texts(texts: Sequence[str]) -> Ints:
    """Give each text a number, the same for the same text in all sets of cards.

    Parameters
    ----------
    texts : sequence of str
        As they are read.

    Returns
    -------
    ndarray of shape (texts,)
        From 0 to 2⁵⁶; that two different texts have the same is not to be expected below ten million.

    Examples
    --------
    >>> one, other, again = number_texts(["Bus", "Bahn", "Bus"])
    >>> bool(one == again != other)
    True
    """
    return np.array([int.from_bytes(blake2b(text.encode(), digest_size=7).digest()) for text in texts], dtype=np.int64)
