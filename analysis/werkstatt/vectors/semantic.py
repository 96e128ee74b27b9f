"""The space of the sentence encoder, helped by the words: cards that share words move towards each other."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import csr_matrix

from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.reading import Reading
from werkstatt.vectors.weights import term_degrees, weigh

PULL = 0.25
"""What the cards with common words weigh beside the card itself."""

SHORT, SMALL = 1e-9, 1e-8
"""Shorter vectors have no direction; smaller variances no axis."""


@dataclass(frozen=True)
class SemanticSpace:
    """The space of a semantic reading, into which other cards can be folded.

    Attributes
    ----------
    meaning : ndarray of shape (cards, encoded)
        Vectors of the cards, centred and of length 1.
    texts : ndarray of shape (cards,)
        Numbers of their texts.
    centre : ndarray of shape (encoded,)
        What was taken off.
    weighted : sparse matrix of shape (cards, shared)
        The cards' words, from :func:`werkstatt.vectors.weights.weigh`.
    counts : ndarray of shape (cards,)
        How many cards have the text: of equal texts there is one row.
    shared, degrees : ndarray of shape (shared,)
        From :func:`werkstatt.vectors.weights.term_degrees`.
    axes : ndarray of shape (encoded, dimensions)
        Principal components, strongest first, signs fixed.
    mean : ndarray of shape (encoded,)
        Of the cards after the pull of their neighbours.

    Examples
    --------
    >>> meaning = np.array([[1.0, 0], [1, 0], [0, 1], [0, 1]])
    >>> reading = Reading(csr_matrix(meaning), csr_matrix(np.eye(2)), meaning, np.arange(4))
    >>> fit_semantic(reading, 1).centre.tolist()
    [0.5, 0.5]
    """

    meaning: Floats
    texts: Ints
    centre: Floats
    weighted: csr_matrix
    counts: Floats
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
    reading : Reading
        With meanings.
    rank : int
        Dimensions to keep, at least 1; fewer where the cards span fewer.

    Returns
    -------
    SemanticSpace
        With `rank` dimensions at most.

    Raises
    ------
    ValueError
        If the reading has no meanings.

    Examples
    --------
    >>> meaning = np.array([[1.0, 0], [1, 0], [0, 1], [0, 1]])
    >>> reading = Reading(csr_matrix(meaning), csr_matrix(np.eye(2)), meaning, np.arange(4))
    >>> fit_semantic(reading, 1).axes.round(3).tolist()
    [[0.707], [-0.707]]
    """
    return _fit(reading, rank)[0]


def lay_semantic(reading: Reading, rank: int) -> tuple[Floats, Floats]:
    """Return coordinates and shares of distinct cards in a space of their own, as :func:`project_semantic` in any.

    Parameters
    ----------
    reading : Reading
        With meanings.
    rank : int
        As of :func:`fit_semantic`.

    Returns
    -------
    coordinates, shares : ndarray of shape (texts, dimensions)
        As of :func:`project_semantic`, of ``reading.distinct``.

    Raises
    ------
    ValueError
        If the reading has no meanings.

    Examples
    --------
    >>> meaning = np.array([[1.0, 0], [1, 0], [0, 1], [0, 1]])
    >>> reading = Reading(csr_matrix(meaning), csr_matrix(np.eye(2)), meaning, np.arange(4))
    >>> lay_semantic(reading, 1)[1].round(3).ravel().tolist()
    [1.0, 1.0, -1.0, -1.0]
    """
    # The pull is half of the work, and the same for fitting and projecting.
    return _onto(*_fit(reading, rank), reading.distinct)


def project_semantic(space: SemanticSpace, reading: Reading) -> tuple[Floats, Floats]:
    """Return coordinates of cards, and which shares of their meanings these keep.

    A card without content words has no place, as nothing could explain it.

    Parameters
    ----------
    space : SemanticSpace
        From :func:`fit_semantic`, of these cards or of others with the same terms.
    reading : Reading
        With meanings.

    Returns
    -------
    coordinates : ndarray of shape (cards, dimensions)
        Strongest dimension first.
    shares : ndarray of shape (cards, dimensions)
        From -1 to 1; 0 for a card that has no place.

    Raises
    ------
    ValueError
        If the reading has no meanings.

    Examples
    --------
    >>> meaning = np.array([[1.0, 0], [1, 0], [0, 1], [0, 1]])
    >>> reading = Reading(csr_matrix(meaning), csr_matrix(np.eye(2)), meaning, np.arange(4))
    >>> project_semantic(fit_semantic(reading, 1), reading)[1].round(3).ravel().tolist()
    [1.0, 1.0, -1.0, -1.0]
    """
    meaning, texts = meanings(reading)
    weighted = weigh(reading.matrix, space.shared, space.degrees)
    return _onto(space, _pull(space, _centred(meaning, space.centre), texts, weighted) - space.mean, reading)


