"""Who formed a theme: the machine, or people."""

from __future__ import annotations

import numpy as np

from werkstatt.vectors.arrays import Ints


def formed_by_people(labels: Ints, found: Ints) -> set[int]:
    """Return the themes that people formed: those whose cards are the cards of no theme that the machine found.

    Parameters
    ----------
    labels, found : ndarray of shape (cards,)
        Theme of each card from 1, 0 for a card in none; after people decided and before.

    Returns
    -------
    set of int
        Numbers of themes in `labels`.

    Examples
    --------
    >>> formed_by_people(np.array([1, 1, 2, 3]), np.array([1, 1, 2, 2]))
    {2, 3}
    """
    themes = range(1, labels.max(initial=0) + 1)
    before = {tuple(np.flatnonzero(found == theme)) for theme in range(1, found.max(initial=0) + 1)}
    return {theme for theme in themes if tuple(np.flatnonzero(labels == theme)) not in before}
