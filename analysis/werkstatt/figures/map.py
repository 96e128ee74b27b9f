"""The theme map: cards as points, names of themes beside them."""

from __future__ import annotations

import matplotlib
from matplotlib.figure import Figure

from werkstatt.figures.picture import STYLE, Picture, to_png
from werkstatt.themes.map import ThemeMap
from werkstatt.wording import INK, MUTED, PAPER, THEME_COLOURS, number, word

MARKERS = "osD^v"


def theme_map(chart: ThemeMap, language: str = "de") -> Picture:
    """Draw cards as points and the names of the themes without overlap.

    Parameters
    ----------
    chart : ThemeMap
        From :func:`werkstatt.themes.map.map_themes`.
    language : {"de", "en"}
        Of the alternative text.

    Returns
    -------
    Picture
        8 by 6 inches.

    Examples
    --------
    >>> import pandas as pd
    >>> points = pd.DataFrame({"theme": [1, 2], "x": [0.1, 0.9], "y": [0.5, 0.5]})
    >>> names = points.assign(label=["1 Bus", "2 Park"], at_x=points["x"], at_y=points["y"])
    >>> theme_map(ThemeMap(points, names, 0.8), "en").alt.partition(". ")[0]
    'Map: cards as points, themes with names; two dimensions show 80% of the differences'
    """
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=(8, 6), layout="constrained", facecolor=PAPER)
        axes = figure.add_subplot()
        for theme, points in chart.points.groupby("theme"):
            axes.scatter(
                points["x"], points["y"], s=16, marker=MARKERS[theme % len(MARKERS)],
                color=THEME_COLOURS[(theme - 1) % len(THEME_COLOURS)], alpha=0.75, edgecolors=PAPER, linewidths=0.3,
            )  # fmt: skip
        for name in chart.names.itertuples():
            axes.plot([name.x, name.at_x], [name.y, name.at_y], color=MUTED, linewidth=0.6, zorder=1)
            axes.text(
                name.at_x, name.at_y, name.label, ha="center", va="center", fontsize=8.5, color=INK, parse_math=False,
                bbox={"boxstyle": "square,pad=0.15", "facecolor": PAPER, "edgecolor": MUTED, "linewidth": 0.5},
            )  # fmt: skip
        axes.set_xlim(0, 1)
        axes.set_ylim(0, 1)
        axes.set_xticks([])
        axes.set_yticks([])
        axes.spines[:].set_color(MUTED)
        return Picture(to_png(figure), word("map_alt", language, kept=number(100 * chart.kept, 0, language)))
