"""Small counts are hidden before anything is published."""

from __future__ import annotations

import numpy as np
import pandas as pd


def suppress(counts: pd.DataFrame, least: int = 3) -> pd.DataFrame:
    """Hide small cells before publication: counts of 1 up to `least` - 1 become missing, and so does another one.

    Where a row would have a single hidden cell, its smallest other one is hidden as well, since the sum of the row
    would give it away.

    Parameters
    ----------
    counts : DataFrame
        Whole numbers; rows whose sums are published too.
    least : int
        Smallest number to be shown.

    Returns
    -------
    DataFrame
        The same, missing where hidden.

    Examples
    --------
    >>> suppress(pd.DataFrame({"A": [1], "B": [7], "C": [4]})).iloc[0].tolist()
    [<NA>, 7, <NA>]
    """
    values = counts.to_numpy()
    hidden = (values > 0) & (values < least)
    for row in np.flatnonzero(hidden.sum(axis=1) == 1):
        others = np.flatnonzero(~hidden[row] & (values[row] > 0))
        if len(others):
            hidden[row, others[values[row, others].argmin()]] = True
    return counts.astype("Int64").mask(hidden)
