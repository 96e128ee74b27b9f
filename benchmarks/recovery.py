"""How well do themes recover what people coded? Adjusted mutual information beside the plain procedure.

Run: python benchmarks/recovery.py FILE COLUMN N [FILE COLUMN N ...]
with a file of cards, the column of the human codes, and the number of themes. The demonstration corpus comes always.
"""

import sys
import warnings
from pathlib import Path

import pandas as pd
from sklearn.metrics import adjusted_mutual_info_score

import werkstatt as ws
from werkstatt.validation.agreement import plain_clusters

CORPUS = Path(__file__).parents[1] / "corpus" / "sozialplanung" / "cards.csv"


def recovery(path: str | Path, column: str, number: int) -> dict:
    cards = ws.read_cards(path)
    found = {reader: ws.find_themes(cards, number, reader=reader).cards["theme"] for reader in ("terms", "semantic")}
    plain = plain_clusters(cards["text"], number)
    return {
        "file": Path(path).parent.name,
        "cards": len(cards),
        "codes": cards[column].nunique(),
        "themes": number,
        "plain AMI": round(adjusted_mutual_info_score(cards[column], plain), 3),
        **{f"{reader} AMI": round(adjusted_mutual_info_score(cards[column], found[reader]), 3) for reader in found},
        "not assignable": int((found["terms"] == 0).sum()),
    }


if __name__ == "__main__":
    warnings.simplefilter("ignore", ws.CardNotice)
    asked = sys.argv[1:]
    runs = [(CORPUS, "heading", 13), *zip(asked[::3], asked[1::3], map(int, asked[2::3]), strict=True)]
    print(pd.DataFrame([recovery(*run) for run in runs]).to_string(index=False))
