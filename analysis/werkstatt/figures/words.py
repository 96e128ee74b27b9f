"""Word clouds."""

from __future__ import annotations

import matplotlib
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.textpath import TextPath
from wordcloud import WordCloud

from werkstatt.figures.picture import FONT, STYLE, Picture, fitting, lay_out
from werkstatt.wording import INK, MUTED, PAPER, word

WIDTH, HEIGHT = 800, 340

LONGEST = 28
"""Letters of a word; longer ones would leave no room for others."""


def word_cloud(terms: pd.DataFrame, label: str, language: str = "de") -> Picture:
    """Draw the words of one theme, the more telling the larger.

    Parameters
    ----------
    terms : DataFrame
        Rows of one theme from ``Themes.terms``; at least ``surface`` and ``keyness``.
    label : str
        Of the theme, for the alternative text.
    language : {"de", "en"}
        Of the alternative text.

    Returns
    -------
    Picture
        8 inches wide, with 40 words at most, and none too small to be read.

    Examples
    --------
    >>> terms = pd.DataFrame({"surface": ["Bus", "Takt"], "keyness": [5.2, 3.1]})
    >>> word_cloud(terms, "Bus, Takt", "en").alt
    'Word cloud of the theme “Bus, Takt”. Largest words: Bus, Takt.'
    """
    sizes = terms.groupby("surface", sort=False)["keyness"].max().head(40)
    shown = sizes.groupby(lambda surface: fitting(surface, LONGEST), sort=False).max().clip(lower=1e-6)
    cloud = WordCloud(
        width=WIDTH,
        height=HEIGHT,
        font_path=str(FONT),
        prefer_horizontal=1,
        margin=8,
        min_font_size=13,
        max_font_size=100,
        relative_scaling=0.5,
        random_state=0,
    ).generate_from_frequencies(shown.to_dict())
    font = FontProperties(fname=str(FONT))
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=(WIDTH / 100, HEIGHT / 100), facecolor=PAPER)
        for (text, _), size, (top, left), _, _ in cloud.layout_:
            # The cloud tells where the ink of a word ends above; matplotlib wants to know where its line is.
            above = _top(TextPath((0, 0), text, size=size, prop=font))
            colour = INK if size > 40 else "#004C7F" if size > 23 else MUTED
            figure.text(
                left / WIDTH, 1 - (top + above) / HEIGHT, text, fontsize=0.72 * size, color=colour, parse_math=False
            )
        return lay_out(figure, word("cloud_alt", language, label=label, words=", ".join(sizes.index[:5])))


def _top(letters: Path) -> float:
    """Return where the outlines of letters end above; all that matplotlib knows of their ends takes ten times as long.

    The letters of TrueType are lines and parabolas. One whose middle point lies above both ends reaches up to
    ``(a c - b²) / (a - 2 b + c)``.
    """
    heights, codes = np.asarray(letters.vertices, dtype=float)[:, 1], np.asarray(letters.codes)
    middle = np.flatnonzero(codes == Path.CURVE3)[::2]
    begin, bend, end = heights[middle - 1], heights[middle], heights[middle + 1]
    arched = bend > np.maximum(begin, end)
    begin, bend, end = begin[arched], bend[arched], end[arched]
    tops = (begin * end - bend**2) / (begin - 2 * bend + end)
    met = np.isin(codes, (Path.MOVETO, Path.LINETO, Path.CURVE3))
    met[middle] = False
    return float(max(heights[met].max(initial=-np.inf), tops.max(initial=-np.inf)))
