"""Themes go with the cards that they were found in, and with no others."""

from __future__ import annotations

import pandas as pd

from werkstatt.themes.found import Themes


def check_same_cards(cards: pd.DataFrame, themes: Themes) -> None:
    """Make sure that themes were found in these cards.

    Parameters
    ----------
    cards : DataFrame
        With ``card_id``.
    themes : Themes
        Of these cards or of others.

    Raises
    ------
    ValueError
        If they were found in others.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus", "Bus"]})
    >>> from werkstatt.themes.finding import find_themes
    >>> check_same_cards(cards, find_themes(cards, 1))
    """
    if list(cards["card_id"]) != list(themes.cards["card_id"]):
        raise ValueError("cards and themes do not belong together: find_themes was called with other cards")
