"""Tables to pictures: word clouds, phases, stability. Draws what it is given and computes nothing."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import matplotlib
import numpy as np
import pandas as pd
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from wordcloud import WordCloud

from werkstatt.wording import BAND_COLOURS, INK, MUTED, PAPER, PHASE_COLOURS, number, word

# matplotlib's own copy, so that pictures do not depend on the fonts of the machine.
FONT = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"

STYLE: Any = {"font.family": "DejaVu Sans", "font.size": 10, "text.color": INK, "axes.labelcolor": INK}

DOTS_PER_INCH = 160

THRESHOLDS = (0.6, 0.75, 0.85)

HATCHES = {"kritik": "", "fantasie": "///", "realisierung": "...", "no_phase": "xx"}


@dataclass(frozen=True)
class Picture:
    """A picture as PNG bytes, with the text for whoever does not see it."""

    png: bytes
    alt: str

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> tuple[dict, dict]:
        return {"image/png": self.png, "text/plain": self.alt}, {"image/png": {"alt": self.alt}}


def word_cloud(terms: pd.DataFrame, label: str, language: str = "de") -> Picture:
    """Draw the words of one theme, the more telling the larger.

    Parameters
    ----------
    terms
        Rows of one theme from ``Themes.terms``.
    label
        Of the theme, for the alternative text.
    language
        Of the alternative text.
    """
    sizes = terms.groupby("surface", sort=False)["keyness"].max().head(40)
    cloud = WordCloud(
        width=1200,
        height=520,
        font_path=str(FONT),
        background_color=PAPER,
        prefer_horizontal=1,
        max_font_size=150,
        relative_scaling=0.5,
        random_state=0,
        color_func=_cloud_colour,
    ).generate_from_frequencies(sizes.clip(lower=1e-6).to_dict())
    buffer = io.BytesIO()
    # A few shades are enough for letters, and make a file a fifth the size.
    cloud.to_image().quantize(16).save(buffer, format="PNG", optimize=True)
    return Picture(buffer.getvalue(), word("cloud_alt", language, label=label, words=", ".join(sizes.index[:5])))


def phase_bars(counts: pd.DataFrame, labels: list[str], language: str = "de") -> Picture:
    """Draw how many cards of each theme come from which phase, as stacked bars.

    Parameters
    ----------
    counts
        From :func:`werkstatt.overview.themes_by_phase`.
    labels
        One per row of `counts`.
    language
        Of labels and alternative text.
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
        axes.set_xlabel(word("cards_axis", language))
        figure.legend(loc="outside upper left", ncols=4, frameon=False)
        return Picture(_png(figure), word("phases_alt", language))


def stability_bars(measures: pd.DataFrame, verdicts: pd.DataFrame, language: str = "de") -> Picture:
    """Draw the stability of each theme, with the thresholds of Hennig (2007).

    Parameters
    ----------
    measures, verdicts
        From a :class:`werkstatt.review.Review`.
    language
        Of labels and alternative text.
    """
    with matplotlib.rc_context(STYLE):
        labels = [f"{theme}  {label}" for theme, label in zip(measures["theme"], measures["label"], strict=True)]
        figure, axes = _bar_figure(labels)
        colours = [BAND_COLOURS[band] for band in verdicts["band"]]
        axes.barh(range(len(measures)), measures["stability"], color=colours, edgecolor=INK, linewidth=0.6)
        for threshold in THRESHOLDS:
            axes.axvline(threshold, color=MUTED, linewidth=0.8, linestyle="--", zorder=0)
        for row, (value, verdict) in enumerate(zip(measures["stability"], verdicts["verdict"], strict=True)):
            axes.text(1.03, row, f"{number(value, 2, language)}  {verdict}", va="center", fontsize=8.5)
        axes.set_xlim(0, 1.75)
        axes.spines["bottom"].set_bounds(0, 1)
        axes.set_xticks([0, 0.3, *THRESHOLDS, 1], labels=[_tick(value, language) for value in (0, 0.3, *THRESHOLDS, 1)])
        axes.tick_params(axis="x", labelsize=8)
        axes.set_xlabel(word("share_stays", language), loc="left")
        return Picture(_png(figure), word("stability_alt", language))


