"""Notes on a board: the frame they lie in and, where that is no heading, the cluster, named by the text above it."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.cluster import DBSCAN

from werkstatt.cards.places import propose_meaning
from werkstatt.wording import word

NEAR = 0.5
"""Notes belong together if the gap between them is at most so many of their (median) sizes."""

TITLE_NEAR = 1.5
"""A text is the title of a cluster if it is at most so many note sizes from it."""

LONGEST_TITLE = 80

MOST_NOTES = 3000
"""More notes than that in one frame are not compared pair by pair, and get no clusters."""

FARTHEST = 1e9
"""No board reaches so far from its centre."""

GEOMETRY = ["x", "y", "width", "height"]


def find_places(notes: pd.DataFrame, titles: pd.DataFrame, language: str = "de") -> pd.Series:
    """Name the place of each note.

    Parameters
    ----------
    notes : DataFrame
        ``frame`` (title of the frame, empty outside) and ``x``, ``y``, ``width``, ``height`` of each note: its centre
        and size, in the units of the board, NaN where not known.
    titles : DataFrame
        The same and ``text`` for texts that may be titles.
    language : {"de", "en"}
        Of the cards, and so of the names of clusters without a title ("Feld 1").

    Returns
    -------
    Series of str
        The frame; with it, where the frame itself names no heading and holds two clusters or more, the cluster.

    Examples
    --------
    >>> notes = pd.DataFrame({"frame": "", "x": [0, 10, 500, 510], "y": 0, "width": 10, "height": 10})
    >>> find_places(notes, notes.iloc[:0].assign(text="")).to_list()
    ['Feld 1', 'Feld 1', 'Feld 2', 'Feld 2']
    """
    places = notes["frame"].copy()
    for frame, lying in notes.groupby("frame", sort=False):
        if propose_meaning(str(frame))["heading"] or not 3 < len(lying) <= MOST_NOTES:
            continue
        if lying[GEOMETRY].isna().any(axis=None):
            continue
        named = _name_clusters(lying, titles[titles["frame"] == frame].dropna(subset=GEOMETRY), language)
        if len(set(named) - {""}) > 1:
            places[lying.index] = [" · ".join(filter(None, (str(frame), name))) for name in named]
    return places


def length(value: object) -> float:
    """Return a place or size on a board as a number.

    Parameters
    ----------
    value : object
        As it stands in the file.

    Returns
    -------
    float
        NaN where it is no number, or one beyond `FARTHEST`.

    Examples
    --------
    >>> length(12), length("wide")
    (12.0, nan)
    """
    return float(value) if isinstance(value, int | float) and abs(value) < FARTHEST else float("nan")


def _name_clusters(notes: pd.DataFrame, titles: pd.DataFrame, language: str) -> list[str]:
    size = float(notes[["width", "height"]].min(axis=1).median())
    clusters = DBSCAN(eps=NEAR * size, min_samples=2, metric="precomputed").fit_predict(_gaps(notes, notes))
    numbers = [number for number in np.unique(clusters) if number >= 0]
    corners = {number: _corner(notes[clusters == number], size) for number in numbers}
    names = {
        number: word("field", language, number=place)
        for place, number in enumerate(sorted(numbers, key=corners.__getitem__), 1)
    }
    short = titles[(titles["text"] != "") & (titles["text"].str.len() <= LONGEST_TITLE)]
    # The topmost comes last, and stays.
    for title in short.sort_values(["y", "x"], ascending=False).index:
        gaps = _gaps(short.loc[[title]], notes)[0]
        nearest = int(gaps.argmin())
        if gaps[nearest] <= TITLE_NEAR * size and clusters[nearest] >= 0:
            names[clusters[nearest]] = " ".join(short.loc[title, "text"].split())
    return [names.get(number, "") for number in clusters]


def _gaps(one: pd.DataFrame, other: pd.DataFrame) -> NDArray[np.float64]:
    """Return the gap between the sides of each pair of boxes, 0 where they touch."""
    across, down = (
        np.abs(np.subtract.outer(one[place].to_numpy(float), other[place].to_numpy(float)))
        - np.add.outer(one[side].to_numpy(float), other[side].to_numpy(float)) / 2
        for place, side in (("x", "width"), ("y", "height"))
    )
    gaps: NDArray[np.float64] = np.maximum(np.maximum(across, down), 0)
    return gaps


def _corner(notes: pd.DataFrame, size: float) -> tuple[int, float]:
    """Return what sorts clusters as one reads: line by line, from the left."""
    return int(notes["y"].min() // (3 * size)), float(notes["x"].min())
