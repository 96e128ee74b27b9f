"""How well are compounds split? On words judged by hand, beside other splitters where they are installed.

Run: python benchmarks/compounds.py
The other splitters are no dependencies: pip install split-words german-nouns.
Precision and recall are of the decision to split; exact is the share of compounds with all parts right, ignoring case.
"""

import importlib.util
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from werkstatt.language.texts import read_texts

GOLD = Path(__file__).parent / "gold" / "compounds.csv"


def werkstatt(word: str) -> list[str]:
    return list(next(read_texts([word]))[0]._.parts)


def charsplit() -> Callable[[str], list[str]]:
    from split_words import Splitter

    splitter = Splitter()

    def split(word: str) -> list[str]:
        score, *parts = splitter.split_compound(word)[0]
        return parts if score > 0.5 else [word]

    return split


def german_nouns() -> Callable[[str], list[str]]:
    from german_nouns.lookup import Nouns

    return Nouns().parse_compound


def measure(split: Callable[[str], list[str]]) -> dict:
    gold = pd.read_csv(GOLD, keep_default_na=False)
    found = [[part.lower() for part in split(word)] for word in gold["word"]]
    right = [parts.lower().split("+") if parts else [] for parts in gold["parts"]]
    cut = pd.Series([len(parts) > 1 for parts in found])
    compound = gold["parts"] != ""
    exact = pd.Series([one == other for one, other in zip(found, right, strict=True)])
    return {
        "precision": (cut & compound).sum() / cut.sum(),
        "recall": (cut & compound).sum() / compound.sum(),
        "exact": exact[compound].mean(),
    }


if __name__ == "__main__":
    splitters = {"Werkstatt": werkstatt}
    if importlib.util.find_spec("split_words"):
        splitters["CharSplit"] = charsplit()
    if importlib.util.find_spec("german_nouns"):
        splitters["german-nouns"] = german_nouns()
    print((100 * pd.DataFrame({name: measure(split) for name, split in splitters.items()}).T).round(1).to_string())
    gold = pd.read_csv(GOLD, keep_default_na=False)
    print(f"{len(gold)} words, {(gold['parts'] != '').sum()} of them compounds")
