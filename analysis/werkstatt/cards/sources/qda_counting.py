"""How a program counted the positions of passages: tried out, and judged by what stands there.

Where the project holds the text of passages (NVivo, MAXQDA and QualCoder write it, or its beginning, as the name of a
selection), the way of counting is right under which most passages agree with it; else that under which passages begin
and end where words and lines do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

import numpy as np

from werkstatt.cards.sources.qda_positions import Counting, Text
from werkstatt.vectors.arrays import Ints

COUNTINGS = tuple(
    Counting(unit, breaks, mark)
    for mark, breaks, unit in product((False, True), ("file", "one", "two"), ("points", "units"))
)
"""The likeliest first."""

ONE_A_BREAK = ("atlas", "qualcoder", "werkstatt")
"""Programs that count a line break as one, whatever stands in the file."""

LINE_ENDS = "\n\v\f\x85\u2028\u2029"

FEWEST_SIGNS = 20
"""Programs cut off long texts: from so many characters on, the beginning of a passage is taken for its text."""

EDGE, BETWEEN, BLANK, IN_WORD, NOWHERE = range(5)
"""What speaks against a place where a passage begins or ends: nothing at the edge of a line; between words; with a
blank first or last; within a word; outside the text or within a character."""


class Marked(NamedTuple):
    """The passages of a source.

    Attributes
    ----------
    text : Text
        Of the source.
    starts, ends : ndarray of int
        As the project has them.
    given : sequence of tuple of str
        What may be the text of each passage.

    Examples
    --------
    >>> Marked(Text("Bus"), np.array([0]), np.array([3]), [("Bus",)]).ends.tolist()
    [3]
    """

    text: Text
    starts: Ints
    ends: Ints
    given: Sequence[tuple[str, ...]]


class Counted(NamedTuple):
    """Passages as they stand under one way of counting.

    Attributes
    ----------
    counting : Counting
        The way.
    spans : ndarray of int
        Begin and end in the whole text of the source, one row per passage, source after source.
    agrees : ndarray of int
        1 where the passage agrees with the text that the project has of it.
    doubt : ndarray of int
        The higher of what speaks against its begin and its end.
    cost : int
        The sum of what speaks against all begins and ends.

    Examples
    --------
    >>> count([Marked(Text("Der Bus"), np.array([4]), np.array([7]), [("Bus",)])], Counting()).agrees.tolist()
    [1]
    """

    counting: Counting
    spans: Ints
    agrees: Ints
    doubt: Ints
    cost: int

    @property
    def fit(self) -> int:
        """How many passages agree with their text, twice those off that begin or end within words.

        Where the text that a project has of its passages is itself cut off within words, its program has shifted them.
        """
        return int(self.agrees.sum() - 2 * (self.doubt >= IN_WORD).sum())


def choose_counting(sources: Sequence[Marked], origin: str = "") -> tuple[Counted, int]:
    r"""Choose the way of counting that fits the passages best.

    Parameters
    ----------
    sources : sequence of Marked
        All of a project, which counts in one way.
    origin : str
        The program; what it is known to do decides where nothing else does.

    Returns
    -------
    best : Counted
        The passages under that way.
    unsure : int
        How many passages would be others under another way that fits as well, or nearly so.

    Examples
    --------
    >>> text = Text("Der Bus\r\nEin Sofa\r\nDas Amt")
    >>> best, unsure = choose_counting([Marked(text, np.array([8, 17]), np.array([16, 24]), [(), ()])])
    >>> best.counting.breaks, best.spans.tolist(), unsure
    ('one', [[8, 16], [17, 24]], 0)
    """
    marked = any(source.text.mark for source in sources)
    tried = [count(sources, way) for way in _ordered(origin) if marked or not way.mark]
    found = sorted(tried, key=lambda one: (-one.fit, one.cost))
    best, *others = found
    unsure = 0
    for other in others:
        differing = int((other.spans != best.spans).any(axis=1).sum())
        # The text of passages tells, if it doesn't speak against what was chosen; else each should fit better by one.
        told = int(best.agrees.sum() - other.agrees.sum())
        if told < 0 or (told == 0 and other.cost - best.cost < differing):
            unsure = max(unsure, differing)
    return best, unsure


def count(sources: Sequence[Marked], counting: Counting) -> Counted:
    """Find passages under one way of counting.

    Parameters
    ----------
    sources : sequence of Marked
        All of a project.
    counting : Counting
        The way.

    Returns
    -------
    Counted
        With what speaks for it and against it.

    Examples
    --------
    >>> count([Marked(Text("Der Bus"), np.array([5]), np.array([7]), [()])], Counting()).doubt.tolist() == [IN_WORD]
    True
    """
    spans, agrees, doubts = [], [], []
    for source in sources:
        text = source.text.whole
        starts, no_start = source.text.find(source.starts, counting)
        ends, no_end = source.text.find(source.ends, counting)
        spans.append(np.column_stack([starts, ends]))
        for start, end, nowhere, nowhither, given in zip(
            starts.tolist(), ends.tolist(), no_start, no_end, source.given, strict=True
        ):
            agrees.append(any(_agrees(one, text, start, end) for one in given))
            doubts.append(
                (NOWHERE if nowhere else _against(text, start, 0), NOWHERE if nowhither else _against(text, end, -1))
            )
    doubt = np.array(doubts, dtype=np.int64).reshape(-1, 2)
    places = np.concatenate(spans) if spans else doubt
    return Counted(counting, places, np.array(agrees, dtype=np.int64), doubt.max(axis=1, initial=0), int(doubt.sum()))


def _ordered(origin: str) -> Iterator[Counting]:
    """Yield all ways of counting, the likeliest first."""
    one = any(name in origin.casefold() for name in ONE_A_BREAK)
    units = "nvivo" in origin.casefold()
    yield from sorted(COUNTINGS, key=lambda way: (way.mark, one and way.breaks != "one", units and way.unit != "units"))


def _against(text: str, place: int, side: int) -> int:
    """Return what speaks against a passage that begins (side 0) or ends (side -1) at a place."""
    before, after = text[place - 1 : place] if place else "\n", text[place : place + 1] or "\n"
    inner, outer = (after, before) if side == 0 else (before, after)
    if before.isalnum() and after.isalnum():
        return IN_WORD
    if inner.isspace():
        return BLANK
    return EDGE if outer in LINE_ENDS else BETWEEN


def _agrees(given: str, text: str, start: int, end: int) -> bool:
    """Tell whether a passage has the text, or begins with it where it is cut off."""
    wanted = " ".join(given.split())
    if not wanted:
        return False
    # Blanks that differ make no passage much longer.
    here = " ".join(text[start : min(end, start + 2 * len(given) + FEWEST_SIGNS)].split())
    short = wanted.removesuffix("…").removesuffix("...").rstrip()
    cut = short != wanted or len(wanted) >= FEWEST_SIGNS
    return here == wanted or (cut and len(short) > 1 and here.startswith(short))
