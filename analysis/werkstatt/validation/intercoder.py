"""How far two people agree who coded the same cards: kappa and alpha."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from sklearn.metrics import cohen_kappa_score

from werkstatt.vectors.arrays import Floats

BOOTSTRAPS = 1000


@dataclass(frozen=True)
class Intercoder:
    """Agreement of two people who coded the same cards.

    Attributes
    ----------
    cards, set_aside : int
        Cards that both coded, and cards that one of them or both left out.
    kappa : float
        Cohen's kappa (1960): 1 for full agreement, 0 for what chance brings.
    alpha : float
        Krippendorff's alpha, see :func:`krippendorff_alpha`.
    low, high : float
        Bounds of its 95 % bootstrap interval.

    Examples
    --------
    >>> agreed = Intercoder(cards=40, set_aside=2, kappa=0.71, alpha=0.7, low=0.52, high=0.86)
    >>> round(agreed.high - agreed.low, 2)
    0.34
    """

    cards: int
    set_aside: int
    kappa: float
    alpha: float
    low: float
    high: float


def intercoder(cards: pd.DataFrame, seed: int = 0) -> Intercoder:
    """Compare the columns ``heading`` and ``heading_b``.

    Parameters
    ----------
    cards : DataFrame
        With both columns.
    seed : int
        Of the bootstrap (1,000 draws of cards), from 0.

    Returns
    -------
    Intercoder
        Rounded to 3 decimals.

    Raises
    ------
    ValueError
        If a column is missing, or no card is coded twice.

    Examples
    --------
    >>> cards = pd.DataFrame({"heading": ["A", "A", "B", "B", None], "heading_b": ["A", "A", "B", "A", "A"]})
    >>> intercoder(cards)
    Intercoder(cards=4, set_aside=1, kappa=0.5, alpha=0.533, low=-0.4, high=1.0)
    """
    if not {"heading", "heading_b"} <= set(cards.columns):
        raise ValueError("intercoder needs the columns 'heading' and 'heading_b'")
    # Sorted, so that the interval does not depend on the order of the cards.
    coded = cards[["heading", "heading_b"]].dropna().astype("str").sort_values(["heading", "heading_b"])
    if coded.empty:
        raise ValueError("no card has both a heading and a heading_b")
    low, high = _interval(coded.to_numpy(dtype=str), seed)
    return Intercoder(
        len(coded),
        len(cards) - len(coded),
        round(kappa(coded["heading"], coded["heading_b"]), 3),
        round(krippendorff_alpha(coded), 3),
        low,
        high,
    )


def kappa(one: ArrayLike, other: ArrayLike) -> float:
    """Return Cohen's kappa (1960): ``(p_o - p_e) / (1 - p_e)``, with observed and expected agreement.

    Parameters
    ----------
    one, other : array-like of str
        Codes of the same cards.

    Returns
    -------
    float
        1 for full agreement, 0 for chance; NaN where all codes are the same, since nothing can be expected then.

    Examples
    --------
    >>> kappa(["A", "A", "B", "B"], ["A", "A", "B", "A"]), kappa(["A"], ["A"])
    (0.5, nan)
    """
    if len(np.unique(np.concatenate([np.asarray(one, dtype=str), np.asarray(other, dtype=str)]))) < 2:
        return float("nan")
    return float(cohen_kappa_score(one, other))


def krippendorff_alpha(codes: pd.DataFrame) -> float:
    """Return Krippendorff's alpha for nominal codes.

    ``1 - D_o / D_e``, with the disagreement observed within units and that expected if all values were dealt anew:
    ``D_o = sum_u sum_{c != k} n_uc n_uk / (m_u - 1) / n`` and ``D_e = sum_{c != k} n_c n_k / (n (n - 1))``, where
    ``m_u`` values stand in unit ``u`` and ``n`` in units with two or more (Krippendorff 2011, "Computing
    Krippendorff's alpha-reliability").

    Parameters
    ----------
    codes : DataFrame
        Units × coders; missing values are allowed, and units with a single value are set aside.

    Returns
    -------
    float
        1 for full agreement, 0 for chance, below 0 for systematic disagreement; NaN where all values are the same.

    Examples
    --------
    >>> round(krippendorff_alpha(pd.DataFrame({"one": list("AABB"), "other": list("AABA")})), 3)
    0.533
    """
    values = codes.reset_index(drop=True).melt(ignore_index=False)["value"].dropna()
    counts = pd.crosstab(values.index, values.to_numpy()).to_numpy(dtype=float)
    return _alpha(counts[counts.sum(axis=1) > 1])


def _alpha(counts: Floats) -> float:
    values = counts.sum(axis=1)
    total, by_code = values.sum(), counts.sum(axis=0)
    observed = ((values**2 - (counts**2).sum(axis=1)) / (values - 1)).sum() / total
    expected = (total**2 - (by_code**2).sum()) / (total * (total - 1))
    return float(1 - observed / expected) if expected else float("nan")


def _interval(codes: NDArray[np.str_], seed: int) -> tuple[float, float]:
    names = np.unique(codes)
    counts = (codes[:, :, None] == names).sum(axis=1).astype(float)
    random = np.random.default_rng(seed)
    drawn = [_alpha(counts[random.integers(len(counts), size=len(counts))]) for _ in range(BOOTSTRAPS)]
    # A draw in which all cards have one code has no alpha.
    low, high = np.nanquantile(drawn, [0.025, 0.975])
    return round(float(low), 3), round(float(high), 3)
