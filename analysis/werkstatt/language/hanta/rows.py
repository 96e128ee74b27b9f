"""The rows of HanTa's search: the states that end at one place of a word, and what can be done with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import exp, log1p

Row = dict[int, tuple[float, int, int]]
"""By state: its log probability, where its last morpheme begins, and the state before."""

NEVER = float("-inf")
HOPELESS = -1e6
"""HanTa's log probability of what cannot be."""


def mask(tags: Mapping[int, object]) -> int:
    """Return a number whose bits stand for tags.

    Parameters
    ----------
    tags : mapping of int to object
        Tags from 0; what they map to does not count.

    Returns
    -------
    int
        With the bit of each tag set.

    Examples
    --------
    >>> bin(mask({0: "a", 3: "b"}))
    '0b1001'
    """
    return sum(1 << tag for tag in tags)


def beam(row: Row) -> float:
    """Return HanTa's beam: one below the fourth best.

    Parameters
    ----------
    row : Row
        Of one place of a word.

    Returns
    -------
    float
        A log probability; very low where there are three states or fewer.

    Examples
    --------
    >>> beam({state: (-float(state), 0, 0) for state in range(5)})
    -4.0
    """
    return sorted([way[0] for way in row.values()])[-4] - 1 if len(row) > 3 else HOPELESS


def alive(row: Row, bound: float) -> list[tuple[int, float]]:
    """Return the states that reach a bound.

    Parameters
    ----------
    row : Row
        Of one place of a word.
    bound : float
        A log probability.

    Returns
    -------
    list of (int, float)
        States with their log probabilities.

    Examples
    --------
    >>> alive({7: (-1.0, 0, 0), 8: (-9.0, 0, 0)}, -5.0)
    [(7, -1.0)]
    """
    return [(state, way[0]) for state, way in row.items() if way[0] >= bound]


def merge(row: Row, other: Row) -> Row:
    """Return the better way to each state of two rows.

    Parameters
    ----------
    row, other : Row
        Of the same place of a word.

    Returns
    -------
    Row
        A new one.

    Examples
    --------
    >>> merge({7: (-1.0, 0, 0)}, {7: (-2.0, 1, 1), 8: (-9.0, 0, 0)})
    {7: (-1.0, 0, 0), 8: (-9.0, 0, 0)}
    """
    merged = dict(row)
    for state, way in other.items():
        if state not in merged or way[0] > merged[state][0]:
            merged[state] = way
    return merged


def add(a: float, b: float) -> float:
    """Return ``log(exp(a) + exp(b))``.

    Parameters
    ----------
    a, b : float
        Log probabilities.

    Returns
    -------
    float
        That of either.

    Examples
    --------
    >>> round(add(-1.0, -1.0), 3)
    -0.307
    """
    return max(a, b) + log1p(exp(-abs(a - b)))


def tags_of(row: Row, last: Sequence[int], ends: Sequence[Iterable[tuple[int, float]]]) -> dict[int, float]:
    """Return the tags that a word can have.

    Parameters
    ----------
    row : Row
        Of its end.
    last : sequence of int
        By state: the tag of the last morpheme.
    ends : sequence of iterable of (int, float)
        By state: the final tags, below 0, with log probabilities.

    Returns
    -------
    dict of int to float
        Tags from 0 with log probabilities.

    Examples
    --------
    >>> tags_of({0: (-1.0, 0, -1)}, [5], [[(-7, -0.5)]])
    {7: -1.5}
    """
    ways: dict[tuple[int, int], float] = {}
    for state, (score, _, _) in row.items():
        for tag, p in ends[state]:
            if score + p > max(ways.get((last[state], tag), NEVER), HOPELESS):
                ways[last[state], tag] = score + p
    tags: dict[int, float] = {}
    for (_, tag), score in ways.items():
        tags[-tag] = add(tags[-tag], score) if -tag in tags else score
    return tags
