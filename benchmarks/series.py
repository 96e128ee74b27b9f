"""How often are themes of two workshops matched that have nothing to do with each other, and how often the same ones?

Run: python benchmarks/series.py [PAIRS] [FIRST_FILE SECOND_FILE]
PAIRS pairs of workshops of each kind (40 if not given). Two files with a column ``text`` on different subjects are
drawn from too: what is matched there is false.
"""

import sys
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
from joblib import Parallel, delayed

import werkstatt as ws
from werkstatt.validation.series import in_series

CORPUS = Path(__file__).parents[1] / "corpus" / "sozialplanung" / "cards.csv"
SYLLABLES = [a + b for a in "bdfgklmnprst" for b in "aeiou"]


def words(random: np.random.Generator, count: int) -> list[str]:
    """Nouns that mean nothing, so that no compound is taken apart."""
    return ["".join(random.choice(SYLLABLES, 3)).capitalize() for _ in range(count)]


def invented(random: np.random.Generator, topics: list[list[str]], common: list[str], cards: int) -> list[str]:
    """Return cards of five words, four in five from one topic, the others common to all."""
    texts = []
    for topic in random.integers(len(topics), size=cards):
        own = [
            word if random.random() < 0.8 else str(random.choice(common)) for word in random.choice(topics[topic], 5)
        ]
        texts.append(" ".join(own))
    return texts


def pair(first: list[str], second: list[str], seed: int) -> pd.DataFrame:
    """Match the themes that each of two workshops has by itself, as a series does it."""
    texts = [*first, *second]
    cards = pd.DataFrame({"card_id": [f"K{place}" for place in range(len(texts))], "text": texts})
    cards["workshop"] = ["2021"] * len(first) + ["2022"] * len(second)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = in_series(ws.find_themes(cards, levels=1), seed, resamples=30)
    return found.matches[found.matches["matched"].astype(bool)]


def planted(seed: int, kept: int) -> tuple[int, int]:
    """Two workshops of five topics each, of which some are the same; matches that are false, and topics found again."""
    random = np.random.default_rng(seed)
    common = words(random, 40)
    topics = [words(random, 12) for _ in range(10 - kept)]
    first, second = topics[:5], [*topics[:kept], *topics[5:]]
    texts = [invented(random, own, common, 150) for own in (first, second)]
    matched = pair(*texts, seed)
    right = {word.lower() for topic in topics[:kept] for word in topic}
    true = [any(word.lower() in right for word in row["words"]) for row in matched.to_dict("records")]
    return len(true) - sum(true), sum(true)


def drawn(first: pd.Series, second: pd.Series, seed: int) -> int:
    texts = [table.sample(150, random_state=seed).tolist() for table in (first, second)]
    return len(pair(*texts, seed))


def shuffled(seed: int) -> int:
    """Two halves of the demonstration corpus, the words of each dealt anew among its cards."""
    random = np.random.default_rng(seed)
    texts = pd.read_csv(CORPUS)["text"].sample(frac=1, random_state=seed).str.split()
    halves = []
    for half in (texts[:188], texts[188:]):
        pool = random.permutation([word for text in half for word in text]).tolist()
        halves.append([" ".join(pool.pop() for _ in text) for text in half])
    return len(pair(*halves, seed))


def main(pairs: int, files: list[str]) -> None:
    work = Parallel(n_jobs=2)
    for kept in (0, 2, 4):
        found = work(delayed(planted)(seed, kept) for seed in range(pairs))
        false, true = (np.array(column) for column in zip(*found, strict=True))
        print(
            f"{kept} of 5 topics the same: false match in {(false > 0).sum()} of {pairs}, found again {true.mean():.2f}"
        )
    noise = np.array(work(delayed(shuffled)(seed) for seed in range(pairs)))
    print(f"words dealt anew: false match in {(noise > 0).sum()} of {pairs}")
    if files:
        texts = [pd.read_csv(file)["text"] for file in files]
        short = [text[text.str.split().str.len() <= 40] for text in texts]
        found = np.array(work(delayed(drawn)(*short, seed) for seed in range(pairs)))
        print(f"two subjects: a match in {(found > 0).sum()} of {pairs}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40, sys.argv[2:])
