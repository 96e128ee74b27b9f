"""Whose themes are they? All questions on groups, phases, visions and votes, as far as the cards answer them."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from werkstatt.themes.finding import Themes
from werkstatt.validation.groups import Carriers, cards_and_votes, carriers, unanswered, without_each_group

MOST_GROUPS = 30
"""A column with more different values is no grouping but, say, the names of those who wrote."""


@dataclass(frozen=True)
class Whose:
    """What is known of who carries the themes; None or nothing where the cards don't tell.

    Attributes
    ----------
    carriers
        For each of ``group``, ``phase`` and ``vision`` that the cards have: see
        :func:`werkstatt.validation.groups.carriers`.
    without
        From :func:`werkstatt.validation.groups.without_each_group`.
    votes
        From :func:`werkstatt.validation.groups.cards_and_votes`.
    unanswered, unasked
        Critique that no implementation card answers, and visions that no critique asked for, from
        :func:`werkstatt.validation.groups.unanswered`.
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
    themes
        From :func:`werkstatt.themes.finding.find_themes`.
    seed
        Of deals and starts.
    """
    known = {column for column in ("group", "phase", "vision") if column in themes.cards}
    known = {column for column in known if 0 < themes.cards[column].nunique() <= MOST_GROUPS}
    votes = themes.themes["votes"]
    return Whose(
        {column: carriers(themes, column, seed) for column in ("group", "phase", "vision") if column in known},
        without_each_group(themes, "group", seed) if "group" in known else None,
        cards_and_votes(themes) if votes.notna().all() and votes.sum() else None,
        unanswered(themes, "kritik", "realisierung") if "phase" in known else None,
        unanswered(themes, "fantasie", "kritik") if "phase" in known else None,
    )
