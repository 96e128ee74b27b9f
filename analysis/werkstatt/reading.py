"""A reading of the cards: the words on them and, where the semantic reader was asked for, what their texts mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Literal

import numpy as np
from scipy.sparse import csr_matrix

from werkstatt.draws import shuffle_words
from werkstatt.encoder import encode
from werkstatt.terms import Terms

Reader = Literal["terms", "semantic"]


@dataclass(frozen=True)
class Reading:
    """What themes are formed from.

    Attributes
    ----------
    words, parts
        Sparse, cards × words and words × terms, from :class:`werkstatt.terms.Terms`.
    meaning
        Cards × 512, from :func:`werkstatt.encoder.encode`; None for the reader of terms.
    texts
        A number for each card, the same for the same text.
    spoken
        Each word as it is said, for cards that chance has made.
    """

    words: csr_matrix
    parts: csr_matrix
    meaning: np.ndarray | None = None
    texts: np.ndarray | None = None
    spoken: tuple[str, ...] = ()

    def __len__(self) -> int:
        return int(self.words.shape[0])

    @cached_property
    def matrix(self) -> csr_matrix:
        """Weighted mentions, cards × terms."""
        return csr_matrix(self.words @ self.parts)

    def take(self, rows: np.ndarray) -> Reading:
        """Return the reading of some of the cards, given by position."""
        if self.meaning is None or self.texts is None:
            return Reading(self.words[rows], self.parts)
        return Reading(self.words[rows], self.parts, self.meaning[rows], self.texts[rows], self.spoken)

    def shuffle(self, seed: int, shuffle: int) -> Reading:
        """Return the reading of cards among which the words were dealt anew.

        See :func:`werkstatt.draws.shuffle_words`. A compound goes with all its parts, as these always stand together
        whatever the cards are about. What such a card means is what the encoder makes of its words in a row.
        """
        words = shuffle_words(self.words, seed, shuffle)
        if self.meaning is None:
            return Reading(words, self.parts)
        cards = np.split(words.indices, words.indptr[1:-1])
        return with_meaning(
            words, self.parts, [" ".join(self.spoken[word] for word in card) for card in cards], self.spoken
        )


def read_with(reader: Reader, terms: Terms, texts: Sequence[str], language: str = "de") -> Reading:
    """Return the reading of cards.

    Parameters
    ----------
    reader
        ``"terms"``: the words alone. ``"semantic"``: a sentence encoder and the words, see
        :mod:`werkstatt.vectors.semantic`.
    terms
        Of the cards.
    texts
        Of the cards, as written.
    language
        Of the message if the encoder is missing.
    """
    if reader == "terms":
        return Reading(terms.words, terms.parts)
    names = terms.vocabulary["surface"].to_numpy()
    spoken = tuple(" ".join(names[terms.parts[word].indices]) for word in range(terms.parts.shape[0]))
    return with_meaning(terms.words, terms.parts, list(texts), spoken, language)


def with_meaning(
    words: csr_matrix, parts: csr_matrix, texts: list[str], spoken: tuple[str, ...], language: str = "de"
) -> Reading:
    """Return a reading with what the encoder makes of `texts`, one per card."""
    numbers = np.array(
        [int.from_bytes(blake2b(text.encode(), digest_size=7).digest()) for text in texts], dtype=np.int64
    )
    return Reading(words, parts, encode(texts, language), numbers, spoken)
