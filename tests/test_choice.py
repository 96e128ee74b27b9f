import numpy as np
import pandas as pd
import pytest
from planted import planted_cards, shuffled_cards
from scipy.sparse import csr_matrix

from werkstatt.choice import best_number, try_numbers
from werkstatt.language import read_texts
from werkstatt.terms import find_terms


def tried(cards):
    return try_numbers(find_terms(read_texts(cards["text"])).matrix)


@pytest.mark.parametrize("seed", range(3))
def test_planted_number_comes_back_perfectly(seed):
    table = tried(planted_cards(seed=seed)).set_index("themes")
    assert table["agreement"][3] == 1
    assert best_number(table.reset_index()) == 3


def test_without_themes_no_number_comes_back():
    assert tried(shuffled_cards())["agreement"].max() < 0.7


def test_one_standard_error_rule():
    table = pd.DataFrame(
        {"themes": [3, 4, 5, 6], "agreement": [0.60, 0.62, 0.60, 0.50], "error": [0.05, 0.02, 0.01, 0.30]}
    )
    assert best_number(table) == 5


@pytest.mark.parametrize("shape", [(0, 0), (1, 1), (3, 2)])
def test_too_few_cards_to_try(shape):
    assert try_numbers(csr_matrix(np.ones(shape, dtype=int))).empty
