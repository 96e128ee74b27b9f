"""The headings that the machine proposes for a card, and what speaks for each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from werkstatt.people.desk import Desk
from werkstatt.people.space import SortingSpace
from werkstatt.vectors.arrays import Ints
from werkstatt.vectors.threads import single_threaded

PROPOSALS, WORDS, CARDS = 3, 3, 2
"""Headings for a card; words and sorted cards that are shown for each."""

COLUMNS = ("card_id", "rank", "heading", "confidence", "sure")


@dataclass(frozen=True)
class Reasons:
    """What speaks for a heading on a card.

    Attributes
    ----------
    words : tuple of str
        Words that the card shares with those sorted under the heading, the most telling first.
    cards : tuple of str
        Ids of the cards sorted under the heading that are most like it, the most alike first.

    Examples
    --------
    >>> Reasons(("Bus",), ("K7",)).cards
    ('K7',)
    """

    words: tuple[str, ...]
    cards: tuple[str, ...]


def propose(desk: Desk, *, fitting: bool = True) -> pd.DataFrame:
    """Propose up to three headings for every card that nobody sorted.

    Parameters
    ----------
    desk : Desk
        From :func:`werkstatt.people.desk.make_desk`.
    fitting : bool
        Whether a card that fits no heading gets none; else it gets those that come nearest, and none is sure.

    Returns
    -------
    DataFrame
        One row per card and proposal, cards in the order in which everything is computed: ``card_id``, ``rank`` (from
        1), ``heading``, ``confidence`` (0 to 1) and ``sure`` (``high``, ``middle``, ``low``).

    Examples
    --------
    >>> from werkstatt.people.desk import make_desk
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus", "Park", "Park leer"]})
    >>> rows = [("b", "Verkehr", "AB", "sorted"), ("c", "Grün", "AB", "sorted"), ("d", "Grün", "AB", "sorted")]
    >>> sorting = pd.DataFrame(rows, columns=["card_id", "heading", "who", "how"])
    >>> propose(make_desk(cards, sorting))["heading"].tolist()
    ['Verkehr', 'Grün']
    """
    placements, placing = desk.placements, desk.placing
    open_ = np.flatnonzero(placements.unsorted & desk.own & ((placing.chosen >= 0) | (not fitting)))
    used = int(np.isfinite(placing.scores[:1]).sum())
    best = np.argsort(-placing.scores[open_], axis=1, kind="stable")[:, : min(PROPOSALS, used)]
    cards, ranks = np.repeat(open_, best.shape[1]), np.tile(np.arange(1, best.shape[1] + 1), len(open_))
    chosen = best.ravel()
    return pd.DataFrame(
        {
            "card_id": desk.ids.to_numpy()[cards],
            "rank": ranks,
            "heading": np.array(placements.headings, dtype=object)[chosen],
            "confidence": placing.likely[cards, chosen].round(3),
            "sure": placing.classes[cards, chosen],
        },
        columns=COLUMNS,
    )


@single_threaded
def reasons(desk: Desk, card: int, heading: str) -> Reasons:
    """Say what speaks for a heading on a card: shared words, and cards like it that people put there.

    A word is as telling as ``w_card * w_heading * ln(n / n_word)``: its weight on the card, its mean weight on the
    cards learned for the heading, and how rare it is among all `n` cards (inverse document frequency, Sparck Jones
    1972).

    Parameters
    ----------
    desk : Desk
        From :func:`werkstatt.people.desk.make_desk`.
    card : int
        Position of the card.
    heading : str
        One that has sorted cards; without any nothing speaks for it.

    Returns
    -------
    Reasons
        Up to three words and two cards.

    Examples
    --------
    >>> from werkstatt.people.desk import make_desk
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus", "Park", "Park leer"]})
    >>> rows = [("b", "Verkehr", "AB", "sorted"), ("c", "Grün", "AB", "sorted"), ("d", "Grün", "AB", "sorted")]
    >>> sorting = pd.DataFrame(rows, columns=["card_id", "heading", "who", "how"])
    >>> reasons(make_desk(cards, sorting), 1, "Verkehr")
    Reasons(words=('Bus',), cards=('b',))
    """
    space, placements = desk.space, desk.placements
    column = placements.headings.index(heading)
    learned = np.flatnonzero(placements.learned & placements.members[:, column])
    if not len(learned):
        return Reasons((), ())
    alike = (space.vectors[learned] @ space.vectors[card]).round(6)
    nearest = learned[np.argsort(-alike, kind="stable")][:CARDS]
    nearest = nearest[(space.vectors[nearest] @ space.vectors[card]).round(6) > 0]
    return Reasons(_words(space, card, learned), tuple(str(one) for one in desk.ids.iloc[nearest]))


def _words(space: SortingSpace, card: int, learned: Ints) -> tuple[str, ...]:
    matrix = space.lexicon.matrix
    own = matrix[card]
    if not own.nnz:
        return ()
    mean = np.asarray(matrix[learned][:, own.indices].mean(axis=0)).ravel()
    rare = np.log(matrix.shape[0] / np.maximum(np.asarray((matrix[:, own.indices] > 0).sum(axis=0)).ravel(), 1))
    telling = (own.data * mean * rare).round(8)
    surfaces = space.lexicon.vocabulary["surface"].to_numpy()[own.indices]
    order = np.argsort(-telling, kind="stable")
    return tuple(dict.fromkeys(str(surfaces[place]) for place in order if telling[place] > 0))[:WORDS]
