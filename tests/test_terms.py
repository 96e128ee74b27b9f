import numpy as np
import pandas as pd

from werkstatt.language import read_texts
from werkstatt.terms import explain, find_terms

TEXTS = ["Bürgerbeteiligung im Dorf", "Beteiligung der Bürger*innen", "", "Dörfer, Dörfer und ein Dorf!"]


def test_counts_by_hand():
    terms = find_terms(read_texts(TEXTS))
    counts = pd.DataFrame(terms.matrix.toarray(), columns=terms.vocabulary["term"])
    assert counts.to_dict("list") == {"beteiligung": [1, 1, 0, 0], "bürger": [1, 1, 0, 0], "dorf": [1, 0, 0, 3]}


def test_terms_remember_their_surface_forms():
    terms = find_terms(read_texts(TEXTS))
    assert dict(zip(terms.vocabulary["term"], terms.vocabulary["surface"], strict=True)) == {
        "beteiligung": "Beteiligung",
        "bürger": "Bürger*innen",
        "dorf": "Dorf",
    }
    assert set(terms.mentions.query("column == 2")["surface"]) == {"Dorf", "Dörfer"}


def test_sums_agree(cards):
    terms = find_terms(read_texts(cards["text"]))
    assert terms.matrix.shape == (len(cards), len(terms.vocabulary))
    assert terms.matrix.sum() == terms.mentions["count"].sum() == terms.vocabulary["count"].sum()
    assert (terms.vocabulary["cards"] <= terms.vocabulary["count"]).all()
    assert terms.vocabulary["term"].is_monotonic_increasing
    np.testing.assert_array_equal(np.asarray((terms.matrix > 0).sum(axis=0)).ravel(), terms.vocabulary["cards"])


def test_no_words_no_terms():
    terms = find_terms(read_texts(["", "!!!"]))
    assert terms.matrix.shape == (2, 0)


def test_explain_shows_every_token():
    table = explain(next(read_texts(["Nie gefragt: Schuldnerberatung"])))
    assert table["token"].tolist() == ["Nie", "gefragt", ":", "Schuldnerberatung"]
    assert table["counts_as"].tolist() == ["", "fragen", "", "schuldner + beratung"]
