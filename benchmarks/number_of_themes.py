"""Is the planted number of themes found, and is noise called noise?

Run: python benchmarks/number_of_themes.py [CASES]
CASES sets of cards without order (100 if not given): half with words drawn at random, half with the words of the
demonstration corpus shuffled among 120 of its cards; and planted themes of several numbers, sizes and amounts of noise.
"""

import sys
from pathlib import Path

import numpy as np
import pandas as pd
from joblib import Parallel, delayed
from scipy.sparse import csr_matrix, identity
from sklearn.metrics import adjusted_rand_score

import werkstatt as ws
from werkstatt.cards.preparation import read_terms
from werkstatt.themes.number_of_themes import beats_chance, choose, try_numbers
from werkstatt.vectors.partition import partition
from werkstatt.vectors.reading import Reading
from werkstatt.vectors.space import embed

CORPUS = Path(__file__).parents[1] / "corpus" / "sozialplanung" / "cards.csv"
SIZES = {
    2: [(30, 30), (60, 20)],
    3: [(30,) * 3, (60, 30, 15)],
    5: [(20,) * 5, (50, 40, 30, 20, 10)],
    8: [(20,) * 8, (45, 40, 35, 30, 25, 20, 15, 10)],
    12: [(20,) * 12],
}
NOISE = (0.1, 0.3, 0.5)


def reading(table: np.ndarray) -> Reading:
    return Reading(csr_matrix(table), identity(table.shape[1], format="csr"))


def random_words(cards: int, seed: int, vocabulary: int = 80) -> Reading:
    random = np.random.default_rng([cards, seed])
    chances = 1 / np.arange(1, vocabulary + 1)
    table = np.zeros((cards, vocabulary))
    for row in table:
        row[random.choice(vocabulary, random.integers(3, 8), replace=False, p=chances / chances.sum())] = 1
    return reading(table)


def planted(sizes: tuple[int, ...], noise: float, seed: int, vocabulary: int = 15, common: int = 60) -> Reading:
    random = np.random.default_rng([len(sizes), int(100 * noise), seed])
    chances = 1 / np.arange(1, vocabulary + 1)
    table = np.zeros((sum(sizes), vocabulary * len(sizes) + common))
    for row, theme in zip(table, np.repeat(np.arange(len(sizes)), sizes), strict=True):
        length = random.integers(3, 8)
        own = theme * vocabulary + random.choice(vocabulary, length, replace=False, p=chances / chances.sum())
        other = len(sizes) * vocabulary + random.integers(common, size=length)
        row[np.where(random.random(length) < noise, other, own)] = 1
    return reading(table)


def noise_case(case: int) -> dict:
    if case % 2:
        cards = (60, 120, 240)[case // 2 % 3]
        kind, cards_read = f"random words, {cards} cards", random_words(cards, case)
    else:
        texts = ws.read_cards(CORPUS)["text"].sample(120, random_state=case)
        terms = read_terms(texts, "de")
        kind, cards_read = "shuffled words, 120 cards", Reading(terms.words, terms.parts).shuffle(case, case)
    return {"kind": kind, "order found": beats_chance(try_numbers(cards_read, seed=case))}


def planted_case(sizes: tuple[int, ...], noise: float, seed: int) -> dict:
    cards = planted(sizes, noise, seed)
    tried = try_numbers(cards, seed=seed)
    truth = np.repeat(np.arange(len(sizes)), sizes)
    return {
        "planted": len(sizes),
        "even": len(set(sizes)) == 1,
        "noise": noise,
        "chosen": choose(tried).themes,
        "order found": beats_chance(tried),
        "recoverable": adjusted_rand_score(truth, partition(embed(cards, len(sizes)), len(sizes), 10, 0)),
    }


if __name__ == "__main__":
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    found = pd.DataFrame(Parallel(2)(delayed(noise_case)(case) for case in range(number)))
    print(
        found.groupby("kind")["order found"]
        .agg(["size", "sum"])
        .rename(columns={"size": "cases", "sum": "order found"})
    )
    print(f"called noise: {number - found['order found'].sum()} of {number}")
    cases = [(sizes, noise, seed) for k in SIZES for sizes in SIZES[k] for noise in NOISE for seed in range(2)]
    result = pd.DataFrame(Parallel(2)(delayed(planted_case)(*case) for case in cases))
    result["exact"] = result["chosen"] == result["planted"]
    result["within 1"] = (result["chosen"] - result["planted"]).abs() <= 1
    columns = ["exact", "within 1", "order found", "recoverable"]
    print(result.groupby(["planted", "noise"])[columns].mean().round(2).to_string())
    print(result[columns].mean().round(2).to_string())
