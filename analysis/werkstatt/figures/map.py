"""The theme map: cards as points, a mark for each theme."""

from __future__ import annotations

import matplotlib
import numpy as np
from matplotlib.figure import Figure
from matplotlib.patheffects import withStroke

from werkstatt.figures.picture import STYLE, Picture, fitting, lay_out
from werkstatt.themes.map import ThemeMap
from werkstatt.wording import INK, MUTED, PAPER, number, theme_mark, word

MARKERS = "os^Dv"
"""Circle, square, triangle, diamond, triangle upside down, as `theme_mark` counts them."""


def theme_map(chart: ThemeMap, language: str = "de") -> Picture:
    """Draw cards as points, each theme with a mark of its own, and the names of the themes below.

    Parameters
    ----------
    chart : ThemeMap
        From :func:`werkstatt.themes.map.map_themes`.
    language : {"de", "en"}
        Of the alternative text.

    Returns
    -------
    Picture
        8 inches wide, 6 and a line for two themes each high.

    Examples
    --------
    >>> import pandas as pd
    >>> points = pd.DataFrame({"theme": [1, 2], "x": [0.1, 0.9], "y": [0.5, 0.5]})
    >>> names = points.assign(label=["1 Bus", "2 Park"])
    >>> theme_map(ThemeMap(points, names, 0.8), "en").alt.partition(". ")[0]
    'Map: cards as points, a mark for each theme; two dimensions show 80% of the differences'
    """
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=(8, 6 + 0.22 * np.ceil(len(chart.names) / 2)), layout="constrained", facecolor=PAPER)
        axes = figure.add_subplot()
        for name in chart.names.itertuples():
            points = chart.points[chart.points["theme"] == name.theme]
            colour, shape = theme_mark(name.theme)
            axes.scatter(
                points["x"], points["y"], s=20, marker=MARKERS[shape], color=colour, alpha=0.85, edgecolors=INK,
                linewidths=0.4, label=fitting(name.label, 48).replace("$", r"\$"),
            )  # fmt: skip
        for part in chart.parts.itertuples():
            axes.text(
                part.x, part.y, part.place, ha="center", va="center", fontsize=9, fontweight="bold", color=INK,
                path_effects=[withStroke(linewidth=3, foreground=PAPER)],
            )  # fmt: skip
        # Below, since names among the points would hide some of them.
        figure.legend(loc="outside lower center", ncols=2, frameon=False, fontsize=8.5, markerscale=1.6)
        axes.set_xlim(0, 1)
        axes.set_ylim(0, 1)
        axes.set_xticks([])
        axes.set_yticks([])
        axes.spines[:].set_color(MUTED)
        return lay_out(figure, word("map_alt", language, kept=number(100 * chart.kept, 0, language)))
