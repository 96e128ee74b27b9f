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
    """Draw cards with replacement, as many as there are, and keep each of those drawn once.

    A card drawn more than once is used once, as in Hennig's R function ``fpc::clusterboot``; on average
    a share of ``1 - 1/e``, 63 %, is drawn.

    Parameters
    ----------
    count : int
        How many cards there are.
    seed, draw : int
        Which of the draws, both from 0.

    Returns
    -------
    ndarray of shape (drawn,)
        Positions, ascending.

    Examples
    --------
    >>> drawn = draw_cards(1000, 0, 0)
    >>> len(drawn), bool((np.diff(drawn) > 0).all())
    (622, True)
    """
    random = np.random.default_rng([seed, draw])
    return np.unique(random.integers(count, size=count))


def some_of(count: int, most: int, seed: int) -> Ints:
    """Draw cards without replacement, where there are too many.

    Parameters
    ----------
    count : int
        How many cards there are.
    most : int
        How many are kept at most.
    seed : int
        Of the draw, from 0.

    Returns
    -------
    ndarray of shape (min(count, most),)
        Positions, ascending.

    Examples
    --------
    >>> some_of(3, 5, 0).tolist(), len(some_of(100, 5, 0))
    ([0, 1, 2], 5)
    """
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
    words : sparse matrix of shape (cards, words)
        How often a word stands on a card does not count.
    seed, shuffle : int
        Which of the shuffles, both from 0.

    Returns
    -------
    sparse matrix of shape (cards, words)
        1 where a word stands on a card.

    Examples
    --------
    >>> dealt = shuffle_words(csr_matrix(np.array([[1, 1, 0, 0], [0, 0, 1, 1], [0, 0, 0, 1]])), 0, 0).toarray()
    >>> dealt.sum(axis=0).tolist(), dealt.sum(axis=1).tolist()
    ([1.0, 1.0, 1.0, 2.0], [2.0, 2.0, 1.0])
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
