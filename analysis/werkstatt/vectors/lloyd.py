"""Lloyd's algorithm for very many weights and starts at once: all steps are matrix products. Sees arrays only."""

from __future__ import annotations

import numpy as np

from werkstatt.vectors.arrays import Bools, Floats, Ints
from werkstatt.vectors.rows import Rows

DECIMALS = 9
"""Sums of distances that differ by less are equal, and the first of them is taken."""

STEPS = 300
"""Lloyd's algorithm stops after so many steps, as in scikit-learn."""

BLOCK = 1 << 18
"""Distances held at a time: 2 MB, what a processor's cache holds."""


def minimise(rows: Rows, weights: Floats, chance: Floats) -> tuple[Ints, Floats]:
    """Minimise ``sum_i w_i ||x_i - c(i)||²`` for many weights at once, with the best of several starts for each.

    The rows are never copied: a bootstrap draw is a row of whole-number weights. With the indicator matrix ``H`` (runs
    and clusters × rows, its rows adding up to 1) the centres are ``H X`` and their products with the rows ``(H X) Xᵀ``
    or ``H G`` with the Gram matrix ``G``. Starts are greedy k-means++ (Arthur & Vassilvitskii 2007, "k-means++: the
    advantages of careful seeding", SODA). Runs are computed in blocks; what a block contains depends on the sizes
    alone, and so does the result.

    Parameters
    ----------
    rows : Rows
        n rows.
    weights : ndarray of shape (runs, n)
        At least 0.
    chance : ndarray of shape (clusters, runs, restarts, candidates)
        Random numbers of the starts, uniform in [0, 1).

    Returns
    -------
    labels : ndarray of shape (runs, n)
        From 0; rows without weight have the nearest centre.
    minima : ndarray of shape (runs,)
        What was reached.

    Examples
    --------
    >>> from werkstatt.vectors.rows import as_rows
    >>> labels, minima = minimise(as_rows(np.array([[0.0], [1], [9]])), np.ones((1, 3)), np.full((2, 1, 1, 1), 0.5))
    >>> bool(labels[0, 0] == labels[0, 1] != labels[0, 2]), float(minima[0])
    (True, 0.5)
    """
    k, runs, restarts, candidates = chance.shape
    size = max(1, BLOCK // (restarts * k * weights.shape[1]))
    found, reached = [], []
    for first in range(0, runs, size):
        block = slice(first, min(first + size, runs))
        repeated = np.repeat(weights[block], restarts, axis=0)
        labels, costs = lloyd(rows, start(rows, repeated, chance[:, block].reshape(k, -1, candidates)), repeated)
        best = costs.reshape(-1, restarts).round(DECIMALS).argmin(axis=1) + restarts * np.arange(len(costs) // restarts)
        found.append(labels[best])
        reached.append(costs[best])
    return np.concatenate(found), np.concatenate(reached)


def start(rows: Rows, weights: Floats, chance: Floats) -> Ints:
    """Choose rows to start from by greedy k-means++.

    Parameters
    ----------
    rows : Rows
        n rows.
    weights : ndarray of shape (runs, n)
        At least 0.
    chance : ndarray of shape (clusters, runs, candidates)
        Uniform in [0, 1).

    Returns
    -------
    ndarray of shape (clusters, runs)
        Positions of rows.

    Examples
    --------
    >>> from werkstatt.vectors.rows import as_rows
    >>> start(as_rows(np.array([[0.0], [9]])), np.ones((1, 2)), np.full((2, 1, 1), 0.2)).ravel().tolist()
    [0, 1]
    """
    runs = np.arange(len(weights))
    chosen = np.empty(chance.shape[:2], dtype=np.int64)
    chosen[0] = _pick(weights, chance[0, :, :1])[:, 0]
    nearest = rows.distances(chosen[0])
    for number in range(1, len(chance)):
        candidates = _pick(nearest * weights, chance[number])
        distances = rows.distances(candidates.ravel()).reshape(*candidates.shape, -1)
        np.minimum(distances, nearest[:, None], out=distances)
        best = (distances @ weights[:, :, None])[..., 0].round(DECIMALS).argmin(axis=1)
        nearest, chosen[number] = distances[runs, best], candidates[runs, best]
    return chosen


def _pick(weights: Floats, chance: Floats) -> Ints:
    """Pick rows in proportion to `weights` (runs × rows), as `chance` (runs × candidates) has it."""
    runs, rows = weights.shape
    # One ascending sequence over all runs, so that a single search finds the places of all of them.
    summed = np.cumsum(weights)
    ends = summed[rows - 1 :: rows]
    begins = np.zeros(runs)
    begins[1:] = ends[:-1]
    wanted = chance * (ends - begins)[:, None]
    wanted += begins[:, None]
    places: Ints = summed.searchsorted(wanted.ravel(), side="right").reshape(wanted.shape)
    places -= np.arange(0, runs * rows, rows)[:, None]
    np.maximum(places, 0, out=places)
    np.minimum(places, rows - 1, out=places)
    return places


def lloyd(rows: Rows, chosen: Ints, weights: Floats) -> tuple[Ints, Floats]:
    """Run Lloyd's algorithm (1982, "Least squares quantization in PCM") until no label changes.

    Parameters
    ----------
    rows : Rows
        n rows.
    chosen : ndarray of shape (clusters, runs)
        Positions of the rows to start from.
    weights : ndarray of shape (runs, n)
        At least 0.

    Returns
    -------
    labels : ndarray of shape (runs, n)
        From 0.
    costs : ndarray of shape (runs,)
        Sums of weighted squared distances.

    Examples
    --------
    >>> from werkstatt.vectors.rows import as_rows
    >>> labels, costs = lloyd(as_rows(np.array([[0.0], [1], [9]])), np.array([[0], [1]]), np.ones((1, 3)))
    >>> labels.tolist(), costs.tolist()
    ([[0, 0, 1]], [0.5])
    """
    k, runs = chosen.shape
    counted = np.vstack([np.arange(k), np.ones(k)]).astype(float)
    labels, costs = np.full(weights.shape, -1.0), np.zeros(runs)
    active, weighted = np.arange(runs), bool((weights != 1).any())
    nearness = (rows.distances(chosen.ravel()) - rows.lengths).reshape(k, runs, -1)
    for _ in range(STEPS):
        nearest = nearness.min(axis=0)
        members = (nearness == nearest).astype(float)
        found, clusters = (counted @ members.reshape(k, -1)).reshape(2, *nearest.shape)
        if clusters.max() > 1:
            found = _first_of_equals(members, clusters > 1, found)
        changed = (found != labels[active]).any(axis=1)
        labels[active] = found
        still = ~changed
        if still.any():
            distances = np.maximum(nearest[still] + rows.lengths, 0)
            costs[active[still]] = np.einsum("mn,mn->m", distances, weights[still])
            if not changed.any():
                break
            active, weights = active[changed], weights[changed]
            members, nearest = members[:, changed], nearest[changed]
        if weighted:
            members *= weights
        nearness, total = rows.nearness(members.reshape(k * len(active), -1))
        if not total.all():
            empty = np.argwhere(total.reshape(k, -1) == 0)
            _fill(members, (nearest + rows.lengths) * (weights > 0), empty)
            nearness, _ = rows.nearness(members.reshape(k * len(active), -1))
        nearness = nearness.reshape(members.shape)
    return labels.astype(np.int64), costs


def _first_of_equals(members: Floats, equal: Bools, found: Floats) -> Floats:
    """Give rows that are as near to two centres to the first of them, in place; return the labels."""
    first = members.argmax(axis=0)[equal]
    members[:, equal] = np.arange(len(members))[:, None] == first
    found[equal] = first
    return found


def _fill(members: Floats, distances: Floats, empty: Ints) -> None:
    """Give each empty cluster (numbers of cluster and run) the row that is farthest from its centre, in place."""
    for number, run in empty:
        farthest = distances[run].argmax()
        # Of equal rows that are counted together one leaves, as if they were written out.
        members[members[:, run, farthest].argmax(), run, farthest] -= 1
        members[number, run, farthest] = 1
        distances[run, farthest] = 0
