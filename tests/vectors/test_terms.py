import numpy as np
import pandas as pd
import pytest

from werkstatt.language.texts import read_texts
from werkstatt.vectors.terms import find_terms

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
    assert terms.mentions["count"].sum() == terms.vocabulary["count"].sum()
    assert (np.asarray(terms.matrix.sum(axis=0)).ravel() <= terms.vocabulary["count"]).all()
    assert (terms.vocabulary["cards"] <= terms.vocabulary["count"]).all()
    assert terms.vocabulary["term"].is_monotonic_increasing
    np.testing.assert_array_equal(np.asarray((terms.matrix > 0).sum(axis=0)).ravel(), terms.vocabulary["cards"])


def test_nouns_weigh_more():
    terms = find_terms(read_texts(["Das Dorf ist lebendig, das Dorf wächst"]))
    assert dict(zip(terms.vocabulary["term"], terms.matrix.toarray()[0], strict=True)) == {
        "dorf": 2,
        "lebendig": 0.5,
        "wachsen": 0.5,
    }


def test_no_words_no_terms():
    terms = find_terms(read_texts(["", "!!!"]))
    assert terms.matrix.shape == (2, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Not der Familien", ["familie", "not"]),
        ("Das Wissen der Leute", ["leute", "wissen"]),
        ("Wir wissen das", []),
        ("Ein Gut am See", ["gut", "see"]),
        ("Gute Wege", ["weg"]),
        ("New York", ["new", "york"]),
    ],
)
def test_stop_words_and_negations_are_those_of_the_language_and_part_of_speech(text, expected):
    assert find_terms(read_texts([text])).vocabulary["term"].tolist() == expected


def negations(text, language="de"):
    vocabulary = find_terms(read_texts([text], language)).vocabulary
    mark = "nicht " if language == "de" else "not "
    marked = vocabulary[vocabulary["term"].str.startswith(mark)]
    return dict(zip(marked["term"], marked["surface"], strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Keine Beteiligung", {"nicht beteiligung": "keine Beteiligung"}),
        ("Wir werden nicht gefragt", {"nicht fragen": "nicht gefragt"}),
        ("Ohne Auto keine Teilhabe", {"nicht auto": "ohne Auto", "nicht teilhabe": "keine Teilhabe"}),
        ("Kein barrierefreier Zugang", {"nicht zugang": "kein Zugang"}),
        ("Keine Bürgerbeteiligung", {"nicht beteiligung": "keine Bürgerbeteiligung"}),
        ("Nicht nur Bürger, auch Vereine", {}),
        ("Das verstehe ich nicht. Busse fehlen", {}),
        ("Keine", {}),
    ],
)
def test_negation_is_kept(text, expected):
    assert negations(text) == expected


def test_a_negated_word_still_meets_the_plain_one():
    terms = find_terms(read_texts(["keine Beteiligung", "mehr Beteiligung"]))
    counts = pd.DataFrame(terms.matrix.toarray(), columns=terms.vocabulary["term"])
    assert counts.to_dict("list") == {"beteiligung": [1, 1], "nicht beteiligung": [1, 0]}


def test_negation_in_english():
    assert negations("No time for meetings", "en") == {"not time": "no time"}
