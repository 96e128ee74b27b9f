"""Do the themes agree with the headings that people gave?"""

from __future__ import annotations

import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

from werkstatt.themes.found import Themes
from werkstatt.validation.columns import check_column
from werkstatt.vectors.arrays import Ints
from werkstatt.vectors.kmeans import cluster


def agreement_with_headings(themes: Themes, seed: int = 0) -> pd.DataFrame:
    """Compare partitions of the cards with the headings of the pin board.

    These are the themes; the plain procedure of :func:`plain_clusters`, with as many clusters as there are themes; and
    the headings of a second coder, where there are any: what people reach between themselves.

    Parameters
    ----------
    themes : Themes
        Of cards with a column ``heading``; cards without a heading are left aside.
    seed : int
        Of the plain procedure, from 0.

    Returns
    -------
    DataFrame
        One row per comparison: ``comparison`` (``by_themes``, ``by_plain``, ``by_second``), ``cards`` (compared),
        ``ami`` (adjusted mutual information, Vinh, Epps & Bailey 2010) and ``ari`` (adjusted Rand index, Hubert &
        Arabie 1985): 1 for the same partition, 0 on average for chance.

    Raises
    ------
    ValueError
        If the cards have no headings.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> found = agreement_with_headings(find_themes(cards.assign(heading=["Verkehr", "Grün"] * 2), 2))
    >>> found.values.tolist()
    [['by_themes', 4, 1.0, 1.0], ['by_plain', 4, 1.0, 1.0]]
    """
    check_column(themes.cards, "heading")
    # In the order in which everything is computed: the plain procedure depends on the order of its rows.
    cards = themes.ordered
    partitions = {
        "by_themes": cards["theme"].astype("str"),
        "by_plain": pd.Series(plain_clusters(cards["text"], len(themes.themes), seed)).astype("str"),
    }
    if "heading_b" in cards:
        partitions["by_second"] = cards["heading_b"]
    rows = []
    for name, partition in partitions.items():
        both = cards["heading"].notna() & partition.notna()
        truth, found = cards.loc[both, "heading"].to_numpy(dtype=str), partition[both].to_numpy(dtype=str)
        rows.append(
            {
                "comparison": name,
                "cards": int(both.sum()),
                "ami": round(float(adjusted_mutual_info_score(truth, found)), 3),
                "ari": round(float(adjusted_rand_score(truth, found)), 3),
            }
        )
    return pd.DataFrame(rows)


def plain_clusters(texts: pd.Series, k: int, seed: int = 0) -> Ints:
    """Cluster texts as most tools do: lower-cased tokens, TF-IDF, k-means, no analysis of the language.

    Parameters
    ----------
    texts : Series of str
        One per card.
    k : int
        Number of clusters, from 1 to the number of texts that can be told apart.
    seed : int
        Of the starts, from 0.

    Returns
    -------
    ndarray of shape (texts,)
        Labels from 0.

    Examples
    --------
    >>> labels = plain_clusters(pd.Series(["Bus Bahn", "Bus", "Park Baum", "Park"]), 2)
    >>> bool(labels[0] == labels[1] != labels[2] == labels[3])
    True
    """
    return cluster(TfidfVectorizer().fit_transform(texts).toarray(), k, seed=seed).labels
