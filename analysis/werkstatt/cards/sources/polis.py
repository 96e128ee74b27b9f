"""``comments.csv`` of a Polis export: statements with votes.

Columns as in the real exports that the open data of pol.is conversations hold (compdemocracy/openData on GitHub):
``timestamp, datetime, comment-id, author-id, agrees, disagrees, moderated, comment-body``; moderated is 1 (accepted),
0 or -1 (rejected).
"""

from __future__ import annotations

import pandas as pd

from werkstatt.cards.sources.source import Source, from_table, has_columns


def to_cards(table: pd.DataFrame) -> pd.DataFrame:
    """Return one card per statement that was not rejected.

    Parameters
    ----------
    table : DataFrame
        With the columns of the card table; those who agree are the votes of a card.

    Returns
    -------
    DataFrame
        The same without the rejected ones.

    Examples
    --------
    >>> columns = ["card_id", "text", "votes", "moderated"]
    >>> table = pd.DataFrame([["0", "Mehr Busse", "31", "1"], ["1", "Werbung", "2", "-1"]], columns=columns)
    >>> to_cards(table)["votes"].to_list()
    ['31']
    """
    return table[table["moderated"].str.strip() != "-1"]


TAKEN = {"comment-id": "card_id", "comment-body": "text", "agrees": "votes"}

SOURCE = Source("polis", has_columns({*TAKEN, "moderated"}, TAKEN), from_table(to_cards, TAKEN, "rejected"))
