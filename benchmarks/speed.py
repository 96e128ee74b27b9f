"""How fast are cards read, beside spaCy's blank German tokenizer, and is it what HanTa itself would have said?

Run: python benchmarks/speed.py FILE COLUMN [FILE COLUMN ...]
Texts of 3 to 20 words are drawn from the words of these columns: 20,000 and 200,000 of them, each number in a
process of its own, where one card has been read before: loading the model counts as start-up. The two take turns, so
that other work on the machine slows both.
"""

import os
import random
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

import pandas as pd
import spacy
from HanTa.HanoverTagger import HanoverTagger

from werkstatt.language import morphology
from werkstatt.language.hanta import tagging
from werkstatt.language.texts import pipeline, read_texts
from werkstatt.vectors.terms import find_terms

SIZES = (20_000, 200_000)
COMPARED = 5_000
TURN = 200
IMPORTS = {
    "spaCy and scikit-learn": "import spacy, sklearn.cluster, sklearn.feature_extraction.text",
    "Werkstatt and a first card": "import werkstatt, werkstatt.language as l; list(l.read_texts(['Mehr Beteiligung']))",
}


def texts(words, number):
    draw = random.Random(0)
    return [" ".join(draw.choices(words, k=draw.randint(3, 20))) for _ in range(number)]


def throughput(blank, cards):
    """Return the tokens a second of `blank` and of Werkstatt."""
    tokens, seconds = [0, 0], [0.0, 0.0]
    for begin in range(0, len(cards), TURN):
        for place, pipe in enumerate((blank.pipe, read_texts)):
            start = time.perf_counter()
            tokens[place] += sum(len(doc) for doc in pipe(cards[begin : begin + TURN]))
            seconds[place] += time.perf_counter() - start
    return [number / time for number, time in zip(tokens, seconds, strict=True)]


def memory(cards):
    """Return the most bytes a card that reading and counting takes, all words known."""
    tracemalloc.start()
    find_terms(read_texts(cards))
    largest = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return largest / len(cards)


def analyses(cards):
    return [(token.text, token.tag_, token.lemma_, token._.parts) for doc in read_texts(cards) for token in doc]


def slow_path():
    """Let HanTa itself tag and take apart."""
    slow = HanoverTagger("morphmodel_ger.pgz")
    slow.root = lambda morpheme, tag: slow.stemdict.get(slow.tag2int[tag], {}).get(morpheme, morpheme)
    tagging.hanta = morphology.hanta = lambda language: slow
    tagging.TagSearch = None
    tagging.Tagger._find_readings = lambda self, numbers: None
    tagging._taggers.clear()
    morphology.analyse.cache_clear()
    pipeline.cache_clear()


def start_up(code):
    seconds = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def measure(words, number):
    cards = texts(words, number)
    blank = spacy.blank("de")
    list(read_texts(["Mehr Beteiligung"]))
    for case in ("nothing read before", "all words known to both"):
        theirs, ours = throughput(blank, cards)
        print(f"{number:,} texts, {case}, tokens/s: ", end="")
        print(f"blank {theirs:,.0f}; Werkstatt {ours:,.0f}, ratio {ours / theirs:.3f}", flush=True)
    if number == SIZES[0]:
        print(f"memory to read and count: {memory(cards):,.0f} bytes a card at most")
        found = analyses(cards[:COMPARED])
        slow_path()
        expected = analyses(cards[:COMPARED])
        same = [one == two for one, two in zip(found, expected, strict=True)]
        print(
            f"same tag, lemma and parts as with HanTa's own search: {sum(same) / len(same):.5%} of {len(same):,} tokens"
        )


if __name__ == "__main__":
    if chosen := os.environ.get("TEXTS"):
        columns = zip(sys.argv[1::2], sys.argv[2::2], strict=True)
        measure(" ".join(pd.concat([pd.read_csv(path)[name] for path, name in columns])).split(), int(chosen))
    else:
        for number in SIZES:
            subprocess.run(
                [sys.executable, Path(__file__), *sys.argv[1:]], check=True, env={**os.environ, "TEXTS": str(number)}
            )
        for name, code in IMPORTS.items():
            print(f"start-up, {name}: {start_up(code):.2f} s")
