"""Does another reader of the same cards find the same themes?"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from sklearn.metrics import adjusted_mutual_info_score

from werkstatt.errors import CardError, MissingExtraError
from werkstatt.themes.finding import find_themes
from werkstatt.themes.found import Themes
from werkstatt.validation.verdict import SHARED
from werkstatt.vectors.likeness import adjusted_rand, jaccards
from werkstatt.vectors.randomisation import MOST_CARDS, some_of
from werkstatt.vectors.reading import Reader
from werkstatt.vectors.threads import single_threaded


@dataclass(frozen=True)
class SecondReading:
    """Themes beside those of another reader.

    Attributes
    ----------
    themes : DataFrame
        One row per theme: ``theme``, ``label``, ``cards``, ``counterpart`` (label of the theme of the other reader
        that is most like it), ``jaccard`` (0 to 1, over the cards that both assigned) and ``in_both``
        (above 0.5).
    only_there : DataFrame
        Themes of the other reader that no theme here is like: ``label``, ``cards``, ``jaccard`` (the highest).
    ami, ari : float
        Adjusted mutual information and adjusted Rand index over the cards that both assigned.
    other : Themes
        The themes of the other reader.
    likeness_there : Series of float
        Of each theme of the other reader: the highest Jaccard similarity to one here.

    Examples
    --------
    >>> themes = find_themes(pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bus kommt"]}), 1)
    >>> here = themes.themes[["theme", "label"]].assign(counterpart="Verkehr", jaccard=0.8, in_both=True)
    >>> there = pd.DataFrame({"label": ["Park"], "cards": 3, "jaccard": 0.2})
    >>> read = SecondReading(here, there, 0.6, 0.7, themes, pd.Series([0.8]))
    >>> read.only_there["label"].tolist()
    ['Park']
    """

    themes: pd.DataFrame
    only_there: pd.DataFrame
    ami: float
    ari: float
    other: Themes
    likeness_there: pd.Series


@dataclass(frozen=True)
class NotMade:
    """A part of the review that was not made.

    Attributes
    ----------
    why : {"no_encoder", "too_few_cards"}
        The semantic reader is not installed; or the other reader can't tell as many cards apart.

    Examples
    --------
    >>> NotMade("no_encoder").why
    'no_encoder'
    """

    why: str


@single_threaded
def second_reading(themes: Themes, seed: int = 0) -> SecondReading:
    """Read the cards again, terms where they were read by meaning and by meaning where by terms, and compare.

    Both readers use the words, but only one the background knowledge of the encoder, so that a theme in both does not
    hang on either alone. As many themes are formed as there are. Of more than 2,000 cards so many are drawn.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.
    seed : int
        Of the draw.

    Returns
    -------
    SecondReading
        Both beside each other.

    Raises
    ------
    MissingExtraError
        If the semantic reader is needed and not installed.
    CardError
        If the other reader can't tell as many cards apart.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus kommt", "Park voll", "Park leer"]})
    >>> second_reading(find_themes(cards, 2)).themes["in_both"].tolist()
    [True, True]
    """
    reader: Reader = "semantic" if themes.reading.reader == "terms" else "terms"
    k, rows = len(themes.themes), some_of(len(themes.ordered), MOST_CARDS, seed)
    # Groups go along, so that the themes there can be asked the same questions.
    columns = [column for column in ("card_id", "text", "group") if column in themes.ordered]
    plain = themes.ordered[columns].iloc[rows]
    asked = {"language": themes.language, "seed": themes.seed, "reader": reader, "encoder": themes.encoder}
    asked["campaigns"] = themes.threshold
    other = find_themes(plain, k, levels=1, **asked)  # type: ignore[arg-type]
    other = replace(other, reading=other.reading.dealt_with(themes.reading))
    first, second = themes.labels[rows], other.labels
    # A card without a place in one reading says nothing of the likeness of themes.
    both = (first > 0) & (second > 0)
    likeness = np.maximum(jaccards(first[both] - 1, second[both] - 1, k), 0).round(3)
    here = themes.themes[["theme", "label", "cards"]].assign(
        counterpart=other.themes["label"].to_numpy()[likeness.argmax(axis=1)],
        jaccard=likeness.max(axis=1),
        in_both=likeness.max(axis=1) > SHARED,
    )
    there = other.themes[["label", "cards"]].iloc[: likeness.shape[1]].assign(jaccard=likeness.max(axis=0))
    return SecondReading(
        here,
        there[there["jaccard"] <= SHARED].reset_index(drop=True),
        round(float(adjusted_mutual_info_score(first[both], second[both])), 3),
        round(adjusted_rand(first[both], second[both]), 3),
        other,
        there["jaccard"],
    )


def read_again(themes: Themes, seed: int = 0) -> SecondReading | NotMade:
    """Make a second reading, or say why it was not made.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.
    seed : int
        Of the draw.

    Returns
    -------
    SecondReading or NotMade
        See :func:`second_reading`.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus kommt", "Park voll", "Park leer"]})
    >>> read_again(find_themes(cards, 2)).ari
    1.0
    """
    try:
        return second_reading(themes, seed)
    except MissingExtraError:
        return NotMade("no_encoder")
    except CardError:
        return NotMade("too_few_cards")
