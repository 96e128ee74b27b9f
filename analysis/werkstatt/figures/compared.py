"""Shares of themes with their intervals, side by side for several values of a column."""

from __future__ import annotations

from collections.abc import Mapping

import matplotlib
import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from werkstatt.figures.map import MARKERS
from werkstatt.figures.picture import STYLE, Picture, fitting, lay_out
from werkstatt.wording import INK, MUTED, PAPER, percent, theme_mark, word


def compared_shares(cells: pd.DataFrame, labels: list[str], values: Mapping[str, str], language: str = "de") -> Picture:
    """Draw the share of each theme for each value, with its 95 % interval.

    Parameters
    ----------
    cells : DataFrame
        ``theme``, ``value``, ``share``, ``low`` and ``high``; what is missing is not drawn.
    labels : list of str
        Of the themes.
    values : mapping of str to str
        What readers call each value, in order; ten at most.
    language : {"de", "en"}
        Of labels and alternative text.

    Returns
    -------
    Picture
        A row of points for each theme, a mark for each value.

    Examples
    --------
    >>> cells = pd.DataFrame({"theme": [1, 1], "value": ["Amt", "Rat"], "share": [0.5, 0.2], "low": 0.1, "high": 0.6})
    >>> compared_shares(cells, ["1 Bus"], {"Amt": "Amt", "Rat": "Rat"}, "en").alt.partition(". ")[0]
    'Points with intervals: share of each theme of the cards of Amt, Rat'
    """
    step = 0.8 / len(values)
    with matplotlib.rc_context(STYLE):
        height = 1.2 + len(labels) * max(0.36, 0.15 * len(values))
        figure = Figure(figsize=(8, height), layout="constrained", facecolor=PAPER)
        axes = figure.add_subplot()
        for place, (value, name) in enumerate(values.items()):
            own = cells[(cells["value"] == value) & cells["share"].notna()]
            colour, shape = theme_mark(place + 1)
            across = own["theme"].to_numpy() - 1 + (place - (len(values) - 1) / 2) * step
            axes.hlines(across, own["low"], own["high"], color=colour, linewidth=2)
            axes.scatter(
                own["share"], across, s=34, marker=MARKERS[shape], color=colour, edgecolors=INK, linewidths=0.6,
                zorder=3, clip_on=False, label=fitting(name, 30).replace("$", r"\$"),
            )  # fmt: skip
        for row in range(len(labels) - 1):
            axes.axhline(row + 0.5, color=MUTED, linewidth=0.3)
        # parse_math off: a card may hold two dollar signs.
        axes.set_yticks(range(len(labels)), [fitting(label, 32, 2) for label in labels], parse_math=False)
        axes.set_ylim(len(labels) - 0.5, -0.5)
        high = cells["high"].max()
        axes.set_xlim(0, min(1.0, 1.05 * (high if pd.notna(high) else 1)))
        ticks = axes.get_xticks()
        kept = [value for value in ticks if 0 <= value <= axes.get_xlim()[1] + 1e-9]
        axes.set_xticks(kept, [percent(float(np.round(value, 3)), 0, language) for value in kept])
        axes.set_xlabel(word("share_axis", language))
        axes.spines[["top", "right"]].set_visible(False)
        figure.legend(loc="outside upper left", ncols=3, frameon=False, fontsize=8.5)
        return lay_out(figure, word("compared_alt", language, values=", ".join(values.values())))
