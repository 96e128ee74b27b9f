"""What does stability by 100 resamples cost, beside R's `fpc::clusterboot` on the same vectors?

Run: python benchmarks/clusterboot.py [FILE [NUMBER]]
with a file of cards and a number of themes; the demonstration corpus and 9 where there are none. Needs Rscript with the
package fpc (Debian: r-cran-fpc). Both draw the cards with replacement 100 times, use each card drawn once, cluster by
k-means with 10 starts, and take the mean of the best Jaccard similarities (Hennig 2007). The last row goes the
whole way from words to clusters in each draw, as the review does. Seconds are those of the processor, user and system.
"""

import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

import werkstatt as ws
from werkstatt.validation.resampling import resample
from werkstatt.vectors.kmeans import cluster, cluster_often
from werkstatt.vectors.likeness import best_jaccard
from werkstatt.vectors.randomisation import draw_cards
from werkstatt.vectors.threads import one_thread

CORPUS = Path(__file__).parents[1] / "corpus" / "sozialplanung" / "cards.csv"
RESAMPLES, STARTS = 100, 10

R = """
suppressMessages(library(fpc))
rows <- as.matrix(read.csv("{file}", header = FALSE))
set.seed(0)
start <- proc.time()
found <- clusterboot(rows, B = 100, clustermethod = kmeansCBI, krange = {k}, runs = 10, count = FALSE)
used <- proc.time() - start
peak <- grep("VmHWM", readLines("/proc/self/status"), value = TRUE)
cat(sum(used[1:2]), as.numeric(gsub("[^0-9]", "", peak)) / 1024, sort(found$bootmean))
"""


def measured(name: str, work: Callable[[], np.ndarray]) -> None:
    start = time.process_time()
    stability = work()
    print(f"{name}: {time.process_time() - start:.2f} s, stability {_told(stability)}", flush=True)


def _told(stability: np.ndarray) -> str:
    return " ".join(f"{value:.2f}" for value in np.sort(stability))


def on_vectors(vectors: np.ndarray, k: int) -> np.ndarray:
    """Resample rows of vectors that stay where they are, as clusterboot does."""
    labels = cluster(vectors, k, restarts=STARTS).labels
    found = []
    for draw in range(RESAMPLES):
        drawn = draw_cards(len(vectors), 0, draw)
        found.append(best_jaccard(labels[drawn], cluster_often(vectors[drawn], k, [draw], restarts=STARTS)[0], k))
    return np.nanmean(found, axis=0)


def clusterboot(vectors: np.ndarray, k: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file, script = Path(folder, "rows.csv"), Path(folder, "boot.R")
        np.savetxt(file, vectors, delimiter=",")
        script.write_text(R.format(file=file, k=k))
        told = subprocess.run(["Rscript", str(script)], stdout=subprocess.PIPE, text=True, check=True).stdout
    # Its own word for its memory: of a child, the system counts the memory of its parent.
    seconds, memory, *stability = map(float, told.split())
    print(f"  fpc::clusterboot: {seconds:.2f} s, {memory:.0f} MB, stability {_told(np.array(stability))}", flush=True)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    asked_for = sys.argv[1:]
    cards = ws.read_cards(asked_for[0] if asked_for else CORPUS)
    number = int(asked_for[1]) if len(asked_for) > 1 else 9
    themes = ws.find_themes(cards, number, levels=1)
    plain = TfidfVectorizer().fit_transform(cards["text"]).toarray()
    sets = {"Werkstatt's space": themes.embedding.vectors[themes.embedding.placed], "TF-IDF": plain}
    print(f"{number} themes, {RESAMPLES} resamples, {STARTS} starts")
    for name, rows in sets.items():
        print(f"{name}, {rows.shape[0]} cards, {rows.shape[1]} dimensions")
        with one_thread():
            measured("  Werkstatt", lambda rows=rows: on_vectors(rows, number))
        clusterboot(rows, number)
    with one_thread():
        measured(
            "Werkstatt, the whole way from words in each draw",
            lambda: resample(themes.reading, themes.labels, RESAMPLES).themes["stability"].to_numpy(),
        )
    print(f"Werkstatt in all: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")
