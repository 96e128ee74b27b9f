"""What a question needs of the cards."""

from __future__ import annotations

import pandas as pd


def check_column(cards: pd.DataFrame, column: str) -> None:
    """Make sure that cards have a column.

    Parameters
    ----------
    cards : DataFrame
        The card table.
    column : str
        Its name.

    Raises
    ------
    ValueError
        If there is none of this name.

    Examples
    --------
    >>> check_column(pd.DataFrame({"heading": ["Verkehr"]}), "heading")
    """
    if column not in cards:
        raise ValueError(f"the cards have no column {column!r}")