def consensus_matrix(consensus: pd.DataFrame, themes: pd.Series, language: str = "de") -> Picture:
    """Draw for each two cards how often the draws put them together: dark squares are themes that hold.

    Parameters
    ----------
    consensus
        From a :class:`werkstatt.review.Review`.
    themes
        Theme of each card, indexed by card id.
    language
        Of labels and alternative text.
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
        bar.ax.set_yticklabels([number(value, 1, language) for value in (0, 0.5, 1)])
        bar.set_label(word("together", language))
        return Picture(_png(figure), word("consensus_alt", language))


def specification_curve(universes: pd.DataFrame, language: str = "de") -> Picture:
    """Draw how like the reported themes those of each universe are, from least to most, and what was chosen in it.

    Parameters
    ----------
    universes
        Of a :class:`werkstatt.review.multiverse.Multiverse`.
    language
        Of labels and alternative text.
    """
    ordered = universes.sort_values("jaccard", kind="stable").reset_index(drop=True)
    found = {name: universes[name].dropna().unique() for name in ordered.columns.drop(["themes", "jaccard"])}
    levels = [(name, level) for name, values in found.items() if len(values) > 1 for level in values]
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=(8, 2.4 + 0.21 * len(levels)), layout="constrained", facecolor=PAPER)
        curve, choices = figure.subplots(2, 1, sharex=True, height_ratios=[2.2, 0.21 * len(levels)])
        curve.plot(ordered.index, ordered["jaccard"], color=INK, linewidth=1.2)
        curve.axhline(0.5, color=MUTED, linewidth=0.8, linestyle="--")
        curve.set_ylim(0, 1)
        curve.set_yticks([0, 0.5, 1], labels=[number(value, 1, language) for value in (0, 0.5, 1)])
        curve.set_ylabel("Jaccard")
        for row, (name, level) in enumerate(levels):
            chosen = ordered.index[ordered[name] == level]
            choices.plot(chosen, np.full(len(chosen), row), "|", color=INK, markersize=5, markeredgewidth=0.3)
        choices.set_yticks(range(len(levels)), [_level(*level, language) for level in levels], fontsize=8)
        choices.invert_yaxis()
        choices.xaxis.set_major_formatter(lambda value, _: number(value, 0, language))
        choices.set_xlabel(word("universes_axis", language, count=number(len(ordered), 0, language)))
        for axes in (curve, choices):
            axes.spines[["top", "right"]].set_visible(False)
        return Picture(_png(figure), word("curve_alt", language, count=number(len(ordered), 0, language)))


def _level(factor: str, level: object, language: str) -> str:
    text = word(f"level_{level}", language) if isinstance(level, str) else f"{level:g}".replace("-", "−")
    if isinstance(level, bool | np.bool_):
        text = word("yes" if level else "no", language)
    return f"{word(f'factor_{factor}', language)}: {text}"


def _bar_figure(labels: list[str]) -> tuple:
    figure = Figure(figsize=(8, 1.1 + 0.36 * len(labels)), layout="constrained", facecolor=PAPER)
    axes = figure.add_subplot()
    # parse_math off: a card may hold two dollar signs.
    axes.set_yticks(range(len(labels)), labels, parse_math=False)
    axes.invert_yaxis()
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def _tick(value: float, language: str) -> str:
    return number(value, 0 if value in (0, 1) else len(f"{value:g}") - 2, language)


def _png(figure: Figure) -> bytes:
    FigureCanvasAgg(figure)
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=DOTS_PER_INCH, metadata={"Software": None})
    return buffer.getvalue()


def _cloud_colour(*_: object, font_size: int, **__: object) -> str:
    return INK if font_size > 60 else "#004C7F" if font_size > 34 else MUTED
