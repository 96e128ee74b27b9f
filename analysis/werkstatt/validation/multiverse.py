"""Would other defensible choices have given the same themes? All of them at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import product
from typing import Any

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfTransformer

from werkstatt.progress import progress
from werkstatt.themes.clustering import RESTARTS as REPORTED_RESTARTS
from werkstatt.themes.found import Themes
from werkstatt.validation.verdict import SHARED
from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.decomposition import leading
from werkstatt.vectors.kmeans import cluster_often
from werkstatt.vectors.likeness import best_jaccard
from werkstatt.vectors.partition import partition
from werkstatt.vectors.randomisation import MOST_CARDS, some_of
from werkstatt.vectors.reading import Reading
from werkstatt.vectors.space import Embedding, Projection, embed, place
from werkstatt.vectors.threads import single_threaded
from werkstatt.vectors.weights import has_company, term_degrees, terms_alone, weigh

RESTARTS = 10

CHOICES: dict[str, tuple[Any, ...]] = {
    "words": ("nouns_first", "all_alike", "nouns"),
    "compounds": ("parts", "whole"),
    "weights": ("root", "log"),
    "dimensions": (2, 1, 3),
    "walk": (True, False),
    "duplicates": ("in", "out"),
    "number": (0, -2, -1, 1, 2),
    "seed": (0, 1),
}
"""What could have been chosen, the choice that was made first; `dimensions` per theme, `number` beside the reported.

