"""What hangs on choices: the number of themes, the universes, the pairs of cards."""

from __future__ import annotations

import matplotlib
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from werkstatt.figures.picture import STYLE, Picture, lay_out, tick
from werkstatt.validation.verdict import SHARED
from werkstatt.wording import INK, MUTED, PAPER, number, word


def number_curve(tried: pd.DataFrame, chosen: int, language: str = "de") -> Picture:
    """Draw for each number of themes how well its partition agrees with those of draws, beside chance.

    Bands: two standard errors of the agreement, and two standard deviations between shuffles.

    Parameters
    ----------
    tried : DataFrame
        From :func:`werkstatt.themes.number_of_themes.try_numbers`.
    chosen : int
        The number of themes reported.
    language : {"de", "en"}
        Of labels and alternative text.

    Returns
    -------
    Picture
        Two curves, from 0 up to at most 1.

    Examples
    --------
    >>> tried = pd.DataFrame({"themes": [2, 3], "agreement": [0.7, 0.5], "error": 0.1, "chance": 0.2, "spread": 0.1})
    >>> number_curve(tried, 2, "en").alt.partition(". ")[0]
    'Lines: agreement with draws by number of themes, beside shuffled words'
    """
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=(8, 3.4), layout="constrained", facecolor=PAPER)
        axes = figure.add_subplot()
        for value, width, name, style, shade in (
            ("agreement", "error", "agreement", "o-", "#004C7F"),
            ("chance", "spread", "chance", "s--", "#7A7A7A"),
        ):
            low, high = tried[value] - 2 * tried[width], tried[value] + 2 * tried[width]
            axes.fill_between(tried["themes"], low, high, color=shade, alpha=0.18, linewidth=0)
            axes.plot(tried["themes"], tried[value], style, color=shade, markersize=4, label=word(name, language))
        axes.axvline(chosen, color=INK, linewidth=0.8, linestyle=":")
        axes.set_ylim(bottom=0)
        axes.yaxis.set_major_formatter(lambda value, _: tick(value, language))
        axes.set_xticks(tried["themes"])
        axes.set_xlabel(word("number_axis", language))
        axes.set_ylabel(word("rand_axis", language))
        axes.spines[["top", "right"]].set_visible(False)
        axes.legend(frameon=False, ncols=2, loc="lower right")
        return lay_out(figure, word("number_alt", language, chosen=chosen))


def consensus_matrix(consensus: pd.DataFrame, themes: pd.Series, language: str = "de") -> Picture:
    """Draw for each two cards how often the draws put them together: dark squares are themes that hold.

    Parameters
    ----------
    consensus : DataFrame
        Of a :class:`werkstatt.validation.reviewed.Review`: cards × cards, 0 to 1, both by card id.
    themes : Series of int
        Theme of each card, indexed by card id.
    language : {"de", "en"}
        Of labels and alternative text.

    Returns
    -------
    Picture
        A square of grey cells, white for pairs that were never drawn together.

    Examples
    --------
    >>> ids = ["K1", "K2", "K3"]
    >>> consensus = pd.DataFrame([[1, 0.9, 0], [0.9, 1, 0.1], [0, 0.1, 1]], ids, ids)
    >>> consensus_matrix(consensus, pd.Series([1, 1, 2], ids), "en").alt
    'Grid of cards by cards, ordered by theme: the darker, the more often two cards were together in a draw.'
    """
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=(6.4, 5.6), layout="constrained", facecolor=PAPER)
        axes = figure.add_subplot()
        shades = matplotlib.colormaps["Greys"].with_extremes(bad=PAPER)
        image = axes.imshow(consensus.to_numpy(), vmin=0, vmax=1, cmap=shades, interpolation="nearest")
        sizes = themes.loc[consensus.index].value_counts().sort_index()
        ends = sizes.cumsum().to_numpy()
        for end in ends[:-1]:
            axes.axhline(end - 0.5, color="#D55E00", linewidth=0.6)
            axes.axvline(end - 0.5, color="#D55E00", linewidth=0.6)
        axes.set_xticks(ends - sizes.to_numpy() / 2 - 0.5, sizes.index)
        axes.set_yticks(ends - sizes.to_numpy() / 2 - 0.5, sizes.index)
        axes.tick_params(length=0)
        axes.set_xlabel(word("theme", language))
        bar = figure.colorbar(image, ax=axes, shrink=0.7, ticks=[0, 0.5, 1])
        bar.ax.set_yticklabels([tick(value, language) for value in (0, 0.5, 1)])
        bar.set_label(word("together", language))
        return lay_out(figure, word("consensus_alt", language))


