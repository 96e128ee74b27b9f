"""k-means of very many places: started on a draw of them, then sums part by part until the centres stand still."""

from __future__ import annotations

import numpy as np

from werkstatt.themes.clustering import RESTARTS
from werkstatt.themes.large.space import Lying
from werkstatt.themes.large.spread import Held, Spread
from werkstatt.vectors.arrays import Bools, Floats, Ints
from werkstatt.vectors.kmeans import ROUNDS, TOLERANCE, cluster, fewest_rows
from werkstatt.vectors.lloyd import STEPS

DRAWN = 20_000
"""Places on which k-means is started."""


Aside = tuple[tuple[Floats, Bools], ...]
"""Centres that were found before, and which of them had too few cards: whatever lies nearest to one of these is left
out of the sums."""


def cluster_parts(parts: Held, spread: Spread, k: int, seed: int) -> Floats:
    """Find the centres of clusters.

    As :func:`werkstatt.vectors.kmeans.cluster`: clusters that are too small are set aside, and the rest is partitioned
    anew. What differs is where it starts: from the best partition of a draw.

    Parameters
    ----------
    parts : Held
        A :class:`Lying` for each part, in an order that is as good as drawn at random.
    spread : Spread
        Where they are.
    k : int
        Number of clusters, from 1 to the number of different places.
    seed : int
        Of the starts, from 0.

    Returns
    -------
    ndarray of shape (k, dimensions)
        Centres, in no order.

    Examples
    --------
    >>> from werkstatt.themes.large.spread import Here
    >>> from scipy.sparse import csr_matrix
    >>> vectors = np.array([[1.0, 0], [0, 1], [1, 0], [0, 1]])
    >>> lying = Lying(csr_matrix(vectors), vectors, np.ones(4), np.ones(4))
    >>> sorted(cluster_parts([lying], Here(1), 2, 0).tolist())
    [[0.0, 1.0], [1.0, 0.0]]
    """
    total, rows, squares, sums = spread.total(_moments, parts)
    variance = squares / total - (sums / total) @ (sums / total)
    step = max(int(rows) // DRAWN, 1)
    often = int(total) // DRAWN + 1
    aside: Aside = ()
    for _ in range(ROUNDS):
        drawn = [part for part in spread.bring(spread.apply(_draw, parts, step, often, aside)) if len(part[0])]
        vectors, counts = (np.concatenate(one) for one in zip(*drawn, strict=True))
        centres = cluster(vectors, k, restarts=RESTARTS, seed=seed, counts=counts).centres
        for _ in range(STEPS):
            sums, sizes = spread.total(_step, parts, centres, aside)
            moved = np.where(sizes[:, None] > 0, sums / np.maximum(sizes, 1)[:, None], centres)
            shift = float(((moved - centres) ** 2).sum())
            centres = moved
            if shift <= TOLERANCE * variance / centres.shape[1]:
                break
        _, sizes = spread.total(_step, parts, centres, aside)
        small = sizes < fewest_rows(int(total), k)
        if not small.any() or not _enough(spread, parts, (*aside, (centres, small)), k):
            break
        aside = (*aside, (centres, small))
    return centres


def nearest(vectors: Floats, centres: Floats) -> Ints:
    """Return the nearest centre of each row, of equally near ones the first.

    Parameters
    ----------
    vectors : ndarray of shape (rows, dimensions)
        The rows.
    centres : ndarray of shape (k, dimensions)
        The centres.

    Returns
    -------
    ndarray of shape (rows,)
        From 0.

    Examples
    --------
    >>> nearest(np.array([[0.0], [5]]), np.array([[1.0], [6]])).tolist()
    [0, 1]
    """
    apart = -2 * vectors @ centres.T + np.einsum("kd,kd->k", centres, centres)
    return np.asarray(apart.round(8).argmin(axis=1), dtype=np.int64)


def _kept(part: Lying, aside: Aside) -> Bools:
    kept = part.placed
    for centres, small in aside:
        kept = kept & ~small[nearest(part.vectors, centres)]
    return kept


def _moments(part: Lying) -> tuple[Floats, Floats, Floats, Floats]:
    vectors, counts = part.vectors[part.placed], part.counts[part.placed]
    squares = counts @ np.einsum("nd,nd->n", vectors, vectors)
    return np.array(counts.sum()), np.array(len(counts)), np.array(squares), counts @ vectors


def _draw(part: Lying, step: int, often: int, aside: Aside) -> tuple[Floats, Floats]:
    """Return every so many texts, each for all those between, and the frequent ones for themselves."""
    kept = np.flatnonzero(_kept(part, aside))
    frequent = part.counts[kept] >= often
    rare = kept[~frequent][::step]
    chosen = np.concatenate([rare, kept[frequent]])
    weights = np.concatenate([part.counts[rare] * step, part.counts[kept[frequent]]])
    return part.vectors[chosen], weights


def _step(part: Lying, centres: Floats, aside: Aside) -> tuple[Floats, Floats]:
    """Return the sums and sizes of the clusters that a part has by these centres."""
    kept = _kept(part, aside)
    vectors, counts = part.vectors[kept], part.counts[kept]
    members = (nearest(vectors, centres) == np.arange(len(centres))[:, None]) * counts
    return members @ vectors, members.sum(axis=1)


def _enough(spread: Spread, parts: Held, aside: Aside, k: int) -> bool:
    found = spread.bring(spread.apply(_some_kept, parts, aside, k))
    return len(np.unique(np.concatenate(found), axis=0)) >= k


def _some_kept(part: Lying, aside: Aside, k: int) -> Floats:
    return np.unique(part.vectors[_kept(part, aside)], axis=0)[:k]
