"""Whose themes are they? Themes by group, phase or vision, by votes, and without one group."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.special import xlogy

from werkstatt.progress import progress
from werkstatt.themes.coming_back import RESTARTS
from werkstatt.themes.found import Themes
from werkstatt.validation.columns import check_column
from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.likeness import theme_likeness
from werkstatt.vectors.partition import form, once
from werkstatt.vectors.threads import single_threaded

PERMUTATIONS = 2000

FEWEST_CARDS = 5
"""With fewer cards in a theme, or expected fewer than one in every group, no p-value is shown."""


@dataclass(frozen=True)
class Carriers:
    """How themes are spread over groups.

    Attributes
    ----------
    counts, expected : DataFrame
        Themes × groups: cards, and cards expected if groups were spread over all themes alike. Cards without a theme or
        a group are left out.
    table : DataFrame
        One row per theme: ``theme``, ``label``, ``cards``, ``largest`` (the group with most cards), ``share`` (its
        share of the theme's cards), ``base`` (its share of all cards), ``p`` (see :func:`carriers`; missing where it
        says nothing) and ``no_p`` (why: ``no_p_group``, one group only; ``no_p_cards``, fewer than five cards;
        ``no_p_expected``, less than one card expected in each group; empty where there is one).
    set_aside : int
        Cards left out.

    Examples
    --------
    >>> counts = pd.DataFrame({"Nord": [4, 0], "Süd": [2, 6]}, index=[1, 2])
    >>> expected = pd.DataFrame({"Nord": [2.0, 2], "Süd": [4.0, 4]}, index=[1, 2])
    >>> spread = Carriers(counts, expected, pd.DataFrame(), set_aside=0)
    >>> (spread.counts - spread.expected)["Nord"].tolist()
    [2.0, -2.0]
    """

    counts: pd.DataFrame
    expected: pd.DataFrame
    table: pd.DataFrame
    set_aside: int


def carriers(themes: Themes, column: str = "group", seed: int = 0) -> Carriers:
    """Compare the themes with the groups that wrote their cards.

    For each theme, ``G² = 2 Σ o ln(o / e)`` over the groups measures how far its cards are from the spread of all
    cards. The groups are then dealt anew among the cards 2,000 times; ``p`` is the share of deals, the real one
    included, in which *any* theme is as far off as this one, measured by its rank among the deals (smallest p-value,
    single step: Westfall & Young 1993), so that many themes are no more likely to raise an alarm than one.

    The test takes the cards as independent. It says nothing, and shows nothing, where there is one group only, a theme
    has fewer than five cards or each group's expected count is below one. Several cards by one person look like one
    group's zeal; who wrote which card is not known here.

    Parameters
    ----------
    themes : Themes
        With a column `column` in its cards.
    column : str
        ``group``, ``phase``, ``vision`` or another column of few values.
    seed : int
        Of the deals, from 0.

    Returns
    -------
    Carriers
        Counts beside what was to be expected.

    Raises
    ------
    ValueError
        If the column is missing.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> found = carriers(find_themes(cards.assign(group=["Jugend", "Rat"] * 2), 2)).table
    >>> found[["label", "largest", "share", "base", "no_p"]].values.tolist()[0]
    ['Bahn, Bus', 'Jugend', 1.0, 0.5, 'no_p_cards']
    """
    check_column(themes.ordered, column)
    cards = themes.ordered
    inside = cards[(cards["theme"] > 0) & cards[column].notna()]
    groups = sorted(inside[column].astype(str).unique())
    size = len(themes.themes)
    theme = inside["theme"].to_numpy() - 1
    group = inside[column].astype(str).map({name: place for place, name in enumerate(groups)}).to_numpy(dtype=int)
    observed = _table(theme, group, size, len(groups))
    expected = observed.sum(axis=1, keepdims=True) * observed.sum(axis=0) / max(len(inside), 1)
    p = _corrected(theme, group, observed, expected, seed) if len(groups) > 1 else np.ones(size)
    names = themes.themes["label"].tolist()
    reasons = [_why_not(row, expected[number], len(groups)) for number, row in enumerate(observed)]
    largest = observed.argmax(axis=1) if len(groups) else np.zeros(size, dtype=int)
    totals = observed.sum(axis=1)
    rows = np.arange(size)
    table = pd.DataFrame(
        {
            "theme": rows + 1,
            "label": names,
            "cards": totals.astype(int),
            "largest": [groups[place] if groups else "" for place in largest],
            "share": (observed[rows, largest] / np.maximum(totals, 1)).round(3) if groups else np.nan,
            "base": (observed.sum(axis=0)[largest] / max(len(inside), 1)).round(3) if groups else np.nan,
            "p": [np.nan if reason else value for value, reason in zip(p.round(4), reasons, strict=True)],
            "no_p": reasons,
        }
    )
    index = pd.Index(rows + 1, name="theme")
    return Carriers(
        pd.DataFrame(observed.astype(int), index, groups),
        pd.DataFrame(expected.round(1), index, groups),
        table,
        len(cards) - len(inside),
    )


@single_threaded
def without_each_group(themes: Themes, column: str = "group", seed: int = 0) -> pd.DataFrame:
    """Leave out one group after the other, form as many themes from the rest, and look for each theme in them.

    Parameters
    ----------
    themes : Themes
        With a column `column` in its cards.
    column : str
        ``group`` or another column of few values.
    seed : int
        Of the starts, from 0.

    Returns
    -------
    DataFrame
        Themes × groups: best Jaccard similarity over the cards that are left (0 to 1). A theme is in doubt where the
        value is 0.5 or less; missing where the rest can't make so many themes or the theme has no other cards.

    Raises
    ------
    ValueError
        If the column is missing.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcdef"), "text": ["Bus, Bahn", "Park, Baum"] * 3})
    >>> without_each_group(find_themes(cards.assign(group=[*"AAAABB"]), 2)).to_dict("list")
    {'A': [nan, nan], 'B': [1.0, 1.0]}
    """
    check_column(themes.ordered, column)
    groups, k = themes.ordered[column], len(themes.themes)
    found = {}
    for group in progress(sorted(groups.dropna().astype(str).unique()), "leaving_out"):
        rest = np.flatnonzero((groups.astype(str) != group).to_numpy())
        again = form(themes.reading.take(rest), k, once(RESTARTS, seed))
        nothing = np.full(k, np.nan)
        found[group] = nothing if again is None else theme_likeness(themes.labels[rest], again, k).round(3)
    return pd.DataFrame(found, index=pd.Index(range(1, k + 1), name="theme"))


def cards_and_votes(themes: Themes) -> pd.DataFrame:
    """Rank themes by cards and by votes.

    Parameters
    ----------
    themes : Themes
        Of cards with votes.

    Returns
    -------
    DataFrame
        ``theme``, ``label``, ``card_share``, ``vote_share`` (of all cards and votes in themes), ``by_cards``,
        ``by_votes`` (ranks from 1, ties share the better one), ``moves`` (places won by the votes).

    Raises
    ------
    ValueError
        If the cards have no votes.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> ranked = cards_and_votes(find_themes(cards.assign(votes=[0, 1, 1, 2]), 2))
    >>> ranked[["vote_share", "by_cards", "by_votes", "moves"]].values.tolist()
    [[0.25, 1.0, 2.0, -1.0], [0.75, 1.0, 1.0, 0.0]]
    """
    table = themes.themes
    if table["votes"].isna().any() or not table["votes"].sum():
        raise ValueError("cards_and_votes needs votes")
    votes = table["votes"].astype(float)
    by_cards = table["cards"].rank(ascending=False, method="min").astype(int)
    by_votes = votes.rank(ascending=False, method="min").astype(int)
    return pd.DataFrame(
        {
            "theme": table["theme"],
            "label": table["label"],
            "card_share": (table["cards"] / table["cards"].sum()).round(3),
            "vote_share": (votes / votes.sum()).round(3),
            "by_cards": by_cards,
            "by_votes": by_votes,
            "moves": by_cards - by_votes,
        }
    )


def unanswered(themes: Themes, asked: str = "kritik", answered: str = "realisierung") -> pd.DataFrame:
    """Return cards of one phase that share no term with any card of another: the Leerstellen.

    Parameters
    ----------
    themes : Themes
        With phases in its cards.
    asked, answered : str
        ``kritik`` and ``realisierung``: critique that no implementation card answers; ``fantasie`` and ``kritik``:
        visions that no critique asked for.

    Returns
    -------
    DataFrame
        Rows of the card table, in the user's order: ``card_id``, ``text``, ``theme``. Sharing a word is no answer yet,
        and an answer may use other words: a list to be read, not a finding.

    Raises
    ------
    ValueError
        If the cards have no phases.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abc"), "text": ["Bus", "Park", "Bus"]})
    >>> unanswered(find_themes(cards.assign(phase=["kritik", "kritik", "realisierung"]), 1)).values.tolist()
    [['b', 'Park', 0]]
    """
    check_column(themes.ordered, "phase")
    present = (themes.reading.matrix[themes.place.to_numpy()] > 0).astype(int)
    phase = themes.cards["phase"].astype("object")
    answers = np.asarray(present[(phase == answered).to_numpy()].sum(axis=0)).ravel() > 0
    shared = np.asarray(present[:, answers].sum(axis=1)).ravel()
    rows = (phase == asked).to_numpy() & (shared == 0)
    return themes.cards.loc[rows, ["card_id", "text", "theme"]].reset_index(drop=True)


def _table(theme: Ints, group: Ints, themes: int, groups: int) -> Floats:
    return np.bincount(theme * groups + group, minlength=themes * groups).reshape(themes, groups).astype(float)


def _corrected(theme: Ints, group: Ints, observed: Floats, expected: Floats, seed: int) -> Floats:
    """Return p-values corrected by the distribution of the smallest one."""
    random = np.random.default_rng(seed)
    deals = progress(range(PERMUTATIONS), "dealing")
    dealt = np.array([_table(theme, random.permutation(group), *observed.shape) for _ in deals])
    everything = _distance(np.concatenate([observed[None], dealt]), expected).round(8)
    # The share of deals that reach a value within its theme: the uncorrected p-value of each deal.
    alone = 1 - np.array([np.sort(column).searchsorted(column) for column in everything.T]).T / len(everything)
    smallest = alone.min(axis=1)
    corrected: Floats = (smallest[:, None] <= alone[0]).mean(axis=0)
    return corrected


def _distance(observed: Floats, expected: Floats) -> Floats:
    ratio = np.divide(observed, expected, out=np.ones_like(observed), where=expected > 0)
    distances: Floats = 2 * xlogy(observed, ratio).sum(axis=-1)
    return distances


def _why_not(observed: Floats, expected: Floats, groups: int) -> str:
    if groups < 2:
        return "no_p_group"
    if observed.sum() < FEWEST_CARDS:
        return "no_p_cards"
    return "no_p_expected" if expected.max() < 1 else ""
