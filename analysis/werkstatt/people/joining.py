"""Several files of what people sorted, as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pandas as pd

from werkstatt.people.sorting import SORTING
from werkstatt.wording import Message, message

MOST_PLACES = 5
"""Rows that a message names."""


def join_sortings(sortings: Sequence[pd.DataFrame]) -> tuple[pd.DataFrame, list[Message]]:
    """Put sortings one behind the other.

    A row that an earlier file holds as well is left out, so that an older copy of a file takes nothing back. Within a
    file nothing is left out: whoever put a card back where it was has two rows that are the same.

    Parameters
    ----------
    sortings : sequence of DataFrame
        From :func:`werkstatt.people.sorting.read_sorting`; the index is the row in the file.

    Returns
    -------
    sorting : DataFrame
        The rows in the order of the files, numbered anew from 0.
    notices : list of Message
        At most one, on rows that were left out.

    Examples
    --------
    >>> one = pd.DataFrame([("K1", "Bus", "AB", "", "sorted", "")], columns=SORTING, index=[2])
    >>> joined, notices = join_sortings([one, one])
    >>> len(joined)
    1
    >>> print(notices[0].say("en"))
    1 row stands in an earlier file already and counts once, first of all
        file 2, row 2 (K1)
    """
    kept: list[tuple[str, ...]] = []
    before: Counter[tuple[str, ...]] = Counter()
    doubled: list[Message] = []
    for file, sorting in enumerate(sortings, 1):
        here: Counter[tuple[str, ...]] = Counter()
        for row, placement in zip(
            sorting.index, sorting[list(SORTING)].itertuples(index=False, name=None), strict=True
        ):
            here[placement] += 1
            if here[placement] <= before[placement]:
                doubled.append(message("sorting_doubled_row", file=file, row=row, card=placement[0]))
            else:
                kept.append(placement)
        before |= here
    joined = pd.DataFrame(kept, columns=list(SORTING), dtype="str")
    if not doubled:
        return joined, []
    return joined, [message("sorting_doubled", count=len(doubled), places=tuple(doubled[:MOST_PLACES]))]
