"""Cards drawn at random, from which alone may be said how far machine and people agree."""

from __future__ import annotations

import numpy as np
import pandas as pd

from werkstatt.cards.preparation import reading_order
from werkstatt.parameters import check_count, check_instance
from werkstatt.people.placements import place_by_people
from werkstatt.vectors.arrays import Bools, Ints


def check_cards(cards: pd.DataFrame, sorting: pd.DataFrame, n: int = 26, *, seed: int = 0) -> list[str]:
    """Draw check cards from those that nobody has sorted.

    They are drawn when people have sorted what they wanted to, and sorted without seeing what the machine proposes.
    Agreement on the cards that were sorted before says nothing: they were chosen because they are hard.

    Parameters
    ----------
    cards : DataFrame
        With ``card_id`` and ``text``.
    sorting : DataFrame
        What has been sorted.
    n : int
        How many, from 1; fewer where fewer are unsorted. With 26 the interval of kappa is about ± .20 wide, with 50
        ± .15.
    seed : int
        Of the draw, from 0.

    Returns
    -------
    list of str
        Card ids in random order; the same for the same cards, sorting and seed.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": list("abc"), "text": ["Bus", "Park", "Bahn"]})
    >>> row = {"card_id": "b", "heading": "Grün", "who": "AB", "when": "", "how": "sorted", "note": ""}
    >>> sorted(check_cards(cards, pd.DataFrame([row]), 5))
    ['a', 'c']
    """
    check_instance("check_cards", "cards", cards, pd.DataFrame)
    check_instance("check_cards", "sorting", sorting, pd.DataFrame)
    check_count("check_cards", "n", n, 1)
    check_count("check_cards", "seed", seed, 0)
    ids = cards["card_id"].iloc[reading_order(cards)].reset_index(drop=True)
    drawn = draw_checks(place_by_people(ids, sorting).unsorted, n, seed)
    return [str(card) for card in ids.iloc[drawn]]


def draw_checks(among: Bools, count: int, seed: int) -> Ints:
    """Draw cards at random.

    Parameters
    ----------
    among : ndarray of bool of shape (cards,)
        From which; in the order in which everything is computed.
    count : int
        How many at most.
    seed : int
        Of the draw, from 0.

    Returns
    -------
    ndarray of int
        Positions in random order.

    Examples
    --------
    >>> sorted(draw_checks(np.array([True, False, True]), 5, 0).tolist())
    [0, 2]
    """
    rows = np.flatnonzero(among)
    drawn: Ints = rows[np.random.default_rng(seed).permutation(len(rows))[:count]]
    return drawn
