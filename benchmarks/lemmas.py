"""How often are lemma and part of speech of content words right? On Universal Dependencies gold tokens.

Run: python benchmarks/lemmas.py de_gsd-ud-test.conllu
Content words are those with gold part of speech NOUN, VERB, ADJ or ADV; names are shown apart.
"""

import sys
from pathlib import Path

import pandas as pd
from spacy.tokens import Doc

from werkstatt.language.texts import pipeline

CONTENT = ["NOUN", "VERB", "ADJ", "ADV"]


def sentences(path):
    for block in Path(path).read_text().strip().split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if not line.startswith("#")]
        yield [row for row in rows if row[0].isdigit()]


def compare(path):
    morphology = pipeline("de").get_pipe("werkstatt_morphology")
    found = []
    for rows in sentences(path):
        doc = morphology(Doc(pipeline("de").vocab, words=[row[1] for row in rows]))
        found += [(row[3], row[2], token.lemma_, token.pos_) for row, token in zip(rows, doc, strict=True)]
    return pd.DataFrame(found, columns=["pos", "gold", "lemma", "found_pos"])


if __name__ == "__main__":
    table = compare(sys.argv[1])
    table["right"] = table["gold"] == table["lemma"]
    table["right ignoring case"] = table["gold"].str.lower() == table["lemma"].str.lower()
    content = table[table["pos"].isin(CONTENT)]
    by_pos = table[table["pos"].isin([*CONTENT, "PROPN"])].groupby("pos")[["right", "right ignoring case"]].mean()
    by_pos.loc["content words"] = content[["right", "right ignoring case"]].mean()
    without = content[content["pos"] != "ADV"]
    by_pos.loc["without ADV"] = without[["right", "right ignoring case"]].mean()
    print((100 * by_pos).round(1).to_string())
    wrong = content[~content["right ignoring case"]]
    print(wrong[["pos", "gold", "lemma"]].value_counts().head(25).to_string())
