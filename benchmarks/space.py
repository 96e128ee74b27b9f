"""What does each step from words to themes bring? Adjusted mutual information with human codes, step by step.

Run: python benchmarks/space.py [FILE COLUMN N SIZE ...]
Files and draws as in ablation.py.
"""

import sys
from pathlib import Path

import numpy as np
import pandas as pd
from ablation import draws, table
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.metrics import adjusted_mutual_info_score
from sklearn.preprocessing import normalize

import werkstatt as ws
from werkstatt.cards.preparation import read_terms
from werkstatt.vectors.lexical import fit_lexical, project_lexical
from werkstatt.vectors.partition import partition
from werkstatt.vectors.reading import Reading, read_with
from werkstatt.vectors.space import embed


def kmeans(vectors: np.ndarray, k: int) -> np.ndarray:
    return KMeans(k, n_init=20, random_state=0).fit_predict(vectors)


def tfidf(cards: Reading) -> np.ndarray:
    shared = cards.matrix[:, np.asarray((cards.matrix > 0).sum(axis=0)).ravel() > 1]
    return TfidfTransformer(sublinear_tf=True).fit_transform(shared)


def no_space(cards: Reading, k: int) -> np.ndarray:
    return kmeans(tfidf(cards), k)


def lsa(cards: Reading, k: int) -> np.ndarray:
    return kmeans(normalize(TruncatedSVD(k, algorithm="arpack", random_state=0).fit_transform(tfidf(cards))), k)


def graph(cards: Reading, k: int) -> np.ndarray:
    space = fit_lexical(cards.matrix, k, np.ones(len(cards)))
    return kmeans(normalize(project_lexical(space, cards.matrix)[0] / space.values**2), k)


def step(cards: Reading, k: int) -> np.ndarray:
    return kmeans(normalize(project_lexical(fit_lexical(cards.matrix, 2 * k, np.ones(len(cards))), cards.matrix)[0]), k)


def whole(cards: Reading, k: int) -> np.ndarray:
    return partition(embed(cards, k), k, 20, 0)


def encoder(cards: Reading, k: int) -> np.ndarray:
    return kmeans(cards.meaning, k)


STEPS = {
    "TF-IDF + k-means": no_space,
    "+ LSA, as many dimensions as themes": lsa,
    "square-root weights, regularised": graph,
    "+ a step from card to card, twice the dimensions": step,
    "+ strays set aside (Werkstatt, terms)": whole,
    "encoder + k-means": encoder,
    "+ words, principal components (Werkstatt, semantic)": whole,
}


def column(path: str | Path, name: str, k: int, size: int) -> pd.DataFrame:
    cards = ws.read_cards(path)
    codes = cards[name].to_numpy(dtype=str)
    terms = read_terms(cards["text"], "de")
    readings = {reader: read_with(reader, terms, cards["text"]) for reader in ("terms", "semantic")}
    found = {}
    for step_name, run in STEPS.items():
        cards_read = readings["semantic" if "encoder" in step_name or "semantic" in step_name else "terms"]
        drawn = [adjusted_mutual_info_score(codes[rows], run(cards_read.take(rows), k)) for rows in draws(codes, size)]
        found[step_name] = {"all": adjusted_mutual_info_score(codes, run(cards_read, k)), "draws": np.mean(drawn)}
    return pd.DataFrame(found).T


if __name__ == "__main__":
    print(table(column, sys.argv[1:]))
