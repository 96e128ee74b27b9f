"""The space of the sentence encoder, helped by the words: cards that share words move towards each other."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy.linalg import eigh
from scipy.sparse import csr_matrix, diags_array

from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.lexical import term_degrees, weigh
from werkstatt.vectors.reading import Reading

PULL = 0.25
"""What the cards with common words weigh beside the card itself."""


@dataclass(frozen=True)
class SemanticSpace:
    """The space of a semantic reading, into which other cards can be folded.

    Attributes
    ----------
    meaning, texts, centre
        Vectors of the cards, unit and centred; numbers of their texts; and what was taken off.
    weighted, shared, degrees
        The cards' words, see :mod:`werkstatt.vectors.space.lexical`.
    axes
        512 × dimensions, principal components, strongest first, signs fixed.
    mean
        Of the cards after the pull of their neighbours.
    """

    meaning: Floats
    texts: Ints
    centre: Floats
    weighted: csr_matrix
    shared: Ints
    degrees: Floats
    axes: Floats
    mean: Floats


def fit_semantic(reading: Reading, rank: int) -> SemanticSpace:
    """Find the principal components of the cards' meanings.

    The encoder's vectors are centred, since all of one workshop share a direction, and each is drawn towards the
    mean of the cards that share words with it, in proportion to what they share; the encoder alone does not
    take German compounds apart, and the words alone don't know that Bus and Bahn have to do with each other.

    Parameters
    ----------
    reading
        With meanings.
    rank
        Dimensions to keep, at least 1; fewer where the cards span fewer.
    """
    meaning, texts = meanings(reading)
    shared, degrees = term_degrees(reading.matrix)
    weighted = weigh(reading.matrix, shared, degrees)
    centre = meaning.sum(axis=0) / max(len(meaning), 1)
    own = _centred(meaning, centre)
    space = SemanticSpace(own, texts, centre, weighted, shared, degrees, np.eye(len(centre)), centre * 0)
    pulled = _pull(space, own, texts, weighted)
    mean = pulled.sum(axis=0) / max(len(meaning), 1)
    axes = _principal_axes(pulled - mean, rank)
    strongest = np.abs(axes).round(8).argmax(axis=0)
    return replace(space, axes=axes * np.sign(axes[strongest, np.arange(axes.shape[1])]), mean=mean)


def project_semantic(space: SemanticSpace, reading: Reading) -> tuple[Floats, Floats]:
    """Return coordinates, and which shares of the card's meaning they keep, both cards × dimensions.

    A card without content words has no place, as nothing could explain it.

    Parameters
    ----------
    space
        From :func:`fit_semantic`, of these cards or of others with the same terms.
    reading
        With meanings.

    Raises
    ------
    ValueError
        If the reading has none.
    """
    meaning, texts = meanings(reading)
    weighted = weigh(reading.matrix, space.shared, space.degrees)
    pulled = _pull(space, _centred(meaning, space.centre), texts, weighted) - space.mean
    coordinates = pulled @ space.axes
    length = np.linalg.norm(pulled, axis=1)
    placed = (np.diff(reading.matrix.indptr) > 0) & meaning.any(axis=1) & (length > 1e-9)
    shares = np.divide(coordinates, length[:, None], out=np.zeros_like(coordinates), where=placed[:, None])
    return coordinates, shares


def meanings(reading: Reading) -> tuple[Floats, Ints]:
    """Return the vectors and text numbers of a semantic reading; raise ValueError for another one."""
    if reading.meaning is None or reading.texts is None:
        raise ValueError("a semantic space can only place cards of a semantic reading")
    return reading.meaning, reading.texts


def _pull(space: SemanticSpace, own: Floats, texts: Ints, weighted: csr_matrix) -> Floats:
    """Draw each card towards the cards of the space that share words with it; cards with the same text don't count."""
    likeness = csr_matrix(weighted @ space.weighted.T)
    likeness.data[np.repeat(texts, np.diff(likeness.indptr)) == space.texts[likeness.indices]] = 0
    total = np.asarray(likeness.sum(axis=1)).ravel()
    neighbours = diags_array(np.divide(1, total, out=np.zeros(len(total)), where=total > 0)) @ likeness @ space.meaning
    return _unit(own + PULL * _unit(neighbours))


def _principal_axes(centred: Floats, rank: int) -> Floats:
    """Return the leading principal axes as columns, from the smaller of the two products."""
    few = len(centred) < centred.shape[1]
    product = centred @ centred.T if few else centred.T @ centred
    size = len(product)
    if not size:
        return np.zeros((centred.shape[1], 0))
    values, axes = eigh(product, subset_by_index=[max(size - rank, 0), size - 1])
    values, axes = values[::-1], axes[:, ::-1]
    axes, values = axes[:, values > 1e-8], values[values > 1e-8]
    return centred.T @ axes / np.sqrt(values) if few else axes


def _centred(meaning: Floats, centre: Floats) -> Floats:
    return _unit(meaning - centre) * meaning.any(axis=1, keepdims=True)


def _unit(vectors: Floats) -> Floats:
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.divide(vectors, length, out=np.zeros_like(vectors), where=length > 1e-9)
