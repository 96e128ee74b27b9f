"""For, against or a wish within each theme: by phase, and by the marks that people set."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from werkstatt.people.standing import MARKS
from werkstatt.themes.found import Themes
from werkstatt.validation.sorters import alpha_with_interval

FEWEST_TWICE = 10
"""From so many cards marked by two on, their agreement is told."""


@dataclass(frozen=True)
class Stances:
    """What people say within the themes.

    Attributes
    ----------
    counts : DataFrame
        Themes (0, where cards are in none, last) × ``for``, ``against``, ``wish`` and ``unmarked``: cards; a card
        counts in each of its themes.
    marked, cards : int
        How many cards have a mark, of how many.
    twice : int
        Cards that two people or more marked.
    differ : int
        Of these, cards on which as many say one thing as another, so that they have no mark.
    alpha, low, high : float
        Krippendorff's alpha of the marks with its interval; NaN where fewer than 10 cards were marked twice.

    Examples
    --------
    >>> counts = pd.DataFrame({"for": [2], "against": [1], "wish": [0], "unmarked": [7]}, index=[1])
    >>> Stances(counts, 3, 10, 0, 0, *[float("nan")] * 3).marked
    3
    """

    counts: pd.DataFrame
    marked: int
    cards: int
    twice: int
    differ: int
    alpha: float
    low: float
    high: float


def stances(themes: Themes) -> Stances | None:
    """Count what people say of the cards of each theme.

    Marks are a column of the cards or were set on the wall. Nothing is guessed: a card without a mark is counted as
    such.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.

    Returns
    -------
    Stances or None
        None where no card is marked.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> found = stances(find_themes(cards.assign(stance=["for", "against", None, "against"]), 2))
    >>> found.counts.loc[1].tolist(), found.marked
    ([1, 0, 0, 1], 3)
    """
    if "stance" not in themes.cards or not (themes.cards["stance"].notna().any() or len(themes.marks)):
        return None
    counted = themes.counted
    said = counted["stance"].astype("object").where(counted["stance"].notna(), "unmarked")
    without = [0] if (counted["theme"] == 0).any() else []
    table = pd.crosstab(counted["theme"], said).reindex(
        index=[*themes.themes["theme"], *without], columns=[*MARKS, "unmarked"], fill_value=0
    )
    people = themes.marks.groupby("card_id").size() if len(themes.marks) else pd.Series(dtype="int64")
    twice = people[people > 1].index
    stance = themes.cards.set_index("card_id")["stance"]
    alpha, low, high = (float("nan"),) * 3
    if len(twice) >= FEWEST_TWICE:
        own = themes.marks[themes.marks["card_id"].isin(twice)]
        counts = pd.crosstab(own["card_id"], own["stance"]).to_numpy(dtype=float)
        alpha, low, high = alpha_with_interval(counts, 1 - np.eye(counts.shape[1]))
    return Stances(
        table.rename_axis(columns=None), int(stance.notna().sum()), len(stance), len(twice),
        int(stance.reindex(twice).isna().sum()), alpha, low, high,
    )  # fmt: skip
