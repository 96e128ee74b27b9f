"""What very many cards say by theme: sizes, words, and for each text how far it belongs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from werkstatt.themes.description import BETWEEN, apartness
from werkstatt.themes.keywords import rank_counted
from werkstatt.themes.large.clustering import nearest
from werkstatt.themes.large.space import Lying, Spanned
from werkstatt.themes.large.spread import Held, Spread
from werkstatt.vectors.arrays import Floats, Ints

MOST_TERMS = 200
"""Terms that are listed for each theme."""


@dataclass(frozen=True)
class Belonging:
    """The themes of all texts.

    Attributes
    ----------
    theme : ndarray of shape (texts,)
        From 1, largest first by cards; 0 for a text that shares too few words with others.
    confidence : ndarray of shape (texts,)
        As in :class:`werkstatt.themes.found.Themes`.
    also : ndarray of shape (texts,)
        The second theme of a text between two; 0 for others.

    Examples
    --------
    >>> Belonging(np.array([1, 0]), np.array([0.5, 0]), np.array([0, 0])).theme.tolist()
    [1, 0]
    """

    theme: NDArray[np.int16]
    confidence: NDArray[np.float32]
    also: NDArray[np.int16]

    def at(self, texts: NDArray[np.integer]) -> pd.DataFrame:
        """Return what is added to the card table for cards with these texts.

        Parameters
        ----------
        texts : ndarray of shape (cards,)
            For each card the position of its text.

        Returns
        -------
        DataFrame
            ``theme``, ``placed``, ``confidence`` and ``also``, as in :class:`werkstatt.themes.found.Themes`.

        Examples
        --------
        >>> found = Belonging(np.array([1, 0]), np.array([0.5, 0]), np.array([2, 0]))
        >>> found.at(np.array([0, 1]))[["theme", "placed", "confidence"]].values.tolist()
        [[1, 'machine', 0.5], [0, '', 0.0]]
        """
        theme = self.theme[texts].astype(np.int64)
        also = pd.Series(self.also[texts], dtype="Int64")
        return pd.DataFrame(
            {
                "theme": theme,
                "placed": np.where(theme > 0, "machine", ""),
                "confidence": self.confidence[texts].astype(float).round(3),
                "also": also.mask(also == 0),
            }
        )


@dataclass(frozen=True)
class Counts:
    """Themes and their words, counted over all cards.

    Attributes
    ----------
    centres : ndarray of shape (themes, dimensions)
        By which texts go to themes, in their order.
    means : ndarray of shape (themes, dimensions)
        Of all cards of each theme.
    sizes : ndarray of shape (themes,)
        Cards.
    ranked : DataFrame
        The words of each theme, as :func:`werkstatt.themes.keywords.rank_terms` has them, but for ``surface``.

    Examples
    --------
    >>> Counts(np.eye(1), np.eye(1), np.array([3.0]), pd.DataFrame()).sizes.tolist()
    [3.0]
    """

    centres: Floats
    means: Floats
    sizes: Floats
    ranked: pd.DataFrame


def count_themes(parts: Held, spread: Spread, spanned: Spanned, centres: Floats, cards: int) -> Counts:
    """Count what the themes hold.

    Parameters
    ----------
    parts : Held
        A :class:`werkstatt.themes.large.space.Lying` for each part.
    spread : Spread
        Where they are.
    spanned : Spanned
        The space that they lie in.
    centres : ndarray of shape (themes, dimensions)
        From :func:`werkstatt.themes.large.clustering.cluster_parts`.
    cards : int
        How many there are.

    Returns
    -------
    Counts
        Largest theme first, ties by the first word.

    Examples
    --------
    >>> from scipy.sparse import csr_matrix
    >>> from werkstatt.themes.large.spread import Here
    >>> from werkstatt.vectors.lexical import LexicalSpace
    >>> space = LexicalSpace(np.arange(2), np.ones(2), np.eye(2), np.ones(2), np.ones(2, dtype=bool))
    >>> lying = Lying(csr_matrix(np.eye(2)), np.eye(2), np.ones(2), np.array([1.0, 3]))
    >>> spanned = Spanned(space, np.array(["bus", "park"], dtype=object), [])
    >>> found = count_themes([lying], Here(1), spanned, np.eye(2), 4)
    >>> found.sizes.tolist(), found.ranked["term"].tolist()
    ([3.0, 1.0], ['park', 'bus'])
    """
    sums, sizes, inside, total = spread.total(_count, parts, centres)
    names = spanned.vocabulary[spanned.space.shared]
    tables = [
        rank_counted(own.astype(np.int64), total.astype(np.int64), int(size), cards, names).head(MOST_TERMS)
        for own, size in zip(inside, sizes, strict=True)
    ]
    first = [str(table["term"].iloc[0]) if len(table) else "" for table in tables]
    order = sorted(range(len(centres)), key=lambda theme: (-sizes[theme], first[theme], theme))
    ranked = pd.concat([tables[old].assign(theme=new) for new, old in enumerate(order, 1)], ignore_index=True)
    means = sums / np.maximum(sizes, 1)[:, None]
    return Counts(centres[order], means[order], sizes[order], ranked)


def belong(parts: Held, spread: Spread, counts: Counts) -> Belonging:
    """Give each text its theme.

    Parameters
    ----------
    parts : Held
        A :class:`werkstatt.themes.large.space.Lying` for each part.
    spread : Spread
        Where they are.
    counts : Counts
        From :func:`count_themes`.

    Returns
    -------
    Belonging
        In the order of the parts.

    Examples
    --------
    >>> from scipy.sparse import csr_matrix
    >>> from werkstatt.themes.large.spread import Here
    >>> lying = Lying(csr_matrix(np.eye(2)), np.eye(2), np.array([1.0, 0]), np.ones(2))
    >>> belong([lying], Here(1), Counts(np.eye(2), np.eye(2), np.ones(2), pd.DataFrame())).theme.tolist()
    [1, 0]
    """
    found = spread.bring(spread.apply(_belong, parts, counts.centres, counts.means))
    theme, confidence, also = (np.concatenate(one) for one in zip(*found, strict=True))
    return Belonging(theme, confidence, also)


def _labels(part: Lying, centres: Floats) -> Ints:
    return np.where(part.placed, nearest(part.vectors, centres) + 1, 0)


def _count(part: Lying, centres: Floats) -> tuple[Floats, Floats, Floats, Floats]:
    """Return sums and sizes of the themes of a part, and on how many of their cards, and of all, each word is."""
    members = (_labels(part, centres) == np.arange(1, len(centres) + 1)[:, None]) * part.counts
    present = part.weighted > 0
    inside = np.asarray((present.T @ members.T).T)
    return members @ part.vectors, members.sum(axis=1), inside, np.asarray(present.T @ part.counts)


def _belong(
    part: Lying, centres: Floats, means: Floats
) -> tuple[NDArray[np.int16], NDArray[np.float32], NDArray[np.int16]]:
    labels = _labels(part, centres)
    apart, other = apartness(part.vectors, labels, means)
    between = (labels > 0) & (apart < BETWEEN) & (other > 0)
    return (
        labels.astype(np.int16),
        (apart * part.seen).round(3).astype(np.float32),
        np.where(between, other, 0).astype(np.int16),
    )
