"""Nearest centre: what some sorted cards say of where the others belong."""

from __future__ import annotations

import numpy as np
from scipy.special import softmax

from werkstatt.vectors.arrays import Bools, Floats

PRIOR = 0.1
"""What the size of a heading weighs beside the cosine."""

DECIMALS = 8


def cosines_to_centres(vectors: Floats, members: Bools) -> Floats:
    """Return how near each card is to the mean of the cards under each heading.

    Parameters
    ----------
    vectors : ndarray of shape (cards, dimensions)
        Rows of length 1, or 0 for a card without a place.
    members : ndarray of bool of shape (cards, headings)
        The headings of each sorted card; a row of False for a card that nobody sorted.

    Returns
    -------
    ndarray of shape (cards, headings)
        Cosines, rounded to 8 decimals; 0 for a heading without cards and for a card without a place.

    Examples
    --------
    >>> lying = np.array([[1.0, 0], [0, 1], [0.6, 0.8]])
    >>> cosines_to_centres(lying, np.array([[True, False], [False, True], [False, False]])).tolist()
    [[1.0, 0.0], [0.0, 1.0], [0.6, 0.8]]
    """
    centres = members.T.astype(float) @ vectors
    length = np.linalg.norm(centres, axis=1, keepdims=True)
    directions = np.divide(centres, length, out=np.zeros_like(centres), where=length > 1e-9)
    cosines: Floats = (vectors @ directions.T).round(DECIMALS)
    return cosines


def score_headings(cosines: Floats, members: Bools) -> Floats:
    """Return how well each heading suits each card: ``cos + 0.1 ln p``, ``p`` the heading's share of the sorted cards.

    A nearest centre with a prior, as in Tibshirani, Hastie, Narasimhan & Chu (2002), "Diagnosis of multiple cancer
    types by shrunken centroids of gene expression", PNAS 99, without their shrinkage.

    Parameters
    ----------
    cosines : ndarray of shape (cards, headings)
        From :func:`cosines_to_centres`.
    members : ndarray of bool of shape (cards, headings)
        As there.

    Returns
    -------
    ndarray of shape (cards, headings)
        Minus infinity for a heading without cards.

    Examples
    --------
    >>> members = np.array([[True, False, False], [False, True, False]])
    >>> score_headings(np.array([[1.0, 0, 0], [0, 1, 0]]), members)[0].round(3).tolist()
    [0.931, -0.069, -inf]
    """
    sizes = members.sum(axis=0)
    used = sizes > 0
    scores = np.full(cosines.shape, -np.inf)
    scores[:, used] = (cosines[:, used] + PRIOR * np.log(sizes[used] / sizes.sum())).round(DECIMALS)
    return scores


def margins(scores: Floats) -> Floats:
    """Return by how much the best heading of each card is ahead of the next.

    Parameters
    ----------
    scores : ndarray of shape (cards, headings)
        From :func:`score_headings`.

    Returns
    -------
    ndarray of shape (cards,)
        At least 0; 1 where there are fewer than two headings with cards.

    Examples
    --------
    >>> margins(np.array([[0.9, 0.4, -np.inf]])).tolist()
    [0.5]
    """
    used = scores[:, np.isfinite(scores).all(axis=0)]
    if used.shape[1] < 2:
        return np.ones(len(scores))
    best = np.partition(used, -2, axis=1)[:, -2:]
    ahead: Floats = (best[:, 1] - best[:, 0]).round(DECIMALS)
    return ahead


def probabilities(scores: Floats, temperature: float) -> Floats:
    """Return how likely each heading is for each card: the softmax of ``score / temperature``.

    Parameters
    ----------
    scores : ndarray of shape (cards, headings)
        From :func:`score_headings`; at least one heading has cards.
    temperature : float
        Above 0; see :func:`fit_temperature`.

    Returns
    -------
    ndarray of shape (cards, headings)
        Rows that add up to 1.

    Examples
    --------
    >>> probabilities(np.array([[0.5, 0.5, -np.inf]]), 0.1).tolist()
    [[0.5, 0.5, 0.0]]
    """
    likely: Floats = softmax(scores / temperature, axis=1)
    return likely


USUAL = 0.17
"""The temperature that fitted best on three corpora with 26, 52 and 100 sorted cards and both readers; measured by
``benchmarks/guided.py``."""

TEMPERATURES = tuple(round(0.04 * 1.15**step, 3) for step in range(18))

FEWEST_CHECKED = 20
"""With fewer checked cards the usual temperature is taken."""


def fit_temperature(scores: Floats, truth: Bools) -> float:
    """Return the temperature with the smallest log loss on cards that were checked.

    Temperature scaling (Guo, Pleiss, Sun & Weinberger 2017, "On calibration of modern neural networks", ICML).

    Parameters
    ----------
    scores : ndarray of shape (checked, headings)
        Of cards that the centres were not made from.
    truth : ndarray of bool of shape (checked, headings)
        Their headings by people.

    Returns
    -------
    float
        From 0.04 to 0.43; `USUAL` where fewer than 20 of the checked cards have a heading that could be proposed.

    Examples
    --------
    >>> fit_temperature(np.array([[0.9, 0.1]]), np.array([[True, False]]))
    0.17
    """
    used = np.isfinite(scores).all(axis=0)
    known = (truth[:, used]).any(axis=1)
    if known.sum() < FEWEST_CHECKED:
        return USUAL

    def loss(temperature: float) -> float:
        hit = (probabilities(scores[known][:, used], temperature) * truth[known][:, used]).sum(axis=1)
        return round(float(-np.log(np.maximum(hit, 1e-12)).mean()), DECIMALS)

    return min(TEMPERATURES, key=loss)
