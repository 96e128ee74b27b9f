"""A reading to vectors: the cards in a space in which those on one subject lie in one direction."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from werkstatt.vectors.arrays import Bools, Floats, Ints
from werkstatt.vectors.equal import Equal
from werkstatt.vectors.kmeans import tells_apart
from werkstatt.vectors.lexical import LexicalSpace, fit_lexical, project_lexical
from werkstatt.vectors.reading import Reading
from werkstatt.vectors.semantic import SemanticSpace, fit_semantic, lay_semantic, project_semantic

DECIMALS = 8

LEXICAL, SEMANTIC = 2, 4
"""Dimensions per theme, see :func:`fit_space`."""

LEAST_SEEN = 0.01
"""A card of which the space keeps less than this is left out: its direction would be noise."""


@dataclass(frozen=True)
class Embedding:
    """Cards in a space of few dimensions.

    Attributes
    ----------
    vectors : ndarray of shape (cards, dimensions)
        Rows of length 1, or 0 for a card that can't be placed.
    seen : ndarray of shape (cards,)
        For each card the share that the space keeps of it, 0 to 1: the cosine between the card before and after.
        0 for a card that shares too little with others.
    equal : Equal or None
        Which cards have the same text, and so the same place; None where no two have.

    Examples
    --------
    >>> lying = Embedding(np.array([[1.0, 0], [1, 0], [0, 0]]), np.array([0.9, 0.5, 0]))
    >>> lying.placed.tolist(), lying.distinct
    ([True, True, False], 1)
    """

    vectors: Floats
    seen: Floats
    equal: Equal | None = None

    @property
    def placed(self) -> Bools:
        """Which cards have a place (boolean, one per card)."""
        return self.seen > 0

    @property
    def distinct(self) -> int:
        """How many cards can be told apart: the number of different places, which bounds the number of themes."""
        return len(np.unique(self.vectors[self.placed], axis=0))

    @property
    def rows(self) -> tuple[Floats, Floats]:
        """The places of cards that have one, once for each text, and how many cards each stands for."""
        placed = self.placed
        if self.equal is None:
            return self.vectors[placed], np.ones(placed.sum())
        there = placed[self.equal.first]
        return self.vectors[self.equal.first[there]], self.equal.counts[there]

    def written_out(self, labels: Ints) -> Ints:
        """Give each card what was found for the rows of `rows`.

        Parameters
        ----------
        labels : ndarray of shape (rows,)
            From 1.

        Returns
        -------
        ndarray of shape (cards,)
            0 for a card without a place.

        Examples
        --------
        >>> Embedding(np.eye(2), np.array([0, 1.0])).written_out(np.array([3])).tolist()
        [0, 3]
        """
        texts = self.placed if self.equal is None else self.placed[self.equal.first]
        found = np.zeros(len(texts), dtype=np.int64)
        found[texts] = labels
        return found if self.equal is None else found[self.equal.of]

    def tells_apart(self, count: int) -> bool:
        """Tell whether at least so many cards can be told apart.

        Parameters
        ----------
        count : int
            From 1.

        Returns
        -------
        bool
            The same as ``distinct >= count``, mostly faster.

        Examples
        --------
        >>> lying = Embedding(np.array([[1.0, 0], [1, 0], [0, 1]]), np.array([1.0, 1, 1]))
        >>> lying.tells_apart(2), lying.tells_apart(3)
        (True, False)
        """
        return tells_apart(self.vectors[self.placed], count)


@dataclass(frozen=True)
class Projection:
    """Cards in the dimensions of a space, strongest first.

    Attributes
    ----------
    coordinates : ndarray of shape (cards, dimensions)
        Where the cards lie.
    shares : ndarray of shape (cards, dimensions)
        The same, such that squares of a row add up to the share of the card that these dimensions keep; rows of cards
        that have no place are 0.
    per_theme : int
        Dimensions that count for each theme.
    equal : Equal or None
        Which cards have the same text; None where no two have.

    Examples
    --------
    >>> lying = Projection(np.array([[3.0, 4]]), np.array([[0.3, 0.4]]), per_theme=2)
    >>> np.linalg.norm(lying.shares, axis=1).round(3).tolist()
    [0.5]
    """

    coordinates: Floats
    shares: Floats
    per_theme: int
    equal: Equal | None = None


def embed(reading: Reading, themes: int) -> Embedding:
    """Place cards in a space of their own.

    Parameters
    ----------
    reading : Reading
        Of the cards.
    themes : int
        Number of themes, at least 1.

    Returns
    -------
    Embedding
        Of all cards.

    Examples
    --------
    >>> from scipy.sparse import csr_matrix
    >>> words = csr_matrix(np.array([[1.0, 0], [1, 0], [0, 1], [0, 1]]))
    >>> embed(Reading(words, csr_matrix(np.eye(2))), 2).vectors.tolist()
    [[1.0, 0.0], [1.0, 0.0], [0.0, 1.0], [0.0, 1.0]]
    """
    return place(lay(reading, themes), themes)


def lay(reading: Reading, themes: int) -> Projection:
    """Give cards coordinates in a space of their own: what :func:`fit_space` and :func:`project` give, in less time.

    Parameters
    ----------
    reading : Reading
        Of the cards.
    themes : int
        As of :func:`fit_space`.

    Returns
    -------
    Projection
        In all dimensions of the space.

    Examples
    --------
    >>> from scipy.sparse import csr_matrix
    >>> words = csr_matrix(np.array([[1.0, 0], [1, 0], [0, 1], [0, 1]]))
    >>> lay(Reading(words, csr_matrix(np.eye(2))), 2).shares[0].tolist()
    [1.0, 0.0]
    """
    if reading.meaning is None:
        return project(fit_space(reading, themes), reading)
    return _of_all(reading, lay_semantic(reading, SEMANTIC * max(themes, 2)), SEMANTIC)


def fit_space(reading: Reading, themes: int) -> LexicalSpace | SemanticSpace:
    """Find the space of a reading, for up to so many themes.

    Twice as many dimensions as themes are kept: `k` clusters live in about `k` principal components (Ding & He 2004,
    "K-means clustering via principal component analysis", ICML); for few short cards the next ones still help,
    because they count for less. The semantic reader keeps twice as many again (measured: ``benchmarks/README.md``).

    Parameters
    ----------
    reading : Reading
        Of the cards.
    themes : int
        Number of themes, at least 1; a single one gets the dimensions of two.

    Returns
    -------
    LexicalSpace or SemanticSpace
        The latter for a reading with meanings.

    Examples
    --------
    >>> from scipy.sparse import csr_matrix
    >>> words = csr_matrix(np.array([[1.0, 0], [1, 0], [0, 1], [0, 1]]))
    >>> fit_space(Reading(words, csr_matrix(np.eye(2))), 2).axes.tolist()
    [[1.0, 0.0], [0.0, 1.0]]
    """
    if reading.meaning is None:
        return fit_lexical(reading.distinct.matrix, LEXICAL * max(themes, 2), reading.counts)
    return fit_semantic(reading, SEMANTIC * max(themes, 2))


def project(space: LexicalSpace | SemanticSpace, reading: Reading) -> Projection:
    """Give the cards of a reading coordinates in a space.

    Parameters
    ----------
    space : LexicalSpace or SemanticSpace
        From :func:`fit_space`, of these cards or of others with the same terms.
    reading : Reading
        Of the cards.

    Returns
    -------
    Projection
        In all dimensions of the space.

    Examples
    --------
    >>> from scipy.sparse import csr_matrix
    >>> words = csr_matrix(np.array([[1.0, 0], [1, 0], [0, 1], [0, 1]]))
    >>> reading = Reading(words, csr_matrix(np.eye(2)))
    >>> project(fit_space(reading, 2), reading).shares[0].tolist()
    [1.0, 0.0]
    """
    if isinstance(space, LexicalSpace):
        return _of_all(reading, project_lexical(space, reading.distinct.matrix), LEXICAL)
    return _of_all(reading, project_semantic(space, reading.distinct), SEMANTIC)


def _of_all(reading: Reading, found: tuple[Floats, Floats], per_theme: int) -> Projection:
    """Give each card what was found for its text."""
    coordinates, shares = found if reading.equal is None else (one[reading.equal.of] for one in found)
    return Projection(coordinates, shares, per_theme, reading.equal)


def place(projection: Projection, themes: int) -> Embedding:
    """Give each card its direction, at unit length, so that squared distance is ``2 - 2 cos``.

    Only the dimensions for so many themes count. Vectors are rounded to 8 decimals, so that other processors and
    libraries give the same numbers.

    Parameters
    ----------
    projection : Projection
        From :func:`project`.
    themes : int
        Number of themes, at least 1; a single one gets the dimensions of two.

    Returns
    -------
    Embedding
        Without the cards of which less than 0.01 is seen.

    Examples
    --------
    >>> lying = place(Projection(np.array([[3.0, 4], [0, 0]]), np.array([[0.3, 0.4], [0, 0]]), 2), 1)
    >>> lying.vectors.tolist(), lying.seen.tolist()
    ([[0.6, 0.8], [0.0, 0.0]], [0.5, 0.0])
    """
    kept = projection.per_theme * max(themes, 2)
    coordinates = projection.coordinates[:, :kept]
    seen = np.linalg.norm(projection.shares[:, :kept], axis=1).round(DECIMALS)
    seen[seen < LEAST_SEEN] = 0
    length = np.linalg.norm(coordinates, axis=1, keepdims=True)
    placed = (seen[:, None] > 0) & (length > 0)
    directions = np.divide(coordinates, length, out=np.zeros_like(coordinates), where=placed)
    return Embedding(directions.round(DECIMALS), seen, projection.equal)
