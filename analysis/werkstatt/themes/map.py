"""Where the cards lie: a map of the space in which the themes were formed, with room for their names."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from werkstatt.themes.finding import Themes
from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.threads import single_threaded

MARGIN = 0.06

LETTER, LINE = 0.0135, 0.045
"""Width of a letter and height of a line of a name, as parts of the map."""

ROUNDS = 400


@dataclass(frozen=True)
class ThemeMap:
    """A map of cards and themes; all positions are from 0 to 1.

    Attributes
    ----------
    points : DataFrame
        One row per card with a place and a theme, in the user's order: ``card_id``, ``text``, ``theme``, ``x``, ``y``.
    names : DataFrame
        One row per theme: ``theme``, ``label`` (number and name), ``x``, ``y`` (its middle) and ``at_x``, ``at_y``
        (where its name stands without lying on another).
    kept : float
        Share of the differences between cards that two dimensions keep, 0 to 1.
    """

    points: pd.DataFrame
    names: pd.DataFrame
    kept: float


@single_threaded
def map_themes(themes: Themes) -> ThemeMap:
    """Lay the cards out by the first two principal components of their positions.

    A projection that knew the themes would keep them further apart than they are; this one does not. What lies apart
    here is apart, but what lies together may differ in the dimensions that are left out.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.

    Returns
    -------
    ThemeMap
        Cards and names.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> map_themes(find_themes(cards, 2)).points[["theme", "x"]].values.tolist()
    [[1.0, 0.06], [2.0, 0.94], [1.0, 0.06], [2.0, 0.94]]
    """
    space, back = themes.embedding, themes.place.to_numpy()
    shown = space.placed & (themes.labels > 0)
    _, sizes, axes = np.linalg.svd(space.vectors[shown] - space.vectors[shown].mean(axis=0), full_matrices=False)
    axes = axes[:2] * np.where(axes[:2].sum(axis=1, keepdims=True) < 0, -1, 1)
    flat = np.zeros((len(shown), 2))
    flat[shown, : len(axes)] = (space.vectors[shown] - space.vectors[shown].mean(axis=0)) @ axes.T
    low, high = flat[shown].min(axis=0), flat[shown].max(axis=0)
    flat = MARGIN + (1 - 2 * MARGIN) * (flat - low) / np.where(high > low, high - low, 1)
    points = themes.cards[["card_id", "text", "theme"]].assign(x=flat[back, 0].round(4), y=flat[back, 1].round(4))
    points = points[shown[back]].reset_index(drop=True)
    names = points.groupby("theme")[["x", "y"]].median().reset_index()
    names.insert(1, "label", [f"{theme} {themes.themes['label'][theme - 1]}" for theme in names["theme"]])
    placed = place_names(names[["x", "y"]].to_numpy(), names["label"].str.len().to_numpy())
    names[["at_x", "at_y"]] = placed.round(4)
    variance = sizes**2
    return ThemeMap(points, names, float(round(variance[:2].sum() / max(variance.sum(), 1e-12), 3)))


def place_names(middles: Floats, letters: Ints) -> Floats:
    """Move names from the middles of their themes until none lies on another, as little as it takes.

    Parameters
    ----------
    middles : ndarray of shape (names, 2)
        From 0 to 1.
    letters : ndarray of shape (names,)
        Letters of each name.

    Returns
    -------
    ndarray of shape (names, 2)
        Where the middle of each name stands, on the map as far as there is room.

    Examples
    --------
    >>> place_names(np.array([[0.5, 0.5], [0.5, 0.5]]), np.array([4, 4])).round(4).tolist()
    [[0.5, 0.4775], [0.5, 0.5225]]
    """
    half = np.column_stack([np.minimum(letters * LETTER, 1) / 2, np.full(len(letters), LINE / 2)])
    at = middles.astype(float)
    for _ in range(ROUNDS):
        at = np.clip(at, half, 1 - half)
        moved = False
        for one in range(len(at)):
            for other in range(one):
                gap = at[one] - at[other]
                overlap = half[one] + half[other] - np.abs(gap)
                if (overlap > 1e-9).all():
                    # Up and down, where lines are short: the earlier name goes down if they are level.
                    push = (overlap[1] / 2 + 1e-6) * (1 if gap[1] >= 0 else -1)
                    at[one, 1] += push
                    at[other, 1] -= push
                    moved = True
        if not moved:
            break
    return at
