"""Lloyd's algorithm for very many weights and starts at once: all steps are matrix products. Sees arrays only."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from werkstatt.vectors.arrays import Bools, Floats, Ints

DECIMALS = 9
"""Sums of distances that differ by less are equal, and the first of them is taken."""

STEPS = 300
"""Lloyd's algorithm stops after so many steps, as in scikit-learn."""

BLOCK = 1 << 18
"""Distances held at a time: 2 MB, what a processor's cache holds."""

MOST_GRAM = 4000
"""Of more rows no Gram matrix is made: it would take over 128 MB."""


@dataclass(frozen=True)
class Rows:
    """Rows as Lloyd's algorithm needs them.

    Attributes
    ----------
    lengths : ndarray of shape (n,)
        Squared lengths.
    counted : ndarray of shape (n, d + 1)
        The rows with a 1 behind.
    left : ndarray of shape (n, d + 2)
        Twice the rows, turned round, with their squared lengths and a 1 behind.
    columns : ndarray of shape (d + 2, n)
        The rows as columns, with a 1 and the squared length below, so that one product with `left` gives distances.
    gram : ndarray of shape (n, n) or None
        Products of the rows, where that costs less than their coordinates.

    Examples
    --------
    >>> as_rows(np.array([[0.0], [1], [3]])).distances(np.array([1])).tolist()
    [[1.0, 0.0, 4.0]]
    """

    lengths: Floats
    counted: Floats
    left: Floats
    columns: Floats
    gram: Floats | None

    def distances(self, rows: Ints) -> Floats:
        """Return squared distances of some rows to all rows.

        Parameters
        ----------
        rows : ndarray of shape (m,)
            Positions.

        Returns
        -------
        ndarray of shape (m, n)
            At least 0.
        """
        if self.gram is None:
            products = self.left[rows] @ self.columns
        else:
            products = -2 * self.gram[rows]
            products += self.lengths[rows][:, None]
            products += self.lengths
        return np.maximum(products, 0, out=products)

    def nearness(self, members: Floats) -> tuple[Floats, Floats]:
        """Return the squared distances of weighted means to all rows, each less the squared length of the row.

        Parameters
        ----------
        members : ndarray of shape (m, n)
            Weights of the rows in each mean.

        Returns
        -------
        nearness : ndarray of shape (m, n)
            ``|c|² - 2 c·x``: what is left out is the same for every mean, and does not decide which is the nearest.
        total : ndarray of shape (m,)
            Sums of the weights; where one is 0, `nearness` means nothing.

        Examples
        --------
        >>> as_rows(np.array([[0.0], [1], [3]])).nearness(np.array([[1.0, 1, 0]]))[0].tolist()
        [[0.25, -0.75, -2.75]]
        """
        if self.gram is None:
            # The last column of the rows is 1, so the same product gives sums and weights.
            means = members @ self.counted
            total = means[:, -1].copy()
            means /= np.where(total > 0, total, 1)[:, None]
            turned = -2 * means
            turned[:, -1] = np.einsum("md,md->m", means[:, :-1], means[:, :-1])
            return turned @ self.columns[:-1], total
        total = members.sum(axis=1)
        products = members @ self.gram
        products /= np.where(total > 0, total, 1)[:, None]
        lengths = np.einsum("mn,mn->m", members, products)[:, None] / np.where(total > 0, total, 1)[:, None]
        products *= -2
        products += lengths
        return products, total


def as_rows(vectors: Floats) -> Rows:
    """Return rows with all that Lloyd's algorithm needs of them.

    Parameters
    ----------
    vectors : ndarray of shape (n, d)
        The rows.

    Returns
    -------
    Rows
        With a Gram matrix where there are fewer rows than twice the dimensions.

    Examples
    --------
    >>> as_rows(np.eye(2)).lengths.tolist()
    [1.0, 1.0]
    """
    lengths = np.einsum("nd,nd->n", vectors, vectors)
    gram = vectors @ vectors.T if len(vectors) < min(2 * vectors.shape[1], MOST_GRAM) else None
    ones = np.ones_like(lengths)
    counted, left = np.column_stack([vectors, ones]), np.column_stack([-2 * vectors, lengths, ones])
    return Rows(lengths, counted, left, np.vstack([vectors.T, ones, lengths]), gram)


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
