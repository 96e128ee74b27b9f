"""What a theme is called: terms ranked by keyness, a label in the cards' own words, typical cards."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix
from scipy.special import xlogy

from werkstatt.terms import Terms, most_used_surface

LABEL_WORDS = 3


def rank_terms(terms: Terms, labels: np.ndarray) -> pd.DataFrame:
    """Rank for each theme the terms that mark it out.

    Keyness is the log-likelihood ratio of the 2 × 2 table of cards (in the theme or not, with the term or
    not), ``G² = 2 Σ o ln(o / e)`` with ``e`` the counts expected under independence (Dunning 1993).
    Only terms more frequent in the theme than outside are listed; where there are none, all of the theme.

    Parameters
    ----------
    terms
        Of all cards.
    labels
        Theme of each card from 1; 0 for cards in none, which count as outside.

    Returns
    -------
    DataFrame
        By theme and rank: ``theme``, ``rank`` (from 1), ``term``, ``surface`` (most used form in the theme),
        ``theme_cards`` and ``cards`` (cards with the term, in the theme and in all), ``keyness`` (G² ≥ 0).
        Ties to the term on more cards, then in the alphabet's order.
    """
    present = (terms.matrix > 0).astype(int)
    total = np.asarray(present.sum(axis=0)).ravel()
    tables = []
    for theme in range(1, labels.max(initial=0) + 1):
        inside = np.asarray(present[labels == theme].sum(axis=0)).ravel()
        columns = np.flatnonzero(inside * len(labels) > total * (labels == theme).sum())
        # Where nothing stands out, as in a single theme, its frequent words have to do.
        columns = columns if len(columns) else np.flatnonzero(inside)
        keyness = log_likelihood(inside[columns], total[columns], int((labels == theme).sum()), len(labels))
        surfaces = most_used_surface(terms.mentions[labels[terms.mentions["row"]] == theme])
        table = pd.DataFrame(
            {
                "theme": theme,
                "term": terms.vocabulary["term"].to_numpy()[columns],
                "surface": surfaces.loc[columns].to_numpy(),
                "theme_cards": inside[columns],
                "cards": total[columns],
                "keyness": keyness.round(6),
            }
        ).sort_values(["keyness", "theme_cards", "term"], ascending=[False, False, True])
        table.insert(1, "rank", np.arange(1, len(table) + 1))
        tables.append(table)
    return pd.concat(tables, ignore_index=True)


def log_likelihood(inside: np.ndarray, total: np.ndarray, theme_size: int, size: int) -> np.ndarray:
    """Return G² for `total` of `size` cards having a term, `inside` of them among the theme's `theme_size`."""
    observed = np.array([inside, total - inside, theme_size - inside, size - theme_size - total + inside], dtype=float)
    having = np.array([total, total, size - total, size - total], dtype=float)
    among = np.array([theme_size, size - theme_size, theme_size, size - theme_size], dtype=float)[:, None]
    expected = having * among / size
    ratio = np.divide(observed, expected, out=np.ones_like(observed), where=observed > 0)
    return 2 * xlogy(observed, ratio).sum(axis=0)


def name_themes(ranked: pd.DataFrame) -> list[str]:
    """Return for each theme a label of up to three words of its cards.

    The words are surface forms of the best terms, nouns (capitals) first, each form once; a word that is
    part of one already taken is passed over (Planung beside Sozialplanung).
    """
    return [_label(group["surface"].head(12).tolist()) for _, group in ranked.groupby("theme", sort=True)]


def representatives(vectors: np.ndarray, labels: np.ndarray, matrix: csr_matrix, count: int = 3) -> list[list[int]]:
    """Return for each theme the positions of up to `count` typical cards.

    Cards nearest to the theme's mean by cosine, ties in row order; a card that shares two thirds or more of
    its terms with one already chosen is passed over.
    """
    chosen = []
    for theme in range(1, labels.max(initial=0) + 1):
        rows = np.flatnonzero(labels == theme)
        likeness = (vectors[rows] @ vectors[rows].mean(axis=0)).round(6)
        ranked = rows[np.argsort(-likeness, kind="stable")]
        chosen.append(_different(ranked, matrix, count))
    return chosen


def _label(surfaces: list[str]) -> str:
    words: list[str] = []
    for word in sorted(surfaces, key=lambda surface: not surface.split()[-1][:1].isupper()):
        if len(words) < LABEL_WORDS and not any(_contains(word, taken) for taken in words):
            words.append(word)
    return ", ".join(words)


def _contains(one: str, other: str) -> bool:
    one, other = one.casefold(), other.casefold()
    return one in other or other in one


def _different(ranked: np.ndarray, matrix: csr_matrix, count: int) -> list[int]:
    chosen: list[int] = []
    for row in ranked:
        words = set(matrix[row].indices)
        if all(len(words & set(matrix[other].indices)) * 3 < len(words) * 2 for other in chosen):
            chosen.append(int(row))
        if len(chosen) == count:
            break
    return chosen
