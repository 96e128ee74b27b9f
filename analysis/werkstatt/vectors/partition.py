"""A reading to a partition: labels from 1, 0 for a card that has no place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.kmeans import cluster, cluster_often
from werkstatt.vectors.reading import Reading
from werkstatt.vectors.space import Embedding, embed

Clusterer = Callable[[Floats, Floats, int], Ints]
"""Takes vectors, how many cards each stands for and a number of clusters, gives labels from 0."""


@dataclass(frozen=True)
class Partition:
    """Cards in clusters.

    Attributes
    ----------
    labels : ndarray of shape (cards,)
        From 1; 0 for a card without a place.
    centres : ndarray of shape (clusters, dimensions)
        In the order of the labels.

    Examples
    --------
    >>> import numpy as np
    >>> found = Partition(np.array([1, 0, 2, 1]), np.array([[0.0, 1.0], [1.0, 0.0]]))
    >>> found.centres[found.labels[0] - 1].tolist()
    [0.0, 1.0]
    """

    labels: Ints
    centres: Floats


def partition(space: Embedding, k: int, restarts: int, seed: int) -> Partition:
    """Cluster the cards that have a place.

    Parameters
    ----------
    space : Embedding
        Of the cards.
    k : int
        Number of clusters, from 1 to the number of cards that can be told apart.
    restarts : int
        Of k-means, at least 1.
    seed : int
        Of its starts.

    Returns
    -------
    Partition
        Labels and centres.

    Examples
    --------
    >>> import numpy as np
    >>> lying = Embedding(np.array([[1.0, 0], [0, 1], [0, 0]]), np.array([1.0, 1, 0]))
    >>> sorted(partition(lying, 2, 1, 0).labels.tolist())
    [0, 1, 2]
    """
    vectors, counts = space.rows
    found = cluster(vectors, k, restarts=restarts, seed=seed, counts=counts)
    return Partition(space.written_out(found.labels + 1), found.centres)


def form(reading: Reading, k: int, clusterer: Clusterer) -> Ints | None:
    """Form as many themes of a reading in a space of its own, the whole way from words to clusters.

    Whoever asks whether themes come back (other draws of the cards, shuffled words, without a group) forms them again
    by this function and compares by :func:`werkstatt.vectors.likeness.theme_likeness`.

    Parameters
    ----------
    reading : Reading
        Of the cards.
    k : int
        Number of themes, at least 1.
    clusterer : callable
        See :func:`once` and :func:`quickly`.

    Returns
    -------
    ndarray of shape (cards,) or None
        Theme of each card from 1, 0 for a card without a place; None where so many can't be told apart.

    Examples
    --------
    >>> import numpy as np
    >>> from scipy.sparse import csr_matrix, identity
    >>> words = csr_matrix(np.array([[1.0, 1, 0, 0], [1, 1, 0, 0], [0, 0, 1, 1], [0, 0, 1, 1]]))
    >>> labels = form(Reading(words, identity(4, format="csr")), 2, once(restarts=3, seed=0))
    >>> bool(labels[0] == labels[1] != labels[2] == labels[3])
    True
    """
    space = embed(reading, k)
    if not space.tells_apart(k):
        return None
    return space.written_out(clusterer(*space.rows, k) + 1)


def once(restarts: int, seed: int) -> Clusterer:
    """Return a clusterer that makes the partition of :func:`werkstatt.vectors.kmeans.cluster`.

    Parameters
    ----------
    restarts : int
        At least 1.
    seed : int
        From 0.

    Returns
    -------
    callable
        See :data:`Clusterer`.

    Examples
    --------
    >>> import numpy as np
    >>> once(1, 0)(np.array([[0.0], [1.0]]), np.ones(2), 1).tolist()
    [0, 0]
    """
    return lambda vectors, counts, k: cluster(vectors, k, restarts=restarts, seed=seed, counts=counts).labels


def quickly(restarts: int, seed: int) -> Clusterer:
    """Return a clusterer that makes the partition of :func:`werkstatt.vectors.kmeans.cluster_often`.

    Parameters
    ----------
    restarts : int
        At least 1.
    seed : int
        From 0.

    Returns
    -------
    callable
        See :data:`Clusterer`.

    Examples
    --------
    >>> import numpy as np
    >>> quickly(1, 0)(np.array([[0.0], [1.0]]), np.ones(2), 1).tolist()
    [0, 0]
    """
    return lambda vectors, counts, k: cluster_often(vectors, k, [seed], restarts=restarts, counts=counts)[0]
