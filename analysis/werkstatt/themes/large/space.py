"""The space of the words of very many texts: what :mod:`werkstatt.vectors.lexical` does, part by part."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
from scipy.sparse import csr_matrix

from werkstatt.themes.large.counting import BESIDE
from werkstatt.themes.large.gathering import Gathered
from werkstatt.themes.large.spread import Held, Spread
from werkstatt.vectors.arrays import Bools, Floats, Ints, Words
from werkstatt.vectors.lanczos import leading_of
from werkstatt.vectors.lexical import LexicalSpace, coordinates_of, signed
from werkstatt.vectors.space import LEXICAL, Projection, place
from werkstatt.vectors.terms import parts_of
from werkstatt.vectors.weights import degrees_of, repeated, weigh

PART = 50_000
"""Texts of which the arrays are computed at a time."""


@dataclass(frozen=True)
class Part:
    """Some of the texts, as one worker holds them.

    Attributes
    ----------
    words : sparse matrix of shape (texts, words)
        How often each word stands in each text.
    counts : ndarray of shape (texts,)
        How many cards have each text.

    Examples
    --------
    >>> Part(csr_matrix(np.eye(2)), np.ones(2)).counts.tolist()
    [1.0, 1.0]
    """

    words: csr_matrix
    counts: Floats


@dataclass(frozen=True)
class Weighed:
    """Some of the texts with the weights of their words.

    Attributes
    ----------
    weighted : sparse matrix of shape (texts, shared)
        From :func:`werkstatt.vectors.weights.weigh`.
    counts : ndarray of shape (texts,)
        How many cards have each text.

    Examples
    --------
    >>> Weighed(csr_matrix(np.eye(2)), np.ones(2)).weighted.shape
    (2, 2)
    """

    weighted: csr_matrix
    counts: Floats


@dataclass(frozen=True)
class Lying:
    """Some of the texts in the space.

    Attributes
    ----------
    weighted : sparse matrix of shape (texts, shared)
        The weights of their words.
    vectors : ndarray of shape (texts, dimensions)
        Of length 1, or 0.
    seen : ndarray of shape (texts,)
        As in :class:`werkstatt.vectors.space.Embedding`.
    counts : ndarray of shape (texts,)
        How many cards have each text.

    Examples
    --------
    >>> Lying(csr_matrix(np.eye(2)), np.eye(2), np.ones(2), np.ones(2)).placed.tolist()
    [True, True]
    """

    weighted: csr_matrix
    vectors: Floats
    seen: Floats
    counts: Floats

    @property
    def placed(self) -> Bools:
        """Which texts have a place (boolean, one per text)."""
        return self.seen > 0


@dataclass(frozen=True)
class Spanned:
    """A space, and all texts beside it.

    Attributes
    ----------
    space : LexicalSpace
        Into which other cards can be folded, by `vocabulary`.
    vocabulary : ndarray of str
        The terms, in the alphabet's order.
    weighed : Held
        A :class:`Weighed` for each part.

    Examples
    --------
    >>> Spanned(LexicalSpace(*map(np.array, ([0], [1.0], [[1.0]], [1.0], [True]))), np.array(["bus"]), []).weighed
    []
    """

    space: LexicalSpace
    vocabulary: Words
    weighed: Held


def span(gathered: Gathered, spread: Spread, themes: int) -> Spanned:
    """Find the space of all texts.

    Parameters
    ----------
    gathered : Gathered
        From :func:`werkstatt.themes.large.gathering.gather`.
    spread : Spread
        Where it is computed.
    themes : int
        Number of themes, at least 1.

    Returns
    -------
    Spanned
        That of :func:`werkstatt.vectors.space.fit_space`, but for rounding.

    Examples
    --------
    >>> import pandas as pd, tempfile
    >>> from pathlib import Path
    >>> from werkstatt.themes.large.gathering import gather
    >>> from werkstatt.themes.large.spread import Here
    >>> rows = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> found = span(gather([rows], Here(1), Path(tempfile.mkdtemp()), "de"), Here(1), 2)
    >>> found.vocabulary.tolist(), found.space.degrees.tolist()
    (['bahn', 'baum', 'bus', 'park'], [3.0, 3.0, 3.0, 3.0])
    """
    vocabulary, parts = read_kinds(gathered.kinds)
    held = spread.hold(
        Part(gathered.words[first : first + PART], gathered.counts[first : first + PART])
        for first in range(0, len(gathered.counts), PART)
    )
    shared, degrees = degrees_of(spread.total(_on_cards, held, parts))
    weighed = spread.apply(_weigh, held, parts, shared, degrees)
    if not len(shared):
        none = np.zeros((0, 1)), np.zeros(1), np.zeros(0, dtype=bool)
        return Spanned(LexicalSpace(shared, degrees, *none), vocabulary, weighed)
    rank = LEXICAL * max(themes, 2)
    squared = partial(spread.total, _squared, weighed)
    values, axes = signed(*leading_of(squared, len(shared), rank), rank)
    alone = spread.total(_alone, weighed) > 1
    return Spanned(LexicalSpace(shared, degrees, axes, values, alone), vocabulary, weighed)


def read_kinds(kinds: list[str]) -> tuple[Words, csr_matrix]:
    """Return the terms of words, and what each word counts for.

    Parameters
    ----------
    kinds : list of str
        As in :class:`werkstatt.themes.large.counting.Counted`.

    Returns
    -------
    vocabulary : ndarray of str
        In the alphabet's order.
    parts : sparse matrix of shape (words, terms)
        As in :class:`werkstatt.vectors.terms.Terms`.

    Examples
    --------
    >>> read_kinds([BESIDE.join(["noun", "kind", "betreuung"])])[0].tolist()
    ['betreuung', 'kind']
    """
    split = [tuple(kind.split(BESIDE)) for kind in kinds]
    vocabulary = np.array(sorted({term for _, *terms in split for term in terms}), dtype=object)
    return vocabulary, parts_of(split, vocabulary)


def place_part(part: Weighed, space: LexicalSpace, themes: int) -> Lying:
    """Give the texts of a part their places.

    Parameters
    ----------
    part : Weighed
        Of any texts with these words.
    space : LexicalSpace
        From :func:`span`.
    themes : int
        Number of themes, at least 1.

    Returns
    -------
    Lying
        As :func:`werkstatt.vectors.space.place` has them.

    Examples
    --------
    >>> space = LexicalSpace(np.arange(2), np.ones(2), np.eye(2), np.ones(2), np.ones(2, dtype=bool))
    >>> place_part(Weighed(csr_matrix(np.eye(2)), np.ones(2)), space, 2).vectors.tolist()
    [[1.0, 0.0], [0.0, 1.0]]
    """
    found = place(Projection(*coordinates_of(space, part.weighted), LEXICAL), themes)
    return Lying(part.weighted, found.vectors, found.seen, part.counts)


def _on_cards(part: Part, parts: csr_matrix) -> Floats:
    on_cards: Floats = ((part.words @ parts) > 0).T @ part.counts
    return on_cards


def _weigh(part: Part, parts: csr_matrix, shared: Ints, degrees: Floats) -> Weighed:
    return Weighed(weigh(csr_matrix(part.words @ parts), shared, degrees), part.counts)


def _squared(part: Weighed, block: Floats) -> Floats:
    rows = repeated(part.weighted, part.counts)
    return np.asarray(rows.T @ (rows @ block))


def _alone(part: Weighed) -> Floats:
    """Return how many cards have each term as all that they share."""
    single = np.diff(part.weighted.indptr) == 1
    said = part.weighted.indices[part.weighted.indptr[:-1][single]]
    return np.bincount(said, weights=part.counts[single], minlength=part.weighted.shape[1]).astype(float)
