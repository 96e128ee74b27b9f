"""What does the common case cost in seconds of processor time, beside a plain loop over scikit-learn and BERTopic?

Run: python benchmarks/processor_time.py [FILE]
with a file of cards; the demonstration corpus where there is none. Each row is a process of its own with one thread for
arithmetic, and its seconds are those of user and system together, without starting Python but for the first two rows.
The plain loop makes as many k-means as the choice of the number (20 draws and 20 shuffles with 3 draws each, 2 to 15
clusters, 3 starts) over `KMeans` and TF-IDF, with `adjusted_rand_score`, and 100 resamples of the chosen number with 10
starts: what one would write without Werkstatt. BERTopic takes part where it is installed; it neither chooses a number
by stability nor reviews, so its row is one fit.
"""

import importlib.util
import os
import resource
import subprocess
import sys
import time
import warnings
from pathlib import Path

CORPUS = Path(__file__).parents[1] / "corpus" / "sozialplanung" / "cards.csv"
COMMAND = str(Path(sys.executable).parent / "werkstatt")
BOUND = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "NUMBA_NUM_THREADS": "1"}
DRAWS, SHUFFLES, SHUFFLED_DRAWS, RESAMPLES = 20, 20, 3, 100
NUMBERS = range(2, 16)


def report(name: str, since: float) -> None:
    print(f"{name}: {time.process_time() - since:.2f} s", flush=True)


def ours(file: str) -> None:
    import werkstatt as ws

    start = time.process_time()
    cards = ws.read_cards(file)
    report(f"{len(cards)} cards read from their file", start)
    start = time.process_time()
    themes = ws.find_themes(cards)
    report(f"find_themes, number chosen ({len(themes.themes)})", start)
    middle = time.process_time()
    ws.review(cards, themes)
    report("review", middle)
    report("find_themes and review", start)


def plain(file: str) -> None:
    import numpy as np
    from sklearn.cluster import KMeans
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.metrics import adjusted_rand_score

    import werkstatt as ws

    texts = ws.read_cards(file)["text"]
    start = time.process_time()
    vectors = TfidfVectorizer().fit_transform(texts).toarray()
    random = np.random.default_rng(0)

    def agreements(rows: np.ndarray, draws: int) -> None:
        whole = {k: KMeans(k, n_init=3, random_state=0).fit_predict(rows) for k in NUMBERS}
        for _ in range(draws):
            drawn = np.unique(random.integers(len(rows), size=len(rows)))
            for k in NUMBERS:
                adjusted_rand_score(whole[k][drawn], KMeans(k, n_init=3, random_state=0).fit_predict(rows[drawn]))

    agreements(vectors, DRAWS)
    for _ in range(SHUFFLES):
        agreements(random.permuted(vectors, axis=0), SHUFFLED_DRAWS)
    report("plain loop, number chosen", start)
    start = time.process_time()
    for _ in range(RESAMPLES):
        drawn = np.unique(random.integers(len(vectors), size=len(vectors)))
        KMeans(9, n_init=10, random_state=0).fit(vectors[drawn])
    report("plain loop, 100 resamples", start)


def bertopic(file: str) -> None:
    from peers import bertopic_svd

    import werkstatt as ws

    texts = ws.read_cards(file)["text"].tolist()
    bertopic_svd(texts[:50], 3)
    start = time.process_time()
    bertopic_svd(texts, 9)
    report("BERTopic, one fit of 9 topics, once it is warm", start)


def command(*arguments: str) -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([COMMAND, *arguments], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"werkstatt {' '.join(arguments)}: {seconds:.2f} s", flush=True)


ROWS = {"ours": ours, "plain": plain, "bertopic": bertopic}

if __name__ == "__main__":
    warnings.simplefilter("ignore")
    if len(sys.argv) > 2:
        ROWS[sys.argv[1]](sys.argv[2])
        sys.exit()
    cards_file = sys.argv[1] if len(sys.argv) > 1 else str(CORPUS)
    command("--help")
    command("--version")
    for row in ROWS:
        if row != "bertopic" or importlib.util.find_spec("bertopic"):
            subprocess.run([sys.executable, __file__, row, cards_file], check=True, env=os.environ | BOUND)
