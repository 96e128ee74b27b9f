"""Expected values are counted out over all places of the right answer, or come from scipy's binomial test."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom, binomtest

from werkstatt.validation.blind.asking import EACH
from werkstatt.validation.blind.guessing import LEVEL, SKILL, SURELY, enough, interval, p_of_guessing, power
from werkstatt.validation.blind.questions import CARDS, LABELS, WORDS


def one_person(answers, choices):
    """Return how often each letter was chosen by a single person."""
    return [[int(letter == answer) for letter in range(choices)] for answer in answers]


@pytest.mark.parametrize(("choices", "asked", "right"), [(6, 4, 3), (5, 4, 3), (3, 7, 5), (5, 12, 0), (2, 9, 9)])
def test_one_person_and_equally_many_choices_are_the_binomial_test(choices, asked, right):
    p = p_of_guessing(one_person([0] * asked, choices), right)
    assert p == pytest.approx(binomtest(right, asked, 1 / choices, alternative="greater").pvalue, abs=1e-6)


@given(st.lists(st.lists(st.integers(0, 3), min_size=2, max_size=5), min_size=1, max_size=4), st.integers(0, 12))
def test_it_is_the_share_of_all_places_that_the_right_answers_could_have(counts, right):
    sums = [sum(one) for one in product(*counts)]
    assert p_of_guessing(counts, right) == pytest.approx(np.mean([total >= right for total in sums]), abs=2e-6)


def test_people_who_agree_on_guesses_prove_no_more_than_one_of_them():
    alone = one_person([0] * 5, 5)
    together = [[3 * count for count in counts] for counts in alone]
    assert p_of_guessing(together, 9) == p_of_guessing(alone, 3)
    assert p_of_guessing(together, 9) > binomtest(9, 15, 0.2, alternative="greater").pvalue


@pytest.mark.parametrize(("choices", "fewest"), [(6, 4), (5, 4), (3, 7)])
def test_how_many_questions_tell_who_is_right_in_four_of_five_from_a_guesser(choices, fewest):
    def by_hand(asked):
        needed = next(right for right in range(asked + 2) if binom.sf(right - 1, asked, 1 / choices) <= LEVEL)
        return binom.sf(needed - 1, asked, SKILL)

    assert power([choices] * fewest, SKILL) == pytest.approx(by_hand(fewest))
    assert [enough([choices] * asked) for asked in (fewest - 1, fewest)] == [False, True]
    assert by_hand(fewest - 1) < SURELY <= by_hand(fewest)


def test_as_many_questions_as_are_asked_carry_a_statement():
    kinds = [WORDS + 1, CARDS + 1, LABELS]
    assert kinds == [6, 5, 5]
    assert all(enough([choices] * EACH) for choices in kinds)
    assert round(power(kinds * EACH, 0.8), 3) == 0.996
    assert round(power(kinds * EACH, 0.6), 2) == 0.84
    assert not enough([])


@pytest.mark.parametrize(("right", "asked"), [(0, 4), (3, 4), (4, 4), (9, 12)])
def test_the_interval_is_that_of_clopper_and_pearson(right, asked):
    expected = binomtest(right, asked).proportion_ci(method="exact")
    assert interval(right / asked, asked) == pytest.approx((expected.low, expected.high), abs=6e-4)


def test_without_answers_there_is_no_interval():
    assert all(map(np.isnan, interval(float("nan"), 0)))
