"""What a theme is called: terms ranked by keyness, a label in the cards' own words."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix
from scipy.special import xlogy

from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.vectors.arrays import Bools, Floats, Ints, Words
from werkstatt.vectors.members import members_of
from werkstatt.vectors.terms import Terms, most_used_surface

FEWEST_WORDS, MOST_WORDS = 2, 3

CANDIDATES = 12
"""So many of a theme's best words may get into its label."""

UNITS = frozenset[str]().union(*(data.units for data in LANGUAGE_DATA.values()))

WEAK = 0.25
"""Beside the second, a word needs this part of the first one's keyness to get into a label."""


def rank_terms(terms: Terms, labels: Ints | Bools) -> pd.DataFrame:
    """Rank for each theme the terms that mark it out.

    Keyness is the log-likelihood ratio of the 2 × 2 table of cards (in the theme or not, with the term or
    not), ``G² = 2 Σ o ln(o / e)`` with ``e`` the counts expected under independence (Dunning 1993).
    Only terms more frequent in the theme than outside are listed; where there are none, all of the theme.

    Parameters
    ----------
    terms : Terms
        Of all cards.
    labels : ndarray of shape (cards,) or (cards, themes)
        Theme of each card from 1, 0 for cards in none, which count as outside; or a table of what is in which theme.

    Returns
    -------
    DataFrame
        By theme and rank: ``theme``, ``rank`` (from 1), ``column`` (of the term in the matrix), ``term``, ``surface``
        (how the theme's cards write it), ``theme_cards`` and ``cards`` (cards with the term, in the theme and in all),
        ``keyness`` (G² ≥ 0), ``ratio`` (effect size: binary logarithm of how many times as often it stands on cards
        of the theme as on the others, Hardie 2014; half a card is added to each count, so that it is finite).
        Ties to the term on more cards, then in the alphabet's order.

    Examples
    --------
    >>> from werkstatt.language.texts import read_texts
    >>> from werkstatt.vectors.terms import find_terms
    >>> ranked = rank_terms(find_terms(read_texts(["Bus", "Bus und Bahn", "Park"])), np.array([1, 1, 2]))
    >>> ranked[["theme", "term", "theme_cards", "keyness"]].values.tolist()
    [[1, 'bus', 2, 3.819085], [1, 'bahn', 1, 1.046496], [2, 'park', 1, 3.819085]]
    """
    present = (terms.matrix > 0).astype(int)
    total = np.asarray(present.sum(axis=0)).ravel()
    tables = []
    for theme, own in enumerate(members_of(labels).T, 1):
        inside, cards = np.asarray(present[own].sum(axis=0)).ravel(), int(own.sum())
        table = rank_counted(inside, total, cards, len(labels), terms.vocabulary["term"].to_numpy())
        surfaces = most_used_surface(terms.mentions[own[terms.mentions["row"]]])
        table.insert(3, "surface", surfaces.loc[table["column"]].to_numpy())
        table.insert(0, "theme", theme)
        tables.append(table)
    return pd.concat(tables, ignore_index=True)


def rank_counted(inside: Ints, total: Ints, theme_size: int, size: int, names: Words) -> pd.DataFrame:
    """Rank the terms that mark out one theme, of cards that are counted already.

    Parameters
    ----------
    inside, total : ndarray of shape (terms,)
        Cards with the term, in the theme and in all.
    theme_size, size : int
        Cards of the theme and of all.
    names : ndarray of str of shape (terms,)
        The terms.

    Returns
    -------
    DataFrame
        As :func:`rank_terms` has it, without ``theme`` and ``surface``.

    Examples
    --------
    >>> rank_counted(np.array([2, 1]), np.array([2, 2]), 2, 4, np.array(["bus", "park"]))["term"].tolist()
    ['bus']
    """
    columns = np.flatnonzero(inside * size > total * theme_size)
    # Where nothing stands out, as in a single theme, its frequent words have to do.
    columns = columns if len(columns) else np.flatnonzero(inside)
    table = pd.DataFrame(
        {
            "column": columns,
            "term": names[columns],
            "theme_cards": inside[columns],
            "cards": total[columns],
            "keyness": log_likelihood(inside[columns], total[columns], theme_size, size).round(6),
            "ratio": _log_ratio(inside[columns], total[columns], theme_size, size),
        }
    ).sort_values(["keyness", "theme_cards", "term"], ascending=[False, False, True])
    table.insert(0, "rank", np.arange(1, len(table) + 1))
    return table


def log_likelihood(inside: Ints, total: Ints, theme_size: int, size: int) -> Floats:
    """Return G² of terms and a theme, see :func:`rank_terms`.

    Parameters
    ----------
    inside, total : ndarray of shape (terms,)
        Cards with the term, in the theme and in all.
    theme_size, size : int
        Cards of the theme and of all.

    Returns
    -------
    ndarray of shape (terms,)
        From 0: as many cards as were to be expected.

    Examples
    --------
    >>> log_likelihood(np.array([2, 1]), np.array([2, 2]), 2, 4).round(3).tolist()
    [5.545, 0.0]
    """
    observed = np.array([inside, total - inside, theme_size - inside, size - theme_size - total + inside], dtype=float)
    having = np.array([total, total, size - total, size - total], dtype=float)
    among = np.array([theme_size, size - theme_size, theme_size, size - theme_size], dtype=float)[:, None]
    expected = having * among / size
    ratio = np.divide(observed, expected, out=np.ones_like(observed), where=observed > 0)
    keyness: Floats = 2 * xlogy(observed, ratio).sum(axis=0)
    return keyness


