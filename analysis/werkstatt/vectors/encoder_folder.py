"""A sentence encoder from a folder: looked through, named, and loaded only when there is something to encode."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from hashlib import sha256
from pathlib import Path, PurePath
from typing import Any

import numpy as np

from werkstatt.errors import CardError, MissingExtraError, in_file
from werkstatt.vectors.encoder import Encoder, Texts, universal
from werkstatt.vectors.transformer import UnknownArchitectureError, read_transformer
from werkstatt.wording import Message, message

Given = Encoder | str | Path | Texts | None

PICKLES = {
    ".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle", ".joblib", ".dill", ".dat", ".data", ".npy", ".npz", ".zip",
    ".7z", ".tar", ".gz", ".ot", ".h5", ".hdf5", ".keras", ".mar",
}  # fmt: skip
"""Endings of files that can hold pickles: those that picklescan (github.com/mmaitre314/picklescan) looks into, other
archives, and those of Keras, whose lambda layers are marshalled code."""

SIGNS = (*(b"\x80" + bytes([protocol]) for protocol in range(6)), b"\x93NUMPY", b"PK\x03\x04", b"\x89HDF")
"""How such files begin whatever they are called (picklescan has the first two; torch writes ZIP files)."""

PROGRAMS = {".py", ".pyc", ".pyd", ".so", ".dll", ".dylib"}

STATIC = ("config.json", "tokenizer.json", "model.safetensors")


def as_encoder(encoder: Given) -> Encoder:
    """Return the encoder that is meant.

    Parameters
    ----------
    encoder : Encoder, str, Path, callable or None
        An encoder; a folder; a function from texts to an array with a row for each; None for the one that the extra
        ``semantic`` brings.

    Returns
    -------
    Encoder
        Not loaded yet.

    Raises
    ------
    CardError
        If the folder is none, or holds what is not read.
    TypeError
        If it is none of these.

    Examples
    --------
    >>> def lengths(texts):
    ...     return [[len(text), 3.0] for text in texts]
    >>> as_encoder(lengths).name, as_encoder(None).name
    ('lengths', '')
    """
    if encoder is None:
        return universal()
    if isinstance(encoder, Encoder):
        return encoder
    if isinstance(encoder, str | Path):
        return read_encoder(encoder)
    if not callable(encoder):
        got = type(encoder).__name__
        raise TypeError(
            f"An encoder is a folder or a function from texts to an array. Got an instance of {got} instead."
        )
    owner = getattr(encoder, "__self__", None)
    name = getattr(encoder, "__name__", type(encoder).__name__)
    return Encoder(name if owner is None else f"{type(owner).__name__}.{name}", "", encoder)


def read_encoder(folder: str | Path, *, kept: str | Path | None = None) -> Encoder:
    """Read a sentence encoder from a folder of sentence-transformers or model2vec.

    Nothing is fetched and nothing in the folder is run: only JSON and safetensors are read, and a folder that holds
    anything that could be run is refused. Files and folders whose names begin with a dot count for nothing.

    Parameters
    ----------
    folder : str or Path
        With ``modules.json`` (sentence-transformers), or with ``config.json``, ``tokenizer.json`` and
        ``model.safetensors`` (model2vec).
    kept : str or Path, optional
        A folder in which the vectors of texts are kept, so that no text is encoded twice.

    Returns
    -------
    Encoder
        Named after the folder, with the SHA-256 of names and contents; loaded when first used.

    Raises
    ------
    CardError
        If the folder is none of these, or holds pickles, programs, or links that lead out of it.

    Examples
    --------
    >>> read_encoder("gibt-es-nicht")
    Traceback (most recent call last):
    werkstatt.errors.CardError: gibt-es-nicht: Diesen Ordner gibt es nicht.
    """
    shown, folder = str(folder), Path(folder).resolve()
    with in_file(shown):
        if not folder.is_dir():
            raise CardError([message("encoder_missing", encoder=shown)])
        _modules(folder, shown)
        files = sorted(_files(folder), key=lambda path: path.relative_to(folder).as_posix())
        if problems := list(_refused(folder, files)):
            raise CardError(problems)
        identity = _identity(folder, files)

    function = partial(_encode, folder, identity, shown)
    return Encoder(folder.name, identity, function, None if kept is None else Path(kept))


def _encode(folder: Path, identity: str, shown: str, texts: list[str]) -> Any:
    with in_file(shown), _told(folder.name):
        return _load(folder, identity)(texts)


def _modules(folder: Path, shown: str) -> list[dict[str, Any]]:
    """Return what sentence-transformers says the encoder consists of; empty for one of model2vec."""
    unknown = CardError([message("encoder_unknown", encoder=shown)])
    if (folder / "modules.json").is_file():
        try:
            modules = list(json.loads((folder / "modules.json").read_text(encoding="utf-8")))
            kinds = [str(module["type"]) for module in modules]
            paths = [(folder / module.get("path", "")).resolve() for module in modules]
        except (ValueError, KeyError, TypeError, AttributeError, OSError):
            raise unknown from None
        # The library would import whatever is named there.
        own = modules and all(kind.startswith("sentence_transformers.") for kind in kinds)
        # What is hidden is not looked through.
        seen = all(path.is_relative_to(folder) and not _hidden(path.relative_to(folder)) for path in paths)
        if not own or not seen:
            raise unknown
        return [] if kinds[0].endswith(".StaticEmbedding") else modules
    if not all((folder / name).is_file() for name in STATIC):
        raise unknown
    return []


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if not _hidden(path.relative_to(folder)) and (path.is_symlink() or path.is_file()):
            yield path


def _hidden(inside: PurePath) -> bool:
    return any(part.startswith(".") for part in inside.parts)


def _refused(folder: Path, files: list[Path]) -> Iterator[Message]:
    """Yield what is wrong with the files."""
    for path in files:
        told = {"encoder": folder.name, "file": path.relative_to(folder).as_posix()}
        ending = PurePath(path.name.lower()).suffix
        if path.is_symlink() and not (path.resolve().is_relative_to(folder) and path.is_file()):
            yield message("encoder_outside", **told)
        elif ending in PROGRAMS:
            yield message("encoder_code", **told)
        elif ending in PICKLES or _beginning(path).startswith(SIGNS):
            yield message("encoder_pickle", **told)


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(8)


def _identity(folder: Path, files: list[Path]) -> str:
    """Return the SHA-256 of the names and contents, each with its length before it."""
    whole = sha256()
    for path in files:
        name = path.relative_to(folder).as_posix().encode(errors="surrogateescape")
        whole.update(len(name).to_bytes(8) + name + path.stat().st_size.to_bytes(8))
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                whole.update(block)
    return whole.hexdigest()


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Say what goes wrong with a folder: files of strangers can be wrong in any way."""
    try:
        yield
    except (CardError, MissingExtraError):
        raise
    except ModuleNotFoundError:
        raise MissingExtraError(message("no_encoders")) from None
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise CardError([message("encoder_broken", encoder=name, reason=reason)]) from error


