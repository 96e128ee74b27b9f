"""What people coded: how far they agree with each other, how far the themes agree with them, how far one could get."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import adjusted_mutual_info_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from werkstatt.themes.found import Themes
from werkstatt.validation.agreement import agreement_with_headings
from werkstatt.validation.columns import check_column
from werkstatt.validation.intercoder import Intercoder, intercoder, kappa
from werkstatt.validation.intercoder import krippendorff_alpha as krippendorff_alpha
from werkstatt.wording import Message
from werkstatt.wording.sentences import coders_sentence

FOLDS = 5


@dataclass(frozen=True)
class Coding:
    """People's headings beside each other and beside the themes.

    Attributes
    ----------
    intercoder : Intercoder or None
        None where there is no second coder.
    agreement : DataFrame
        From :func:`werkstatt.validation.agreement.agreement_with_headings`.
    matched, by_theme, parted : DataFrame
        From :func:`matched_agreement`, :func:`headings_by_theme` and :func:`where_they_part`.
    ceiling : float
        From :func:`ceiling`.

    Examples
    --------
    >>> counts = pd.DataFrame({1: [20, 2], 2: [3, 15]}, index=["Verkehr", "Grün"])
    >>> agreed = Intercoder(cards=40, set_aside=0, kappa=0.71, alpha=0.7, low=0.52, high=0.86)
    >>> coding = Coding(agreed, pd.DataFrame(), pd.DataFrame(), counts, pd.DataFrame(), ceiling=0.8)
    >>> coding.coders().say("en").split("; ")[0]
    'Two codings under 2 headings'
    """

    intercoder: Intercoder | None
    agreement: pd.DataFrame
    matched: pd.DataFrame
    by_theme: pd.DataFrame
    parted: pd.DataFrame
    ceiling: float

    def coders(self) -> Message:
        """Return how far two people agree.

        Returns
        -------
        Message
            Kappa, and alpha with its interval.

        Raises
        ------
        ValueError
            If there is no second coder.
        """
        if self.intercoder is None:
            raise ValueError("the cards were coded once only")
        agreed = self.intercoder
        return coders_sentence(len(self.by_theme), agreed.kappa, agreed.alpha, agreed.low, agreed.high)


def compare_codings(themes: Themes, seed: int = 0) -> Coding | None:
    """Make every comparison with the headings that the cards allow.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.
    seed : int
        Of bootstrap, halves and folds, from 0.

    Returns
    -------
    Coding or None
        None where fewer than two cards have a heading.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> compare_codings(find_themes(cards, 2)) is None
    True
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


def matched_agreement(themes: Themes, column: str = "heading", seed: int = 0) -> pd.DataFrame:
    """Compare themes with headings as if the themes were a coder.

    Clusters have no names. On one half of the cards each theme is given the heading that most of its cards have (ties
    to the first in the alphabet); on the other half these are compared with the cards' own. Then the halves change
    places. Naming and comparing on the same cards would flatter the themes.

    Parameters
    ----------
    themes : Themes
        Of cards with headings.
    column : {"heading", "heading_b"}
        Whose headings.
    seed : int
        Of the halves, from 0.

    Returns
    -------
    DataFrame
        One row per half: ``half``, ``cards`` (compared), ``set_aside`` (without a heading, without a theme, or in
        a theme that no card of the other half named), ``agree`` (share with the same heading), ``kappa`` (Cohen 1960).

    Raises
    ------
    ValueError
        If the cards have no such column.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> matched_agreement(find_themes(cards.assign(heading=["Verkehr", "Grün"] * 2), 2))["agree"].tolist()
    [1.0, 1.0]
    """
    usable = _placed(themes, column)
    halves = [np.sort(half) for half in np.array_split(np.random.default_rng(seed).permutation(len(usable)), 2)]
    aside = len(themes.cards) - len(usable)
    rows = []
    # Themes are named on one half and compared on the other: on the same cards, naming alone would look like agreement.
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
                "kappa": round(kappa(truth, guess), 3),
            }
        )
    return pd.DataFrame(rows)


def headings_by_theme(themes: Themes, column: str = "heading") -> pd.DataFrame:
    """Count cards by heading and theme.

    Parameters
    ----------
    themes : Themes
        Of cards with headings.
    column : {"heading", "heading_b"}
        Whose headings.

    Returns
    -------
    DataFrame
        Headings × numbers of themes; theme 0 last if there is one.

    Raises
    ------
    ValueError
        If the cards have no such column.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> headings_by_theme(find_themes(cards.assign(heading=["Verkehr", "Grün"] * 2), 2)).loc["Grün"].to_dict()
    {1: 0, 2: 2}
    """
    cards = _coded(themes, column)
    counts = pd.crosstab(cards[column], cards["theme"])
    # Cards in no theme come last.
    order = [theme for theme in counts.columns if theme] + [theme for theme in counts.columns if not theme]
    return counts[order].rename_axis(columns=None)


def where_they_part(themes: Themes, column: str = "heading") -> pd.DataFrame:
    """Return the cards to be read: those whose heading is not the usual one of their theme, the surest first.

    Parameters
    ----------
    themes : Themes
        Of cards with headings.
    column : {"heading", "heading_b"}
        Whose headings.

    Returns
    -------
    DataFrame
        ``card_id``, ``text``, the heading, ``usual`` (the heading that most cards of the theme have, ties to the first
        in the alphabet), ``theme``, ``confidence``.

    Raises
    ------
    ValueError
        If the cards have no such column.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abc"), "text": "Bus, Bahn", "heading": ["Verkehr", "Verkehr", "Geld"]})
    >>> where_they_part(find_themes(cards, 1))[["card_id", "heading", "usual"]].values.tolist()
    [['c', 'Geld', 'Verkehr']]
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
    themes : Themes
        Of cards with headings.
    column : {"heading", "heading_b"}
        Whose headings.
    seed : int
        Of the folds, from 0.

    Returns
    -------
    float
        Up to 1; NaN where no two headings have five cards.

    Raises
    ------
    ValueError
        If the cards have no such column.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcdefghij"), "text": ["Bus, Bahn", "Park, Baum"] * 5})
    >>> ceiling(find_themes(cards.assign(heading=["Verkehr", "Grün"] * 5), 2))
    1.0
    """
    cards, reading = _coded(themes, column), themes.reading
    # Each fold needs a card of each heading.
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
    return themes.ordered[themes.ordered[column].notna()]


def _placed(themes: Themes, column: str) -> pd.DataFrame:
    """Return the cards that have a heading and a theme, in reading order."""
    cards = _coded(themes, column)
    return cards[cards["theme"] > 0]


def _majority(cards: pd.DataFrame, column: str) -> dict[int, str]:
    counts = cards.groupby(["theme", column]).size().reset_index(name="count")
    # Of headings with as many cards the first in the alphabet.
    best = counts.sort_values(["theme", "count", column], ascending=[True, False, True]).drop_duplicates("theme")
    return dict(zip(best["theme"], best[column], strict=True))
