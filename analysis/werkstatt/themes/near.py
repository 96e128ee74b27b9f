"""Cards between two themes: shown in both, and counted in both where that is asked for."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from werkstatt.themes.found import Themes


def near_cards(themes: Themes, theme: int) -> pd.DataFrame:
    """Return the cards of other themes that are near a theme, too.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.
    theme : int
        Its number.

    Returns
    -------
    DataFrame
        Rows of the card table, in the user's order: cards whose second theme it is, and which do not count in it.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> len(near_cards(find_themes(cards, 2), 1))
    0
    """
    near = (themes.cards["also"] == theme).fillna(value=False).to_numpy(dtype=bool)
    counted = themes.members[themes.place.to_numpy(), theme - 1]
    return themes.cards[near & ~counted]


def count_near(themes: Themes) -> Themes:
    """Count cards that the machine sees between two themes in both.

    Parameters
    ----------
    themes : Themes
        With the second theme of such cards in ``also``.

    Returns
    -------
    Themes
        The same themes under the same numbers, with larger counts of cards and votes.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> found = find_themes(cards, 2)
    >>> between = replace(found, ordered=found.ordered.assign(also=pd.array([2, None, None, None], "Int64")))
    >>> count_near(between).themes["cards"].tolist()
    [2, 3]
    """
    second = themes.ordered["also"].fillna(0).to_numpy(dtype=np.int64)
    machine = (themes.ordered["placed"] == "machine").to_numpy() & (second > 0)
    members = themes.members.copy()
    members[np.flatnonzero(machine), second[machine] - 1] = True
    table = themes.themes.assign(cards=members.sum(axis=0))
    if "votes" in themes.ordered:
        votes = members.T @ themes.ordered["votes"].fillna(0).to_numpy(dtype=np.int64)
        table = table.assign(votes=pd.array(votes, dtype="Int64"))
    return replace(themes, members=members, themes=table, near=True)
