"""A reading of the cards: the words on them and, where the semantic reader was asked for, what their texts mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal, get_args

import numpy as np
from scipy.sparse import csr_matrix

from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.encoder import Encoder, universal
from werkstatt.vectors.equal import Equal, equal_texts, number_texts
from werkstatt.vectors.kept import DECIMALS
from werkstatt.vectors.randomisation import shuffle_words
from werkstatt.vectors.terms import Terms

Reader = Literal["terms", "semantic"]
READERS = get_args(Reader)


@dataclass(frozen=True)
class Reading:
    """What themes are formed from.

    Attributes
    ----------
    words : sparse matrix of shape (cards, words)
        From :class:`werkstatt.vectors.terms.Terms`.
    parts : sparse matrix of shape (words, terms)
        From the same.
    meaning : ndarray of shape (cards, dimensions) or None
        From :meth:`werkstatt.vectors.encoder.Encoder.encode`; None for the reader of terms.
    texts : ndarray of shape (cards,) or None
        A number for each card, the same for the same text; None where that is not known.

    Examples
    --------
    >>> reading = Reading(csr_matrix(np.eye(2)), csr_matrix(np.array([[1.0, 0], [1, 1]])))
    >>> reading.reader, reading.matrix.toarray().tolist()
    ('terms', [[1.0, 0.0], [1.0, 1.0]])
    """

    words: csr_matrix
    parts: csr_matrix
    meaning: Floats | None = None
    texts: Ints | None = None
    # Number of themes and chance ask for the same shuffles, and dealing is the slowest part of both.
    _dealt: dict[tuple[int, int], csr_matrix] = field(default_factory=dict, repr=False, compare=False)

    @property
    def reader(self) -> Reader:
        """Which reader it is of."""
        return "terms" if self.meaning is None else "semantic"

    def __len__(self) -> int:
        return int(self.words.shape[0])

    @cached_property
    def matrix(self) -> csr_matrix:
        """Weighted mentions, cards × terms."""
        return csr_matrix(self.words @ self.parts)

    @cached_property
    def equal(self) -> Equal | None:
        """Which cards have the same text; None where no two cards have."""
        return equal_texts(self.texts)

    @cached_property
    def distinct(self) -> Reading:
        """The reading of one card of each text."""
        return self if self.equal is None else self.take(self.equal.first)

    @property
    def counts(self) -> Floats:
        """How many cards have each of the texts of `distinct` (one per text)."""
        return np.ones(len(self)) if self.equal is None else self.equal.counts

    def take(self, rows: Ints) -> Reading:
        """Return the reading of some of the cards.

        Parameters
        ----------
        rows : ndarray of int
            Positions of the cards.

        Returns
        -------
        Reading
            In the order of `rows`.

        Examples
        --------
        >>> reading = Reading(csr_matrix(np.array([[1.0, 0], [0, 1], [1, 1]])), csr_matrix(np.eye(2)))
        >>> reading.take(np.array([2, 0])).matrix.toarray().tolist()
        [[1.0, 1.0], [1.0, 0.0]]
        """
        meaning = None if self.meaning is None else self.meaning[rows]
        return Reading(self.words[rows], self.parts, meaning, None if self.texts is None else self.texts[rows])

    def dealt_with(self, other: Reading) -> Reading:
        """Return the same reading with the shuffles of another reading of the same words, each dealt once for both.

        Parameters
        ----------
        other : Reading
            Of the same cards by another reader; of other words nothing is taken.

        Returns
        -------
        Reading
            With the same shuffles as before.

        Examples
        --------
        >>> reading = Reading(csr_matrix(np.eye(2)), csr_matrix(np.eye(2)))
        >>> other = Reading(csr_matrix(np.eye(2)), csr_matrix(np.eye(2))).dealt_with(reading)
        >>> other.shuffle(0, 0).words is reading.shuffle(0, 0).words
        True
        """
        same = self.words.shape == other.words.shape and (self.words != other.words).nnz == 0
        return replace(self, _dealt=other._dealt) if same else self

    def shuffle(self, seed: int, shuffle: int) -> Reading:
        """Return the reading of cards among which the words were dealt anew.

        See :func:`werkstatt.vectors.randomisation.shuffle_words`. A compound goes with all its parts, as these always
        stand together whatever the cards are about. Meanings are dealt anew dimension by dimension
        (:func:`shuffle_dimensions`): words dealt at random would still carry the encoder's own order of the world,
        which groups Bus with Bahn whatever these cards say.

        Parameters
        ----------
        seed, shuffle : int
            Which of the shuffles, both from 0.

        Returns
        -------
        Reading
            Of as many cards; no two of them count as having the same text.

        Examples
        --------
        >>> reading = Reading(csr_matrix(np.array([[1.0, 0], [0, 1], [1, 1]])), csr_matrix(np.eye(2)))
        >>> dealt = reading.shuffle(0, 0).matrix
        >>> dealt.sum(axis=0).tolist(), dealt.sum(axis=1).tolist()
        ([[2.0, 2.0]], [[1.0], [1.0], [2.0]])
        """
        if (seed, shuffle) not in self._dealt:
            self._dealt[seed, shuffle] = shuffle_words(self.words, seed, shuffle)
        words = self._dealt[seed, shuffle]
        if self.meaning is None:
            return Reading(words, self.parts)
        return Reading(words, self.parts, shuffle_dimensions(self._components, seed, shuffle), np.arange(len(self)))

    @cached_property
    def _components(self) -> Components:
        # The same for all shuffles, and most of the work.
        return take_apart(np.zeros((len(self), 0)) if self.meaning is None else self.meaning)


Components = tuple[Floats, Floats, Floats]
"""Where vectors lie along each of their principal components, the components, and the mean of the vectors."""


def take_apart(vectors: Floats) -> Components:
    """Return the principal components of a cloud of vectors.

    Parameters
    ----------
    vectors : ndarray of shape (n, d)
        The cloud.

    Returns
    -------
    lying : ndarray of shape (n, components)
        Where the vectors lie along each component, from their mean.
    axes : ndarray of shape (components, d)
        Directions of the components.
    mean : ndarray of shape (d,)
        Of the vectors.

    Examples
    --------
    >>> lying, axes, mean = take_apart(np.array([[1.0, 0], [0, 1], [1, 1]]))
    >>> bool(np.allclose(lying @ axes + mean, [[1, 0], [0, 1], [1, 1]]))
    True
    """
    mean = vectors.sum(axis=0) / max(len(vectors), 1)
    left, values, axes = np.linalg.svd(vectors - mean, full_matrices=False)
    return left * values, axes, mean


def shuffle_dimensions(components: Components, seed: int, shuffle: int) -> Floats:
    """Return a cloud of vectors as wide in each direction as the given one, but without groups.

    Each principal component is dealt anew among the rows by itself, as in parallel analysis (Buja & Eyuboglu 1992,
    "Remarks on parallel analysis", Multivariate Behavioral Research 27); rows are scaled to unit length.

    Parameters
    ----------
    components : tuple of ndarray
        Of the cloud, from :func:`take_apart`.
    seed, shuffle : int
        Which of the shuffles, both from 0.

    Returns
    -------
    ndarray of shape (n, d)
        Rows of length 1, rounded to 5 decimals; 0 for a row without length.

    Examples
    --------
    >>> dealt = shuffle_dimensions(take_apart(np.array([[1.0, 0], [0, 1], [1, 1]])), 0, 0)
    >>> np.linalg.norm(dealt, axis=1).round(4).tolist()
    [1.0, 1.0, 1.0]
    """
    lying, axes, mean = components
    dealt = np.random.default_rng([seed, shuffle]).permuted(lying, axis=0) @ axes + mean
    length = np.linalg.norm(dealt, axis=1, keepdims=True)
    directions: Floats = np.divide(dealt, length, out=np.zeros_like(dealt), where=length > 0)
    return directions.round(DECIMALS)


def read_with(reader: Reader, terms: Terms, texts: Sequence[str], encoder: Encoder | None = None) -> Reading:
    """Return the reading of cards.

    Parameters
    ----------
    reader : {"terms", "semantic"}
        ``"terms"``: the words alone. ``"semantic"``: a sentence encoder and the words, see
        :mod:`werkstatt.vectors.semantic`.
    terms : Terms
        Of the cards.
    texts : sequence of str
        Of the cards, as they are read (:func:`werkstatt.language.capitals.read_form`).
    encoder : Encoder, optional
        Of the semantic reader; by default the one that the extra ``semantic`` brings.

    Returns
    -------
    Reading
        Of all cards.

    Raises
    ------
    MissingExtraError
        If the semantic reader is asked for and what its encoder needs is not installed.

    Examples
    --------
    >>> from werkstatt.language.texts import read_texts
    >>> from werkstatt.vectors.terms import find_terms
    >>> texts = ["Bus und Bahn", "Der Bus"]
    >>> read_with("terms", find_terms(read_texts(texts)), texts).matrix.toarray().tolist()
    [[1.0, 1.0], [0.0, 1.0]]
    """
    if reader == "terms":
        return Reading(terms.words, terms.parts, texts=number_texts(texts))
    return with_meaning(terms.words, terms.parts, list(texts), encoder)


def with_meaning(words: csr_matrix, parts: csr_matrix, texts: list[str], encoder: Encoder | None = None) -> Reading:
    """Return a reading with what the encoder makes of the texts.

    Parameters
    ----------
    words : sparse matrix of shape (cards, words)
        Words of the cards.
    parts : sparse matrix of shape (words, terms)
        What the words count for.
    texts : list of str
        One per card, as they are read.
    encoder : Encoder, optional
        As of :func:`read_with`.

    Returns
    -------
    Reading
        With ``meaning`` and ``texts``.

    Raises
    ------
    MissingExtraError
        If what the encoder needs is not installed.

    Examples
    --------
    >>> with_meaning(csr_matrix(np.ones((1, 1))), csr_matrix(np.ones((1, 1))), ["Bus"]).reader
    'semantic'
    """
    return Reading(words, parts, (encoder or universal()).encode(texts), number_texts(texts))
