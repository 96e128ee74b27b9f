"""New headings for the cards that fit none of people's."""

from __future__ import annotations

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.themes.clustering import cluster_cards, read_cards_for_themes
from werkstatt.themes.found import Themes

COLUMNS = ("label", "cards", "representative")


def propose_headings(themes: Themes) -> pd.DataFrame:
    """Group the cards that are in no theme, and name the groups by their words.

    Parameters
    ----------
    themes : Themes
        Of people's headings.

    Returns
    -------
    DataFrame
        One row per group, largest first: ``label``, ``cards`` and ``representative`` (card ids); no rows where there
        are too few cards to group, or where they share no words.

    Examples
    --------
    >>> import werkstatt as ws
    >>> texts = ["Bus, Bahn", "Park, Baum"] * 6 + ["Schule, Lehrerin", "Kita, Erzieher"] * 6
    >>> cards = pd.DataFrame({"card_id": [f"K{place:02}" for place in range(24)], "text": texts})
    >>> rows = [(card, "Unterwegs", "AB", "", "sorted", "") for card in cards["card_id"][:12]]
    >>> rows += [(card, "", "AB", "", "sorted", "") for card in cards["card_id"][12:]]
    >>> sorting = pd.DataFrame(rows, columns=["card_id", "heading", "who", "when", "how", "note"])
    >>> propose_headings(ws.find_themes(cards, sorting=sorting))["label"].to_list()
    ['Erzieher, Kita, Lehrerin']
    """
    left = themes.ordered.loc[themes.ordered["theme"] == 0, ["card_id", "text"]]
    nothing = pd.DataFrame(columns=list(COLUMNS))
    if left.empty:
        return nothing
    try:
        reader = themes.reading.reader
        read = read_cards_for_themes(left, themes.language, reader, themes.encoder, themes.threshold)
        return cluster_cards(read, "auto", themes.seed).themes[list(COLUMNS)]
    except CardError:
        # Too few, or without a common word: there is nothing to propose.
        return nothing
