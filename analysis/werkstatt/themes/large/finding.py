"""As many cards as a country writes → themes: read in parts, one space for all, k-means over all, a draw to look at."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal

import numpy as np
import pandas as pd

from werkstatt.cards.large_table import LargeTable
from werkstatt.cards.typed import typed
from werkstatt.errors import CardError
from werkstatt.files.large import PIECE, count_rows
from werkstatt.progress import progress
from werkstatt.themes.large.clustering import cluster_parts
from werkstatt.themes.large.describing import Belonging, belong, count_themes
from werkstatt.themes.large.drawing import collect, draw_by_theme, draw_rows, reading_of
from werkstatt.themes.large.found import LargeThemes
from werkstatt.themes.large.gathering import Gathered, gather
from werkstatt.themes.large.showing import show_draw
from werkstatt.themes.large.space import Lying, place_part, span
from werkstatt.themes.large.spread import Held, Here, Spread
from werkstatt.themes.number_of_themes import COLUMNS, check_enough_cards, choose, try_numbers
from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.equal import number_texts
from werkstatt.vectors.randomisation import MOST_CARDS
from werkstatt.vectors.threads import single_threaded
from werkstatt.wording import message, spoken_in

DRAWS = 3
"""Draws on which the number of themes is chosen and themes are reviewed: the first decides, the others tell how sure
that is."""


@single_threaded
def find_large(
    table: LargeTable,
    kept: Path,
    themes: int | Literal["auto"] = "auto",
    *,
    language: str = "de",
    seed: int = 0,
    spread: Spread | None = None,
) -> LargeThemes:
    """Find themes in very many cards.

    What :func:`werkstatt.themes.finding.find_themes` does with the reader of terms, but that k-means starts from a draw
    (:func:`werkstatt.themes.large.clustering.cluster_parts`), the number of themes is chosen on a draw of 2,000 cards,
    and typical cards and spellings come from such a draw. The result is the same whatever the order of the rows, and
    wherever it is computed.

    Parameters
    ----------
    table : LargeTable
        From :func:`werkstatt.cards.large_table.open_table`.
    kept : Path
        Folder in which what has been read is kept, so that interrupted work goes on where it was.
    themes : int or "auto"
        How many.
    language : {"de", "en"}
        Of the cards.
    seed : int
        Of draws and starts, from 0.
    spread : Spread, optional
        Where it is computed; on all cores of this machine where it is not given.

    Returns
    -------
    LargeThemes
        Of all cards.

    Raises
    ------
    CardError
        If the table can't be read, two cards have one id, or more themes are asked for than cards can be told apart.

    Examples
    --------
    >>> import tempfile
    >>> from werkstatt.cards.large_table import open_table
    >>> folder = Path(tempfile.mkdtemp())
    >>> pd.DataFrame({"text": ["Bus, Bahn", "Park, Baum"] * 50}).to_csv(folder / "karten.csv", index=False)
    >>> find_large(open_table(folder / "karten.csv"), folder / "kept", 2, spread=Here(1))
    LargeThemes(100 cards, 2 texts, 2 themes)
    """
    where = Here() if spread is None else spread
    with spoken_in(language):
        pieces = progress(table.pieces(), "reading", -(-count_rows(table.path) // PIECE))
        gathered = gather(pieces, where, kept, language)
        tried, numbers = _numbers(gathered, where, seed) if themes == "auto" else (pd.DataFrame(columns=COLUMNS), ())
        k = numbers[0] if themes == "auto" else int(themes)
        if k < 1:
            raise CardError([message("too_few_themes", themes=k)])
        spanned = span(gathered, where, k)
        parts = where.apply(place_part, spanned.weighed, spanned.space, k)
        most = _different(parts, where, k)
        if not most:
            raise CardError([message("nothing_shared")])
        if most < k:
            raise CardError([message("too_many_themes", themes=k, most=most)])
        centres = cluster_parts(parts, where, k, seed)
        counts = count_themes(parts, where, spanned, centres, len(gathered))
        belonging = belong(parts, where, counts)
        of_cards = belonging.theme[gathered.of].astype(np.int64)
        drawn, *further = (draw_by_theme(gathered.cards, of_cards, MOST_CARDS, seed + draw) for draw in range(DRAWS))
        others = tuple((reading_of(gathered, rows), _themes_of(gathered, belonging, rows)) for rows in further)
        cards = typed(collect(table.pieces(), drawn))
        shown, terms = show_draw(cards, belonging.at(gathered.of[drawn]), spanned, counts, language, seed)
        draw = replace(shown, choice=tried, given=themes != "auto")
        whole = shown.themes.assign(cards=counts.sizes.astype(np.int64), share=counts.sizes / len(gathered))
        blank = int((gathered.numbers[gathered.of] == number_texts([""])[0]).sum())
        return LargeThemes(
            whole, terms, draw, drawn, others, numbers, belonging, gathered.of, len(gathered.counts), blank
        )


def _themes_of(gathered: Gathered, belonging: Belonging, rows: Ints) -> Ints:
    """Return the themes of drawn cards in the order of :func:`werkstatt.themes.large.drawing.reading_of`."""
    return belonging.theme[np.sort(gathered.of[rows])].astype(np.int64)


def _numbers(gathered: Gathered, spread: Spread, seed: int) -> tuple[pd.DataFrame, tuple[int, ...]]:
    """Return what the first draw says of each number, and the numbers that all draws choose."""
    readings = [reading_of(gathered, rows) for rows in draw_rows(gathered, MOST_CARDS, DRAWS, seed)]
    check_enough_cards(readings[0])
    tried = list(spread.each(partial(try_numbers, seed=seed), readings))
    return tried[0], tuple(1 if table.empty else choose(table).themes for table in tried)


def _different(parts: Held, spread: Spread, most: int) -> int:
    """Return how many places there are, `most` where there are more."""
    found = spread.bring(spread.apply(_places, parts, most))
    return min(len(np.unique(np.concatenate(found), axis=0)), most)


def _places(part: Lying, most: int) -> Floats:
    return np.unique(part.vectors[part.placed], axis=0)[:most]
