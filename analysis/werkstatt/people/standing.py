"""What counts of what people sorted: the last placement of each person."""

from __future__ import annotations

import pandas as pd


def standing(sorting: pd.DataFrame) -> pd.DataFrame:
    """Return the placements that count: the last row of each person for each card.

    A row ``skipped`` takes nothing back and counts only where the person has no other. What people settled who had
    differed stands beside their own placements and takes the place of none: of each card the last row ``settled``
    counts, whoever wrote it.

    Parameters
    ----------
    sorting : DataFrame
        With ``card_id``, ``who`` and ``how``, in the order in which it was made.

    Returns
    -------
    DataFrame
        Those rows, with their index and in their order.

    Examples
    --------
    >>> sorting = pd.DataFrame(
    ...     [("K1", "Bus", "AB", "sorted"), ("K1", "Rad", "AB", "sorted"), ("K1", "", "AB", "skipped")],
    ...     columns=["card_id", "heading", "who", "how"],
    ... )
    >>> standing(sorting)["heading"].tolist()
    ['Rad']
    """
    rows = sorting.reset_index(drop=True)
    settled = rows["how"] == "settled"
    own = rows[~settled].assign(skipped=rows["how"] == "skipped")
    # What was skipped comes before everything else, and so counts only where it is alone.
    last = own.sort_values("skipped", ascending=False, kind="stable").drop_duplicates(["who", "card_id"], keep="last")
    agreed = rows[settled].drop_duplicates("card_id", keep="last")
    return sorting.iloc[sorted([*last.index, *agreed.index])]