The semantic reader has only the last three to make."""


@dataclass(frozen=True)
class Multiverse:
    """The reported themes in all universes.

    Attributes
    ----------
    universes : DataFrame
        One row per universe: ``reader``, the factors of `CHOICES` (missing where a reader has no such choice),
        ``themes`` (how many) and ``jaccard`` (mean over the reported themes).
    jaccard : ndarray of shape (universes, themes)
        Best Jaccard similarity to each of the reported themes, 0 to 1.
    themes : DataFrame
        One row per theme: ``theme``, ``label``, ``returns`` (share of the universes in which it comes back), ``mean``
        (Jaccard), ``mover`` (the factor with the largest effect) and ``effect``.
    effects : DataFrame
        Themes × factors: how far the means of the factor's levels lie apart (largest minus smallest), all other
        choices averaged over.
    other : Series of float or None
        ``returns`` of each theme of the other reader; None where it was not given.

    Examples
    --------
    >>> universes = pd.DataFrame({"reader": "terms", "number": [0, 1], "themes": [2, 3], "jaccard": [1.0, 0.7]})
    >>> themes = pd.DataFrame({"theme": [1, 2], "label": ["Bus", "Park"], "returns": [1.0, 0.5]})
    >>> made = Multiverse(universes, np.array([[1.0, 1.0], [1.0, 0.4]]), themes, pd.DataFrame())
    >>> (made.jaccard > SHARED).mean(axis=0).tolist()
    [1.0, 0.5]
    """

    universes: pd.DataFrame
    jaccard: Floats
    themes: pd.DataFrame
    effects: pd.DataFrame
    other: pd.Series | None = None


@single_threaded
def multiverse(themes: Themes, other: Themes | None = None, seed: int = 0) -> Multiverse:
    """Form the themes in every universe of choices, and look for the reported ones.

    After Steegen, Tuerlinckx, Gelman & Vanpaemel (2016), "Increasing transparency through a multiverse analysis",
    Perspectives on Psychological Science 11, and Simonsohn, Simmons & Nelson (2020), "Specification curve analysis",
    Nature Human Behaviour 4. A multiverse is no better estimate than any of its universes: it shows what hangs on
    choices that could have been made otherwise, and only on those that are in it. Of more than 2,000 cards so many are
    drawn.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.
    other : Themes, optional
        Themes of the other reader in the same cards, from
        :func:`werkstatt.validation.second_reading.second_reading`, for universes with both readers.
    seed : int
        Of the draw.

    Returns
    -------
    Multiverse
        The reported themes in all universes.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> multiverse(find_themes(cards, 2)).themes[["label", "returns"]].values.tolist()
    [['Bahn, Bus', 1.0], ['Baum, Park', 1.0]]
    """
    k, drawn = len(themes.themes), some_of(len(themes.ordered), MOST_CARDS, seed)
    reading = themes.reading.take(drawn)
    readings = [reading] if other is None else [reading, other.reading]
    semantic = next((one for one in readings if one.meaning is not None), None)
    reported = [themes.labels[drawn]] if other is None else [themes.labels[drawn], other.labels]
    found = list(_look_everywhere(reading, semantic, reported, themes))
    jaccard, *beside = (
        np.array([similar[place] for _, similar in found]).reshape(-1, k) for place in range(len(reported))
    )
    universes = pd.DataFrame([made for made, _ in found], columns=["reader", *CHOICES, "themes"])
    universes["jaccard"] = _mean(jaccard, axis=1).round(3)
    effects = _effects(universes, jaccard, k)
    table = themes.themes[["theme", "label"]].assign(
        returns=_returns(jaccard),
        mean=_mean(jaccard, axis=0).round(3),
        mover=effects.idxmax(axis=1).to_numpy(),
        effect=effects.max(axis=1).to_numpy(),
    )
    return Multiverse(universes, jaccard, table, effects, pd.Series(_returns(beside[0])) if beside else None)


def _returns(jaccard: Floats) -> Floats:
    """Return the share of the universes in which each theme comes back."""
    share: Floats = ((jaccard > SHARED).sum(axis=0) / max(len(jaccard), 1)).round(3)
    return share


def _look_everywhere(
    reading: Reading, semantic: Reading | None, reported: list[Ints], themes: Themes
) -> Iterator[tuple[dict[str, object], list[Floats]]]:
    """Yield what was chosen in each universe, and how like each theme of each reported partition one of it is."""
    plain = Reading(reading.words, reading.parts, texts=reading.texts)
    kept = {"in": np.arange(len(reading)), "out": _first_of_each(plain.matrix)}
    spaces = list(product(*(CHOICES[factor] for factor in ("words", "compounds", "weights", "duplicates"))))
    for words, compounds, weights, duplicates in progress(spaces, "universes"):
        cards = kept[duplicates]
        matrix = _matrix(plain.take(cards), words, compounds)
        coordinates, values, shares = _space(matrix, weights, max(CHOICES["dimensions"]) * (len(themes.themes) + 2))
        for per_theme, walk in product(CHOICES["dimensions"], CHOICES["walk"]):
            projection = Projection(coordinates * values**2 if walk else coordinates, shares, per_theme)
            made: dict[str, object] = {
                "reader": "terms",
                "words": words,
                "compounds": compounds,
                "weights": weights,
                "dimensions": per_theme,
                "walk": walk,
                "duplicates": duplicates,
            }
            yield from _look(partial(place, projection), [labels[cards] for labels in reported], made, themes)
    if semantic is not None:
        for duplicates, cards in kept.items():
            made = {"reader": "semantic", "duplicates": duplicates}
            lay = partial(embed, semantic.take(cards))
            yield from _look(lay, [labels[cards] for labels in reported], made, themes)


def _look(
    lay: Callable[[int], Embedding], reported: list[Ints], made: dict[str, object], themes: Themes
) -> Iterator[tuple[dict[str, object], list[Floats]]]:
    """Form themes for each number and seed, of cards laid out for that number."""
    k = len(themes.themes)
    for beside in CHOICES["number"]:
        number = k + beside
        if number < min(2, k):
            continue
        space = lay(number)
        if not space.tells_apart(number):
            continue
        found = cluster_often(space.vectors[space.placed], number, CHOICES["seed"], restarts=RESTARTS)
        if not beside and _is_reported(made):
            found[0] = partition(space, k, REPORTED_RESTARTS, themes.seed).labels[space.placed]
        inside = [labels[space.placed] > 0 for labels in reported]
        for seed, again in zip(CHOICES["seed"], found, strict=True):
            chosen = made | {"number": beside, "seed": seed, "themes": number}
            yield (
                chosen,
                [
                    best_jaccard(labels[space.placed][known] - 1, again[known], k)
                    for labels, known in zip(reported, inside, strict=True)
                ],
            )


def _is_reported(made: dict[str, object]) -> bool:
    """Tell whether these are the choices of the reported themes, by either reader."""
    return all(made[factor] == CHOICES[factor][0] for factor in made if factor != "reader")


def _matrix(reading: Reading, words: str, compounds: str) -> csr_matrix:
    """Return cards × terms as the choices have it."""
    weights = reading.parts.max(axis=1).toarray().ravel() if reading.parts.shape[0] else np.zeros(0)
    level = {"nouns_first": weights, "all_alike": np.ones(len(weights)), "nouns": (weights == 1).astype(float)}[words]
    counted = csr_matrix(reading.words.multiply(level[None, :]))
    if compounds == "parts":
        counted = csr_matrix(counted @ (reading.parts > 0).astype(float))
    counted.eliminate_zeros()
    return counted


def _space(matrix: csr_matrix, weights: str, rank: int) -> tuple[Floats, Floats, Floats]:
    """Return coordinates, singular values, and the shares of each card that the coordinates keep."""
    once = np.ones(matrix.shape[0])
    shared, degrees = term_degrees(matrix, once)
    if not len(shared):
        return np.zeros((matrix.shape[0], 1)), np.zeros(1), np.zeros((matrix.shape[0], 1))
    if weights == "root":
        weighted = csr_matrix(weigh(matrix, shared, degrees))
    else:
        weighted = csr_matrix(TfidfTransformer(sublinear_tf=True).fit_transform(matrix[:, shared]))
    values, axes = leading(weighted, rank)
    coordinates = weighted @ axes[:rank].T
    length = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1))).reshape(-1, 1)
    placed = has_company(weighted, terms_alone(weighted, once))[:, None]
    shares = np.divide(coordinates, length, out=np.zeros_like(coordinates), where=placed)
    return coordinates, values[:rank], shares


def _first_of_each(matrix: csr_matrix) -> Ints:
    """Return the first card of each that hold the same terms."""
    seen: dict[tuple[tuple[int, ...], tuple[float, ...]], int] = {}
    for row in range(matrix.shape[0]):
        cells = slice(matrix.indptr[row], matrix.indptr[row + 1])
        seen.setdefault((tuple(matrix.indices[cells]), tuple(matrix.data[cells])), row)
    return np.array(sorted(seen.values()), dtype=int)


def _effects(universes: pd.DataFrame, jaccard: Floats, k: int) -> pd.DataFrame:
    found = {}
    for factor in ("reader", *CHOICES):
        # The semantic universes have fewer choices; only those of one reader are compared.
        rows = universes if factor == "reader" else universes[universes["reader"] == "terms"]
        levels = pd.DataFrame(jaccard[rows.index]).groupby(rows[factor].to_numpy()).mean()
        found[factor] = (levels.max() - levels.min()).round(3).to_numpy() if len(levels) > 1 else np.zeros(k)
    return pd.DataFrame(found, index=pd.Index(range(1, k + 1), name="theme"))


def _mean(values: Floats, axis: int) -> Floats:
    known = ~np.isnan(values)
    means: Floats = np.where(known, values, 0).sum(axis=axis) / np.maximum(known.sum(axis=axis), 1)
    return means
