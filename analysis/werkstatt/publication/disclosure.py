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
    hidden = _hidden(counts.to_numpy(), least)
    return counts.astype("Int64").mask(hidden)


def suppress_both(counts: pd.DataFrame, least: int = 3) -> pd.DataFrame:
    """Hide small cells where the sums of rows and of columns are published.

    Parameters
    ----------
    counts : DataFrame
        Whole numbers.
    least : int
        Smallest number to be shown.

    Returns
    -------
    DataFrame
        The same, missing where hidden: no row and no column has a single hidden cell while it has others to hide.

    Examples
    --------
    >>> suppress_both(pd.DataFrame({"A": [1, 9], "B": [7, 6], "C": [4, 5]})).isna().to_numpy().tolist()
    [[True, False, True], [True, False, True]]
    """
    values = counts.to_numpy()
    hidden = np.zeros_like(values, dtype=bool)
    while True:
        by_row = _hidden(values, least, hidden)
        both = _hidden(values.T, least, by_row.T).T
        if (both == hidden).all():
            return counts.astype("Int64").mask(hidden)
        hidden = both


def _hidden(values: np.ndarray, least: int, before: np.ndarray | None = None) -> np.ndarray:
    """Return which cells are hidden: small ones, and in each row with a single one the smallest other.

    Where columns have been looked at `before`, a cell of 0 is hidden too if there is no other.
    """
    hidden = (values > 0) & (values < least)
    if before is not None:
        hidden |= before
    for row in np.flatnonzero(hidden.sum(axis=1) == 1):
        others = np.flatnonzero(~hidden[row] & (values[row] > 0))
        if before is not None and not len(others):
            others = np.flatnonzero(~hidden[row])
        if len(others):
            hidden[row, others[values[row, others].argmin()]] = True
    return hidden
