"""How fast are texts read, beside HanTa's own `tag_sent`, and is it what HanTa itself would have said?

Run: python benchmarks/speed.py FILE COLUMN
Each row is a process of its own on one thread, in which the model is loaded and nothing has been read; seconds are
those of the processor. HanTa gets the tokens of spaCy's blank tokenizer, Werkstatt the texts.
"""

import os
import resource
import subprocess
import sys
import time
import tracemalloc

import pandas as pd
import spacy
from HanTa.HanoverTagger import HanoverTagger

from werkstatt.language import compounds
from werkstatt.language.hanta import tagging
from werkstatt.language.normalisation import normalise
from werkstatt.language.texts import pipeline, read_texts
from werkstatt.vectors.terms import find_terms

BOUND = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
IMPORTS = {
    "spaCy and scikit-learn": "import spacy, sklearn.cluster, sklearn.feature_extraction.text",
    "Werkstatt and a first card": "import werkstatt, werkstatt.language as l; list(l.read_texts(['Mehr Beteiligung']))",
}


def report(name, seconds, tokens):
    print(f"{name}: {seconds:.2f} s, {tokens / seconds:,.0f} tokens/s", flush=True)


def ours(texts):
    pipeline("de")("")
    start = time.process_time()
    tokens = sum(len(doc) for doc in read_texts(texts))
    report(f"Werkstatt, {len(texts):,} texts", time.process_time() - start, tokens)
    start = time.process_time()
    list(read_texts(texts))
    report("Werkstatt, the same again", time.process_time() - start, tokens)


def theirs(texts):
    blank, tagger = spacy.blank("de"), HanoverTagger("morphmodel_ger.pgz")
    sentences = [[token.text for token in blank(normalise(text)) if not token.is_space] for text in texts]
    start = time.process_time()
    for sentence in sentences:
        tagger.tag_sent(sentence, taglevel=3)
    report("HanTa's tag_sent", time.process_time() - start, sum(map(len, sentences)))


def memory(texts):
    list(read_texts(texts))
    tracemalloc.start()
    find_terms(read_texts(texts))
    largest = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(f"read and counted, all words known: {largest / len(texts):,.0f} bytes a text at most", flush=True)


def analyses(texts):
    return [(token.text, token.tag_, token.lemma_, token._.parts) for doc in read_texts(texts) for token in doc]


def same(texts):
    """Compare with a pipeline in which HanTa itself tags and takes apart."""
    found = analyses(texts)
    slow = HanoverTagger("morphmodel_ger.pgz")
    slow.root = lambda morpheme, tag: slow.stemdict.get(slow.tag2int[tag], {}).get(morpheme, morpheme)
    tagging.hanta = compounds.hanta = lambda language: slow
    tagging.Tagger._find_readings = lambda self, numbers: None
    tagging._taggers.clear()
    compounds.analyse.cache_clear()
    pipeline.cache_clear()
    alike = [one == two for one, two in zip(found, analyses(texts), strict=True)]
    print(f"tag, lemma and parts as with HanTa's own search: {sum(alike) / len(alike):.3%} of {len(alike):,} tokens")


def start_up(code):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


ROWS = {"ours": ours, "theirs": theirs, "memory": memory, "same": same}

if __name__ == "__main__":
    file, column = sys.argv[1:3]
    if len(sys.argv) > 3:
        ROWS[sys.argv[3]](pd.read_csv(file)[column].tolist())
        sys.exit()
    for row in ROWS:
        subprocess.run([sys.executable, __file__, file, column, row], check=True, env=os.environ | BOUND)
    for name, code in IMPORTS.items():
        print(f"start-up, {name}: {min(start_up(code) for _ in range(5)):.2f} s")
