"""The method-critical review: for each theme, how far it can be trusted. One module per question."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import pandas as pd

from werkstatt.keywords import coherence
from werkstatt.overview import theme_overview
from werkstatt.review.chance import chance_stabilities, share_as_stable
from werkstatt.review.resampling import bootstrap_stability
from werkstatt.review.verdict import overall, verdicts
from werkstatt.themes import Themes, check_same_cards, reading_order

RESAMPLES = 100


@dataclass(frozen=True, repr=False)
class Review:
    """What the review found.

    Attributes
    ----------
    measures
        One row per theme: ``theme``, ``label``, ``cards``, ``stability``, ``recovered``, ``dissolved``
        (see :func:`werkstatt.review.resampling.bootstrap_stability`) and ``chance``, the share of
        shuffles with a theme as stable (see :func:`werkstatt.review.chance.share_as_stable`).
        ``coherence`` tells how often its words meet on a card (see :func:`werkstatt.keywords.coherence`).
    verdicts
        One row per theme: ``theme``, ``band``, ``verdict``, ``sentence``.
    overview
        The theme table as a reader sees it, with verdicts.
    overall
        The verdict on all themes together, in two sentences.
    reference
        One row per shuffle of the cards: ``shuffle``, ``stability`` (mean over its themes).
    resamples, seed
        Draws made, and their seed.
    before
        The measures of the themes before people decided on them; None where nothing was decided.
    """

    measures: pd.DataFrame
    verdicts: pd.DataFrame
    overview: pd.DataFrame
    overall: str
    reference: pd.DataFrame
    resamples: int
    seed: int
    before: pd.DataFrame | None = None

    def __repr__(self) -> str:
        return f"Review({len(self.measures)} themes, {self.resamples} resamples)"

    def _repr_html_(self) -> str:
        return f"{self.overview.to_html(index=False, border=0)}<p>{escape(self.overall)}</p>"


def review(cards: pd.DataFrame, themes: Themes, *, resamples: int = RESAMPLES, seed: int = 0) -> Review:
    """Review themes: for each, would it come back with other cards, and more surely than chance?

    Parameters
    ----------
    cards
        The card table that `themes` were found in.
    themes
        From :func:`werkstatt.themes.find_themes`.
    resamples
        Bootstrap draws of the cards.
    seed
        Of the draws.

    Raises
    ------
    ValueError
        If `themes` belong to other cards.
    """
    check_same_cards(cards, themes)
    measures, reference = _measure(themes, resamples, seed)
    found = verdicts(measures, themes.language)
    return Review(
        measures,
        found,
        theme_overview(themes.themes, themes.language, found),
        overall(measures, reference, themes.language),
        reference,
        resamples,
        seed,
        None if themes.found is None else _measure(themes.found, resamples, seed)[0],
    )


def _measure(themes: Themes, resamples: int, seed: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the measures of the themes, and the mean stability of each shuffle."""
    order = reading_order(themes.cards)
    reading, labels = themes.reading.take(order), themes.cards["theme"].to_numpy()[order]
    stability = bootstrap_stability(reading, labels, resamples, seed, themes.language)
    chance = chance_stabilities(reading, len(themes.themes), seed, themes.language)
    measures = themes.themes[["theme", "label", "cards"]].merge(stability, on="theme")
    coherent = coherence(themes.lexicon.matrix, themes.terms)
    measures["coherence"] = coherent.reindex(measures["theme"]).round(3).to_numpy()
    measures["chance"] = share_as_stable(measures["stability"].to_numpy(), chance).round(3)
    means = chance.mean(axis=1).round(3)
    return measures, pd.DataFrame({"shuffle": range(1, len(means) + 1), "stability": means})
