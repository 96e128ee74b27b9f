"""Which cards people should see next."""

from __future__ import annotations

import numpy as np
import pandas as pd

from werkstatt.parameters import check_count, check_instance
from werkstatt.people.carrying import Carried
from werkstatt.people.desk import Desk, make_desk
from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.coverage import order_by_coverage
from werkstatt.vectors.encoder_folder import Given
from werkstatt.vectors.reading import Reader
from werkstatt.vectors.threads import single_threaded

FIRST = 13
"""So many cards are chosen for what they stand for alone; from then on unsure ones count for more."""

MOST = 6000
"""Cards that are compared with each other, each with each; beyond it half of them are those sorted, half those not."""

DECIMALS = 8


def next_cards(
    cards: pd.DataFrame,
    sorting: pd.DataFrame,
    n: int = 13,
    *,
    carried: Carried | None = None,
    language: str = "de",
    reader: Reader = "terms",
    encoder: Given = None,
) -> list[str]:
    """Return the cards that people should sort next, in order.

    Parameters
    ----------
    cards : DataFrame
        A card table, from :func:`werkstatt.cards.reading.read_cards`.
    sorting : DataFrame
        What has been sorted, from :func:`werkstatt.people.sorting.read_sorting`; no rows at the beginning.
    n : int
        How many, from 1; fewer where fewer are unsorted.
    carried : Carried, optional
        Sorted cards of another workshop, from :func:`werkstatt.people.carrying.carry_over`.
    language : {"de", "en"}
        Of the cards.
    reader : {"terms", "semantic"}
        What the cards are compared by.
    encoder : Encoder, str, Path or callable, optional
        Of the semantic reader: a folder, or a function from texts to an array with a row for each; by default the one
        that the extra ``semantic`` brings. See :func:`werkstatt.vectors.encoder_folder.read_encoder`.

    Returns
    -------
    list of str
        Card ids.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum", "Bus", "Park"]})
    >>> nothing = pd.DataFrame(columns=["card_id", "heading", "who", "when", "how", "note"])
    >>> next_cards(cards, nothing, 2)
    ['c', 'd']
    """
    check_instance("next_cards", "cards", cards, pd.DataFrame)
    check_instance("next_cards", "sorting", sorting, pd.DataFrame)
    check_count("next_cards", "n", n, 1)
    desk = make_desk(cards, sorting, carried=carried, language=language, reader=reader, encoder=encoder)
    return [str(card) for card in desk.ids.iloc[order_cards(desk, n)]]


@single_threaded
def order_cards(desk: Desk, count: int) -> Ints:
    """Return the positions of the cards to be sorted next.

    The next card is the one that stands for the most cards which no sorted card stands for yet (see
    :func:`werkstatt.vectors.coverage.order_by_coverage`). From the 14th on a card counts for ``exp(-m / median m)``,
    ``m`` the margin by which its best heading is ahead.

    Parameters
    ----------
    desk : Desk
        From :func:`werkstatt.people.desk.make_desk`.
    count : int
        How many, from 1.

    Returns
    -------
    ndarray of int of shape (at most count,)
        Positions on the desk; cards that have no place come last. Of more than 6,000 cards, 3,000 that lie evenly in
        the order of the texts are compared; the others come after them.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bus"]})
    >>> order_cards(make_desk(cards, pd.DataFrame(columns=["card_id", "heading", "who", "how"])), 5).tolist()
    [0, 1]
    """
    margins, placed = desk.placing.margins, desk.placements.placed
    weights = _unsureness(margins) if placed.sum() >= FIRST else np.ones(len(margins))
    if len(placed) <= MOST:
        return order_by_coverage(desk.space.likeness, placed, weights, count)
    # Of very many cards some that lie evenly in the order of their texts stand for all.
    rows = np.sort(np.concatenate([_evenly(np.flatnonzero(placed)), _evenly(np.flatnonzero(~placed))]))
    vectors = desk.space.vectors[rows]
    likeness = np.maximum(vectors @ vectors.T, 0).round(6)
    first = rows[order_by_coverage(likeness, placed[rows], weights[rows], count)]
    others = np.setdiff1d(np.flatnonzero(~placed), first)
    return np.concatenate([first, others])[:count]


def _evenly(rows: Ints) -> Ints:
    """Return half of `MOST` of the rows, or all where there are fewer."""
    if len(rows) <= MOST // 2:
        return rows
    chosen: Ints = rows[np.linspace(0, len(rows) - 1, MOST // 2).astype(np.int64)]
    return chosen


def _unsureness(margin: Floats) -> Floats:
    unsure: Floats = np.exp(-margin / max(float(np.median(margin)), 1e-9)).round(DECIMALS)
    return unsure
