"""Whether cards were invented: then it is said wherever they are shown."""

from __future__ import annotations

import pandas as pd


def is_illustrative(cards: pd.DataFrame) -> bool:
    """Tell whether any card says of itself that it is invented (column ``illustrativ``).

    Parameters
    ----------
    cards : DataFrame
        The card table.

    Returns
    -------
    bool
        False where the cards don't say.

    Examples
    --------
    >>> is_illustrative(pd.DataFrame({"illustrativ": ["erfunden"]}))
    True
    """
    return "illustrativ" in cards and bool(cards["illustrativ"].notna().any())
