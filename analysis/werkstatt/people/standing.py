"""The placement of each person that stands."""

from __future__ import annotations

import pandas as pd


def standing(sorting: pd.DataFrame) -> pd.DataFrame:
    """Return the last row of each person for each card; a card that was passed over later keeps its placement.

    Parameters
    ----------
    sorting : DataFrame
        From :func:`werkstatt.people.sorting.read_sorting`.

    Returns
    -------
    DataFrame
        In the order of the rows.

    Examples
    --------
    >>> rows = [("K1", "Bus", "AB", "sorted"), ("K1", "Bahn", "AB", "sorted"), ("K1", "", "AB", "skipped")]
    >>> standing(pd.DataFrame(rows, columns=["card_id", "heading", "who", "how"]))["heading"].tolist()
    ['Bahn']
    """
    of_card = ["card_id", "who"]
    placed = sorting[sorting["how"] != "skipped"].drop_duplicates(of_card, keep="last")
    skipped = sorting[sorting["how"] == "skipped"].drop_duplicates(of_card, keep="last")
    index = pd.MultiIndex.from_frame(skipped[of_card])
    only = skipped[~index.isin(pd.MultiIndex.from_frame(placed[of_card]))]
    return sorting.loc[placed.index.union(only.index)]