def specification_curve(universes: pd.DataFrame, language: str = "de") -> Picture:
    """Draw how like the reported themes those of each universe are, from least to most, and what was chosen in it.

    Parameters
    ----------
    universes : DataFrame
        Of a :class:`werkstatt.validation.multiverse.Multiverse`.
    language : {"de", "en"}
        Of labels and alternative text.

    Returns
    -------
    Picture
        A curve from 0 to 1; below it a row of marks for each choice, where there was more than one.

    Examples
    --------
    >>> universes = pd.DataFrame({"walk": [True, False], "seed": [0, 0], "themes": [2, 2], "jaccard": [0.9, 0.4]})
    >>> specification_curve(universes, "en").alt.partition(",")[0]
    'Curve over 2 universes: mean Jaccard similarity of their themes to the reported ones'
    """
    ordered = universes.sort_values("jaccard", kind="stable").reset_index(drop=True)
    found = {name: universes[name].dropna().unique() for name in ordered.columns.drop(["themes", "jaccard"])}
    # A choice that was never made otherwise tells nothing.
    levels = [(name, level) for name, values in found.items() if len(values) > 1 for level in values]
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=(8, 2.4 + 0.21 * len(levels)), layout="constrained", facecolor=PAPER)
        curve, choices = figure.subplots(2, 1, sharex=True, height_ratios=[2.2, 0.21 * len(levels)])
        curve.plot(ordered.index, ordered["jaccard"], color=INK, linewidth=1.2)
        curve.axhline(SHARED, color=MUTED, linewidth=0.8, linestyle="--")
        curve.set_ylim(0, 1)
        curve.set_yticks([0, 0.5, 1], labels=[tick(value, language) for value in (0, 0.5, 1)])
        curve.set_ylabel("Jaccard")
        # Marks as dots of a picture, ink or nothing: as lines they would be as large as the rest of a page.
        marks = np.zeros((6 * len(levels), len(ordered), 4))
        for row, (name, level) in enumerate(levels):
            marks[6 * row + 1 : 6 * row + 5, :, 3] = ordered[name] == level
        if levels:
            place = (-0.5, len(ordered) - 0.5, len(levels) - 0.5, -0.5)
            choices.imshow(marks, extent=place, aspect="auto", interpolation="none")
        choices.set_yticks(range(len(levels)), [_level(*level, language) for level in levels], fontsize=8)
        choices.set_ylim(len(levels) - 0.5, -0.5)
        choices.xaxis.set_major_locator(MaxNLocator(integer=True, steps=[1, 2, 5, 10]))
        choices.xaxis.set_major_formatter(lambda value, _: tick(value, language))
        choices.set_xlabel(word("universes_axis", language, count=number(len(ordered), 0, language)))
        for axes in (curve, choices):
            axes.spines[["top", "right"]].set_visible(False)
        return lay_out(figure, word("curve_alt", language, count=number(len(ordered), 0, language)))


def _level(factor: str, level: object, language: str) -> str:
    if isinstance(level, bool | np.bool_):
        text = word("yes" if level else "no", language)
    else:
        text = word(f"level_{level}", language) if isinstance(level, str) else tick(float(str(level)), language)
    return f"{word(f'factor_{factor}', language)}: {text}"
