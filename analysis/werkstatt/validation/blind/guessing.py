"""What guessing brings: how many right answers, how often as many, and how many questions it takes to tell."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.stats import beta

from werkstatt.vectors.arrays import Floats

LEVEL = 0.05
"""What people get right is above chance if guessing would bring as much in at most this share of the cases."""

SKILL, SURELY = 0.8, 0.8
"""There are enough answers if somebody who is right in this share of the questions would come out above chance with
this probability: only then does not being above chance say anything (Cohen 1988, "Statistical power analysis")."""


def p_of_guessing(answers: Sequence[Sequence[int]], right: int) -> float:
    """Return how often so many or more answers would be right if people could not tell what belongs.

    The right choice was put at a letter by lot. If people cannot tell it, their answers stay the same wherever it
    stands: of a question with ``m`` choices and ``c_l`` answers for each letter, ``c_l`` are right with probability
    ``1 / m`` for each ``l``; questions add up. Exact for any number of people, also where they agree on wrong answers;
    for a single one with equally many choices it is the binomial test that Chang et al. (2009) and oolong make.

    Parameters
    ----------
    answers : sequence of sequence of int
        For each question how many people chose each letter.
    right : int
        Right answers, of all questions together.

    Returns
    -------
    float
        0 to 1; 1 where nothing was answered.

    Examples
    --------
    >>> p_of_guessing([[1, 0, 0], [1, 0, 0]], 2), p_of_guessing([[2, 0, 0], [2, 0, 0]], 4)
    (0.111111, 0.111111)
    """
    return round(float(_sum_of([np.bincount(counts) / len(counts) for counts in answers])[right:].sum()), 6)


def enough(choices: Sequence[int]) -> bool:
    """Tell whether questions are enough to tell people who see what belongs from those who guess.

    Parameters
    ----------
    choices : sequence of int
        How many choices each question has that was answered; several people on a question count once.

    Returns
    -------
    bool
        Whether somebody who is right in `SKILL` of them would be above chance with probability `SURELY`.

    Examples
    --------
    >>> enough([6, 6, 6]), enough([6, 6, 6, 6]), enough([3] * 6), enough([3] * 7)
    (False, True, False, True)
    """
    return power(choices, SKILL) >= SURELY


def power(choices: Sequence[int], skill: float) -> float:
    """Return how probably somebody comes out above chance.

    Parameters
    ----------
    choices : sequence of int
        How many choices each question has.
    skill : float
        Share of the questions that this person gets right, 0 to 1.

    Returns
    -------
    float
        0 to 1.

    Examples
    --------
    >>> round(power([6] * 4, 0.8), 2), power([6], 1.0)
    (0.82, 0.0)
    """
    guessed = _sum_of([np.array([1 - 1 / many, 1 / many]) for many in choices])
    at_least = np.cumsum(guessed[::-1])[::-1].round(6)
    known = _sum_of([np.array([1 - skill, skill])] * len(choices))
    return float(known[at_least <= LEVEL].sum())


def interval(share: float, questions: int) -> tuple[float, float]:
    """Return the exact 95 % interval of a share (Clopper & Pearson 1934).

    Parameters
    ----------
    share : float
        Of the answers that are right, 0 to 1.
    questions : int
        That were answered: several people on the same question tell no more of a theme than one.

    Returns
    -------
    tuple of float
        Lower and upper bound; both missing where nothing was answered.

    Examples
    --------
    >>> interval(0.75, 4), interval(1.0, 4)
    ((0.194, 0.994), (0.398, 1.0))
    """
    if not questions:
        return float("nan"), float("nan")
    right = share * questions
    low = beta.ppf(0.025, right, questions - right + 1) if right > 0 else 0.0
    high = beta.ppf(0.975, right + 1, questions - right) if right < questions else 1.0
    return round(float(low), 3), round(float(high), 3)


def _sum_of(each: Sequence[Floats]) -> Floats:
    """Return the distribution of the sum of independent numbers."""
    total: Floats = np.ones(1)
    for one in each:
        total = np.convolve(total, one)
    return total
