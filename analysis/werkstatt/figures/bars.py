"""Bars: themes by phase, stability."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import matplotlib
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from werkstatt.figures.picture import STYLE, Picture, fitting, lay_out, tick
from werkstatt.themes.coming_back import PATTERN, STABLE
from werkstatt.wording import BAND_COLOURS, INK, MUTED, PAPER, PHASE_COLOURS, number, word
from werkstatt.wording.numbers import telling_decimals

THRESHOLDS = (PATTERN, STABLE)

BANDS = ("#ECECEC", "#F6F6F6", PAPER)
"""Below the first threshold, between them, and above."""

PEOPLES = ("geteilt", "teils", "ungeteilt", "ungeklaert")
UNJUDGED = dict.fromkeys(PEOPLES, "///") | {"ungeprueft": "..."}
"""How bars are filled that have no colour of a verdict."""

HATCHES = {"kritik": "", "fantasie": "///", "realisierung": "---", "no_phase": "xx"}


BESIDE = ("chance", "returns", "other_reading", "without", "blind")
"""Tests that a bar of stability does not show."""


def phase_bars(counts: pd.DataFrame, labels: list[str], language: str = "de") -> Picture:
    """Draw how many cards of each theme come from which phase, as stacked bars.

    Parameters
    ----------
    counts : DataFrame
        From :func:`werkstatt.themes.overview.themes_by_phase`.
    labels : list of str
        One per row of `counts`.
    language : {"de", "en"}
        Of labels and alternative text.

    Returns
    -------
    Picture
        One bar per theme, 8 inches wide.

    Examples
    --------
    >>> counts = pd.DataFrame({"kritik": [2, 0], "fantasie": [1, 3]})
    >>> phase_bars(counts, ["Bus", "Park"], "en").alt
    'Stacked bars: cards per theme and phase. The numbers are in the table below.'
    """
    with matplotlib.rc_context(STYLE):
        figure, axes = _bar_figure(labels)
        start = np.zeros(len(counts))
        for phase in counts.columns:
            axes.barh(
                range(len(counts)),
                counts[phase],
                left=start,
                label=word(phase, language),
                color=PHASE_COLOURS.get(phase, "#dddddd"),
                edgecolor=INK,
                linewidth=0.6,
                hatch=HATCHES[phase],
            )
            start += counts[phase].to_numpy()
        axes.xaxis.set_major_locator(MaxNLocator(integer=True, steps=[1, 2, 5, 10]))
        axes.xaxis.set_major_formatter(lambda value, _: tick(value, language))
        axes.set_xlabel(word("cards_axis", language))
        figure.legend(loc="outside upper left", ncols=4, frameon=False)
        return lay_out(figure, word("phases_alt", language))


def stability_bars(measures: pd.DataFrame, verdicts: pd.DataFrame, language: str = "de") -> Picture:
    """Draw the stability of each theme, with the thresholds of Hennig (2007).

    Parameters
    ----------
    measures, verdicts : DataFrame
        Of a :class:`werkstatt.validation.reviewed.Review`; at least ``theme``, ``label`` and ``stability`` (0 to 1),
        and ``band``; what the other tests say stands beside the bars.
    language : {"de", "en"}
        Of labels and alternative text.

    Returns
    -------
    Picture
        One bar per theme, 8 inches wide.

    Examples
    --------
    >>> measures = pd.DataFrame({"theme": [1, 2], "label": ["Bus", "Park"], "stability": [0.9, 0.5]})
    >>> stability_bars(measures, pd.DataFrame({"band": ["traegt", "nicht"]}), "en").alt
    'Bars: stability of each theme with the thresholds 0.6 and 0.75. The numbers are in the overview.'
    """
    with matplotlib.rc_context(STYLE):
        labels = [f"{theme}  {label}" for theme, label in zip(measures["theme"], measures["label"], strict=True)]
        figure, axes = _bar_figure(labels)
        colours = [BAND_COLOURS.get(band, PAPER) for band in verdicts["band"]]
        hatches = [UNJUDGED.get(band, "") for band in verdicts["band"]]
        axes.barh(
            range(len(measures)),
            measures["stability"],
            color=colours,
            hatch=hatches,
            edgecolor=INK,
            linewidth=0.6,
            zorder=2,
        )
        for low, high, shade in zip((0, *THRESHOLDS), (*THRESHOLDS, 1), BANDS, strict=True):
            axes.axvspan(low, high, ymax=1, color=shade, linewidth=0, zorder=0)
        for threshold in THRESHOLDS:
            axes.axvline(threshold, color=MUTED, linewidth=0.8, linestyle="--", zorder=1)
        told = zip(measures["stability"], verdicts.to_dict("records"), strict=True)
        for row, (value, verdict) in enumerate(told):
            decimals = telling_decimals(value, THRESHOLDS)
            said = f"{number(value, decimals, language)}  {word(verdict['band'], language)}"
            reason = _beside(verdict, language)
            axes.text(1.03, row - 0.02 * bool(reason), said, va="bottom" if reason else "center", fontsize=8.5)
            if reason:
                axes.text(1.03, row + 0.1, reason, va="top", fontsize=7.5)
        # What stands beside the bars lies outside the axes, so that the layout leaves the room it takes.
        axes.set_xlim(0, 1)
        axes.spines["bottom"].set_bounds(0, 1)
        axes.set_xticks([0, 0.3, *THRESHOLDS, 1], labels=[tick(value, language) for value in (0, 0.3, *THRESHOLDS, 1)])
        axes.tick_params(axis="x", labelsize=8)
        axes.set_xlabel(word("share_stays", language), loc="left")
        return lay_out(figure, _stability_alt(language))


def _beside(verdict: Mapping[Hashable, Any], language: str) -> str:
    """Return what else speaks against a theme, since the bar shows stability alone."""
    if verdict["band"] in PEOPLES:
        return word(f"short_words_{verdict['words']}", language)
    against = [word(f"short_{test}", language) for test in BESIDE if verdict.get(test) == "against"]
    return word("short_against", language, tests=", ".join(against)) if against else ""


def _stability_alt(language: str) -> str:
    low, high = (tick(value, language) for value in THRESHOLDS)
    return word("stability_alt", language, low=low, high=high)


def _bar_figure(labels: list[str]) -> tuple[Figure, Axes]:
    shown = [fitting(label, 32, 2) for label in labels]
    height = 0.45 if any("\n" in label for label in shown) else 0.36
    figure = Figure(figsize=(8, 1.1 + height * len(labels)), layout="constrained", facecolor=PAPER)
    axes = figure.add_subplot()
    # parse_math off: a card may hold two dollar signs.
    axes.set_yticks(range(len(labels)), shown, parse_math=False)
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes
