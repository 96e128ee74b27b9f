"""No pattern of the package runs away: a run of whatever it knows takes a time that grows with the length.

One that does takes hours here, so that its process is ended. `benchmarks/patterns.py` tells which, and tries more.
"""

import subprocess
import sys

import pandas as pd
from conftest import ROOT

from werkstatt.cards.hints import find_hints
from werkstatt.language.texts import read_texts

ALL = "import sys; sys.path.insert(0, 'benchmarks'); import patterns; patterns.main(20_000, None, 3, 2)"

UNITS = ("1. ", "a", "(", "a.", "a@", "Frau ", "Am Markt ", "ab- ", "Haupt-/", "A-", "AB ", "[? ", "\u200b", "x\u00ad ")


def test_no_pattern_runs_away():
    command = [sys.executable, "-c", ALL]
    told = subprocess.run(command, check=True, capture_output=True, text=True, timeout=600, cwd=ROOT).stdout
    assert "personal_data.PATTERNS" in told
    assert "transcript.VOTES" in told


def test_cards_of_tens_of_thousands_of_signs_are_looked_through_and_read():
    cards = pd.DataFrame({"text": ["x " + unit * (30_000 // len(unit)) for unit in UNITS]})
    cards["card_id"] = list("abcdefghijklmn")
    assert "personal" in set(find_hints(cards)["kind"])
    assert len(list(read_texts(cards["text"]))) == len(UNITS)
