"""Each workshop by itself: the themes of its cards alone, and what marks them out."""

from __future__ import annotations

import numpy as np
import pandas as pd

from werkstatt.errors import CardError
from werkstatt.progress import progress
from werkstatt.themes.finding import find_themes
from werkstatt.themes.found import ADDED, Themes
from werkstatt.validation.matching import Marks, marks_of
from werkstatt.validation.measuring import judge, measure
from werkstatt.vectors.arrays import Ints


def each_alone(
    themes: Themes, held: np.ndarray, names: list[str], seed: int, resamples: int
) -> tuple[pd.DataFrame, dict[str, Marks]]:
    """Return the themes that each workshop has by itself, and what marks them out.

    Parameters
    ----------
    themes : Themes
        Of the cards of all workshops together.
    held : ndarray of str of shape (cards,)
        The workshop of each card.
    names : list of str
        The workshops in their order.
    seed : int
        Of the draws, from 0.
    resamples : int
        Draws for the verdict on the machine's themes.

    Returns
    -------
    alone : DataFrame
        As of :class:`werkstatt.validation.series.Series`.
    marks : dict of str to Marks
        By workshop; those with too few cards are missing.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> found = find_themes(cards.assign(heading=["Wege", "Grün"] * 2), "headings")
    >>> each_alone(found, np.array(["2021", "2021", "2022", "2022"]), ["2021", "2022"], 0, 5)[0]["label"].tolist()
    ['Wege', 'Grün']
    """
    rows: list[dict[str, object]] = []
    marks = {}
    for name in progress(names, "each_workshop", len(names)):
        positions = np.flatnonzero(held == name)
        lexicon = themes.lexicon.take(positions)
        over_all = themes.labels[positions]
        if themes.placing is not None:
            own, told = over_all, {row.theme: (row.label, None) for row in themes.themes.itertuples()}
            ordered = True
        else:
            found = _find_alone(themes, positions)
            if found is None:
                continue
            own = found.labels
            judged = judge(measure(found, resamples, seed), None, None, None)
            ordered = bool(judged.whole.beats_chance)
            bands = dict(zip(judged.verdicts["theme"], judged.verdicts["band"], strict=True))
            told = {row.theme: (row.label, bands[row.theme]) for row in found.themes.itertuples()}
        marks[name] = marks_of(lexicon, own)
        for number in sorted(set(own[own > 0].tolist())):
            inside = over_all[own == number]
            counts = np.bincount(inside, minlength=1)
            counts[0] = 0
            most = int(counts.argmax()) if counts.sum() else 0
            rows.append(
                {
                    "workshop": name, "own": number, "label": told[number][0], "cards": len(inside), "theme": most,
                    "inside": round(float((inside == most).mean()), 3), "band": told[number][1],
                    "ordered": ordered,
                }
            )  # fmt: skip
    columns = ["workshop", "own", "label", "cards", "theme", "inside", "band", "ordered"]
    return pd.DataFrame(rows, columns=columns), marks


def _find_alone(themes: Themes, positions: Ints) -> Themes | None:
    """Return the themes of the cards of one workshop alone, in canonical order; None where they are too few."""
    cards = themes.ordered.iloc[positions].drop(columns=list(ADDED), errors="ignore")
    try:
        asked: dict[str, object] = {"language": themes.language, "seed": themes.seed, "encoder": themes.encoder}
        asked |= {"reader": themes.reading.reader, "campaigns": themes.threshold}
        return find_themes(cards[["card_id", "text"]], levels=1, **asked)  # type: ignore[arg-type]
    except CardError:
        return None
