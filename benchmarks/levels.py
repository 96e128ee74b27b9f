"""Are planted sub-themes found, and is a theme without parts left whole?

Run: python benchmarks/levels.py [SETS]
SETS sets of each kind (8 if not given): parts of several sizes that share half of their own words, with a fifth or two
fifths of all words at random, and as many cards without parts.
"""

import sys

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix, identity
from sklearn.metrics import adjusted_rand_score

from werkstatt.themes.coming_back import PATTERN, draw_similarity, mean_similarity
from werkstatt.themes.levels import DRAWS
from werkstatt.themes.number_of_themes import beats_chance, choose, try_numbers
from werkstatt.vectors.partition import form, once
from werkstatt.vectors.reading import Reading
from werkstatt.vectors.threads import single_threaded

SIZES = ((20, 20), (30, 30), (20, 20, 20), (50, 50), (35, 35, 35), (60, 40))
NOISE = (0.2, 0.4)
OWN, COMMON = 15, 60


def theme(sizes: tuple[int, ...], noise: float, seed: int, *, parted: bool) -> Reading:
    """Cards of one theme: half of what is no noise is from its words, half from those of the part, if it has parts."""
    random = np.random.default_rng([len(sizes), int(100 * noise), seed])
    chances = 1 / np.arange(1, OWN + 1)
    chances /= chances.sum()
    table = np.zeros((sum(sizes), OWN * (len(sizes) + 1) + COMMON))
    for row, part in zip(table, np.repeat(np.arange(len(sizes)), sizes), strict=True):
        for _ in range(random.integers(4, 9)):
            drawn = random.random()
            if drawn < noise:
                row[OWN * (len(sizes) + 1) + random.integers(COMMON)] = 1
            elif not parted or drawn < noise + (1 - noise) / 2:
                row[random.choice(OWN, p=chances)] = 1
            else:
                row[OWN * (part + 1) + random.choice(OWN, p=chances)] = 1
    return Reading(csr_matrix(table), identity(table.shape[1], format="csr"))


def split(reading: Reading, seed: int) -> np.ndarray | None:
    """As :func:`werkstatt.themes.levels.look_into` does it, on cards that are numbers."""
    tried = try_numbers(reading, seed)
    if not beats_chance(tried):
        return None
    labels = form(reading, choose(tried).themes, once(50, seed))
    draws = [draw_similarity(reading, labels, draw, seed) for draw in range(DRAWS)]
    return None if np.nanmin(mean_similarity(np.array(draws))) < PATTERN else labels


@single_threaded
def main(sets: int) -> None:
    rows = []
    for sizes in SIZES:
        for noise in NOISE:
            for parted in (True, False):
                found = [split(theme(sizes, noise, seed, parted=parted), seed) for seed in range(sets)]
                truth = np.repeat(np.arange(len(sizes)), sizes)
                likeness = [adjusted_rand_score(truth, labels) for labels in found if labels is not None]
                mean = float(np.mean(likeness)) if likeness and parted else float("nan")
                rows.append((sizes, noise, parted, len(likeness), sets, round(mean, 2)))
    names = ["sizes", "noise", "parted", "split", "sets", "rand"]
    print(pd.DataFrame(rows, columns=names).to_string(index=False))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 8)
