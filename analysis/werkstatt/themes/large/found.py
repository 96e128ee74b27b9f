"""What was found in very many cards: counts of all of them, the theme of each, and a draw that people can look at."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from werkstatt.themes.found import ADDED, Themes
from werkstatt.themes.large.describing import Belonging
from werkstatt.vectors.arrays import Ints
from werkstatt.vectors.reading import Reading


@dataclass(frozen=True, repr=False)
class LargeThemes:
    """Very many cards with their themes.

    Attributes
    ----------
    themes : DataFrame
        One row per theme as in :class:`werkstatt.themes.found.Themes`, ``cards`` and ``share`` (0 to 1) of all cards;
        typical cards and spellings of words come from the draw.
    terms : DataFrame
        The 200 best words of each theme, counted over all cards.
    draw : Themes
        Cards drawn in proportion to the themes, with the themes of all.
    drawn : ndarray of int
        Their positions in the file.
    others : tuple of (Reading, ndarray of int)
        Further such draws, with the theme of each card: what one draw leaves open shows in them.
    numbers : tuple of int
        The number of themes that each of several draws chose, that of the first was taken; empty where it was given.
    belonging : Belonging
        The theme of each text.
    of : ndarray of shape (cards,)
        For each card, in the order of the file, the position of its text.
    texts : int
        How many different texts there are.
    blank : int
        How many cards have no text.

    Examples
    --------
    >>> from werkstatt.themes.large.finding import find_large
    >>> import tempfile
    >>> from pathlib import Path
    >>> from werkstatt.cards.large_table import open_table
    >>> folder = Path(tempfile.mkdtemp())
    >>> pd.DataFrame({"text": ["Bus, Bahn", "Park, Baum"] * 50}).to_csv(folder / "karten.csv", index=False)
    >>> found = find_large(open_table(folder / "karten.csv"), folder / "kept", 2)
    >>> found, found.themes[["label", "cards"]].values.tolist()
    (LargeThemes(100 cards, 2 texts, 2 themes), [['Bahn, Bus', 50], ['Baum, Park', 50]])
    """

    themes: pd.DataFrame
    terms: pd.DataFrame
    draw: Themes
    drawn: Ints
    others: tuple[tuple[Reading, Ints], ...]
    numbers: tuple[int, ...]
    belonging: Belonging
    of: NDArray[np.int32]
    texts: int
    blank: int

    def __len__(self) -> int:
        return len(self.of)

    def __repr__(self) -> str:
        return f"LargeThemes({len(self)} cards, {self.texts} texts, {len(self.themes)} themes)"

    @property
    def cards(self) -> pd.DataFrame:
        """The drawn cards as they stand in the file, without what was found."""
        return self.draw.cards.drop(columns=[name for name in ADDED if name in self.draw.cards])

    @property
    def unassigned(self) -> int:
        """How many cards are in no theme."""
        return len(self) - int(self.themes["cards"].sum())
