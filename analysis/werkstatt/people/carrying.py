"""Cards that were sorted at another workshop, and guide the sorting of this one."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.people.completing import complete_sorting
from werkstatt.people.placements import place_by_people
from werkstatt.wording import message

OWN, CARRIED = "0", "1"
"""Before the ids of cards, as both workshops may have a card K1."""


@dataclass(frozen=True)
class Carried:
    """Sorted cards of another workshop.

    Attributes
    ----------
    cards : DataFrame
        Those that people put under a heading.
    sorting : DataFrame
        Of these cards.

    Examples
    --------
    >>> Carried(pd.DataFrame({"card_id": ["K1"], "text": ["Bus"]}), pd.DataFrame()).cards["text"].to_list()
    ['Bus']
    """

    cards: pd.DataFrame
    sorting: pd.DataFrame


def carry_over(cards: pd.DataFrame, sorting: pd.DataFrame) -> Carried:
    """Take the cards of another workshop that people put under a heading.

    Parameters
    ----------
    cards : DataFrame
        The card table of that workshop.
    sorting : DataFrame
        Its sorting.

    Returns
    -------
    Carried
        For :func:`werkstatt.themes.finding.find_themes`.

    Raises
    ------
    CardError
        If the sorting has a card that is not there, or puts none under a heading.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus", "Park"]})
    >>> row = {"card_id": "K1", "heading": "Verkehr", "who": "AB", "when": "", "how": "check", "note": ""}
    >>> carry_over(cards, pd.DataFrame([row])).sorting[["card_id", "how"]].values.tolist()
    [['K1', 'sorted']]
    """
    sorting = complete_sorting(sorting)
    check_ids(cards, sorting)
    placed = place_by_people(cards["card_id"].reset_index(drop=True), sorting)
    kept = placed.members.any(axis=1)
    if not kept.any():
        raise CardError([message("carried_nothing")])
    rows = sorting[sorting["card_id"].isin(set(cards["card_id"][kept]))]
    # Its check cards have done their work; here they are learned from like all others.
    return Carried(cards[["card_id", "text"]][kept], rows.assign(how=rows["how"].replace("check", "sorted")))


def check_ids(cards: pd.DataFrame, sorting: pd.DataFrame) -> None:
    """Refuse a sorting that names cards which are not there.

    Parameters
    ----------
    cards : DataFrame
        With ``card_id``.
    sorting : DataFrame
        With ``card_id``.

    Raises
    ------
    CardError
        With the first of these cards, and how many there are.

    Examples
    --------
    >>> check_ids(pd.DataFrame({"card_id": ["K1"]}), pd.DataFrame({"card_id": ["K1"], "heading": ["Bus"]}))
    """
    strangers = sorted(set(complete_sorting(sorting)["card_id"]) - set(cards["card_id"]))
    if strangers:
        raise CardError([message("sorting_strangers", count=len(strangers), cards=", ".join(strangers[:8]))])
