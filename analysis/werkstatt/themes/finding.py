"""The main job on one page: card table → language → terms → vectors → k-means → named themes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import numpy as np
import pandas as pd

from werkstatt.errors import CardError
from werkstatt.progress import progress
from werkstatt.themes.keywords import name_themes, rank_terms, representatives
from werkstatt.themes.number_of_themes import best_number, explain_choice, try_numbers
from werkstatt.themes.overview import share_unassigned, theme_overview
from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.lexical import LexicalSpace
from werkstatt.vectors.partition import partition
from werkstatt.vectors.reading import Reader, Reading, read_with
from werkstatt.vectors.semantic import SemanticSpace
from werkstatt.vectors.space import Embedding, fit_space, place, project
from werkstatt.vectors.terms import Terms, find_terms
from werkstatt.vectors.threads import single_threaded
from werkstatt.wording import message, spoken_in

RESTARTS = 50

BETWEEN = 0.1
"""A card whose simplified silhouette is below this lies between two themes."""


@dataclass(frozen=True, repr=False)
class Themes:
    """Cards with their themes.

    All tables and arrays have the cards in one order, that in which everything is computed (by text and card id); only
    :attr:`cards` gives back the user's.

    Attributes
    ----------
    ordered : DataFrame
        The card table with three columns more: ``theme`` (from 1; 0 for a card that shares too few words with
        others to be placed) and ``confidence`` (0 to 1): the simplified silhouette ``(b - a) / b``, with
        ``a`` and ``b`` the distances to the own and the next theme's centre (Hruschka et al. 2004), times
        the share of the card that the space sees (``Embedding.seen``); 0 for theme 0. ``also`` names the second
        theme of a card that lies between two, i.e. whose simplified silhouette is below 0.1; missing otherwise.
    place : Series of int
        For each row of the user's table its position in `ordered`.
    themes : DataFrame
        One row per theme, largest first: ``theme``, ``label``, ``cards``, ``votes`` (missing where cards
        have none), ``terms`` and ``representative`` (tuples: best surface forms; card ids).
    terms : DataFrame
        Ranked terms of each theme, from :func:`werkstatt.themes.keywords.rank_terms`.
    lexicon : Terms
        The terms of the cards with their surface forms.
    reading : Reading
        What the themes were formed from.
    space : LexicalSpace or SemanticSpace
        In which they were formed.
    embedding : Embedding
        The cards in this space.
    centres : ndarray of shape (themes, dimensions)
        Of the themes, in their order.
    choice : DataFrame
        From :func:`werkstatt.themes.number_of_themes.try_numbers`; empty where the number was given.
    language : {"de", "en"}
        Of the cards.
    seed : int
        As given to :func:`find_themes`.
    decisions : DataFrame
        What people decided and what became of it, see :func:`werkstatt.people.decisions.decide`; empty where nothing
        was decided.
    found : Themes or None
        The themes before these decisions.
    """

    ordered: pd.DataFrame
    place: pd.Series
    themes: pd.DataFrame
    terms: pd.DataFrame
    lexicon: Terms
    reading: Reading
    space: LexicalSpace | SemanticSpace
    embedding: Embedding
    centres: Floats
    choice: pd.DataFrame
    language: str
    seed: int
    decisions: pd.DataFrame = field(default_factory=pd.DataFrame)
    found: Themes | None = None

    @cached_property
    def cards(self) -> pd.DataFrame:
        """The card table with its themes, in the user's order."""
        return self.ordered.iloc[self.place.to_numpy()].set_axis(self.place.index)

    @property
    def labels(self) -> Ints:
        """The theme of each card, in the order in which everything is computed."""
        return self.ordered["theme"].to_numpy(dtype=np.int64)

    def __repr__(self) -> str:
        return f"Themes({len(self.ordered)} cards, {len(self.themes)} themes)"

    def _repr_html_(self) -> str:
        notes = f"{explain_choice(self.choice, self.language)} {share_unassigned(self.ordered, self.language)}"
        return f"{theme_overview(self.themes, self.language).to_html(index=False, border=0)}<p>{notes}</p>"