@lru_cache(maxsize=2)
def _load(folder: Path, identity: str) -> Texts:
    """Load an encoder, once for what is in its folder."""
    modules = _modules(folder, folder.name)
    try:
        return read_transformer(folder, modules) if modules else _read_static(folder)
    except UnknownArchitectureError as error:
        return _read_with_library(folder, str(error))


def _read_static(folder: Path) -> Texts:
    """Read an encoder of model2vec: the sum of the vectors of the tokens, in double precision."""
    from model2vec import StaticModel

    model = StaticModel.from_pretrained(folder)
    model.embedding = model.embedding.astype(np.float64)

    def encode(texts: list[str]) -> Any:
        most = getattr(model, "max_length", 512)
        tokens = model.encode_as_sequence(texts, max_length=most, use_multiprocessing=False)
        return np.array([vectors.sum(axis=0) for vectors in tokens])

    return encode


def _read_with_library(folder: Path, kind: str) -> Texts:
    """Read an encoder of which sentence-transformers knows more than we do; with double precision and one thread."""
    try:
        import torch
        from sentence_transformers import SentenceTransformer
    except ModuleNotFoundError:
        raise MissingExtraError(message("no_sentence_transformers", encoder=folder.name, kind=kind)) from None
    asked = {"local_files_only": True, "trust_remote_code": False, "model_kwargs": {"use_safetensors": True}}
    model = SentenceTransformer(str(folder), device="cpu", **asked).double()

    def encode(texts: list[str]) -> Any:
        threads = torch.get_num_threads()
        torch.set_num_threads(1)
        try:
            return model.encode(texts, convert_to_numpy=True, show_progress_bar=False)
        finally:
            torch.set_num_threads(threads)

    return encode
