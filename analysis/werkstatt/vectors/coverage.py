"""Which cards stand for the most others: greedy facility location."""

from __future__ import annotations

import numpy as np

from werkstatt.vectors.arrays import Bools, Floats, Ints

DECIMALS = 8


def order_by_coverage(likeness: Floats, taken: Bools, weights: Floats, count: int) -> Ints:
    """Return the cards that stand for the most cards which none taken so far stands for.

    Each next one is ``argmax_j sum_i w_i max(0, s_ij - max_k s_ik)`` with ``k`` over those taken (facility location;
    Wei, Iyer & Bilmes 2015, "Submodularity in data subset selection and active learning", ICML; greedy choice comes
    within ``1 - 1/e`` of the best, Nemhauser, Wolsey & Fisher 1978). What a card adds can only shrink while others are
    taken, so that only the front runner is computed anew (Minoux 1978).

    Parameters
    ----------
    likeness : ndarray of shape (cards, cards)
        From 0; symmetric.
    taken : ndarray of bool of shape (cards,)
        Cards that people have sorted.
    weights : ndarray of shape (cards,)
        How much it matters to stand for each card, from 0.
    count : int
        How many are wanted, from 1.

    Returns
    -------
    ndarray of int of shape (at most count,)
        Positions in the order in which to show them; ties go to the first.

    Examples
    --------
    >>> alike = np.array([[1.0, 0.9, 0], [0.9, 1, 0.5], [0, 0.5, 1]])
    >>> order_by_coverage(alike, np.array([False, False, False]), np.ones(3), 2).tolist()
    [1, 2]
    """
    covered = likeness[:, taken].max(axis=1) if taken.any() else np.zeros(len(likeness))
    gains = np.array([_gain(likeness[row], covered, weights) for row in range(len(likeness))])
    gains[taken] = -1
    chosen: list[int] = []
    for _ in range(min(count, int((~taken).sum()))):
        fresh = -1
        while True:
            best = int(gains.argmax())
            if best == fresh:
                break
            gains[best] = _gain(likeness[best], covered, weights)
            fresh = best
        chosen.append(best)
        gains[best] = -1
        covered = np.maximum(covered, likeness[best])
    return np.array(chosen, dtype=np.int64)


def _gain(row: Floats, covered: Floats, weights: Floats) -> float:
    return round(float(weights @ np.maximum(row - covered, 0)), DECIMALS)
