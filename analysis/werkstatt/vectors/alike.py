"""Texts that are nearly the same: each joins the wording that it is a variant of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from werkstatt.errors import MissingExtraError
from werkstatt.vectors.arrays import Bools, Floats, Ints
from werkstatt.wording import message

WORD = re.compile(r"\w+")

LENGTH = 3
"""Words of a sequence. With two, different wishes in one frame ("Ich wünsche mir … am Bahnhof") look alike; with
sequences of letters a short card and the same with one word turned (für, gegen) (``benchmarks/campaigns.py``)."""

HASHES, SEED = 128, 1

FOUND = 0.98
"""Of pairs that are just alike enough, at least this share is expected to be found."""

LEEWAY = 0.15
"""How far below the threshold the estimate of 128 hashes may lie: three standard errors and more."""

WINDOW, WORTH = 256, 0.05
"""In one bucket a wording is compared with so many texts, and with twice as many again as long as this share of them
is like it: a bucket may hold a million texts that have no more than a turn of phrase in common."""

_Hashes = NDArray[np.uint32]


def word_sequences(text: str) -> frozenset[str]:
    """Return the sequences of three words of a text; case and punctuation don't count.

    Parameters
    ----------
    text : str
        Any.

    Returns
    -------
    frozenset of str
        Empty for fewer than three words.

    Examples
    --------
    >>> sorted(word_sequences("Mehr Busse, bitte – mehr!"))
    ['busse bitte mehr', 'mehr busse bitte']
    """
    words = WORD.findall(text.casefold())
    return frozenset(map(" ".join, zip(*(words[start:] for start in range(LENGTH)), strict=False)))


def find_alike(texts: Sequence[str], counts: Floats, threshold: float) -> Ints:
    """Find for each text the wording that it is a variant of.

    Wordings lead in the order of their cards: each takes the texts that no other has taken and of whose sequences of
    three words it shares enough, |A ∩ B| / |A ∪ B| ≥ `threshold` (Jaccard). So all texts that join a wording are like
    it, and a chain of small changes does not join what is different. Whom to compare is found by MinHash (Broder 1997,
    "On the resemblance and containment of documents") in bands (Leskovec, Rajaraman & Ullman 2020, "Mining of Massive
    Datasets", 3.4); each pair is then compared exactly. Of wordings of as many cards, that comes first which has more
    like it, as the bands tell, then the first of `texts`.

    Parameters
    ----------
    texts : sequence of str
        All different, in an order that does not hang on the cards', such as the alphabet's.
    counts : ndarray of shape (texts,)
        Cards of each.
    threshold : float
        Above 0, at most 1.

    Returns
    -------
    ndarray of shape (texts,)
        The position of the wording that each text has joined; its own where it has joined none.

    Raises
    ------
    MissingExtraError
        If the extra ``campaigns`` is not installed.

    Examples
    --------
    >>> texts = ["Der Bus soll am Abend fahren", "Der Park ist zu dunkel", "Der Bus soll am Abend fahren. Anna"]
    >>> find_alike(texts, np.ones(3), 0.6).tolist()
    [0, 1, 0]
    """
    hashes, rows = _hash(texts), rows_of_bands(threshold)
    keys = [_keys(hashes[:, start : start + rows]) for start in range(0, HASHES - rows + 1, rows)]
    met = np.zeros(len(texts))
    for key in keys:
        met += np.bincount(key, counts, minlength=1)[key]
    ranked = np.lexsort((np.arange(len(texts)), -met, -counts))
    every = np.ones(len(texts), dtype=bool)
    # One goes as the other comes: of millions of texts each array takes much room.
    bands = [_band(keys.pop(0)[ranked], every) for _ in range(len(keys))]
    # Numbers are ranks from here on: whoever comes behind may join.
    leads = np.arange(len(texts))
    shared = np.stack([band.shared for band in bands], axis=1)
    free: Bools = np.array(shared.any(axis=1))
    waiting, joined = int(free.sum()), 0
    for leading in np.flatnonzero(free).tolist():
        if not free[leading]:
            continue
        free[leading] = False
        known = word_sequences(texts[ranked[leading]])
        for band in np.flatnonzero(shared[leading]).tolist():
            behind, start, width = bands[band].behind(leading), 0, WINDOW
            while start < len(behind):
                others = behind[start : start + width]
                others = others[free[others]]
                agree = (hashes[ranked[others]] == hashes[ranked[leading]]).mean(axis=1)
                likely = others[agree >= threshold - LEEWAY].tolist()
                alike = [other for other in likely if _alike(known, word_sequences(texts[ranked[other]]), threshold)]
                leads[alike], free[alike] = leading, False
                joined += len(alike)
                if len(alike) < WORTH * len(others):
                    break
                start, width = start + width, 2 * width
        if joined > waiting / 4:
            # What has been taken need not be passed over again and again.
            bands = [_band(band.of, free) for band in bands]
            shared = np.stack([band.shared for band in bands], axis=1)
            waiting, joined = int(free.sum()), 0
    found = np.empty(len(texts), dtype=np.int64)
    found[ranked] = ranked[leads]
    return found


def rows_of_bands(threshold: float) -> int:
    """Return how many hashes must agree for two texts to be compared: as many as find `FOUND` of those alike.

    Parameters
    ----------
    threshold : float
        Above 0, at most 1.

    Returns
    -------
    int
        The largest r with 1 - (1 - threshold^r)^(128 // r) of `FOUND` or more, at least 1.

    Examples
    --------
    >>> rows_of_bands(0.5), rows_of_bands(0.6), rows_of_bands(0.9)
    (3, 4, 11)
    """
    fit = [rows for rows in range(1, HASHES + 1) if 1 - (1 - threshold**rows) ** (HASHES // rows) >= FOUND]
    return max(fit, default=1)


def _hash(texts: Sequence[str]) -> _Hashes:
    """Return the MinHash of each text."""
    try:
        from datasketch import MinHash
    except ModuleNotFoundError:
        raise MissingExtraError(message("no_datasketch")) from None
    sketch = MinHash(HASHES, SEED, hashfunc=crc32, scheme="affine32")
    found = np.empty((len(texts), HASHES), dtype=np.uint32)
    for row, text in enumerate(texts):
        sketch.clear()
        sketch.update_batch([sequence.encode() for sequence in word_sequences(text)])
        found[row] = sketch.hashvalues
    return found


def _keys(hashes: _Hashes) -> NDArray[np.int32]:
    """Return the number of the bucket of each text; texts in one bucket agree in all hashes."""
    keys = np.zeros(len(hashes), dtype=np.uint64)
    for column in hashes.T:
        keys = keys * np.uint64(0x9E3779B97F4A7C15) + column
    return np.unique(keys, return_inverse=True)[1].astype(np.int32)


@dataclass(frozen=True)
class _Band:
    """The buckets of a band.

    Attributes
    ----------
    of : ndarray of shape (texts,)
        The number of the bucket of each text.
    texts : ndarray
        Those that share theirs with another, bucket by bucket, each in the order of the texts.
    starts : ndarray of shape (buckets + 1,)
        Where each bucket begins in it.
    """

    of: NDArray[np.int32]
    texts: NDArray[np.int32]
    starts: NDArray[np.int32]

    @property
    def shared(self) -> Bools:
        found: Bools = np.diff(self.starts)[self.of] > 0
        return found

    def behind(self, text: int) -> NDArray[np.int32]:
        bucket = self.of[text]
        inside = self.texts[self.starts[bucket] : self.starts[bucket + 1]]
        return inside[np.searchsorted(inside, text, side="right") :]


def _band(of: NDArray[np.int32], kept: Bools) -> _Band:
    """Return the buckets of the texts that are kept."""
    sizes = np.bincount(of[kept], minlength=int(of.max(initial=-1)) + 1)
    places = np.flatnonzero(kept & (sizes[of] > 1)).astype(np.int32)
    texts = places[np.argsort(of[places], kind="stable")]
    starts = np.concatenate([[0], np.cumsum(np.where(sizes > 1, sizes, 0))])
    return _Band(of, texts, starts.astype(np.int32))


def _alike(one: frozenset[str], other: frozenset[str], threshold: float) -> bool:
    both = len(one & other)
    return both > 0 and both >= threshold * (len(one) + len(other) - both)
