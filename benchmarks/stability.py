"""How fast are very many k-means, beside a loop over scikit-learn's `KMeans`, and do they reach as low?

Run: python benchmarks/stability.py FILE [FILE ...]
The cards of all files are pooled. For 300 and for 2,000 of them (or as many as there are): 100 bootstrap resamples as
weights, 8 clusters, 10 starts, on plain TF-IDF and in the space in which Werkstatt forms themes. The loop runs twice,
with the threads scikit-learn and BLAS take by themselves and with one. Where the loop would take long it makes fewer
resamples, and both figures are per resample. Then 20,000 and 100,000 rows with their peak memory. `fpc::clusterboot`
runs too where Rscript and fpc are installed.
"""

import shutil
import subprocess
import sys
import tempfile
import time
import tracemalloc
import warnings

import numpy as np
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer

import werkstatt as ws
from werkstatt.cards.preparation import read_terms
from werkstatt.vectors.kmeans import minimise
from werkstatt.vectors.reading import Reading
from werkstatt.vectors.space import embed
from werkstatt.vectors.threads import one_thread

THEMES, STARTS = 8, 10
RESAMPLES = {300: 100, 2000: 10}
LARGE = (20_000, 100_000)
R = """
suppressMessages(library(fpc))
rows <- as.matrix(read.csv("{file}", header = FALSE))
set.seed(0)
used <- system.time(clusterboot(rows, B = 100, clustermethod = kmeansCBI, krange = 8, runs = 10, count = FALSE))
cat(used[["elapsed"]])
"""


def weights(rows: int, resamples: int) -> np.ndarray:
    random = np.random.default_rng(0)
    return np.array([np.bincount(random.integers(rows, size=rows), minlength=rows) for _ in range(resamples)], float)


def loop(rows: np.ndarray, drawn: np.ndarray) -> tuple[float, float]:
    start = time.perf_counter()
    reached = [
        KMeans(THEMES, n_init=STARTS, random_state=draw).fit(rows, sample_weight=row).inertia_
        for draw, row in enumerate(drawn)
    ]
    return time.perf_counter() - start, float(np.mean(reached))


def compare(name: str, rows: np.ndarray, resamples: int) -> None:
    drawn = weights(len(rows), resamples)
    free, _ = loop(rows, drawn)
    with one_thread():
        bounded, theirs = loop(rows, drawn)
    start = time.perf_counter()
    _, reached = minimise(rows, THEMES, drawn, range(resamples), restarts=STARTS)
    ours = time.perf_counter() - start
    print(
        f"{name}, {rows.shape[0]} × {rows.shape[1]}, {resamples} resamples: loop {free:.2f} s, with one thread "
        f"{bounded:.2f} s, at once {ours:.3f} s: {free / ours:.1f} and {bounded / ours:.1f} times; "
        f"minimum {theirs:.3f} and {reached.mean():.3f} ({reached.mean() / theirs - 1:+.3%})",
        flush=True,
    )


def clusterboot(rows: np.ndarray) -> None:
    if not shutil.which("Rscript"):
        print("fpc::clusterboot: R is not installed")
        return
    with tempfile.NamedTemporaryFile(suffix=".csv") as file:
        pd.DataFrame(rows).to_csv(file.name, header=False, index=False)
        done = subprocess.run(["Rscript", "-e", R.format(file=file.name)], capture_output=True, text=True)
    print(f"fpc::clusterboot: {done.stdout or done.stderr} s")


def large(size: int) -> None:
    rows = np.random.default_rng(0).normal(size=(size, 2 * THEMES))
    drawn = weights(size, 1)
    tracemalloc.start()
    start = time.perf_counter()
    minimise(rows, THEMES, drawn, [0], restarts=STARTS)
    seconds, (_, peak) = time.perf_counter() - start, tracemalloc.get_traced_memory()
    print(
        f"{size} rows × {2 * THEMES}, one resample: {seconds:.1f} s, {peak / 2**20:.0f} MB beside the rows", flush=True
    )


if __name__ == "__main__":
    warnings.simplefilter("ignore", ws.CardNotice)
    texts = pd.concat([ws.read_cards(file)["text"] for file in sys.argv[1:]], ignore_index=True)
    texts = texts.sample(frac=1, random_state=0).tolist()
    for size, resamples in RESAMPLES.items():
        some = texts[:size]
        plain = TfidfVectorizer().fit_transform(some).toarray()
        compare("TF-IDF", plain, resamples)
        terms = read_terms(pd.Series(some), "de")
        space = embed(Reading(terms.words, terms.parts), THEMES)
        compare("Werkstatt's space", space.vectors[space.placed], 10 * resamples)
        if size == 300:
            clusterboot(plain)
    for size in LARGE:
        large(size)
