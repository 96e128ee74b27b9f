"""What would change if cards that could not be read for sure were left out?"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

from werkstatt.language.languages import LANGUAGE_DATA, either
from werkstatt.themes.clustering import RESTARTS
from werkstatt.themes.found import Themes
from werkstatt.vectors.likeness import adjusted_rand, theme_likeness
from werkstatt.vectors.partition import form, once
from werkstatt.vectors.threads import single_threaded

MARKS = re.compile(rf"\[\s*+(?:\?|{either(one.illegible for one in LANGUAGE_DATA.values())})[^\[\]]*+\]", re.IGNORECASE)
"""How transcribers mark what they could not read: [?], [unleserlich], [illegible]."""


@dataclass(frozen=True)
class Transcription:
    """Themes with and without the cards that are marked as hard to read.

    Attributes
    ----------
    marked : DataFrame
        The marked cards, in the user's order: ``card_id``, ``text``, ``theme``.
    themes : DataFrame
        One row per theme: ``theme``, ``label``, ``cards``, ``marked`` (how many of them) and ``jaccard``, the best
        similarity over the other cards to a theme formed without the marked ones; missing where that is not possible.
    ari : float
        Adjusted Rand index of both partitions over the cards that are not marked (1: nothing changes); NaN where no
        themes can be formed without the marked ones.

    Examples
    --------
    >>> marked = pd.DataFrame({"card_id": ["K7"], "text": ["Bus [unleserlich]"], "theme": [1]})
    >>> themes = pd.DataFrame({"theme": [1, 2], "label": ["Bus", "Park"], "cards": 5, "marked": [1, 0], "jaccard": 1.0})
    >>> found = Transcription(marked, themes, ari=1.0)
    >>> found.themes.loc[found.themes["marked"] > 0, "label"].tolist()
    ['Bus']
    """

    marked: pd.DataFrame
    themes: pd.DataFrame
    ari: float


@single_threaded
def transcription(themes: Themes) -> Transcription:
    """Form the themes again without the marked cards, and compare.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.

    Returns
    -------
    Transcription
        With and without the marked cards.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> texts = ["Bus, Bahn", "Park, Baum", "Bus, Bahn", "Park, Baum", "Bus, Bahn [?]"]
    >>> found = transcription(find_themes(pd.DataFrame({"card_id": list("abcde"), "text": texts}), 2))
    >>> found.marked["card_id"].tolist(), found.themes["marked"].tolist(), found.ari
    (['e'], [1, 0], 1.0)
    """
    uncertain = themes.ordered["text"].str.contains(MARKS).to_numpy()
    labels, k = themes.labels, len(themes.themes)
    rest = np.flatnonzero(~uncertain)
    again = form(themes.reading.take(rest), k, once(RESTARTS, themes.seed))
    similarity, ari = np.full(k, np.nan), float("nan")
    if again is not None:
        both = (labels[rest] > 0) & (again > 0)
        similarity = theme_likeness(labels[rest], again, k).round(3)
        ari = round(adjusted_rand(labels[rest][both], again[both]), 3)
    marked_in = np.bincount(labels[uncertain], minlength=k + 1)[1:]
    in_order = themes.cards["text"].str.contains(MARKS)
    return Transcription(
        themes.cards.loc[in_order, ["card_id", "text", "theme"]].reset_index(drop=True),
        themes.themes[["theme", "label", "cards"]].assign(marked=marked_in, jaccard=similarity),
        ari,
    )
