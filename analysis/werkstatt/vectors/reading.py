"""A reading of the cards: the words on them and, where the semantic reader was asked for, what their texts mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from typing import Literal

import numpy as np
from scipy.sparse import csr_matrix

from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.encoder import DECIMALS, encode
from werkstatt.vectors.randomisation import shuffle_words
from werkstatt.vectors.terms import Terms

Reader = Literal["terms", "semantic"]


@dataclass(frozen=True)
class Reading:
    """What themes are formed from.

    Attributes
    ----------
    words, parts
        Sparse, cards × words and words × terms, from :class:`werkstatt.vectors.terms.Terms`.
    meaning
        Cards × 512, from :func:`werkstatt.vectors.encoder.encode`; None for the reader of terms.
    texts
        A number for each card, the same for the same text.
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

    def take(self, rows: Ints) -> Reading:
        """Return the reading of some of the cards, given by position."""
        if self.meaning is None or self.texts is None:
            return Reading(self.words[rows], self.parts)
        return Reading(self.words[rows], self.parts, self.meaning[rows], self.texts[rows])

    def shuffle(self, seed: int, shuffle: int) -> Reading:
        """Return the reading of cards among which the words were dealt anew.

        See :func:`werkstatt.vectors.randomisation.shuffle_words`. A compound goes with all its parts, as these always
        stand together whatever the cards are about. Meanings are dealt anew dimension by dimension
        (:func:`shuffle_dimensions`): words dealt at random would still carry the encoder's own order of the world,
        which groups Bus with Bahn whatever these cards say.
        """
        if (seed, shuffle) not in self._dealt:
            self._dealt[seed, shuffle] = shuffle_words(self.words, seed, shuffle)
        words = self._dealt[seed, shuffle]
        if self.meaning is None:
            return Reading(words, self.parts)
        return Reading(words, self.parts, shuffle_dimensions(self.meaning, seed, shuffle), np.arange(len(self)))


def shuffle_dimensions(vectors: Floats, seed: int, shuffle: int) -> Floats:
    """Return a cloud of vectors as wide in each direction as the given one, but without groups.

    Each principal component is dealt anew among the rows by itself, as in parallel analysis (Buja & Eyuboglu 1992,
    "Remarks on parallel analysis", Multivariate Behavioral Research 27); rows are scaled to unit length.
    """
    random = np.random.default_rng([seed, shuffle])
    mean = vectors.sum(axis=0) / max(len(vectors), 1)
    left, values, axes = np.linalg.svd(vectors - mean, full_matrices=False)
    dealt = random.permuted(left * values, axis=0) @ axes + mean
    length = np.linalg.norm(dealt, axis=1, keepdims=True)
    return np.divide(dealt, length, out=np.zeros_like(dealt), where=length > 0).round(DECIMALS)


def read_with(reader: Reader, terms: Terms, texts: Sequence[str]) -> Reading:
    """Return the reading of cards.

    Parameters
    ----------
    reader
        ``"terms"``: the words alone. ``"semantic"``: a sentence encoder and the words, see
        :mod:`werkstatt.vectors.space.semantic`.
    terms
        Of the cards.
    texts
        Of the cards, as written.
    """
    if reader == "terms":
        return Reading(terms.words, terms.parts)
    return with_meaning(terms.words, terms.parts, list(texts))


def with_meaning(words: csr_matrix, parts: csr_matrix, texts: list[str]) -> Reading:
    """Return a reading with what the encoder makes of `texts`, one per card."""
    numbers = np.array(
        [int.from_bytes(blake2b(text.encode(), digest_size=7).digest()) for text in texts], dtype=np.int64
    )
    return Reading(words, parts, encode(texts), numbers)
