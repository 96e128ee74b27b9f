"""A partition to named themes: words, typical cards, and how far each card belongs."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from werkstatt.language.standing_alone import standing_alone
from werkstatt.themes.keywords import name_themes, rank_terms
from werkstatt.themes.typical import representatives
from werkstatt.vectors.arrays import Bools, Floats, Ints
from werkstatt.vectors.members import members_of
from werkstatt.vectors.space import Embedding
from werkstatt.vectors.terms import Terms

BETWEEN = 0.1
"""A card whose simplified silhouette is below this lies between two themes."""


def by_size(labels: Ints | Bools, terms: Terms) -> Ints:
    """Return new numbers for themes by size, ties by their first term.

    Parameters
    ----------
    labels : ndarray of shape (cards,) or (cards, themes)
        Theme of each card from 1, without gaps, 0 for a card in none; or a table of what is in which theme.
    terms : Terms
        Of the cards.

    Returns
    -------
    ndarray of shape (themes + 1,)
        At each old number the new one; 0 stays 0.

    Examples
    --------
    >>> from werkstatt.language.texts import read_texts
    >>> from werkstatt.vectors.terms import find_terms
    >>> by_size(np.array([1, 2, 2]), find_terms(read_texts(["Park", "Bus", "Bus"]))).tolist()
    [0, 2, 1]
    """
    sizes = members_of(labels).sum(axis=0)
    themes = range(1, len(sizes) + 1)
    first = pd.Series(dtype="object")
    if len(set(sizes)) < len(sizes):
        first = rank_terms(terms, labels).drop_duplicates("theme").set_index("theme")["term"]
    ordered = sorted(themes, key=lambda theme: (-sizes[theme - 1], first.get(theme, ""), theme))
    new = np.zeros(len(themes) + 1, dtype=int)
    new[ordered] = np.arange(1, len(ordered) + 1)
    return new


@dataclass(frozen=True)
class Description:
    """What is said of a partition.

    Attributes
    ----------
    ordered, themes, terms : DataFrame
        As in :class:`Themes`.

    Examples
    --------
    >>> themes = pd.DataFrame({"theme": [1], "label": ["Bus, Bahn"], "cards": [2]})
    >>> terms = pd.DataFrame({"theme": [1, 1], "rank": [1, 2], "term": ["bahn", "bus"]})
    >>> found = Description(pd.DataFrame({"card_id": ["K1", "K2"], "theme": [1, 1]}), themes, terms)
    >>> found.themes["label"].tolist(), found.terms["term"].tolist()
    (['Bus, Bahn'], ['bahn', 'bus'])
    """

    ordered: pd.DataFrame
    themes: pd.DataFrame
    terms: pd.DataFrame


def describe(
    cards: pd.DataFrame,
    lexicon: Terms,
    embedding: Embedding,
    labels: Ints,
    language: str,
    names: Mapping[int, str] | None = None,
    by_people: Collection[int] = (),
    members: Bools | None = None,
) -> Description:
    """Return words, names and typical cards of the themes of a partition, and how far each card belongs.

    Parameters
    ----------
    cards : DataFrame
        The card table in the order in which everything is computed.
    lexicon : Terms
        Of the cards.
    embedding : Embedding
        Of the cards.
    labels : ndarray of shape (cards,)
        Theme of each card from 1, without gaps; 0 for a card in none.
    language : {"de", "en"}
        Of the cards.
    names : mapping of int to str, optional
        Labels that people gave, by theme.
    by_people : collection of int
        Themes that people formed.
    members : ndarray of bool of shape (cards, themes), optional
        Where cards are in several themes; by default each is in that of its label alone.

    Returns
    -------
    Description
        Of cards and themes.

    Examples
    --------
    >>> from werkstatt.language.texts import read_texts
    >>> from werkstatt.vectors.terms import find_terms
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2", "K3"], "text": ["Bus", "Bus", "Park"]})
    >>> lying = Embedding(np.array([[1.0, 0], [1, 0], [0, 1]]), np.array([1.0, 0.5, 1]))
    >>> found = describe(cards, find_terms(read_texts(cards["text"])), lying, np.array([1, 1, 2]), "de", {2: "Grün"})
    >>> found.themes["label"].tolist(), found.ordered["confidence"].tolist()
    (['Bus', 'Grün'], [1.0, 0.5, 1.0])
    """
    counted = members_of(labels if members is None else members)
    ranked = surfaces_alone(rank_terms(lexicon, counted), lexicon, language)
    centres = mean_vectors(embedding.vectors, labels) if labels.any() else np.zeros((0, embedding.vectors.shape[1]))
    apart, other = apartness(embedding.vectors, labels, centres)
    between = (labels > 0) & (apart < BETWEEN) & (other > 0)
    ordered = cards.assign(
        theme=labels,
        placed=np.where(labels > 0, "machine", ""),
        confidence=(apart * embedding.seen).round(3),
        also=pd.array(np.where(between, other, 0), dtype="Int64"),
    )
    ordered["also"] = ordered["also"].mask(ordered["also"] == 0)
    typical = representatives(embedding.vectors, counted, lexicon.matrix)
    table = _theme_table(ordered, counted, ranked, typical, language, names or {}, by_people)
    return Description(ordered, table, ranked)


def mean_vectors(vectors: Floats, labels: Ints | Bools) -> Floats:
    """Return the mean of the cards of each theme.

    Parameters
    ----------
    vectors : ndarray of shape (cards, dimensions)
        Of the cards.
    labels : ndarray of shape (cards,) or (cards, themes)
        From 1, without gaps, 0 for a card in none; or a table of what is in which theme.

    Returns
    -------
    ndarray of shape (themes, dimensions)
        In the order of the labels.

    Examples
    --------
    >>> mean_vectors(np.array([[0.0], [1], [7]]), np.array([1, 1, 2])).ravel().tolist()
    [0.5, 7.0]
    """
    return np.array([vectors[own].mean(axis=0) for own in members_of(labels).T])


def surfaces_alone(ranked: pd.DataFrame, lexicon: Terms, language: str) -> pd.DataFrame:
    """Return ranked terms with surface forms that can stand in a label.

    Parameters
    ----------
    ranked : DataFrame
        With ``term`` and ``surface``, from :func:`werkstatt.themes.keywords.rank_terms`.
    lexicon : Terms
        Of the cards, in which other forms are looked for.
    language : {"de", "en"}
        Of the cards.

    Returns
    -------
    DataFrame
        With other surface forms where the most used one can't stand alone.

    Examples
    --------
    >>> from werkstatt.language.texts import read_texts
    >>> from werkstatt.vectors.terms import find_terms
    >>> terms = find_terms(read_texts(["Der Bus"]))
    >>> surfaces_alone(rank_terms(terms, np.array([1])), terms, "de")["surface"].tolist()
    ['Bus']
    """
    attested = frozenset(lexicon.mentions["surface"])
    pairs = zip(ranked["surface"], ranked["term"], strict=True)
    return ranked.assign(surface=[standing_alone(surface, term, attested, language) for surface, term in pairs])


def apartness(vectors: Floats, labels: Ints, centres: Floats) -> tuple[Floats, Ints]:
    """Return for each card how far it belongs to its theme rather than to the next.

    Parameters
    ----------
    vectors : ndarray of shape (cards, dimensions)
        Of the cards.
    labels : ndarray of shape (cards,)
        Theme of each card from 1; 0 for a card in none.
    centres : ndarray of shape (themes, dimensions)
        Means of the cards of each theme.

    Returns
    -------
    apart : ndarray of shape (cards,)
        Its simplified silhouette, at least 0; 1 where there is one theme, 0 for a card in none.
    other : ndarray of shape (cards,)
        The nearest other theme; 0 if there is none.

    Examples
    --------
    >>> apartness(np.array([[0.0], [3], [4]]), np.array([1, 1, 2]), np.array([[0.0], [4]]))[0].tolist()
    [1.0, 0.0, 1.0]
    """
    apart, other = np.zeros(len(labels)), np.zeros(len(labels), dtype=int)
    inside = np.flatnonzero(labels > 0)
    if len(centres) < 2:
        apart[inside] = 1
        return apart, other
    distances = np.linalg.norm(vectors[inside, None, :] - centres[None, :, :], axis=2).round(8)
    rows = np.arange(len(inside))
    own = distances[rows, labels[inside] - 1]
    distances[rows, labels[inside] - 1] = np.inf
    nearest, other[inside] = distances.min(axis=1), distances.argmin(axis=1) + 1
    apart[inside] = np.clip(np.divide(nearest - own, nearest, out=np.zeros(len(rows)), where=nearest > 0), 0, 1)
    return apart, other


def _theme_table(
    cards: pd.DataFrame,
    members: Bools,
    ranked: pd.DataFrame,
    typical: list[list[int]],
    language: str,
    names: Mapping[int, str],
    by_people: Collection[int],
) -> pd.DataFrame:
    themes = range(1, len(typical) + 1)
    votes = members.T @ cards["votes"].fillna(0).to_numpy(dtype=np.int64) if "votes" in cards else pd.NA
    words = ranked[ranked["rank"] <= 12].groupby("theme")["surface"].agg(lambda forms: tuple(dict.fromkeys(forms)))
    labels = dict(zip(words.index, name_themes(ranked, language), strict=True))
    return pd.DataFrame(
        {
            "theme": themes,
            "label": [names.get(theme) or labels.get(theme, "") for theme in themes],
            "cards": members.sum(axis=0),
            "votes": pd.array(votes, dtype="Int64") if "votes" in cards else pd.array([pd.NA] * len(themes), "Int64"),
            "terms": [words.get(theme, ()) for theme in themes],
            "representative": [tuple(cards["card_id"].iloc[rows]) for rows in typical],
            "origin": ["people" if theme in by_people else "machine" for theme in themes],
            "parent": pd.array([pd.NA] * len(themes), "string"),
        }
    )