def meanings(reading: Reading) -> tuple[Floats, Ints]:
    """Return what a semantic reading has beside its words.

    Parameters
    ----------
    reading : Reading
        With meanings.

    Returns
    -------
    meaning : ndarray of shape (cards, encoded)
        Vectors of the encoder.
    texts : ndarray of shape (cards,)
        Numbers of the texts.

    Raises
    ------
    ValueError
        If the reading has no meanings.

    Examples
    --------
    >>> meanings(Reading(csr_matrix((1, 1)), csr_matrix((1, 1)), np.ones((1, 1)), np.array([7])))
    (array([[1.]]), array([7]))
    """
    if reading.meaning is None or reading.texts is None:
        raise ValueError("a semantic space can only place cards of a semantic reading")
    return reading.meaning, reading.texts


def _fit(reading: Reading, rank: int) -> tuple[SemanticSpace, Floats]:
    """Return the space, and where the distinct cards lie after the pull of their neighbours, less the mean."""
    counts, distinct = reading.counts, reading.distinct
    meaning, texts = meanings(distinct)
    shared, degrees = term_degrees(distinct.matrix, counts)
    weighted = weigh(distinct.matrix, shared, degrees)
    centre = counts @ meaning / max(len(reading), 1)
    own = _centred(meaning, centre)
    space = SemanticSpace(own, texts, centre, weighted, counts, shared, degrees, np.eye(len(centre)), centre * 0)
    pulled = _pull(space, own, texts, weighted)
    mean = counts @ pulled / max(len(reading), 1)
    pulled = pulled - mean
    axes = _principal_axes(pulled * np.sqrt(counts)[:, None], rank)
    strongest = np.abs(axes).round(8).argmax(axis=0)
    return replace(space, axes=axes * np.sign(axes[strongest, np.arange(axes.shape[1])]), mean=mean), pulled


def _onto(space: SemanticSpace, pulled: Floats, reading: Reading) -> tuple[Floats, Floats]:
    coordinates, length = pulled @ space.axes, _lengths(pulled)
    placed = (np.diff(reading.matrix.indptr) > 0) & meanings(reading)[0].any(axis=1) & (length > SHORT)
    return coordinates, coordinates * np.divide(1, length, out=np.zeros_like(length), where=placed)[:, None]


def _pull(space: SemanticSpace, own: Floats, texts: Ints, weighted: csr_matrix) -> Floats:
    """Draw each card towards the cards of the space that share words with it; cards with the same text don't count."""
    likeness = csr_matrix(weighted @ space.weighted.T)
    common = np.diff(likeness.indptr)
    likeness.data *= space.counts[likeness.indices]
    likeness.data[np.repeat(texts, common) == space.texts[likeness.indices]] = 0
    total = np.asarray(likeness.sum(axis=1)).ravel()
    likeness.data *= np.repeat(np.divide(1, total, out=np.zeros_like(total), where=total > 0), common)
    return _unit(own + PULL * _unit(likeness @ space.meaning))


def _principal_axes(centred: Floats, rank: int) -> Floats:
    """Return the leading principal axes as columns, from the smaller of the two products."""
    few = len(centred) < centred.shape[1]
    product = centred @ centred.T if few else centred.T @ centred
    # All of them by divide and conquer take less time than the leading ones by bisection.
    values, axes = np.linalg.eigh(product)
    values, axes = values[: -rank - 1 : -1], axes[:, : -rank - 1 : -1]
    kept: Floats = axes[:, values > SMALL]
    return centred.T @ (kept / np.sqrt(values[values > SMALL])) if few else kept


def _centred(meaning: Floats, centre: Floats) -> Floats:
    return _unit(meaning - centre) * meaning.any(axis=1, keepdims=True)


def _unit(vectors: Floats) -> Floats:
    length = _lengths(vectors)
    return vectors * np.divide(1, length, out=np.zeros_like(length), where=length > SHORT)[:, None]


def _lengths(vectors: Floats) -> Floats:
    lengths: Floats = np.sqrt(np.einsum("nd,nd->n", vectors, vectors))
    return lengths
