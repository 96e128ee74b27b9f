"""Sorting."""

import pandas as pd


def sorting_of_cards(cards: pd.DataFrame) -> pd.DataFrame:
    """Return.

    Examples
    --------
    >>> 1
    1
    """
    rows = [
        (card, heading, column, "", "sorted", "")
        for column in ("heading", "heading_b")
        if column in cards
        for card, heading in zip(cards["card_id"], cards[column], strict=True)
        if isinstance(heading, str) and heading
    ]
    return pd.DataFrame(rows, columns=["card_id", "heading", "who", "when", "how", "note"])
