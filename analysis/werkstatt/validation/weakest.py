"""Without which group is a theme least like itself?"""

from __future__ import annotations

from typing import Any

import pandas as pd

from werkstatt.validation.verdict import SHARED


def weakest_without(without: pd.DataFrame) -> dict[str, Any]:
    """Return for each theme the group without which it is least like itself.

    Parameters
    ----------
    without : DataFrame
        From :func:`werkstatt.validation.groups.without_each_group`.

    Returns
    -------
    dict
        ``without`` (the similarity) and ``without_group``. A theme that holds without those groups for which that can
        be told, but has no cards without another, is not known to hold: both are missing.

    Examples
    --------
    >>> import numpy as np
    >>> found = weakest_without(pd.DataFrame({"A": [0.4, 1.0], "B": [np.nan, np.nan]}))
    >>> found["without"].tolist(), found["without_group"].tolist()
    ([0.4, nan], ['A', None])
    """
    least = without.min(axis=1)
    known = (least <= SHARED) | without.notna().all(axis=1)
    return {
        "without": least.where(known).to_numpy(),
        "without_group": without.fillna(2).idxmin(axis=1).astype(object).where(known, None).to_numpy(),
    }
