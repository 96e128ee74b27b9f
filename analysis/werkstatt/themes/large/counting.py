"""Texts of one part → their words, as numbers that fit into a file: what other parts have counted is not needed."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from werkstatt.cards.statements import is_statement
from werkstatt.vectors.mentions import card_terms, card_words

BESIDE = "\x1f"
"""Between the terms of a word; sorts before every letter, so that words sort as tuples of their terms do."""


@dataclass(frozen=True)
class Counted:
    """The words of some texts.

    Attributes
    ----------
    kinds : list of str
        Each different word: ``noun`` or ``other`` and its terms, joined by `BESIDE`; in the alphabet's order.
    words : sparse matrix of shape (texts, kinds)
        How often each stands in each text.

    Examples
    --------
    >>> count_texts(["Bus fehlt", "Bus"], "de").words.toarray().tolist()
    [[1, 1], [1, 0]]
    """

    kinds: list[str]
    words: csr_matrix


def count_texts(texts: Sequence[str], language: str) -> Counted:
    """Count the words of texts.

    Parameters
    ----------
    texts : sequence of str
        As people wrote them.
    language : {"de", "en"}
        Of the texts.

    Returns
    -------
    Counted
        In the order of the texts.

    Examples
    --------
    >>> count_texts(["Kinderbetreuung"], "de").kinds == [BESIDE.join(["noun", "kind", "betreuung"])]
    True
    """
    from werkstatt.language.texts import read_texts

    numbers: dict[str, int] = {}
    rows, found = [0], []
    for doc in read_texts((text if is_statement(text) else "" for text in texts), language):
        said = card_words(doc, card_terms(doc))
        found += [numbers.setdefault(BESIDE.join(word), len(numbers)) for word in said]
        rows.append(len(found))
    kinds = sorted(numbers)
    place = np.empty(len(kinds), dtype=np.int32)
    place[[numbers[kind] for kind in kinds]] = np.arange(len(kinds), dtype=np.int32)
    columns = place[np.array(found, dtype=np.int64)]
    cells = (np.ones(len(columns), dtype=np.int16), columns, np.array(rows))
    words = csr_matrix(cells, shape=(len(texts), len(kinds)))
    words.sum_duplicates()
    return Counted(kinds, words)


def part_name(texts: Sequence[str], language: str, version: str) -> str:
    """Return the name under which the words of texts are kept: other texts have another.

    Parameters
    ----------
    texts : sequence of str
        Of the part.
    language : {"de", "en"}
        Of the texts.
    version : str
        Of whatever reads them.

    Returns
    -------
    str
        Of a file.

    Examples
    --------
    >>> part_name(["Bus"], "de", "1") == part_name(["Bus"], "de", "2")
    False
    """
    known = blake2b(f"{version} {language}".encode(), digest_size=16)
    for text in texts:
        known.update(b"\0" + text.encode("utf-8", "surrogatepass"))
    return f"{known.hexdigest()}.npz"


def counted_bytes(counted: Counted) -> bytes:
    """Return the words of texts as a file of arrays.

    Parameters
    ----------
    counted : Counted
        From :func:`count_texts`.

    Returns
    -------
    bytes
        For :func:`read_counted`.

    Examples
    --------
    >>> read_counted(counted_bytes(count_texts(["Bus"], "de"))).kinds == count_texts(["Bus"], "de").kinds
    True
    """
    words = counted.words
    names = np.frombuffer("\n".join(counted.kinds).encode(), dtype=np.uint8)
    buffer = io.BytesIO()
    np.savez(buffer, names=names, data=words.data, indices=words.indices, indptr=words.indptr)
    return buffer.getvalue()


def read_counted(content: bytes) -> Counted:
    """Read the words of texts; nothing in the file is executed.

    Parameters
    ----------
    content : bytes
        From :func:`counted_bytes`.

    Returns
    -------
    Counted
        As they were counted.

    Raises
    ------
    ValueError, OSError
        If it is no such file.

    Examples
    --------
    >>> read_counted(counted_bytes(count_texts(["Der Bus"], "de"))).words.toarray().tolist()
    [[1]]
    """
    with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
        names: NDArray[np.uint8] = arrays["names"]
        kinds = names.tobytes().decode().split("\n") if len(names) else []
        cells = (arrays["data"], arrays["indices"], arrays["indptr"])
        return Counted(kinds, csr_matrix(cells, shape=(len(cells[2]) - 1, len(kinds))))
