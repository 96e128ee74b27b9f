"""Positions in the text of a source, in each of the ways in which programs count.

The standard counts Unicode code points. NVivo, a .NET program, counts UTF-16 code units and a line break of Windows as
two; ATLAS.ti counts a line break as one, although its texts hold two characters (QualCoder's ``refi.py`` and the issues
37, 106 and 1207 of ccbogel/QualCoder). An XML parser makes one character of a line break of two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np

from werkstatt.vectors.arrays import Ints


class Counting(NamedTuple):
    """A way of counting.

    Attributes
    ----------
    unit : {"points", "units"}
        Unicode code points, or UTF-16 code units, of which a character beyond U+FFFF has two.
    breaks : {"file", "one", "two"}
        A line break counts as many characters as it has in the file, as one, or as two.
    mark : bool
        Whether the mark that some files begin with (byte order mark) counts.

    Examples
    --------
    >>> Counting()
    Counting(unit='points', breaks='file', mark=False)
    """

    unit: str = "points"
    breaks: str = "file"
    mark: bool = False


@dataclass(frozen=True)
class Text:
    r"""The text of a source.

    Attributes
    ----------
    raw : str
        As it stands in the file, without a byte order mark.
    mark : bool
        Whether there was one.

    Examples
    --------
    >>> Text("a\r\nb").whole
    'a\nb'
    """

    raw: str
    mark: bool = False
    _known: dict[tuple[str, str], Ints] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def whole(self) -> str:
        """The text, each line break one character."""
        return self.raw.replace("\r\n", "\n").replace("\r", "\n")

    @cached_property
    def _long(self) -> dict[str, Ints]:
        """Where characters stand that some programs count as two."""
        pairs = _where("\r\n", self.raw)
        return {
            "file": pairs - np.arange(len(pairs)),
            "one": _where("\0", ""),
            "two": _where("\n", self.whole),
            "units": _where("[\U00010000-\U0010ffff]", self.whole),
            "points": _where("\0", ""),
        }

    def find(self, positions: Ints, counting: Counting) -> tuple[Ints, Ints]:
        r"""Return which characters of the text are meant.

        Parameters
        ----------
        positions : ndarray of int
            As the project has them.
        counting : Counting
            How they were counted.

        Returns
        -------
        places : ndarray of int
            In `whole`.
        wrong : ndarray of int
            1 where there is no such place: it is outside the text, or within a character.

        Examples
        --------
        >>> places, wrong = Text("a\r\nb").find(np.array([1, 2, 3, 9]), Counting())
        >>> places.tolist(), wrong.tolist()
        ([1, 1, 2, 3], [0, 1, 0, 1])
        """
        starts = self._starts(counting)
        positions = positions - (self.mark and counting.mark)
        before = np.searchsorted(starts, positions)
        # The last of those that begin before it; where there is none, no character is that long.
        last = starts[before - 1] if len(starts) else positions
        within = (before > 0) & (last == positions - 1)
        places = positions - before
        wrong = within | (positions < 0) | (places > len(self.whole))
        return np.clip(places, 0, len(self.whole)), wrong.astype(np.int64)

    def _starts(self, counting: Counting) -> Ints:
        """Return the positions of characters that count as two; many sources may have the same text."""
        key = counting.unit, counting.breaks
        if key not in self._known:
            long = np.union1d(self._long[counting.unit], self._long[counting.breaks])
            # Each of them moves what comes after it by one.
            self._known[key] = long + np.arange(len(long))
        return self._known[key]


def _where(pattern: str, text: str) -> Ints:
    return np.fromiter((found.start() for found in re.finditer(pattern, text)), dtype=np.int64)
