import numpy as np
import pytest
from planted import plain_reading, planted_words

from werkstatt.themes.prediction_strength import prediction_strength, together


def test_pairs_that_stay_together_by_hand():
    # Of the first cluster's 3 pairs one stays together, of the second's only pair all.
    assert together(np.array([0, 0, 0, 1, 1]), np.array([0, 0, 1, 1, 1]), 2) == pytest.approx(1 / 3)
    assert together(np.array([0, 1]), np.array([0, 0]), 2) == 1


def test_planted_themes_predict_and_shuffled_words_do_not():
    words = planted_words((30, 30, 30, 30), 0.1)
    planted = prediction_strength(words, [2, 4, 6])
    assert planted[1] > 0.8 > planted[2]
    assert prediction_strength(words.shuffle(0, 0), [4])[0] < 0.4


def test_halves_that_can_not_be_parted():
    assert np.isnan(prediction_strength(plain_reading(np.ones((6, 2))), [2, 3])).all()
    assert len(prediction_strength(plain_reading(np.ones((0, 0))), [])) == 0
