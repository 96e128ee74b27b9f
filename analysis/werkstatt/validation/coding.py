"""What people coded: how far they agree with each other, how far the themes agree with them, how far one could get."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import adjusted_mutual_info_score, cohen_kappa_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from werkstatt.themes.finding import Themes
from werkstatt.validation.agreement import agreement_with_headings
from werkstatt.validation.columns import check_column
from werkstatt.wording import Message
from werkstatt.wording.sentences import coders_sentence

BOOTSTRAPS = 1000

FOLDS = 5


@dataclass(frozen=True)
class Intercoder:
    """Agreement of two people who coded the same cards.

    Attributes
    ----------
    cards, set_aside
        Cards that both coded, and cards that one of them or both left out.
    kappa
        Cohen's kappa (1960): 1 for full agreement, 0 for what chance brings.
    alpha, low, high
        Krippendorff's alpha and the bounds of its 95 % bootstrap interval.
    """

    cards: int
    set_aside: int
    kappa: float
    alpha: float
    low: float
    high: float


@dataclass(frozen=True)
class Coding:
    """People's headings beside each other and beside the themes.

    Attributes
    ----------
    intercoder
        None where there is no second coder.
    agreement
        From :func:`werkstatt.validation.agreement.agreement_with_headings`.
    matched
        From :func:`matched_agreement`.
    by_theme
        From :func:`headings_by_theme`.
    parted
        From :func:`where_they_part`.
    ceiling
        From :func:`ceiling`.
    """

    intercoder: Intercoder | None
    agreement: pd.DataFrame
    matched: pd.DataFrame
    by_theme: pd.DataFrame
    parted: pd.DataFrame
    ceiling: float

    def coders(self) -> Message:
        """Return how far two people agree, where two have coded."""
        if self.intercoder is None:
            raise ValueError("the cards were coded once only")
        agreed = self.intercoder
        return coders_sentence(len(self.by_theme), agreed.kappa, agreed.alpha, agreed.low, agreed.high)


def compare_codings(themes: Themes, seed: int = 0) -> Coding | None:
    """Make every comparison with the headings that the cards allow; None where no card has one.

    Parameters
    ----------
    themes
        From :func:`werkstatt.themes.finding.find_themes`.
    seed
        Of bootstrap, halves and folds.
    """
    cards = themes.cards
    if "heading" not in cards or cards["heading"].notna().sum() < 2:
        return None
    twice = "heading_b" in cards and cards[["heading", "heading_b"]].notna().all(axis=1).any()
    return Coding(
        intercoder(cards, seed) if twice else None,
        agreement_with_headings(themes, seed),
        matched_agreement(themes, seed=seed),
        headings_by_theme(themes),
        where_they_part(themes),
        ceiling(themes, seed=seed),
    )


def intercoder(cards: pd.DataFrame, seed: int = 0) -> Intercoder:
    """Compare the columns ``heading`` and ``heading_b``.

    Parameters
    ----------
    cards
        With both columns.
    seed
        Of the bootstrap.

    Raises
    ------
    ValueError
        If a column is missing, or no card is coded twice.
    """
    if not {"heading", "heading_b"} <= set(cards.columns):
        raise ValueError("intercoder needs the columns 'heading' and 'heading_b'")
    coded = cards[["heading", "heading_b"]].dropna().astype("str").sort_values(["heading", "heading_b"])
    if coded.empty:
        raise ValueError("no card has both a heading and a heading_b")
    low, high = _interval(coded.to_numpy(dtype=str), seed)
    return Intercoder(
        len(coded),
        len(cards) - len(coded),
        round(float(cohen_kappa_score(coded["heading"], coded["heading_b"])), 3),
        round(krippendorff_alpha(coded), 3),
        low,
        high,
    )


def krippendorff_alpha(codes: pd.DataFrame) -> float:
    """Return Krippendorff's alpha for nominal codes.

    ``1 - D_o / D_e``, with the disagreement observed within units and that expected if all values were dealt anew:
    ``D_o = sum_u sum_{c != k} n_uc n_uk / (m_u - 1) / n`` and ``D_e = sum_{c != k} n_c n_k / (n (n - 1))``, where
    ``m_u`` values stand in unit ``u`` and ``n`` in units with two or more (Krippendorff 2011, "Computing
    Krippendorff's alpha-reliability").

    Parameters
    ----------
    codes
        Units × coders; missing values are allowed, and units with a single value are set aside.

    Returns
    -------
    float
        1 for full agreement, 0 for chance, below 0 for systematic disagreement; NaN where all values are the same.
    """
    values = codes.reset_index(drop=True).melt(ignore_index=False)["value"].dropna()
    counts = pd.crosstab(values.index, values.to_numpy()).to_numpy(dtype=float)
    return _alpha(counts[counts.sum(axis=1) > 1])


def _alpha(counts: np.ndarray) -> float:
    values = counts.sum(axis=1)
    total, by_code = values.sum(), counts.sum(axis=0)
    observed = ((values**2 - (counts**2).sum(axis=1)) / (values - 1)).sum() / total
    expected = (total**2 - (by_code**2).sum()) / (total * (total - 1))
    return float(1 - observed / expected) if expected else float("nan")


def _interval(codes: np.ndarray, seed: int) -> tuple[float, float]:
    names = np.unique(codes)
    counts = (codes[:, :, None] == names).sum(axis=1).astype(float)
    random = np.random.default_rng(seed)
    drawn = [_alpha(counts[random.integers(len(counts), size=len(counts))]) for _ in range(BOOTSTRAPS)]
    low, high = np.nanquantile(drawn, [0.025, 0.975])
    return round(float(low), 3), round(float(high), 3)


def matched_agreement(themes: Themes, column: str = "heading", seed: int = 0) -> pd.DataFrame:
    """Compare themes with headings as if the themes were a coder.

    Clusters have no names. On one half of the cards each theme is given the heading that most of its cards have (ties
    to the first in the alphabet); on the other half these are compared with the cards' own. Then the halves change
    places. Naming and comparing on the same cards would flatter the themes.

    Parameters
    ----------
    themes
        Of cards with headings.
    column
        ``heading`` or ``heading_b``.
    seed
        Of the halves.

    Returns
    -------
    DataFrame
        One row per half: ``half``, ``cards`` (compared), ``set_aside`` (without a heading, without a theme, or in
        a theme that no card of the other half named), ``agree`` (share with the same heading), ``kappa``.
    """
    usable = _placed(themes, column)
    shuffled = np.random.default_rng(seed).permutation(len(usable))
    halves = [np.sort(half) for half in np.array_split(shuffled, 2)]
    aside = len(themes.cards) - len(usable)
    rows = []
    for number, (named, compared) in enumerate(((halves[0], halves[1]), (halves[1], halves[0])), 1):
        names = _majority(usable.iloc[named], column)
        test = usable.iloc[compared]
        given = test["theme"].map(names)
        known = given.notna()
        truth = test.loc[known, column].to_numpy(dtype=str)
        guess = given[known].to_numpy(dtype=str)
        rows.append(
            {
                "half": number,
                "cards": int(known.sum()),
                "set_aside": int((~known).sum()) + (aside if number == 1 else 0),
                "agree": round(float((truth == guess).mean()), 3),
                "kappa": round(float(cohen_kappa_score(truth, guess)), 3),
            }
        )
    return pd.DataFrame(rows)


def headings_by_theme(themes: Themes, column: str = "heading") -> pd.DataFrame:
    """Count cards by heading and theme: headings × themes (their numbers), theme 0 last if there is one."""
    cards = _coded(themes, column)
    counts = pd.crosstab(cards[column], cards["theme"])
    order = [theme for theme in counts.columns if theme] + [theme for theme in counts.columns if not theme]
    return counts[order].rename_axis(columns=None)


def where_they_part(themes: Themes, column: str = "heading") -> pd.DataFrame:
    """Return the cards to be read: those whose heading is not the usual one of their theme, the surest first.

    Columns ``card_id``, ``text``, the heading, ``usual`` (the heading that most cards of the theme have), ``theme``,
    ``confidence``.
    """
    usable = _placed(themes, column)
    usual = usable["theme"].map(_majority(usable, column))
    parted = usable.assign(usual=usual)[usable[column] != usual]
    parted = parted.sort_values(["confidence", "card_id"], ascending=[False, True])
    return parted[["card_id", "text", column, "usual", "theme", "confidence"]].reset_index(drop=True)


def ceiling(themes: Themes, column: str = "heading", seed: int = 0) -> float:
    """Return what a classifier that is told the headings of four fifths of the cards recovers of the rest.

    Adjusted mutual information of headings and predictions of a logistic regression on TF-IDF of the same terms,
    cross-validated in five folds. What the words of a card don't say, no themes from these words can say; so this is
    a mark for them, though no strict bound.

    Parameters
    ----------
    themes
        Of cards with headings.
    column
        ``heading`` or ``heading_b``.
    seed
        Of the folds.

    Returns
    -------
    float
        NaN where no two headings have five cards.
    """
    cards, reading = _coded(themes, column), themes.reading
    frequent = cards[cards[column].map(cards[column].value_counts()) >= FOLDS]
    truth = frequent[column].to_numpy(dtype=str)
    if len(np.unique(truth)) < 2:
        return float("nan")
    weighted = TfidfTransformer(sublinear_tf=True).fit_transform(reading.matrix[frequent.index])
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=seed)
    model = LogisticRegression(C=10, max_iter=1000, class_weight="balanced")
    predicted = cross_val_predict(model, weighted, truth, cv=folds)
    return round(float(adjusted_mutual_info_score(truth, predicted)), 3)


def _coded(themes: Themes, column: str) -> pd.DataFrame:
    """Return the cards that have a heading, in reading order."""
    check_column(themes.cards, column)
    cards = themes.ordered
    return cards[cards[column].notna()]


def _placed(themes: Themes, column: str) -> pd.DataFrame:
    """Return the cards that have a heading and a theme, in reading order."""
    cards = _coded(themes, column)
    return cards[cards["theme"] > 0]


def _majority(cards: pd.DataFrame, column: str) -> dict[int, str]:
    counts = cards.groupby(["theme", column]).size().reset_index(name="count")
    ranked = counts.sort_values(["theme", "count", column], ascending=[True, False, True])
    best = ranked.drop_duplicates("theme")
    return dict(zip(best["theme"], best[column], strict=True))