@single_threaded
def find_themes(
    cards: pd.DataFrame,
    themes: int | Literal["auto"] = "auto",
    *,
    language: str = "de",
    seed: int = 0,
    reader: Reader = "terms",
) -> Themes:
    """Group cards into themes.

    The result depends on the texts, the number of themes and the seed alone: not on the order of the
    rows (ties go by text and card id), nor on the number of threads.

    Parameters
    ----------
    cards
        A card table, from :func:`werkstatt.cards.reading.read_cards`.
    themes
        How many, or ``"auto"``: from 2 to 15, see :func:`werkstatt.themes.number_of_themes.best_number`.
    language
        Of the cards, ``"de"`` or ``"en"``.
    seed
        Of draws and starts.
    reader
        ``"terms"``, or ``"semantic"`` for a sentence encoder beside the words, which finds more but can be checked
        less; it needs the extra ``semantic``.

    Raises
    ------
    CardError
        If more themes are asked for than cards can be told apart, or if no two cards share a term.
    """
    for column in ("theme", "confidence", "also"):
        if column in cards:
            raise CardError([message("column_taken", column=column)])
    with spoken_in(language):
        return _find(cards, themes, language, seed, reader)


def _find(cards: pd.DataFrame, themes: int | Literal["auto"], language: str, seed: int, reader: Reader) -> Themes:
    order = reading_order(cards)
    ordered = cards.iloc[order].reset_index(drop=True)
    lexicon = read_terms(ordered["text"], language)
    reading = read_with(reader, lexicon, ordered["text"])
    tried = try_numbers(reading, seed) if themes == "auto" else pd.DataFrame()
    k = _how_many(themes, tried)
    if k < 1:
        raise CardError([message("too_few_themes", themes=k)])
    space = fit_space(reading, k)
    embedding = place(project(space, reading), k)
    if not embedding.distinct:
        raise CardError([message("nothing_shared")])
    if k > embedding.distinct:
        raise CardError([message("too_many_themes", themes=k, most=embedding.distinct)])
    found = partition(embedding, k, RESTARTS, seed)
    new = by_size(found.labels, lexicon)
    described = describe(ordered, lexicon, embedding, new[found.labels])
    return Themes(
        described.ordered,
        pd.Series(np.argsort(order), index=cards.index),
        described.themes,
        described.terms,
        lexicon,
        reading,
        space,
        embedding,
        found.centres[np.argsort(new[1:])],
        tried,
        language,
        seed,
    )


def check_same_cards(cards: pd.DataFrame, themes: Themes) -> None:
    """Raise ValueError if `themes` were found in other cards than `cards`."""
    if list(cards["card_id"]) != list(themes.cards["card_id"]):
        raise ValueError("cards and themes do not belong together: find_themes was called with other cards")


def check_column(cards: pd.DataFrame, column: str) -> None:
    """Raise ValueError if `cards` have no such column."""
    if column not in cards:
        raise ValueError(f"the cards have no column {column!r}")


def reading_order(cards: pd.DataFrame) -> Ints:
    """Return the positions of the cards by text and card id: the order in which everything is computed."""
    keys = cards[["text", "card_id"]].reset_index(drop=True)
    return keys.sort_values(["text", "card_id"], kind="stable").index.to_numpy()


def read_terms(texts: pd.Series, language: str) -> Terms:
    """Return the terms of texts, with a progress bar where there are many."""
    # spaCy takes a second to load, so only whoever reads texts waits for it.
    from werkstatt.language.texts import read_texts

    docs = progress(read_texts(texts, language), "reading", len(texts))
    return find_terms(docs)


def _how_many(themes: int | Literal["auto"], tried: pd.DataFrame) -> int:
    if themes != "auto":
        return themes
    return 1 if tried.empty else best_number(tried)


