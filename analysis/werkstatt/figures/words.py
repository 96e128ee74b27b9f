"""Word clouds."""

from __future__ import annotations

import io

import pandas as pd
from wordcloud import WordCloud

from werkstatt.figures.picture import FONT, Picture
from werkstatt.wording import INK, MUTED, PAPER, word


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
        1200 by 520 dots, with 40 words at most.

    Examples
    --------
    >>> terms = pd.DataFrame({"surface": ["Bus", "Takt"], "keyness": [5.2, 3.1]})
    >>> word_cloud(terms, "Bus, Takt", "en").alt
    'Word cloud of the theme “Bus, Takt”. Largest words: Bus, Takt.'
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


def _cloud_colour(*_: object, font_size: int, **__: object) -> str:
    return INK if font_size > 60 else "#004C7F" if font_size > 34 else MUTED
