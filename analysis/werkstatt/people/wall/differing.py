"""Cards on which people differ, one after the other, with what they decided."""

from __future__ import annotations

from typing import Any

import pandas as pd

from werkstatt.people.cells import headings_of
from werkstatt.people.placements import spelled_alike
from werkstatt.people.standing import ALONE, standing


def tell_differences(sorting: pd.DataFrame, codebook: pd.DataFrame) -> tuple[list[dict[str, Any]], int]:
    """Find the cards that people put under different headings.

    Parameters
    ----------
    sorting : DataFrame
        Of all people, the columns of :data:`werkstatt.people.sorting.SORTING`.
    codebook : DataFrame
        Its spelling of headings counts.

    Returns
    -------
    differences : list of dict
        ``card``; ``placements``, a tuple of who and headings for each person, in the alphabet of names; ``settled``,
        the heading and the reason, or None. In the order in which the cards were first sorted.
    twice : int
        Cards that two people or more sorted.

    Examples
    --------
    >>> rows = [("K1", "Bus", "AB", "", "sorted", ""), ("K1", "Rad", "CD", "", "check", "")]
    >>> sorting = pd.DataFrame(rows, columns=["card_id", "heading", "who", "when", "how", "note"])
    >>> tell_differences(sorting, pd.DataFrame())
    ([{'card': 'K1', 'placements': [('AB', ('Bus',)), ('CD', ('Rad',))], 'settled': None}], 1)
    """
    rows = standing(spelled_alike(sorting, codebook))
    own = rows[rows["how"].isin(ALONE)]
    agreed = rows[rows["how"] == "settled"]
    settled = dict(zip(agreed["card_id"], zip(agreed["heading"], agreed["note"], strict=True), strict=True))
    placements: dict[str, dict[str, tuple[str, ...]]] = {card: {} for card in dict.fromkeys(sorting["card_id"])}
    for card, who, cell in zip(own["card_id"], own["who"], own["heading"], strict=True):
        placements[card][who] = headings_of(cell)
    twice = {card: by for card, by in placements.items() if len(by) > 1}
    differing = [
        {"card": card, "placements": sorted(by.items()), "settled": settled.get(card)}
        for card, by in twice.items()
        if len({frozenset(headings) for headings in by.values()}) > 1
    ]
    return differing, len(twice)
