"""What is drawn from very many cards: those on which the number of themes is chosen, and those that people look at."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix

from werkstatt.themes.large.gathering import Gathered
from werkstatt.themes.large.space import read_kinds
from werkstatt.vectors.arrays import Ints
from werkstatt.vectors.reading import Reading

FEWEST = 20
"""Cards of each theme that are drawn at least, where it has so many."""


def draw_rows(gathered: Gathered, count: int, draws: int, seed: int) -> list[Ints]:
    """Draw cards several times, none twice.

    Parameters
    ----------
    gathered : Gathered
        All cards.
    count : int
        How many are wanted each time; fewer are drawn where there are too few for all draws.
    draws : int
        How many times.
    seed : int
        From 0.

    Returns
    -------
    list of ndarray of int
        Positions in the file; which cards are drawn does not depend on their order there.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> from werkstatt.themes.large.gathering import gather
    >>> from werkstatt.themes.large.spread import Here
    >>> rows = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus", "Bahn", "Park", "Baum"]})
    >>> gathered = gather([rows], Here(1), Path(tempfile.mkdtemp()), "de")
    >>> [len(drawn) for drawn in draw_rows(gathered, 3, 2, 0)]
    [2, 2]
    """
    count = min(count, len(gathered) // draws)
    order = np.argsort(gathered.cards, kind="stable")
    drawn = np.random.default_rng(seed).choice(len(order), count * draws, replace=False)
    return [np.sort(order[some]) for some in np.split(drawn, draws)]


def draw_by_theme(cards: Ints, themes: Ints, count: int, seed: int) -> Ints:
    """Draw cards in proportion to the themes, and some of each.

    Parameters
    ----------
    cards : ndarray of shape (cards,)
        Numbers of the card ids.
    themes : ndarray of shape (cards,)
        Theme of each card, 0 for none.
    count : int
        About how many are wanted.
    seed : int
        From 0.

    Returns
    -------
    ndarray of int
        Positions in the file.

    Examples
    --------
    >>> drawn = draw_by_theme(np.arange(1000), np.repeat([1, 2], [900, 100]), 500, 0)
    >>> np.bincount(np.repeat([1, 2], [900, 100])[drawn])[1:].tolist()
    [450, 50]
    """
    order = np.argsort(cards, kind="stable")
    random = np.random.default_rng(seed)
    drawn = []
    for theme in range(int(themes.max(initial=0)) + 1):
        own = order[themes[order] == theme]
        wanted = max(round(count * len(own) / max(len(cards), 1)), FEWEST)
        drawn.append(own[random.choice(len(own), min(wanted, len(own)), replace=False)])
    return np.sort(np.concatenate(drawn))


def reading_of(gathered: Gathered, rows: Ints) -> Reading:
    """Return the reading of some of the cards.

    Parameters
    ----------
    gathered : Gathered
        All cards.
    rows : ndarray of int
        Positions in the file.

    Returns
    -------
    Reading
        In the order of the numbers of their texts.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> from werkstatt.themes.large.gathering import gather
    >>> from werkstatt.themes.large.spread import Here
    >>> rows = pd.DataFrame({"card_id": list("abc"), "text": ["Bus", "Bahn", "Bus"]})
    >>> gathered = gather([rows], Here(1), Path(tempfile.mkdtemp()), "de")
    >>> reading_of(gathered, np.array([0, 2])).matrix.toarray().tolist()
    [[1.0], [1.0]]
    """
    texts = np.sort(gathered.of[rows])
    words = csr_matrix(gathered.words[texts], dtype=float)
    used = np.unique(words.indices)
    _, parts = read_kinds([gathered.kinds[column] for column in used])
    return Reading(words[:, used], parts, texts=gathered.numbers[texts])


def collect(pieces: Iterable[pd.DataFrame], rows: Ints) -> pd.DataFrame:
    """Fetch some of the cards from their file.

    Parameters
    ----------
    pieces : iterable of DataFrame
        Of all cards, in the order of the file.
    rows : ndarray of int
        Positions in the file, ascending.

    Returns
    -------
    DataFrame
        These cards, in the order of the file.

    Examples
    --------
    >>> pieces = [pd.DataFrame({"text": ["Bus", "Bahn"]}), pd.DataFrame({"text": ["Park"]})]
    >>> collect(pieces, np.array([1, 2]))["text"].tolist()
    ['Bahn', 'Park']
    """
    found, first = [], 0
    for piece in pieces:
        here = rows[(rows >= first) & (rows < first + len(piece))] - first
        found.append(piece.iloc[here])
        first += len(piece)
    return pd.concat(found, ignore_index=True)
