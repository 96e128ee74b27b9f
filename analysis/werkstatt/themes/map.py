"""Where the cards lie: a map of the space in which the themes were formed."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from werkstatt.themes.found import Themes
from werkstatt.themes.levels import subtheme_of_cards, subthemes
from werkstatt.vectors.threads import single_threaded

MARGIN = 0.06

PARTS = ("theme", "place", "label", "x", "y")


@dataclass(frozen=True)
class ThemeMap:
    """A map of cards and themes; all positions are from 0 to 1.

    Attributes
    ----------
    points : DataFrame
        One row per card with a place and a theme, in the user's order: ``card_id``, ``text``, ``theme``, ``x``, ``y``.
    names : DataFrame
        One row per theme: ``theme``, ``label`` (number and name), ``x`` and ``y`` (its middle).
    parts : DataFrame
        One row per sub-theme: ``theme`` (in which it was found), ``place`` (3.2), ``label`` (number and name), ``x``
        and ``y`` (its middle).
    kept : float
        Share of the differences between cards that two dimensions keep, 0 to 1.

    Examples
    --------
    >>> points = pd.DataFrame({"card_id": ["K1", "K2"], "theme": [1, 1], "x": [0.06, 0.94], "y": [0.06, 0.06]})
    >>> names = pd.DataFrame({"theme": [1], "label": ["1 Bus, Bahn"], "x": [0.5], "y": [0.06]})
    >>> drawn = ThemeMap(points, names, kept=1.0)
    >>> drawn.points.merge(drawn.names[["theme", "label"]])["label"].tolist()
    ['1 Bus, Bahn', '1 Bus, Bahn']
    """

    points: pd.DataFrame
    names: pd.DataFrame
    kept: float
    parts: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=PARTS))


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
    variance = sizes**2
    kept = float(round(variance[:2].sum() / max(variance.sum(), 1e-12), 3))
    return ThemeMap(points, names, kept, _parts(themes, points))


def _parts(themes: Themes, points: pd.DataFrame) -> pd.DataFrame:
    """Return where the middles of the sub-themes are."""
    table = subthemes(themes)
    own = dict(zip(themes.cards["card_id"], subtheme_of_cards(themes), strict=True))
    middles = points.groupby(points["card_id"].map(own).astype("Int64"))[["x", "y"]].median()
    table = table.assign(label=table["place"].astype("str") + " " + table["label"]).set_index("theme")
    table = table.assign(theme=table["within"]).join(middles)
    return table[list(PARTS)].reset_index(drop=True)
