"""Whose themes are they? All questions on groups, phases, visions and votes, as far as the cards answer them."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from werkstatt.themes.found import Themes
from werkstatt.validation.groups import Carriers, cards_and_votes, carriers, unanswered, without_each_group

MOST_GROUPS = 30
"""A column with more different values is no grouping but, say, the names of those who wrote."""


@dataclass(frozen=True)
class Whose:
    """What is known of who carries the themes.

    Attributes
    ----------
    carriers : dict of str to Carriers
        For each of ``group``, ``phase`` and ``vision`` that the cards have: see
        :func:`werkstatt.validation.groups.carriers`.
    without : DataFrame or None
        From :func:`werkstatt.validation.groups.without_each_group`; None without groups.
    votes : DataFrame or None
        From :func:`werkstatt.validation.groups.cards_and_votes`; None without votes.
    unanswered, unasked : DataFrame or None
        Critique that no implementation card answers, and visions that no critique asked for, from
        :func:`werkstatt.validation.groups.unanswered`; None without phases.

    Examples
    --------
    >>> whose = Whose({}, None, pd.DataFrame({"theme": [1, 2], "moves": [-1, 1]}), None, None)
    >>> whose.without is None, whose.votes["moves"].tolist()
    (True, [-1, 1])
    """

    carriers: dict[str, Carriers]
    without: pd.DataFrame | None
    votes: pd.DataFrame | None
    unanswered: pd.DataFrame | None
    unasked: pd.DataFrame | None


def whose_themes(themes: Themes, seed: int = 0) -> Whose:
    """Ask all questions of :mod:`werkstatt.validation.groups` that the columns of the cards allow.

    Columns with more than 30 different values are passed over.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.
    seed : int
        Of deals and starts, from 0.

    Returns
    -------
    Whose
        With what could be asked.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> whose_themes(find_themes(cards.assign(votes=[0, 1, 1, 2]), 2)).votes["moves"].tolist()
    [-1, 0]
    """
    known = [column for column in ("group", "phase", "vision") if _groups(themes, column)]
    votes = themes.themes["votes"]
    return Whose(
        {column: carriers(themes, column, seed) for column in known},
        without_groups(themes, seed),
        cards_and_votes(themes) if votes.notna().all() and votes.sum() else None,
        unanswered(themes, "kritik", "realisierung") if "phase" in known else None,
        unanswered(themes, "fantasie", "kritik") if "phase" in known else None,
    )


def without_groups(themes: Themes, seed: int = 0) -> pd.DataFrame | None:
    """Leave out one group after the other, if the cards have a column of groups.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.
    seed : int
        Of the starts, from 0.

    Returns
    -------
    DataFrame or None
        From :func:`werkstatt.validation.groups.without_each_group`; None without groups, or with more than 30.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> without_groups(find_themes(cards, 2)) is None
    True
    """
    return without_each_group(themes, "group", seed) if _groups(themes, "group") else None


def _groups(themes: Themes, column: str) -> bool:
    """Tell whether a column parts the cards into a number of groups that can be looked at."""
    return column in themes.cards and 0 < themes.cards[column].nunique() <= MOST_GROUPS
