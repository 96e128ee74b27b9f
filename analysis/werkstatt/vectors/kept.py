"""Vectors of texts that have been encoded before, kept on disk so that nobody waits for them twice."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

import numpy as np

from werkstatt.files.writing import write_file
from werkstatt.vectors.arrays import Floats

DECIMALS = 5
"""Of the numbers of an encoder: its weights have no more digits than single precision."""

FOLDER = ".werkstatt"
"""Where the command keeps vectors, beside what it writes."""

DIGEST = 16


def with_kept(path: Path, texts: list[str], encode: Callable[[list[str]], Floats]) -> Floats:
    """Return the vectors of texts; only those that are not kept are encoded, and kept from then on.

    The file holds for each text its BLAKE2b and whole numbers, no text; but texts can be guessed from vectors (Morris
    et al. 2023, "Text embeddings reveal (almost) as much as text", EMNLP), so it has no place among what is published.
    One that is damaged, or that can't be read, counts for nothing and is made anew; where none can be written, all
    texts are encoded each time.

    Parameters
    ----------
    path : Path
        ``.npz``, one for each encoder; may not be there yet.
    texts : list of str
        Each once.
    encode : callable
        From texts to rows of numbers from -1 to 1, rounded to 5 decimals.

    Returns
    -------
    ndarray of shape (texts, dimensions)
        The same digits, kept or not.

    Examples
    --------
    >>> from tempfile import mkdtemp
    >>> path = Path(mkdtemp()) / "lengths.npz"
    >>> with_kept(path, ["Bus"], lambda texts: np.array([[0.3]])).tolist()
    [[0.3]]
    >>> with_kept(path, ["Bus"], lambda texts: np.array([[0.9]])).tolist()
    [[0.3]]
    """
    digests = [blake2b(text.encode(errors="surrogatepass"), digest_size=DIGEST).digest() for text in texts]
    known, kept = _read(path)
    new = [row for row, digest in enumerate(digests) if digest not in known]
    if new:
        rows = encode([texts[row] for row in new])
        if kept.shape[1] != rows.shape[1]:
            if len(new) < len(texts):
                # Kept by an encoder that called itself the same.
                path.unlink(missing_ok=True)
                return with_kept(path, texts, encode)
            known, kept = {}, kept[:0].reshape(0, rows.shape[1])
        known |= {digests[row]: len(kept) + place for place, row in enumerate(new)}
        kept = np.vstack([kept, np.rint(rows * 10**DECIMALS).astype(np.int32)])
        with suppress(OSError):
            _write(path, known, kept)
    vectors: Floats = kept[[known[digest] for digest in digests]] / 10**DECIMALS
    return vectors


def _read(path: Path) -> tuple[dict[bytes, int], np.ndarray]:
    nothing: tuple[dict[bytes, int], np.ndarray] = {}, np.zeros((0, 0), dtype=np.int32)
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            digests, kept = stored["texts"], stored["vectors"]
    # An archive can be damaged in any way, and each raises another error.
    except Exception:
        return nothing
    if kept.ndim != 2 or kept.dtype != np.int32 or digests.dtype != np.uint8 or digests.shape != (len(kept), DIGEST):
        return nothing
    if kept.max(initial=0) > 10**DECIMALS or kept.min(initial=0) < -(10**DECIMALS):
        return nothing
    return {digest.tobytes(): row for row, digest in enumerate(digests)}, kept


def _write(path: Path, known: dict[bytes, int], kept: np.ndarray) -> None:
    buffer = io.BytesIO()
    digests = np.frombuffer(b"".join(known), dtype=np.uint8).reshape(-1, DIGEST)
    np.savez_compressed(buffer, texts=digests, vectors=kept)
    if not path.parent.exists():
        # Nobody wants numbers that can be had again in version control.
        write_file(path.parent / ".gitignore", b"*\n")
    write_file(path, buffer.getvalue())
