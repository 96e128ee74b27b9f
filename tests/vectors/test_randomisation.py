from collections import Counter
from itertools import product

import numpy as np
import pytest
from scipy.sparse import csr_matrix
from scipy.stats import chisquare

from werkstatt.vectors.randomisation import draw_cards, shuffle_words


def test_draws_are_repeatable_and_differ():
    np.testing.assert_array_equal(draw_cards(50, 1, 2), draw_cards(50, 1, 2))
    assert set(draw_cards(50, 1, 2)) != set(draw_cards(50, 1, 3))
    assert set(draw_cards(50, 1, 2)) != set(draw_cards(50, 2, 2))


def test_share_drawn_is_that_of_the_bootstrap():
    shares = [len(draw_cards(400, 0, draw)) / 400 for draw in range(200)]
    assert np.mean(shares) == pytest.approx(1 - 1 / np.e, abs=0.005)


def test_shuffled_words_keep_lengths_and_frequencies(themes):
    words = (themes.reading.words > 0).astype(float)
    dealt = shuffle_words(themes.reading.words, 0, 0)
    np.testing.assert_array_equal(dealt.sum(axis=0), words.sum(axis=0))
    np.testing.assert_array_equal(dealt.sum(axis=1), words.sum(axis=1))
    assert dealt.max() == 1
    assert (dealt != words).nnz > words.nnz / 2
    assert (dealt != shuffle_words(themes.reading.words, 0, 0)).nnz == 0
    assert (dealt != shuffle_words(themes.reading.words, 0, 1)).nnz > 0


def test_all_tables_are_equally_likely():
    # One card of two words, two of one: there are 3 ways to deal them.
    words = csr_matrix([[1, 1, 0], [0, 0, 1], [1, 0, 0]])
    seen = Counter(shuffle_words(words, 0, shuffle).toarray().tobytes() for shuffle in range(1200))
    every = [
        table
        for cells in product([0, 1], repeat=9)
        if (table := np.reshape(cells, (3, 3))).sum(axis=0).tolist() == [2, 1, 1]
        and table.sum(axis=1).tolist() == [2, 1, 1]
    ]
    assert len(seen) == len(every)
    assert chisquare(list(seen.values())).pvalue > 0.01


@pytest.mark.parametrize("words", [csr_matrix((0, 0)), csr_matrix((3, 0)), csr_matrix([[1.0, 1.0]])])
def test_what_can_not_be_shuffled_stays(words):
    assert (shuffle_words(words, 0, 0) != words).nnz == 0
