"""Is a theme of one workshop a theme of another? Matched by the words that mark both out, beyond chance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from werkstatt.progress import progress
from werkstatt.themes.keywords import rank_terms
from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.terms import Terms

PERMUTATIONS = 1000

STRATUM = 50
"""Words are dealt among so many that are on about as many cards."""

MATCHED = 0.05

MOST_WORDS = 5


@dataclass(frozen=True)
class Marks:
    """What marks the themes of a workshop out.

    Attributes
    ----------
    weights : DataFrame
        Terms × themes: ``√G²`` of terms that are more frequent in the theme than outside
        (:func:`werkstatt.themes.keywords.rank_terms`), each theme at unit length; 0 for others.
    surfaces : dict of (int, str) to str
        How the cards of a theme write a term.
    cards : Series of int
        By term: cards of the workshop that have it.

    Examples
    --------
    >>> weights = pd.DataFrame({1: [1.0, 0.0]}, index=["bus", "park"])
    >>> Marks(weights, {(1, "bus"): "Bus"}, pd.Series({"bus": 3, "park": 1})).weights[1].tolist()
    [1.0, 0.0]
    """

    weights: pd.DataFrame
    surfaces: dict[tuple[int, str], str]
    cards: pd.Series


def marks_of(lexicon: Terms, labels: Ints) -> Marks:
    """Return what marks themes out.

    Parameters
    ----------
    lexicon : Terms
        Of the cards of one workshop.
    labels : ndarray of shape (cards,)
        Theme of each card from 1; 0 for a card in none. A number may be missing.

    Returns
    -------
    Marks
        Of the themes that have cards.

    Examples
    --------
    >>> from werkstatt.language.texts import read_texts
    >>> from werkstatt.vectors.terms import find_terms
    >>> found = marks_of(find_terms(read_texts(["Bus", "Bus", "Park", "Park"])), np.array([1, 1, 3, 3]))
    >>> found.weights.to_dict()
    {1: {'bus': 1.0, 'park': 0.0}, 3: {'bus': 0.0, 'park': 1.0}}
    """
    numbers = sorted(set(labels[labels > 0].tolist()))
    dense = np.zeros(len(labels), dtype=np.int64)
    for place, number in enumerate(numbers, 1):
        dense[labels == number] = place
    ranked = rank_terms(lexicon, dense) if numbers else pd.DataFrame(columns=["theme", "term", "surface", "keyness"])
    known = lexicon.vocabulary[lexicon.vocabulary["cards"] > 0].set_index("term")["cards"]
    weights = pd.DataFrame(0.0, index=known.index, columns=numbers)
    surfaces = {}
    for row in ranked.itertuples():
        weights.loc[row.term, numbers[row.theme - 1]] = np.sqrt(max(row.keyness, 0))
        surfaces[numbers[row.theme - 1], row.term] = row.surface
    length = np.sqrt((weights**2).sum())
    return Marks((weights / length.where(length > 0, 1)).round(8), surfaces, known)


def match(first: Marks, second: Marks, seed: int = 0) -> pd.DataFrame:
    """Match the themes of two workshops by the words that mark them out.

    The likeness of two themes is the cosine of their weights. For ``p`` the words of the second workshop are dealt
    anew 1,000 times, among those that are on about as many of its cards (strata of 50 words): its themes keep their
    shape and what stands together in them stays together, but which word is which is chance. ``p`` is the share of
    deals, the real one included, in which *any* two themes are as like each other (single step: Westfall & Young 1993;
    never 0: Phipson & Smyth 2010), so that two workshops that speak of different things are matched in five of a
    hundred cases at most, however many themes they have (``benchmarks/series.py``). Dealing the cards among the themes
    instead finds matches where there are none (in half of the cases on real texts), since any theme is narrower than
    a heap of cards.

    Parameters
    ----------
    first, second : Marks
        Of two workshops.
    seed : int
        Of the deals, from 0.

    Returns
    -------
    DataFrame
        One row per pair of themes: ``before``, ``after`` (their numbers), ``likeness`` (0 to 1), ``p`` and ``words``
        (tuple: up to five that mark both out, the strongest first, as the second writes them).

    Examples
    --------
    >>> from werkstatt.language.texts import read_texts
    >>> from werkstatt.vectors.terms import find_terms
    >>> marks = marks_of(find_terms(read_texts(["Bus", "Bus", "Park", "Park"])), np.array([1, 1, 2, 2]))
    >>> match(marks, marks)[["before", "after", "likeness", "words"]].values.tolist()[0]
    [1, 1, 1.0, ('Bus',)]
    """
    terms = sorted(set(first.weights.index) | set(second.weights.index))
    one = first.weights.reindex(terms, fill_value=0.0)
    two = second.weights.reindex(terms, fill_value=0.0)
    if one.empty or two.empty:
        return pd.DataFrame(columns=["before", "after", "likeness", "p", "words"])
    real = (one.to_numpy().T @ two.to_numpy()).round(6)
    highest = _chance(one.to_numpy(), two.to_numpy(), second.cards.reindex(terms, fill_value=0).to_numpy(), seed)
    reached = (highest[:, None, None] >= real).sum(axis=0)
    p = ((1 + reached) / (1 + PERMUTATIONS)).round(4)
    rows = [
        {
            "before": before,
            "after": after,
            "likeness": round(float(real[row, column]), 3),
            "p": p[row, column] if real[row, column] > 0 else 1.0,
            "words": _shared(one[before], two[after], second, after),
        }
        for row, before in enumerate(one)
        for column, after in enumerate(two)
    ]
    return pd.DataFrame(rows)


def _chance(one: Floats, two: Floats, cards: Ints, seed: int) -> Floats:
    """Return the highest likeness of any two themes in each deal of the words."""
    order = np.lexsort((np.arange(len(cards)), cards))
    strata = np.array_split(order, max(len(order) // STRATUM, 1))
    random = np.random.default_rng(seed)
    highest = np.empty(PERMUTATIONS)
    for deal in progress(range(PERMUTATIONS), "dealing"):
        place = np.arange(len(cards))
        for stratum in strata:
            place[stratum] = random.permutation(stratum)
        highest[deal] = (one.T @ two[place]).max()
    return highest.round(6)


def _shared(one: pd.Series, two: pd.Series, second: Marks, after: int) -> tuple[str, ...]:
    together = one * two
    best = together[together > 0].sort_values(ascending=False, kind="stable").head(2 * MOST_WORDS).index
    return tuple(dict.fromkeys(second.surfaces[after, term] for term in best))[:MOST_WORDS]
