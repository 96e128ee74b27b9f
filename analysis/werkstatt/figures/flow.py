"""Where themes come from: phase by phase, group by group."""

from __future__ import annotations

import matplotlib
import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from werkstatt.figures.picture import STYLE, Picture, fitting, lay_out
from werkstatt.wording import INK, PAPER, PHASE_COLOURS, number, percent, theme_mark, word

UNASSIGNED = "#C8C8C8"

HATCHES = ("", "///", "\\\\\\", "xxx", "---")


def phase_flow(counts: pd.DataFrame, labels: list[str], language: str = "de") -> Picture:
    """Draw how the share of each theme grows and shrinks from critique through vision to implementation.

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
        A column of shares for each phase that has cards, with bands between them.

    Examples
    --------
    >>> counts = pd.DataFrame({"kritik": [2, 1], "fantasie": [1, 3], "realisierung": [0, 0]}, [1, 2])
    >>> phase_flow(counts, ["Bus", "Park"], "en").alt.partition(". ")[0]
    'Bands: share of each theme of the cards of critique, fantasy and implementation phase'
    """
    phases = [phase for phase in PHASE_COLOURS if counts[phase].sum()]
    return _flow(
        counts[phases], labels, [word(phase, language) for phase in phases], word("flow_alt", language), language
    )


def workshop_flow(counts: pd.DataFrame, labels: list[str], language: str = "de") -> Picture:
    """Draw how the share of each theme grows and shrinks from workshop to workshop.

    Parameters
    ----------
    counts : DataFrame
        Themes × workshops in the order in which they were held: cards; index ``theme``.
    labels : list of str
        One per row of `counts`.
    language : {"de", "en"}
        Of labels and alternative text.

    Returns
    -------
    Picture
        A column of shares for each workshop, with bands between them.

    Examples
    --------
    >>> counts = pd.DataFrame({"2021": [2, 1], "2022": [1, 3]}, [1, 2])
    >>> workshop_flow(counts, ["Bus", "Park"], "en").alt.partition(". ")[0]
    'Bands: share of each theme of the cards of 2021, 2022'
    """
    alt = word("series_alt", language, workshops=", ".join(map(str, counts.columns)))
    return _flow(counts, labels, [fitting(str(name), 24, 2) for name in counts.columns], alt, language)


def _flow(counts: pd.DataFrame, labels: list[str], heads: list[str], alt: str, language: str) -> Picture:
    shares = (counts / counts.sum().where(counts.sum() > 0, 1)).to_numpy(dtype=float)
    ends = np.vstack([np.zeros(len(heads)), shares.cumsum(axis=0)])
    smooth = 3 * np.linspace(0, 1, 40) ** 2 - 2 * np.linspace(0, 1, 40) ** 3
    with matplotlib.rc_context(STYLE | {"hatch.linewidth": 0.4}):
        figure = Figure(figsize=(8, 5.2), layout="constrained", facecolor=PAPER)
        axes = figure.add_subplot()
        for row, theme in enumerate(counts.index):
            colour = theme_mark(theme)[0] if theme else UNASSIGNED
            hatch = HATCHES[theme % len(HATCHES)]
            for column in range(len(heads)):
                axes.bar(
                    column, shares[row, column], 0.24, ends[row, column],
                    color=colour, edgecolor=INK, linewidth=0.6, hatch=hatch,
                )  # fmt: skip
                if column + 1 < len(heads):
                    across = np.linspace(column + 0.12, column + 0.88, 40)
                    low = ends[row, column] + (ends[row, column + 1] - ends[row, column]) * smooth
                    high = ends[row + 1, column] + (ends[row + 1, column + 1] - ends[row + 1, column]) * smooth
                    axes.fill_between(across, low, high, color=colour, alpha=0.3, linewidth=0)
            if shares[row, -1]:
                middle = (ends[row, -1] + ends[row + 1, -1]) / 2
                axes.text(
                    len(heads) - 0.84, middle, fitting(labels[row], 26, 2), va="center", fontsize=8.5, parse_math=False
                )
        axes.set_xticks(range(len(heads)), heads, parse_math=False)
        axes.set_xlim(-0.2, len(heads) + 0.35)
        axes.set_ylim(1, 0)
        axes.set_yticks([0, 0.5, 1], labels=[percent(value, 0, language) for value in (0, 0.5, 1)])
        axes.spines[["top", "right", "bottom", "left"]].set_visible(False)
        axes.tick_params(length=0)
        return lay_out(figure, alt)


def group_table(counts: pd.DataFrame, expected: pd.DataFrame, labels: list[str], language: str = "de") -> Picture:
    """Draw themes × groups: the number of cards, and how far it is above or below what was to be expected.

    Parameters
    ----------
    counts, expected : DataFrame
        Of :class:`werkstatt.validation.groups.Carriers`; missing counts are not shown.
    labels : list of str
        One per row of `counts`.
    language : {"de", "en"}
        Of numbers and alternative text.

    Returns
    -------
    Picture
        Shades by ``log2(count / expected)``, from -2 to 2.

    Examples
    --------
    >>> counts = pd.DataFrame({"A": [3, 1], "B": [1, 3]},)
    >>> group_table(counts, counts * 0.0 + 2, ["Bus", "Park"], "en").alt.partition(". ")[0]
    'Cells: cards by theme and group, in brackets those expected; violet more, orange fewer'
    """
    ratio = np.log2(counts.astype("float") / expected).clip(-2, 2)
    with matplotlib.rc_context(STYLE):
        # As wide as the longest word of a name, so that few are broken.
        letters = min(max([15, *(len(part) for name in counts for part in str(name).split())]), 24)
        size = (2.6 + 1.25 * letters / 15 * counts.shape[1], 1.1 + 0.36 * len(counts))
        figure = Figure(figsize=size, layout="constrained", facecolor=PAPER)
        axes = figure.add_subplot()
        # From orange (fewer) to violet (more), which the colour-blind tell apart; white is as expected.
        shades = matplotlib.colormaps["PuOr"].with_extremes(bad=PAPER)
        axes.imshow(ratio.to_numpy(), cmap=shades, vmin=-2.5, vmax=2.5, aspect="auto")
        for row, column in np.ndindex(counts.shape):
            count = counts.iloc[row, column]
            share = number(float(expected.iloc[row, column]), 1, language)
            text = "–" if pd.isna(count) else f"{number(count, 0, language)} ({share})"
            axes.text(column, row, text, ha="center", va="center", fontsize=8.5)
        axes.set_xticks(
            range(counts.shape[1]), [fitting(str(one), letters, 3) for one in counts], fontsize=8.5, parse_math=False
        )
        axes.set_yticks(range(len(labels)), [fitting(label, 32, 2) for label in labels], parse_math=False)
        axes.tick_params(length=0)
        axes.spines[:].set_visible(False)
        return lay_out(figure, word("groups_alt", language))