def by_size(labels: Ints, terms: Terms) -> Ints:
    """Return new numbers for themes by size, ties by their first term: an array from old number to new."""
    first = rank_terms(terms, labels).drop_duplicates("theme").set_index("theme")["term"]
    themes = range(1, labels.max(initial=0) + 1)
    ordered = sorted(themes, key=lambda theme: (-(labels == theme).sum(), first.get(theme, "")))
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
    """

    ordered: pd.DataFrame
    themes: pd.DataFrame
    terms: pd.DataFrame


def describe(
    cards: pd.DataFrame, lexicon: Terms, embedding: Embedding, labels: Ints, names: Mapping[int, str] | None = None
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
    names : mapping of int to str, optional
        Labels that people gave, by theme.

    Returns
    -------
    Description
        Of cards and themes.
    """
    ranked = rank_terms(lexicon, labels)
    apart, other = _apartness(embedding.vectors, labels)
    between = (labels > 0) & (apart < BETWEEN) & (other > 0)
    ordered = cards.assign(
        theme=labels,
        confidence=(apart * embedding.seen).round(3),
        also=pd.array(np.where(between, other, 0), dtype="Int64"),
    )
    ordered["also"] = ordered["also"].mask(ordered["also"] == 0)
    typical = representatives(embedding.vectors, labels, lexicon.matrix)
    return Description(ordered, _theme_table(ordered, ranked, typical, names or {}), ranked)


def mean_vectors(vectors: Floats, labels: Ints) -> Floats:
    """Return the mean of the cards of each theme.

    Parameters
    ----------
    vectors : ndarray of shape (cards, dimensions)
        Of the cards.
    labels : ndarray of shape (cards,)
        From 1, without gaps; 0 for a card in none.

    Returns
    -------
    ndarray of shape (themes, dimensions)
        In the order of the labels.

    Examples
    --------
    >>> mean_vectors(np.array([[0.0], [1], [7]]), np.array([1, 1, 2])).ravel().tolist()
    [0.5, 7.0]
    """
    return np.array([vectors[labels == theme].mean(axis=0) for theme in range(1, labels.max() + 1)])


def _apartness(vectors: Floats, labels: Ints) -> tuple[Floats, Ints]:
    """Return for each card its simplified silhouette, at least 0, and the nearest other theme (0 if there is none)."""
    themes = labels.max()
    apart, other = np.zeros(len(labels)), np.zeros(len(labels), dtype=int)
    inside = np.flatnonzero(labels > 0)
    if themes < 2:
        apart[inside] = 1
        return apart, other
    centres = mean_vectors(vectors, labels)
    distances = np.linalg.norm(vectors[inside, None, :] - centres[None, :, :], axis=2).round(8)
    rows = np.arange(len(inside))
    own = distances[rows, labels[inside] - 1]
    distances[rows, labels[inside] - 1] = np.inf
    nearest, other[inside] = distances.min(axis=1), distances.argmin(axis=1) + 1
    apart[inside] = np.clip(np.divide(nearest - own, nearest, out=np.zeros(len(rows)), where=nearest > 0), 0, 1)
    return apart, other


def _theme_table(
    cards: pd.DataFrame, ranked: pd.DataFrame, typical: list[list[int]], names: Mapping[int, str]
) -> pd.DataFrame:
    themes = range(1, len(typical) + 1)
    groups = cards[cards["theme"] > 0].groupby("theme")
    votes = groups["votes"].sum().to_numpy() if "votes" in cards else pd.NA
    words = ranked[ranked["rank"] <= 12].groupby("theme")["surface"].agg(lambda forms: tuple(dict.fromkeys(forms)))
    labels = dict(zip(words.index, name_themes(ranked), strict=True))
    return pd.DataFrame(
        {
            "theme": themes,
            "label": [names.get(theme) or labels.get(theme, "") for theme in themes],
            "cards": groups.size().to_numpy(),
            "votes": pd.array(votes, dtype="Int64") if "votes" in cards else pd.array([pd.NA] * len(themes), "Int64"),
            "terms": [words.get(theme, ()) for theme in themes],
            "representative": [tuple(cards["card_id"].iloc[rows]) for rows in typical],
        }
    )
