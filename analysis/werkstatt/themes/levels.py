"""Two levels: a large theme is looked into by the rules that the themes themselves were found by."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from werkstatt.progress import progress
from werkstatt.themes.clustering import Read, cluster_cards
from werkstatt.themes.coming_back import PATTERN, draw_similarity, mean_similarity
from werkstatt.themes.found import ADDED, Themes
from werkstatt.themes.number_of_themes import beats_chance, choose, try_numbers
from werkstatt.vectors.threads import single_threaded

FEWEST = 100
"""Cards of a theme that is looked into. Of planted halves and thirds with a fifth of their words at random, those of
100 cards were split in 20 of 24 sets, of 60 in 10 of 16, of 40 in 1 of 8; of 96 sets without parts none was
(``benchmarks/levels.py``)."""

DRAWS = 100

OUTCOMES = ("split", "few", "chance", "unstable", "people")
"""What came of looking into a theme: sub-themes; too few cards; no number of them beats chance; some would not come
back; people have put headings below this one themselves."""


@single_threaded
def look_into(themes: Themes) -> Themes:
    """Look for sub-themes in each theme of at least 100 cards.

    As for all cards, the number is that which comes back best beyond chance
    (:func:`werkstatt.themes.number_of_themes.choose`), here of the theme's own cards and of shuffles of their words.
    Nothing is split where no number beats chance (:func:`werkstatt.themes.number_of_themes.beats_chance`), or where one
    of the sub-themes does not come back with other cards (mean Jaccard similarity over 100 draws below 0.6, see
    :func:`werkstatt.themes.coming_back.draw_similarity`). A heading that people have put others below is left as it is.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.

    Returns
    -------
    Themes
        The same, with ``below`` and ``looked``.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> look_into(find_themes(cards, 2, levels=1)).looked["outcome"].tolist()
    ['few', 'few']
    """
    above = set() if themes.codebook.empty else set(themes.codebook["parent"])
    below, rows = {}, []
    for theme, label in progress(
        list(zip(themes.themes["theme"], themes.themes["label"], strict=True)), "looking_into"
    ):
        positions = np.flatnonzero(themes.labels == theme)
        outcome, tried, found = "few", None, None
        if len(positions) >= FEWEST:
            outcome = "people"
            if label not in above:
                read = _only(themes, positions)
                outcome, tried, found = _split(read, themes.seed)
        if found is not None:
            below[int(theme)] = found
        parts = 0 if tried is None else len(found.themes) if found is not None else choose(tried).themes
        rows.append({"theme": theme, "cards": len(positions), "outcome": outcome, "number": parts})
    return replace(themes, below=below, looked=pd.DataFrame(rows))


def _split(read: Read, seed: int) -> tuple[str, pd.DataFrame | None, Themes | None]:
    """Return what came of it, the numbers tried where one beats chance, and the sub-themes where they come back."""
    tried = try_numbers(read.reading, seed)
    if not beats_chance(tried):
        return "chance", None, None
    found = replace(cluster_cards(read, choose(tried).themes, seed), choice=tried, given=False)
    draws = [draw_similarity(read.reading, found.labels, draw, seed) for draw in range(DRAWS)]
    if np.nanmin(mean_similarity(np.array(draws)).round(3)) < PATTERN:
        return "unstable", tried, None
    return "split", tried, found


def _only(themes: Themes, positions: np.ndarray) -> Read:
    """Return some of the cards as they were read."""
    new = np.full(len(themes.ordered), -1)
    new[positions] = np.arange(len(positions))
    place = themes.place.map(lambda position: new[position])
    ordered = themes.ordered.iloc[positions].reset_index(drop=True).drop(columns=list(ADDED), errors="ignore")
    return Read(
        ordered, place[place >= 0], themes.lexicon.take(positions), themes.reading.take(positions), themes.language,
        themes.encoder,
    )  # fmt: skip


def subthemes(themes: Themes) -> pd.DataFrame:
    """Return all sub-themes in one table.

    Parameters
    ----------
    themes : Themes
        With ``below``.

    Returns
    -------
    DataFrame
        One row per sub-theme, the columns of ``Themes.themes``, with numbers that go on where those of the themes end
        (``theme``), the label of the theme (``parent``), its number (``within``), the number within it (``own``), and
        both together as one says them (``place``: 3.2).

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> found = find_themes(cards, 2)
    >>> subthemes(replace(found, below={2: found}))[["theme", "within", "place"]].values.tolist()
    [[3, 2, '2.1'], [4, 2, '2.2']]
    """
    first = len(themes.themes)
    tables = [
        part.themes.assign(parent=themes.themes["label"][theme - 1], within=theme, own=part.themes["theme"])
        for theme, part in sorted(themes.below.items())
    ]
    if not tables:
        return themes.themes.head(0).assign(
            within=pd.Series(dtype="int64"), own=pd.Series(dtype="int64"), place=pd.Series(dtype="str")
        )
    table = pd.concat(tables, ignore_index=True)
    places = [f"{within}.{own}" for within, own in zip(table["within"], table["own"], strict=True)]
    return table.assign(
        theme=np.arange(first + 1, first + 1 + len(table)), parent=table["parent"].astype("string"), place=places
    )


def subtheme_of_cards(themes: Themes) -> pd.Series:
    """Return the sub-theme of each card.

    Parameters
    ----------
    themes : Themes
        With ``below``.

    Returns
    -------
    Series of Int64
        Numbers as in :func:`subthemes`, in the user's order; missing for a card in none.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> int(subtheme_of_cards(find_themes(cards, 2)).notna().sum())
    0
    """
    numbers = pd.Series(pd.NA, index=themes.place.index, dtype="Int64")
    table = subthemes(themes)
    for theme, part in themes.below.items():
        first = table.loc[table["within"] == theme, "theme"].min()
        own = part.cards["theme"]
        numbers[own.index[own > 0]] = own[own > 0] + first - 1
    return numbers
