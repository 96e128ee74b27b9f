"""A sorting that somebody made by hand, with all its columns."""

from __future__ import annotations

import pandas as pd

SORTING = ("card_id", "heading", "who", "when", "how", "note")


def complete_sorting(sorting: pd.DataFrame) -> pd.DataFrame:
    """Return a sorting with all its columns, as text.

    Parameters
    ----------
    sorting : DataFrame
        At least ``card_id`` and ``heading``, or nothing at all. What is missing in the other columns is empty; ``how``
        then is ``sorted``.

    Returns
    -------
    DataFrame
        The same rows with the columns of `SORTING`.

    Raises
    ------
    ValueError
        If ``card_id`` or ``heading`` is missing.

    Examples
    --------
    >>> complete_sorting(pd.DataFrame({"card_id": ["K1"], "heading": ["Bus"]})).iloc[0].to_list()
    ['K1', 'Bus', '', '', 'sorted', '']
    """
    if len(sorting) and not {"card_id", "heading"} <= set(sorting):
        raise ValueError("A sorting needs the columns 'card_id' and 'heading', see read_sorting.")
    table = sorting.reindex(columns=list(SORTING)).astype("object")
    table = table.where(table.notna(), "").astype("str")
    return table.assign(how=table["how"].replace("", "sorted"))
