"""``comments.csv`` of a Polis export: statements with votes.

Columns as in the real exports that the open data of pol.is conversations hold (compdemocracy/openData on GitHub):
``timestamp, datetime, comment-id, author-id, agrees, disagrees, moderated, comment-body``; moderated is 1 (accepted),
0 or -1 (rejected).
"""

from __future__ import annotations

import pandas as pd

COLUMNS = {"comment-id", "comment-body", "agrees", "moderated"}


def from_table(table: pd.DataFrame, _: str = "de") -> pd.DataFrame:
    """Return one card per statement that was not rejected; those who agree are its votes."""
    kept = table[table["moderated"].str.strip() != "-1"]
    return kept.rename(columns={"comment-id": "card_id", "comment-body": "text", "agrees": "votes"})
