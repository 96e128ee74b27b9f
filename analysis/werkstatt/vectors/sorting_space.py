"""The space in which people's headings are learned; it is the same however many headings there are."""

from __future__ import annotations

import numpy as np

from werkstatt.vectors.arrays import Floats
from werkstatt.vectors.lexical import fit_lexical, project_lexical
from werkstatt.vectors.reading import Reading
from werkstatt.vectors.space import DECIMALS, LEAST_SEEN, Embedding, embed

DIMENSIONS = 60
"""Of the words."""

THEMES = 10
"""The part of the encoder has the dimensions that so many themes would get."""

WORDS = 0.7
"""What the part of the words weighs beside that of the encoder."""


def sorting_space(reading: Reading) -> Embedding:
    """Place cards such that those which people put under one heading lie near its centre.

    The words' space is centred: without that its first dimension, which all cards share, makes every card look like
    the largest heading. A semantic reading has the encoder's space beside it. The numbers are measured:
    ``benchmarks/README.md``.

    Parameters
    ----------
    reading : Reading
        Of the cards.

    Returns
    -------
    Embedding
        Of all cards, rounded to 8 decimals; cards of which the space sees nothing lie at 0.

    Examples
    --------
    >>> from scipy.sparse import csr_matrix
    >>> words = csr_matrix(np.array([[1.0, 0], [1, 0], [0, 1], [0, 1]]))
    >>> sorting_space(Reading(words, csr_matrix(np.eye(2)))).vectors.round(3).tolist()
    [[0.707, -0.707], [0.707, -0.707], [-0.707, 0.707], [-0.707, 0.707]]
    """
    words, seen = _words(reading)
    if reading.meaning is None:
        return Embedding(words.round(DECIMALS), seen, reading.equal)
    meaning = embed(reading, THEMES)
    both = _unit(np.hstack([meaning.vectors, WORDS * words]))
    return Embedding(both.round(DECIMALS), np.maximum(seen, meaning.seen), reading.equal)


def _words(reading: Reading) -> tuple[Floats, Floats]:
    space = fit_lexical(reading.distinct.matrix, DIMENSIONS, reading.counts)
    coordinates, shares = project_lexical(space, reading.matrix)
    seen: Floats = np.linalg.norm(shares, axis=1).round(DECIMALS)
    seen[seen < LEAST_SEEN] = 0
    placed = seen > 0
    directions = _unit(coordinates) * placed[:, None]
    centred = np.zeros_like(directions)
    centred[placed] = directions[placed] - directions.sum(axis=0) / max(placed.sum(), 1)
    return _unit(centred), seen


def _unit(vectors: Floats) -> Floats:
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    directions: Floats = np.divide(vectors, length, out=np.zeros_like(vectors), where=length > 1e-9)
    return directions
