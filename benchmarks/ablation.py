"""What should count as a term? Adjusted mutual information with human codes, choice by choice.

Run: python benchmarks/ablation.py [FILE COLUMN N SIZE ...]
with files of cards, the column of the codes, the number of themes and the size of the draws (SIZE / codes
cards of each code, fewer where there are fewer). The demonstration corpus comes always. "all": all cards;
"draws": mean of 12 draws.
"""

import sys
import warnings
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.sparse import identity
from sklearn.feature_extraction import DictVectorizer
from sklearn.metrics import adjusted_mutual_info_score
from spacy.tokens import Doc

import werkstatt as ws
from werkstatt.language.texts import read_texts
from werkstatt.vectors.mentions import CONTENT, card_terms, is_stopped, token_terms, weight
from werkstatt.vectors.partition import partition
from werkstatt.vectors.reading import Reading
from werkstatt.vectors.space import embed

CORPUS = Path(__file__).parents[1] / "corpus" / "sozialplanung" / "cards.csv"
COMMON = 0.1


def parts(doc: Doc) -> list[str]:
    return [term for token in doc for term in token_terms(token)]


def tokens(doc: Doc) -> list[str]:
    return [token.lower_ for token in doc if token.is_alpha]


def lemmas(doc: Doc) -> list[str]:
    return [token.lemma_.lower() for token in doc if token_terms(token)]


def both(doc: Doc) -> list[str]:
    return list({*lemmas(doc), *parts(doc)})


def nouns(doc: Doc) -> list[str]:
    return [term for token in doc if token.pos_ in ("NOUN", "PROPN") for term in token_terms(token)]


def adverbs(doc: Doc) -> list[str]:
    return parts(doc) + [token.lemma_.lower() for token in doc if token.pos_ == "ADV"]


def unstopped(doc: Doc) -> list[str]:
    stopped = [token for token in doc if token.pos_ in CONTENT and is_stopped(token)]
    return parts(doc) + [token.lemma_.lower() for token in stopped]


def negated(doc: Doc) -> list[str]:
    return [term for _, term, _ in card_terms(doc)]


def weighted(doc: Doc) -> dict[str, float]:
    mentions: dict[str, float] = {}
    for place, term, _ in card_terms(doc):
        mentions[term] = mentions.get(term, 0) + weight(doc[place])
    return mentions


def pairs(doc: Doc) -> list[str]:
    terms = parts(doc)
    return terms + [f"{one} {two}" for one, two in pairwise(terms)]


def stems(doc: Doc) -> list[str]:
    return parts(doc) + [f"{term[:5]}~" for term in parts(doc) if len(term) > 5]


def grams(doc: Doc) -> list[str]:
    terms = parts(doc)
    return terms + [f"~{term[start : start + 5]}" for term in terms for start in range(len(term) - 4)]


VARIANTS: dict[str, Callable[[Doc], list[str] | dict[str, float]]] = {
    "lower-cased tokens": tokens,
    "lemmas of content words": lemmas,
    "lemmas and parts": both,
    "parts in place": parts,
    "… nouns only": nouns,
    "… with adverbs": adverbs,
    "… without stop list": unstopped,
    "… with negated terms": negated,
    "… and nouns before verbs (Werkstatt)": weighted,
    "… with pairs": pairs,
    "… with first five letters": stems,
    "… with 5-grams": grams,
}


def without_common(terms: list[list[str]]) -> list[list[str]]:
    """Drop what stands on more than a tenth of the cards: the words of the workshop's own subject."""
    cards = pd.Series([term for card in terms for term in set(card)]).value_counts()
    common = set(cards.index[cards > COMMON * len(terms)])
    return [[term for term in card if term not in common] for card in terms]


def recovery(terms: list, codes: np.ndarray, k: int) -> float:
    counts = DictVectorizer().fit_transform([card if isinstance(card, dict) else Counter(card) for card in terms])
    cards = Reading(counts, identity(counts.shape[1], format="csr"))
    return float(adjusted_mutual_info_score(codes, partition(embed(cards, k), k, 20, 0)))


def draws(codes: np.ndarray, size: int, number: int = 12) -> list[np.ndarray]:
    random = np.random.default_rng(0)
    each = size // len(np.unique(codes))
    rows = [np.flatnonzero(codes == code) for code in np.unique(codes)]
    return [np.concatenate([random.permutation(row)[:each] for row in rows]) for _ in range(number)]


def column(path: str | Path, name: str, k: int, size: int) -> pd.DataFrame:
    cards = ws.read_cards(path)
    codes = cards[name].to_numpy(dtype=str)
    docs = list(read_texts(cards["text"]))
    variants = {variant: [make(doc) for doc in docs] for variant, make in VARIANTS.items()}
    variants["… without words on a tenth of all cards"] = without_common(variants["parts in place"])
    found = {}
    for variant, terms in variants.items():
        drawn = [recovery([terms[row] for row in rows], codes[rows], k) for rows in draws(codes, size)]
        found[variant] = {"all": recovery(terms, codes, k), "draws": np.mean(drawn)}
    return pd.DataFrame(found).T


def table(column: Callable[[str | Path, str, int, int], pd.DataFrame], asked: list[str]) -> str:
    """Run `column` on the demonstration corpus and on the files that were asked for; return them side by side."""
    warnings.simplefilter("ignore", ws.CardNotice)
    runs = [(CORPUS, "heading", 13, 300)]
    runs += zip(asked[::4], asked[1::4], map(int, asked[2::4]), map(int, asked[3::4]), strict=True)
    found = pd.concat({f"{Path(run[0]).parent.name} {run[2]}": column(*run) for run in runs}, axis=1)
    found["mean", ""] = found.mean(axis=1)
    return found.round(3).to_string()


if __name__ == "__main__":
    print(table(column, sys.argv[1:]))
