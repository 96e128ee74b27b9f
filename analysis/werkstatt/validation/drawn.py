"""What the draw itself leaves open: the same question asked of other draws of the same cards."""

from __future__ import annotations

import numpy as np
import pandas as pd

from werkstatt.themes.coming_back import draw_similarity, mean_similarity
from werkstatt.themes.large.found import LargeThemes
from werkstatt.vectors.threads import single_threaded

RESAMPLES = 20


@single_threaded
def stability_of_draws(found: LargeThemes, resamples: int = RESAMPLES) -> pd.DataFrame:
    """Return the stability of each theme in several draws of very many cards.

    Parameters
    ----------
    found : LargeThemes
        With its draws.
    resamples : int
        Bootstrap draws of each of them, at least 1.

    Returns
    -------
    DataFrame
        One row per theme, one column per draw, that which is published first: bootstrap Jaccard, 0 to 1
        (:func:`werkstatt.themes.coming_back.draw_similarity`).

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> from werkstatt.cards.large_table import open_table
    >>> from werkstatt.themes.large.finding import find_large
    >>> folder = Path(tempfile.mkdtemp())
    >>> pd.DataFrame({"text": ["Bus, Bahn", "Park, Baum"] * 50}).to_csv(folder / "karten.csv", index=False)
    >>> stability_of_draws(find_large(open_table(folder / "karten.csv"), folder / "kept", 2), 2).values.tolist()
    [[1.0, 1.0, 1.0], [1.0, 1.0, 1.0]]
    """
    seed = found.draw.seed
    draws = [(found.draw.reading, found.draw.labels), *found.others]
    columns = [
        mean_similarity(np.array([draw_similarity(reading, labels, draw, seed) for draw in range(resamples)]))
        for reading, labels in draws
    ]
    return pd.DataFrame(np.array(columns).T, index=found.themes["theme"])