def name_themes(ranked: pd.DataFrame, language: str) -> list[str]:
    """Return for each theme a label of two or three words of its cards, as on a pin board.

    The words are surface forms of its best terms: nouns (capitals) first, those that name no subject last, each form
    once; a word that is part of one already taken is passed over (Planung beside Sozialplanung), as is one that
    heads the label of a theme in which its keyness is higher.

    Parameters
    ----------
    ranked : DataFrame
        From :func:`rank_terms`; at least ``theme``, ``term``, ``surface`` and ``keyness``.
    language : {"de", "en"}
        Of the cards.

    Returns
    -------
    list of str
        In the order of the themes.

    Examples
    --------
    >>> ranked = pd.DataFrame({"theme": 1, "surface": ["schnell", "Bus", "Busse", "Takt"], "keyness": [9.0, 8, 7, 6]})
    >>> name_themes(ranked.assign(term=ranked["surface"].str.lower()), "de")
    ['Bus, Takt']
    """
    best = ranked[ranked.groupby("theme").cumcount() < CANDIDATES]
    owner = best.sort_values(["keyness", "theme"], ascending=[False, True]).drop_duplicates("surface")
    owners = dict(zip(owner["surface"], owner["theme"], strict=True))
    vague = LANGUAGE_DATA[language].vague
    return [_label(group, owners, vague) for _, group in best.groupby("theme", sort=True)]


def fit_to_show(terms: pd.DataFrame) -> pd.DataFrame:
    """Return the terms that are worth a place in a word cloud: no numbers ("1x") and no units ("Min").

    Parameters
    ----------
    terms : DataFrame
        Rows of one theme from :func:`rank_terms`; at least ``term`` and ``surface``.

    Returns
    -------
    DataFrame
        The same rows without those; all of them where no other is left.

    Examples
    --------
    >>> terms = pd.DataFrame({"term": ["min", "1x", "bus"], "surface": ["Min", "1x", "Bus"]})
    >>> fit_to_show(terms)["surface"].tolist()
    ['Bus']
    """
    plain = terms["surface"].str.casefold()
    fit = ~plain.str.contains(r"\d") & ~plain.isin(UNITS) & ~terms["term"].isin(UNITS)
    return terms[fit] if fit.any() else terms


def coherence(matrix: csr_matrix, ranked: pd.DataFrame, words: int = 5) -> pd.Series:
    """Return for each theme how often its best words stand on one card.

    That is their mean normalised pointwise mutual information over all cards, ``ln(p_ij / (p_i p_j)) / -ln(p_ij)``,
    from -1 (never together) to 1 (never apart), 0 for independent words (Bouma 2009; as a measure of topics: Aletras
    & Stevenson 2013). Short cards seldom hold two of a few words, so the values are low, and only those of the same
    cards compare.

    Parameters
    ----------
    matrix : sparse matrix of shape (cards, terms)
        Mentions.
    ranked : DataFrame
        From :func:`rank_terms`; at least ``theme``, ``rank`` and ``column``.
    words : int
        How many of the best words.

    Returns
    -------
    Series of float
        By theme; NaN where a theme has a single word.

    Examples
    --------
    >>> ranked = pd.DataFrame({"theme": 1, "rank": [1, 2], "column": [0, 1]})
    >>> coherence(csr_matrix(np.array([[1, 1], [1, 1], [1, 0], [0, 0]])), ranked).round(3).to_dict()
    {1: 0.415}
    """
    present = (matrix > 0).astype(float)
    best = ranked[ranked["rank"] <= words]
    return best.groupby("theme")["column"].agg(lambda columns: _npmi(present[:, columns.to_numpy()]))


def _label(theme: pd.DataFrame, owners: dict[str, int], nothing: frozenset[str]) -> str:
    words: list[str] = []
    strength = dict(zip(theme["surface"], theme["keyness"], strict=True))
    # A negation ("kein Mensch") says what is missing, but a heading seldom does.
    vague = dict(zip(theme["surface"], theme["term"].isin(nothing) | theme["term"].str.contains(" "), strict=True))
    own = theme["theme"].iloc[0]
    ranks = {
        surface: (owners[surface] != own, vague[surface], not surface.split()[-1][:1].isupper())
        for surface in theme["surface"]
    }
    for word in sorted(theme["surface"], key=ranks.__getitem__):
        fits = ranks[word] == (False, False, False) and strength[word] >= WEAK * max(strength.values())
        if (fits or len(words) < FEWEST_WORDS) and not any(_contains(word, taken) for taken in words):
            words.append(word)
    return ", ".join(words[:MOST_WORDS])


def _log_ratio(inside: Ints, total: Ints, theme_size: int, size: int) -> Floats:
    within = (inside + 0.5) / (theme_size + 0.5)
    outside = (total - inside + 0.5) / (size - theme_size + 0.5)
    ratio: Floats = np.log2(within / outside)
    return ratio.round(2)


def _npmi(present: csr_matrix) -> float:
    together = (present.T @ present).toarray() / present.shape[0]
    alone = together.diagonal()
    first, second = np.triu_indices(len(alone), 1)
    joint, independent = together[first, second], alone[first] * alone[second]
    if not len(joint):
        return float("nan")
    values = np.full(len(joint), -1.0)
    some = (joint > 0) & (joint < 1)
    values[some] = np.log(joint[some] / independent[some]) / -np.log(joint[some])
    values[joint == 1] = 1
    return float(values.mean())


def _contains(one: str, other: str) -> bool:
    one, other = one.casefold(), other.casefold()
    return one in other or other in one
