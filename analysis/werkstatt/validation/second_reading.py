"""Does another reader of the same cards find the same themes?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

from werkstatt.themes.finding import Themes, find_themes
from werkstatt.validation.resampling import jaccards
from werkstatt.vectors.reading import Reader

SHARED = 0.5
"""Two themes are the same one, more or less, if they share more than half of the cards of both (Jaccard)."""


@dataclass(frozen=True)
class SecondReading:
    """Themes beside those of another reader.

    Attributes
    ----------
    themes
        One row per theme: ``theme``, ``label``, ``cards``, ``counterpart`` (label of the theme of the other reader
        that is most like it), ``jaccard`` (0 to 1, over the cards that both assigned) and ``in_both``
        (above 0.5).
    only_there
        Themes of the other reader that no theme here is like: ``label``, ``cards``, ``jaccard`` (the highest).
    ami, ari
        Adjusted mutual information and adjusted Rand index over the cards that both assigned.
    other
        The themes of the other reader.
    """

    themes: pd.DataFrame
    only_there: pd.DataFrame
    ami: float
    ari: float
    other: Themes


def second_reading(themes: Themes) -> SecondReading:
    """Read the cards again, terms where they were read by meaning and by meaning where by terms, and compare.

    Both readers use the words, but only one the background knowledge of the encoder, so that a theme in both does not
    hang on either alone. As many themes are formed as there are.

    Parameters
    ----------
    themes
        From :func:`werkstatt.themes.finding.find_themes`.

    Raises
    ------
    ModuleNotFoundError
        If the semantic reader is needed and not installed.
    """
    reader: Reader = "semantic" if themes.reading.reader == "terms" else "terms"
    k = len(themes.themes)
    plain = themes.cards[["card_id", "text"]]
    other = find_themes(plain, k, language=themes.language, seed=themes.seed, reader=reader)
    first, second = (one.in_reading_order()[0]["theme"].to_numpy() for one in (themes, other))
    both = (first > 0) & (second > 0)
    likeness = np.maximum(jaccards(first[both] - 1, second[both] - 1, k), 0).round(3)
    here = themes.themes[["theme", "label", "cards"]].assign(
        counterpart=other.themes["label"].to_numpy()[likeness.argmax(axis=1)],
        jaccard=likeness.max(axis=1),
        in_both=likeness.max(axis=1) > SHARED,
    )
    there = other.themes[["label", "cards"]].iloc[: likeness.shape[1]].assign(jaccard=likeness.max(axis=0))
    return SecondReading(
        here,
        there[there["jaccard"] <= SHARED].reset_index(drop=True),
        round(float(adjusted_mutual_info_score(first[both], second[both])), 3),
        round(float(adjusted_rand_score(first[both], second[both])), 3),
        other,
    )
