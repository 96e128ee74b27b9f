"""The rows of HanTa's search: the states that end at one place of a word, and what can be done with them."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log1p

Row = dict[int, tuple[float, int, int]]
"""By state: its log probability, where its last morpheme begins, and the state before."""

NEVER = float("-inf")
HOPELESS = -1e6
"""HanTa's log probability of what cannot be."""


def mask(tags: Mapping[int, object]) -> int:
    """Return a number whose bits stand for tags."""
    return sum(1 << tag for tag in tags)


def beam(row: Row) -> float:
    """Return HanTa's beam: one below the fourth best."""
    return sorted([way[0] for way in row.values()])[-4] - 1 if len(row) > 3 else HOPELESS


def alive(row: Row, bound: float) -> list[tuple[int, float]]:
    """Return the states that reach a bound, with their log probabilities."""
    return [(state, way[0]) for state, way in row.items() if way[0] >= bound]


def merge(row: Row, other: Row) -> Row:
    """Return the better way to each state of two rows."""
    merged = dict(row)
    for state, way in other.items():
        if state not in merged or way[0] > merged[state][0]:
            merged[state] = way
    return merged


def add(a: float, b: float) -> float:
    """Return log(exp(a) + exp(b))."""
    return max(a, b) + log1p(exp(-abs(a - b)))
