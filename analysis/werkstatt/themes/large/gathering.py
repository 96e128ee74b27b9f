"""Rows of a large table → its different texts, each once with its number of cards, and the words of each."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack

from werkstatt.errors import CardError
from werkstatt.files.writing import write_file
from werkstatt.language.normalisation import normalise
from werkstatt.themes.large.counting import Counted, count_texts, counted_bytes, part_name, read_counted
from werkstatt.themes.large.spread import Spread
from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.equal import number_texts
from werkstatt.wording import Message, message

PART = 20_000
"""Different texts that are read at a time."""

FIRST_ROW = 2
"""Of cards in a file, below its header."""


@dataclass(frozen=True)
class Gathered:
    """The different texts of a table, ordered by their numbers: so the order of the rows changes nothing.

    Attributes
    ----------
    numbers : ndarray of shape (texts,)
        From :func:`werkstatt.vectors.equal.number_texts`, ascending; as good as drawn at random.
    counts : ndarray of shape (texts,)
        How many cards have it.
    of : ndarray of shape (cards,)
        For each card the position of its text.
    cards : ndarray of shape (cards,)
        A number for each card id.
    kinds : list of str
        The different words, see :class:`werkstatt.themes.large.counting.Counted`.
    words : sparse matrix of shape (texts, kinds)
        How often each stands in each text.

    Examples
    --------
    >>> import tempfile
    >>> from werkstatt.themes.large.spread import Here
    >>> rows = pd.DataFrame({"card_id": ["1", "2", "3"], "text": ["Bus", "Park", "Bus"]})
    >>> found = gather([rows], Here(1), Path(tempfile.mkdtemp()), "de")
    >>> sorted(found.counts.tolist()), found.words.shape
    ([1.0, 2.0], (2, 2))
    """

    numbers: Ints
    counts: Floats
    of: NDArray[np.int32]
    cards: Ints
    kinds: list[str]
    words: csr_matrix

    def __len__(self) -> int:
        return len(self.of)


def gather(rows: Iterable[pd.DataFrame], spread: Spread, kept: Path, language: str) -> Gathered:
    """Read all texts of a table.

    Parameters
    ----------
    rows : iterable of DataFrame
        The table in pieces, with ``card_id`` and ``text``.
    spread : Spread
        Where texts are read.
    kept : Path
        Folder in which the words of each part are kept as soon as they are counted; those that are there already are
        taken from it.
    language : {"de", "en"}
        Of the texts.

    Returns
    -------
    Gathered
        The same whatever the order of the rows.

    Raises
    ------
    CardError
        If two cards have one id.

    Examples
    --------
    >>> import tempfile
    >>> from werkstatt.themes.large.spread import Here
    >>> rows = pd.DataFrame({"card_id": ["1", "2"], "text": ["Bus fehlt", "bus  fehlt"]})
    >>> len(gather([rows], Here(1), Path(tempfile.mkdtemp()), "de").counts)
    2
    """
    seen: dict[int, int] = {}
    numbers, of, cards = array("q"), array("i"), array("q")
    names: list[str] = []

    def different() -> Iterator[list[str]]:
        waiting: list[str] = []
        for piece in rows:
            cards.frombytes(number_texts(piece["card_id"].to_list()).tobytes())
            texts = [normalise(text) for text in piece["text"]]
            for text, number in zip(texts, number_texts(texts).tolist(), strict=True):
                of.append(seen.setdefault(number, len(seen)))
                if len(seen) > len(numbers):
                    numbers.append(number)
                    waiting.append(text)
            while len(waiting) >= PART:
                yield waiting[:PART]
                waiting = waiting[PART:]
        if waiting:
            yield waiting

    def missing() -> Iterator[tuple[str, list[str], str]]:
        for texts in different():
            names.append(part_name(texts, language, version("werkstatt")))
            if _whole(kept / names[-1]) is None:
                yield names[-1], texts, language

    for name, content in spread.each(_count, missing()):
        write_file(kept / name, content)
    ordered = np.sort(np.array(cards, dtype=np.int64))
    if (doubled := ordered[1:][ordered[1:] == ordered[:-1]]).size:
        raise CardError([_doubled(np.array(cards, dtype=np.int64), doubled[0])])
    found = np.array(numbers, dtype=np.int64)
    order = np.argsort(found)
    place = np.empty(len(order), dtype=np.int32)
    place[order] = np.arange(len(order), dtype=np.int32)
    positions = place[np.array(of, dtype=np.int32)]
    counts = np.bincount(positions, minlength=len(order)).astype(float)
    kinds, words = _join([read_counted((kept / name).read_bytes()) for name in names])
    return Gathered(found[order], counts, positions, np.array(cards, dtype=np.int64), kinds, words[order])


def _count(part: tuple[str, list[str], str]) -> tuple[str, bytes]:
    name, texts, language = part
    return name, counted_bytes(count_texts(texts, language))


def _whole(path: Path) -> Counted | None:
    """Return the words that are kept in a file; None where it is not there, or damaged."""
    try:
        return read_counted(path.read_bytes())
    except (OSError, ValueError, KeyError, BadZipFile, UnicodeDecodeError):
        return None


def _join(parts: list[Counted]) -> tuple[list[str], csr_matrix]:
    """Return the words of all parts in one table."""
    kinds = sorted(set().union(*(part.kinds for part in parts)))
    place = {kind: column for column, kind in enumerate(kinds)}
    tables = []
    for part in parts:
        columns = np.array([place[kind] for kind in part.kinds], dtype=np.int32)
        cells = part.words
        tables.append(
            csr_matrix((cells.data, columns[cells.indices], cells.indptr), shape=(cells.shape[0], len(kinds)))
        )
    return kinds, csr_matrix(vstack(tables)) if tables else csr_matrix((0, 0), dtype=np.int16)


def _doubled(cards: Ints, number: int) -> Message:
    first, second, *_ = np.flatnonzero(cards == number).tolist()
    return message("large_doubled", first=first + FIRST_ROW, row=second + FIRST_ROW)
