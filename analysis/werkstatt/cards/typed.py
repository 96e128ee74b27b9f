"""Text of cells → the types of the card table."""

from __future__ import annotations

import pandas as pd

from werkstatt.cards.blanks import without_blanks
from werkstatt.cards.columns import find_phase, find_stance
from werkstatt.cards.schema import NAMES
from werkstatt.cards.votes import read_votes


def typed(table: pd.DataFrame) -> pd.DataFrame:
    """Turn checked text into the types of the card table, known columns first.

    Parameters
    ----------
    table : DataFrame
        Every cell as text, under the names of the card table.

    Returns
    -------
    DataFrame
        A card table.

    Examples
    --------
    >>> typed(pd.DataFrame({"votes": ["3"], "text": ["Bus"], "phase": ["Kritikphase"]})).to_dict("records")
    [{'text': 'Bus', 'phase': 'kritik', 'votes': 3}]
    """
    table = table.reset_index(drop=True)
    for column in NAMES:
        if column in table and column not in ("card_id", "text"):
            table[column] = table[column].str.strip()
    table = without_blanks(table)
    if "phase" in table:
        table["phase"] = table["phase"].map(find_phase, na_action="ignore")
    if "stance" in table:
        table["stance"] = table["stance"].map(find_stance, na_action="ignore")
    if "votes" in table:
        table["votes"] = table["votes"].map(read_votes, na_action="ignore").astype("Int64")
    known = [column for column in NAMES if column in table]
    return table[known + [column for column in table.columns if column not in known]]
