"""How soon do people and machine agree? A simulated person sorts by the human codes, in the order of `next_cards`.

Run: python benchmarks/guided.py [FILE COLUMN ...]
with files of cards and the column of their codes; the demonstration corpus comes always. Twelve draws of 300 cards
each, batches of 13; Cohen's kappa on all cards, those that were sorted right.
"""

import sys
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.metrics import cohen_kappa_score
from threadpoolctl import threadpool_limits

import werkstatt as ws
from werkstatt.people.desk import make_desk
from werkstatt.people.order import order_cards

CORPUS = Path(__file__).parents[1] / "corpus" / "sozialplanung" / "cards.csv"
SORTING = ("card_id", "heading", "who", "when", "how", "note")
DRAWS, CARDS, BATCH, SORTED = 12, 300, 13, (26, 52, 100)


def sort_by(codes: dict[str, str], ids: list[str]) -> pd.DataFrame:
    return pd.DataFrame([(card, codes[card], "AB", "", "sorted", "") for card in ids], columns=SORTING)


def agreement(cards: pd.DataFrame, codes: pd.Series, reader: str, seed: int, *, random: bool) -> dict[int, float]:
    truth = dict(zip(cards["card_id"], codes, strict=True))
    desk = make_desk(cards, sort_by(truth, []), reader=reader)
    ids = desk.ids.to_list()
    dealt = np.random.default_rng(seed).permutation(len(ids))
    chosen: list[str] = []
    found = {}
    for target in SORTED:
        while len(chosen) < target:
            count = min(BATCH, target - len(chosen))
            rows = dealt[len(chosen) : len(chosen) + count] if random else order_cards(desk, count)
            chosen += [ids[row] for row in rows]
            desk = desk.sort(sort_by(truth, chosen))
        machine = np.append(desk.placements.headings, "")[desk.placing.chosen]
        known = desk.placements.placed
        placed = [truth[card] if own else guess for card, own, guess in zip(ids, known, machine, strict=True)]
        found[target] = cohen_kappa_score([truth[card] for card in ids], placed)
    return found


def measure(path: str | Path, column: str) -> list[dict]:
    table = pd.read_csv(path, dtype=str)
    texts = ws.read_cards(path)[["card_id", "text"]].reset_index(drop=True)
    coded = texts.assign(code=table[column])[table[column].notna()].reset_index(drop=True)
    runs = {"semantic": ("semantic", False), "words only": ("terms", False), "random order": ("semantic", True)}
    rows = []
    for name, (reader, random) in runs.items():
        kappas = []
        for draw in range(DRAWS):
            some = np.sort(np.random.default_rng(draw).choice(len(coded), CARDS, replace=False))
            cards = coded.iloc[some].reset_index(drop=True)
            kappas.append(agreement(cards[["card_id", "text"]], cards["code"], reader, draw, random=random))
        means = pd.DataFrame(kappas).mean().round(2)
        rows.append({"file": Path(path).parent.name, "run": name, **means.to_dict()})
    return rows


if __name__ == "__main__":
    warnings.simplefilter("ignore", ws.CardNotice)
    asked = sys.argv[1:]
    pairs = [(CORPUS, "heading"), *zip(asked[::2], asked[1::2], strict=True)]
    with threadpool_limits(1):
        print(pd.DataFrame([row for pair in pairs for row in measure(*pair)]).to_string(index=False))
