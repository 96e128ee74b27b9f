"""What is blank is nothing: no group, no phase, no remark."""

from __future__ import annotations

import numpy as np
import pandas as pd

from werkstatt.language.normalisation import is_blank


def without_blanks(cards: pd.DataFrame) -> pd.DataFrame:
    """Return the card table with blank cells as missing: what is blank is no group, no phase and no heading.

    Parameters
    ----------
    cards : DataFrame
        With ``card_id`` and ``text``, which stay as they are.

    Returns
    -------
    DataFrame
        The same rows and columns.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus", "Bahn"], "group": ["Amt", " "]})
    >>> int(without_blanks(cards)["group"].notna().sum())
    1
    """
    found = cards.copy()
    for name in cards.columns:
        if name not in ("card_id", "text") and not pd.api.types.is_numeric_dtype(cards[name]):
            blank = [isinstance(value, str) and is_blank(value) for value in cards[name]]
            found[name] = cards[name].mask(np.array(blank, dtype=bool))
    return found
