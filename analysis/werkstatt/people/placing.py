"""The machine gives the cards that nobody sorted to people's headings."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from werkstatt.people.placements import Placements
from werkstatt.vectors.arrays import Bools, Floats, Ints
from werkstatt.vectors.centres import (
    cosines_to_centres,
    fit_temperature,
    margins,
    probabilities,
    score_headings,
)

SURE, LIKELY = 0.8, 0.5
"""From which probability a proposal is called sure, and likely; what is above 0.8 was over-confident by .04 to .08 in
simulation, so that no more than the class is shown."""


@dataclass(frozen=True)
class Placing:
    """What the machine says of every card, sorted or not.

    Attributes
    ----------
    scores : ndarray of shape (cards, headings)
        From :func:`werkstatt.vectors.centres.score_headings`.
    likely : ndarray of shape (cards, headings)
        Probabilities; rows of 0 for a card that fits none.
    chosen : ndarray of int of shape (cards,)
        The best heading of each card; -1 for a card that has no place, or points away from every heading (no cosine
        above 0).
    margins : ndarray of shape (cards,)
        By how much the best heading is ahead of the next.

    Examples
    --------
    >>> scores = np.array([[0.9, 0.1]])
    >>> Placing(scores, np.array([[0.99, 0.01]]), np.array([0]), np.array([0.8])).classes[0].tolist()
    ['high', 'low']
    """

    scores: Floats
    likely: Floats
    chosen: Ints
    margins: Floats

    @property
    def classes(self) -> np.ndarray:
        """How sure each heading is for each card: ``high`` (0.8 or more), ``middle``, ``low`` (below 0.5)."""
        return np.select([self.likely >= SURE, self.likely >= LIKELY], ["high", "middle"], "low")

    def take(self, rows: Bools) -> Placing:
        """Return the same of some of the cards.

        Parameters
        ----------
        rows : ndarray of bool of shape (cards,)
            Which.

        Returns
        -------
        Placing
            In the same order.

        Examples
        --------
        >>> placing = Placing(np.eye(2), np.eye(2), np.array([0, 1]), np.ones(2))
        >>> placing.take(np.array([False, True])).chosen.tolist()
        [1]
        """
        return Placing(self.scores[rows], self.likely[rows], self.chosen[rows], self.margins[rows])


def place_by_machine(vectors: Floats, seen: Floats, placements: Placements) -> Placing:
    """Give every card to the heading whose centre is nearest, in the way that did best in simulation.

    Parameters
    ----------
    vectors : ndarray of shape (cards, dimensions)
        From :class:`werkstatt.people.space.SortingSpace`.
    seen : ndarray of shape (cards,)
        Above 0 for a card that has a place.
    placements : Placements
        Of the same cards.

    Returns
    -------
    Placing
        Of all cards; what people sorted themselves is not looked at by whoever uses it.

    Examples
    --------
    >>> import pandas as pd
    >>> members = np.array([[True, False], [False, True], [False, False]])
    >>> how = np.array(["sorted", "sorted", ""], dtype=object)
    >>> sorted_ = Placements(("A", "B"), members, how, np.array([0, 1, -1]), members & False, pd.DataFrame())
    >>> place_by_machine(np.array([[1.0, 0], [0, 1], [0.6, 0.8]]), np.ones(3), sorted_).chosen.tolist()
    [0, 1, 1]
    """
    learned = placements.members & placements.learned[:, None]
    count = len(vectors)
    if not learned.any():
        empty = np.full((count, len(placements.headings)), -np.inf)
        return Placing(empty, np.zeros_like(empty), np.full(count, -1), np.ones(count))
    cosines = cosines_to_centres(vectors, learned)
    scores = score_headings(cosines, learned)
    best: Ints = scores.argmax(axis=1)
    fits: Bools = (seen > 0) & (cosines.max(axis=1) > 0)
    temperature = fit_temperature(scores[placements.testable], placements.blind[placements.testable])
    likely = probabilities(scores, temperature) * fits[:, None]
    return Placing(scores, likely, np.where(fits, best, -1), margins(scores))
