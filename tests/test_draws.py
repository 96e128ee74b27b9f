import numpy as np
import pytest

from werkstatt.draws import draw_cards


def test_draws_are_repeatable_and_differ():
    np.testing.assert_array_equal(draw_cards(50, 1, 2), draw_cards(50, 1, 2))
    assert set(draw_cards(50, 1, 2)) != set(draw_cards(50, 1, 3))
    assert set(draw_cards(50, 1, 2)) != set(draw_cards(50, 2, 2))


def test_share_drawn_is_that_of_the_bootstrap():
    shares = [len(draw_cards(400, 0, draw)) / 400 for draw in range(200)]
    assert np.mean(shares) == pytest.approx(1 - 1 / np.e, abs=0.005)
