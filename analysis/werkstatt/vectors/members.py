"""Which cards are in which theme: a label for each card, or a table where cards are in several."""

from __future__ import annotations

import numpy as np

from werkstatt.vectors.arrays import Bools, Ints


def members_of(labels: Ints | Bools) -> Bools:
    """Return the themes of cards as a table.

    Parameters
    ----------
    labels : ndarray of int of shape (cards,) or ndarray of bool of shape (cards, themes)
        Theme of each card from 1, 0 for a card in none; or such a table, which is given back.

    Returns
    -------
    ndarray of bool of shape (cards, themes)
        True where the card is in the theme.

    Examples
    --------
    >>> members_of(np.array([2, 0, 1])).tolist()
    [[False, True], [False, False], [True, False]]
    """
    if labels.ndim == 2:
        return labels.astype(bool)
    members: Bools = np.equal(labels[:, None], np.arange(1, labels.max(initial=0) + 1))
    return members
