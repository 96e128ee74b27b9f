"""All that is measured of themes, and the verdicts that follow: the same for either reader."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from werkstatt.themes.found import Themes
from werkstatt.themes.keywords import coherence
from werkstatt.validation.chance import chance_stabilities, share_as_stable
from werkstatt.validation.resampling import Resampling, resample
from werkstatt.validation.verdict import Whole, on_the_whole, verdicts
from werkstatt.validation.weakest import weakest_without
from werkstatt.vectors.arrays import Floats


@dataclass(frozen=True)
class Measured:
    """Themes beside draws and shuffles.

    Attributes
    ----------
    measures : DataFrame
        One row per theme: ``theme``, ``label``, ``cards``, ``origin``, ``stability``, ``recovered``, ``dissolved``,
        ``coherence`` and ``chance``; see :class:`werkstatt.validation.reviewed.Review`.
    reference : DataFrame
        One row per shuffle of the cards: ``shuffle``, ``stability`` (mean over its themes).
    drawn : Resampling
        The draws.
    chance : ndarray of shape (shuffles, themes)
        From :func:`werkstatt.validation.chance.chance_stabilities`.

    Examples
    --------
    >>> empty = pd.DataFrame()
    >>> drawn = Resampling(empty, empty, np.eye(2), np.arange(2))
    >>> Measured(pd.DataFrame({"stability": [0.8]}), empty, drawn, np.zeros((0, 1))).measures["stability"].tolist()
    [0.8]
    """

    measures: pd.DataFrame
    reference: pd.DataFrame
    drawn: Resampling
    chance: Floats


@dataclass(frozen=True)
class Judged:
    """Themes with their verdicts.

    Attributes
    ----------
    measures, verdicts : DataFrame
        As of :class:`werkstatt.validation.reviewed.Review`.
    whole : Whole
        The verdict on all of them.

    Examples
    --------
    >>> measures = pd.DataFrame({"theme": [1], "stability": [0.8], "chance": [0.01]})
    >>> whole = on_the_whole(measures, measures["stability"], pd.DataFrame({"stability": []}))
    >>> Judged(measures, verdicts(measures), whole).whole.bands["traegt"]
    1
    """

    measures: pd.DataFrame
    verdicts: pd.DataFrame
    whole: Whole


def measure(themes: Themes, resamples: int, seed: int, chance: Floats | None = None) -> Measured:
    """Draw and shuffle the cards of themes.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.
    resamples : int
        Bootstrap draws of the cards, at least 1.
    seed : int
        Of draws and shuffles, from 0.
    chance : ndarray of shape (shuffles, themes), optional
        ``Measured.chance`` of as many other themes of the same reading with the same seed: it hangs on nothing else.

    Returns
    -------
    Measured
        With a row for each theme.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcdefghij"), "text": ["Bus, Bahn", "Park, Baum"] * 5})
    >>> measure(find_themes(cards, 2), 5, 0).measures["stability"].tolist()
    [1.0, 1.0]
    """
    drawn = resample(themes.reading, themes.labels, resamples, seed)
    if chance is None:
        chance = chance_stabilities(themes.reading, len(themes.themes), seed)
    measures = themes.themes[["theme", "label", "cards", "origin"]].merge(drawn.themes, on="theme")
    coherent = coherence(themes.lexicon.matrix, themes.terms)
    measures["coherence"] = coherent.reindex(measures["theme"]).round(3).to_numpy()
    measures["chance"] = share_as_stable(measures["stability"].to_numpy(), chance).round(3)
    means = chance.mean(axis=1).round(3)
    return Measured(measures, pd.DataFrame({"shuffle": range(1, len(means) + 1), "stability": means}), drawn, chance)


def judge(
    measured: Measured,
    returns: pd.Series | None,
    other_reading: pd.Series | None,
    without: pd.DataFrame | None,
    found: Measured | None = None,
    shared: pd.DataFrame | None = None,
    blind: pd.DataFrame | None = None,
) -> Judged:
    """Judge themes by draws, shuffles, and what choices, the other reading, groups and people say.

    Parameters
    ----------
    measured : Measured
        From :func:`measure`.
    returns : Series of float or None
        Share of the universes in which each theme comes back; None where it was not asked.
    other_reading : Series of float or None
        Jaccard similarity of each theme to one of the other reading; None where there is none.
    without : DataFrame or None
        From :func:`werkstatt.validation.groups.without_each_group`; None without groups.
    found : Measured, optional
        Of the themes that the machine finds by itself, where people sorted.
    shared : DataFrame, optional
        ``Sharing.themes``, where people sorted.
    blind : DataFrame, optional
        How people answered on each theme without knowing it, from
        :attr:`werkstatt.validation.blind.scoring.BlindScore.by_theme`.

    Returns
    -------
    Judged
        Measures and verdicts.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcdefghij"), "text": ["Bus, Bahn", "Park, Baum"] * 5})
    >>> judge(measure(find_themes(cards, 2), 5, 0), pd.Series([1.0, 0.2]), None, None).verdicts["returns"].tolist()
    ['for', 'against']
    """
    measures = measured.measures.assign(
        returns=np.nan if returns is None else returns.to_numpy(),
        other_reading=np.nan if other_reading is None else other_reading.to_numpy(),
        **({"without": np.nan, "without_group": None} if without is None else weakest_without(without)),
    )
    if blind is not None:
        asked = blind.set_index("theme").reindex(measures["theme"])
        told = asked["outcome"].isin(["for", "against"])
        measures = measures.assign(
            blind=asked["p"].where(told).to_numpy(), blind_share=asked["share"].where(told).to_numpy()
        )
    compared = found or measured
    whole = on_the_whole(measures, compared.measures["stability"], compared.reference)
    return Judged(measures, verdicts(measures, shared), whole)


def judged(found: Judged) -> pd.DataFrame:
    """Return measures and verdicts in one table.

    Parameters
    ----------
    found : Judged
        From :func:`judge`.

    Returns
    -------
    DataFrame
        One row per theme: the measures, then ``band``.

    Examples
    --------
    >>> measures = pd.DataFrame({"theme": [1], "stability": [0.8], "chance": [0.01]})
    >>> whole = on_the_whole(measures, measures["stability"], pd.DataFrame({"stability": []}))
    >>> judged(Judged(measures, verdicts(measures), whole))["band"].tolist()
    ['traegt']
    """
    return found.measures.merge(found.verdicts[["theme", "band"]], on="theme")
