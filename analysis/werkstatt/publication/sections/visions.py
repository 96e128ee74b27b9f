"""The Zukunftsbilder with the cards that they were fed by."""

from __future__ import annotations

from typing import Any

import pandas as pd

from werkstatt.cards.workshop import Workshop
from werkstatt.wording import number, word


def visions_with_cards(cards: pd.DataFrame, workshop: Workshop, language: str = "de") -> list[dict[str, Any]]:
    """Return the Zukunftsbilder with the number of cards that each was fed by.

    Parameters
    ----------
    cards : DataFrame
        The card table.
    workshop : Workshop
        With its Zukunftsbilder.
    language : {"de", "en"}
        Of the reader.

    Returns
    -------
    list of dict
        For each its ``name``, its ``text``, ``fed``, the number of cards as a phrase, and ``ids`` of these cards.

    Examples
    --------
    >>> visions = pd.DataFrame({"vision": ["Dorf"], "text": ["Ein Sofa auf dem Platz."]})
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "vision": "Dorf"})
    >>> shown = visions_with_cards(cards, Workshop(visions=visions), "en")
    >>> shown[0]["fed"]
    'fed by 2 cards'
    """
    fed = cards["vision"].value_counts() if "vision" in cards else pd.Series(dtype=int)
    return [
        {
            "name": row.vision,
            "text": row.text,
            # A Zukunftsbild without cards is said to have none, since people wrote it all the same.
            "ids": list(cards.loc[cards["vision"] == row.vision, "card_id"]) if "vision" in cards else [],
            "fed": word("fed_by", language, cards=number(int(fed.get(row.vision, 0)), 0, language)),
        }
        for row in workshop.visions.itertuples()
    ]
