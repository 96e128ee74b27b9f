"""Random draws and shuffles: the same for the same seed, whoever asks."""

from __future__ import annotations

from random import Random

import numpy as np
from scipy.sparse import csr_matrix

from werkstatt.vectors.arrays import Ints

MOST_CARDS = 2000
"""Of more cards, so many are drawn for what is computed very often: numbers of themes, universes, second reading."""

TRADES = 5
"""Trades per card, after which a shuffled table has forgotten where it came from (Strona et al. 2014)."""


def draw_cards(count: int, seed: int, draw: int) -> Ints:
    """Draw `count` of `count` cards with replacement; return the positions of those drawn, once each, ascending.

    A card drawn more than once is used once, as in Hennig's R function ``fpc::clusterboot``; on average
    a share of ``1 - 1/e``, 63 %, is drawn.
    """
    random = np.random.default_rng([seed, draw])
    return np.unique(random.integers(count, size=count))


def some_of(count: int, most: int, seed: int) -> Ints:
    """Draw `most` of `count` positions without replacement, ascending; all of them if they are no more."""
    if count <= most:
        return np.arange(count)
    return np.sort(np.random.default_rng(seed).choice(count, most, replace=False))


def shuffle_words(words: csr_matrix, seed: int, shuffle: int) -> csr_matrix:
    """Deal the words anew among the cards, so that which words stand together is left to chance.

    Each card keeps the number of its different words, and each word the number of cards it stands on: two cards
    at a time trade some of the words that only one of them has ("curveball": Strona et al. 2014, "A fast and
    unbiased procedure to randomize ecological binary matrices with fixed row and column totals", Nature
    Communications 5; that all tables are equally likely was shown by Carstens 2015, Physical Review E 91).

    Parameters
    ----------
    words
        Cards × words; how often a word stands on a card does not count.
    seed, shuffle
        Which of the shuffles.
    """
    random = Random(f"{seed} {shuffle}")
    cards = [set(row) for row in np.split(words.indices.tolist(), words.indptr[1:-1])]
    filled = [card for card in cards if card]
    for _ in range(TRADES * len(filled) if len(filled) > 1 else 0):
        first, second = random.sample(filled, 2)
        common = first & second
        kept = len(first) - len(common)
        if kept and len(second) > len(common):
            traded = sorted(first ^ second)
            random.shuffle(traded)
            first.clear()
            first.update(common, traded[:kept])
            second.clear()
            second.update(common, traded[kept:])
    columns = [column for card in cards for column in sorted(card)]
    return csr_matrix((np.ones(len(columns)), columns, words.indptr), shape=words.shape)
