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
    counts
        Whole numbers; rows whose sums are published too.
    least
        Smallest number to be shown.
    """
    values = counts.to_numpy()
    hidden = (values > 0) & (values < least)
    for row in np.flatnonzero(hidden.sum(axis=1) == 1):
        others = np.flatnonzero(~hidden[row] & (values[row] > 0))
        if len(others):
            hidden[row, others[values[row, others].argmin()]] = True
    return counts.astype("Int64").mask(hidden)
