"""How many themes: the number whose partition comes back best when other cards are drawn, beyond chance."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd
from sklearn.metrics import silhouette_score

from werkstatt.errors import CardError
from werkstatt.progress import progress
from werkstatt.themes.prediction_strength import prediction_strength
from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.likeness import adjusted_rand
from werkstatt.vectors.partition import partition
from werkstatt.vectors.randomisation import MOST_CARDS, draw_cards, some_of
from werkstatt.vectors.reading import Reading
from werkstatt.vectors.space import embed, lay, place
from werkstatt.wording import message

FEWEST, MOST = 2, 15
"""More than fifteen headings no pin board carries."""

DRAWS, RESTARTS, SEEDS = 20, 3, 5

SHUFFLES, SHUFFLED_DRAWS = 20, 3

MOST_IN_ONE = 0.6

BEYOND = 3.0
"""So many standard deviations of the shuffles a number has to lie above their mean, see :func:`beats_chance`."""

FEWEST_CARDS = 10
"""A draw holds 63 % of the cards; of so many, two themes of three cards each fit into it."""

COLUMNS = (
    "themes", "agreement", "error", "chance", "spread", "beyond", "prediction", "silhouette", "seeds", "largest",
    "smallest",
)  # fmt: skip
"""Of the table of numbers, see :func:`try_numbers`."""


def try_numbers(reading: Reading, seed: int = 0) -> pd.DataFrame:
    """Measure for each number of themes how well its partition holds.

    Parameters
    ----------
    reading : Reading
        Of the cards.
    seed : int
        Of draws, shuffles and starts, from 0.

    Returns
    -------
    DataFrame
        One row per number from 2 to 15 as far as the cards allow; no rows where not even 2 can be tried.

        ``themes``
            The number.
        ``agreement``, ``error``
            Adjusted Rand index (1: the same partition, 0: chance; Hubert & Arabie 1985) of the partition with those
            of 20 bootstrap draws, over the cards drawn: mean and standard error. Each draw goes the whole way from
            words to clusters. To choose by stability is the idea of Ben-Hur, Elisseeff & Guyon (2002) and Lange et
            al. (2004).
        ``chance``, ``spread``
            The same for cards with shuffled words (:meth:`werkstatt.vectors.reading.Reading.shuffle`): mean over 20
            shuffles, and standard deviation between them. It grows with the number of themes and as cards get fewer.
        ``beyond``
            ``(agreement - chance) / (1 - chance)``: 1 for perfect, 0 for what chance reaches, as in Cohen's kappa.
        ``prediction``
            See :func:`werkstatt.themes.prediction_strength.prediction_strength`.
        ``silhouette``
            Mean silhouette by cosine (Rousseeuw 1987), from -1 to 1.
        ``seeds``
            Mean adjusted Rand index between the partitions of 5 seeds.
        ``largest``, ``smallest``
            Share of the cards in the largest and in the smallest theme.

    Examples
    --------
    >>> from scipy.sparse import csr_matrix
    >>> words = csr_matrix(np.repeat(np.eye(3), 4, axis=0))
    >>> try_numbers(Reading(words, csr_matrix(np.eye(3))))[["themes", "largest"]].values.tolist()
    [[2.0, 0.667]]
    """
    if len(reading) > MOST_CARDS:
        reading = reading.take(some_of(len(reading), MOST_CARDS, seed))
    numbers, real = _agreements(reading, DRAWS, seed, "choosing")
    shuffled = np.full((SHUFFLES, len(numbers)), np.nan)
    for shuffle in progress(range(SHUFFLES if numbers else 0), "shuffling"):
        tried, found = _agreements(reading.shuffle(seed, shuffle), SHUFFLED_DRAWS, seed)
        for column, k in enumerate(numbers):
            if k in tried:
                shuffled[shuffle, column] = _mean(found[:, tried.index(k)])
    usable = [column for column, k in enumerate(numbers) if (~np.isnan(real[:, column])).sum() > 1]
    numbers, real, shuffled = [numbers[column] for column in usable], real[:, usable], shuffled[:, usable]
    agreement = np.array([_mean(column) for column in real.T])
    chance = np.array([_mean(column) for column in shuffled.T])
    table = pd.DataFrame(
        {
            "themes": np.array(numbers, dtype=int),
            "agreement": agreement,
            "error": [np.nanstd(column, ddof=1) / np.sqrt((~np.isnan(column)).sum()) for column in real.T],
            "chance": chance,
            "spread": [np.nanstd(column) if (~np.isnan(column)).any() else np.nan for column in shuffled.T],
            "beyond": (agreement - chance) / (1 - chance),
            "prediction": prediction_strength(reading, numbers, RESTARTS, seed),
            **_shapes(reading, numbers, seed),
        }
    )
    return table[list(COLUMNS)].round(3)


@dataclass(frozen=True)
class Choice:
    """How a number of themes was chosen.

    Attributes
    ----------
    themes : int
        The number.
    beyond_chance : bool
        Whether agreement beyond chance decided; without any shuffle that can be clustered, plain agreement did.
    crowded : int or None
        The number that would have been chosen, had its largest theme not held more than 60 % of the cards.
    share : float or None
        Of the cards, in that theme.

    Examples
    --------
    >>> Choice(3, True, None, None).themes
    3
    """

    themes: int
    beyond_chance: bool
    crowded: int | None
    share: float | None


def choose(tried: pd.DataFrame) -> Choice:
    """Choose the smallest number of themes that agrees beyond chance as well as the best one.

    As well means: not more than one standard error of the best below it (the rule of one standard error of Breiman,
    Friedman, Olshen & Stone 1984, "Classification and Regression Trees", which Tibshirani, Walther & Hastie 2001 use
    for numbers of clusters). The error is that of ``beyond = (a - c) / (1 - c)`` with the standard errors ``s`` of the
    agreement ``a`` and ``t`` of its mean ``c`` over the shuffles: ``√(s² + t² ((1 - a) / (1 - c))²) / (1 - c)``.

    Numbers whose largest theme holds more than 60 % of the cards are passed over if there are others: one theme for
    almost everything tells a reader nothing. Only numbers compete for which shuffled words can be clustered too; where
    there is none, the plain agreement decides.

    Parameters
    ----------
    tried : DataFrame
        From :func:`try_numbers`, with one row at least.

    Returns
    -------
    Choice
        The number, and what decided.

    Examples
    --------
    >>> tried = pd.DataFrame({"themes": [2, 3, 4], "agreement": [0.5, 0.79, 0.8], "error": 0.02})
    >>> choose(tried.assign(chance=0.2, spread=0.04, beyond=tried["agreement"] / 0.8 - 0.25, largest=0.5)).themes
    3
    """
    known = tried["beyond"].notna()
    beyond_chance = bool(known.any())
    competing = tried[known] if beyond_chance else tried
    told_apart = competing[competing["largest"] <= MOST_IN_ONE]
    at_all = _smallest_of_best(competing, beyond_chance)
    themes = at_all if told_apart.empty else _smallest_of_best(told_apart, beyond_chance)
    if themes == at_all:
        return Choice(themes, beyond_chance, None, None)
    return Choice(themes, beyond_chance, at_all, float(competing.set_index("themes").loc[at_all, "largest"]))


def _smallest_of_best(tried: pd.DataFrame, beyond_chance: bool) -> int:
    measure, error = tried["agreement"], tried["error"]
    if beyond_chance:
        measure, chance = tried["beyond"], tried["chance"]
        rest = (1 - tried["agreement"]) / (1 - chance)
        error = np.sqrt(error**2 + (tried["spread"] ** 2 / SHUFFLES) * rest**2) / (1 - chance)
    best = measure.idxmax()
    return int(tried.loc[measure >= measure[best] - error[best].round(3), "themes"].min())


def beats_chance(tried: pd.DataFrame) -> bool:
    """Tell whether any number of themes agrees better than chance, i.e. whether the words have any order.

    The agreement has to be more than 3 standard deviations of the shuffles above their mean. The best of 14
    numbers is looked at, and mean and spread are estimated; cards without order still pass in about 1 of 100
    cases only (measured: ``benchmarks/number_of_themes.py``).

    Parameters
    ----------
    tried : DataFrame
        From :func:`try_numbers`; at least ``agreement``, ``chance`` and ``spread``.

    Returns
    -------
    bool
        False where nothing was tried.

    Examples
    --------
    >>> beats_chance(pd.DataFrame({"agreement": [0.5, 0.6], "chance": 0.3, "spread": 0.09}))
    True
    """
    above = tried["agreement"] - tried["chance"]
    return bool((above > BEYOND * tried["spread"].clip(lower=0.01)).any())


def _agreements(reading: Reading, draws: int, seed: int, title: str | None = None) -> tuple[list[int], Floats]:
    """Return the numbers of themes that can be tried, and their agreement in each draw (draws × numbers)."""
    whole = _partitions(reading, seed)
    found = np.full((draws, len(whole)), np.nan)
    for draw in progress(range(draws), title) if title else range(draws):
        drawn = draw_cards(len(reading), seed, draw)
        parts = _partitions(reading.take(drawn), seed)
        for column, (k, labels) in enumerate(whole.items()):
            if k in parts:
                both = (parts[k] > 0) & (labels[drawn] > 0)
                found[draw, column] = adjusted_rand(labels[drawn][both], parts[k][both])
    return list(whole), found


def _partitions(reading: Reading, seed: int) -> dict[int, Ints]:
    cards = lay(reading, MOST)
    places = {k: place(cards, k) for k in range(FEWEST, MOST + 1)}
    return {k: partition(found, k, RESTARTS, seed).labels for k, found in places.items() if found.tells_apart(k + 1)}


def _shapes(reading: Reading, numbers: list[int], seed: int) -> dict[str, list[float]]:
    """Return silhouette, agreement between seeds, and shares of the largest and smallest theme, by number."""
    projection = lay(reading, MOST)
    found: dict[str, list[float]] = {"silhouette": [], "seeds": [], "largest": [], "smallest": []}
    for k in numbers:
        cards = place(projection, k)
        runs = [partition(cards, k, RESTARTS, seed + other).labels[cards.placed] for other in range(SEEDS)]
        sizes = np.bincount(runs[0])[1:] / len(runs[0])
        found["silhouette"].append(float(silhouette_score(cards.vectors[cards.placed], runs[0], metric="cosine")))
        found["seeds"].append(float(np.mean([adjusted_rand(*pair) for pair in combinations(runs, 2)])))
        found["largest"].append(float(sizes.max()))
        found["smallest"].append(float(sizes.min()))
    return found


def _mean(values: Floats) -> float:
    known = values[~np.isnan(values)]
    return float(known.mean()) if len(known) else float("nan")


def check_enough_cards(reading: Reading) -> None:
    """Refuse cards that are too few for a number of themes to be chosen.

    Parameters
    ----------
    reading : Reading
        Of the cards.

    Raises
    ------
    CardError
        If no two cards share a term, or fewer than 10 cards have a place in a space of two themes.

    Examples
    --------
    >>> from werkstatt.cards.preparation import read_terms
    >>> from werkstatt.vectors.reading import read_with
    >>> terms = read_terms(pd.Series(["Bus fehlt", "Bus kommt"] * 5), "de")
    >>> check_enough_cards(read_with("terms", terms, pd.Series(dtype="str")))
    """
    placed = int(embed(reading, 2).placed.sum())
    if not placed:
        raise CardError([message("nothing_shared" if reading.meaning is None else "nothing_told_apart")])
    if placed < FEWEST_CARDS:
        raise CardError([message("too_few_cards", placed=placed, total=len(reading), fewest=FEWEST_CARDS)])
