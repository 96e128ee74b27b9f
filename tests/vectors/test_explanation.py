import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkstatt.language.texts import read_texts
from werkstatt.vectors.explanation import explain
from werkstatt.vectors.terms import find_terms


def one(text, language="de"):
    return explain(next(read_texts([text])), language)


def test_every_token_and_what_became_of_it():
    table = one("Nie gefragt: Schuldnerberatung im Dorf gut").table
    assert table["token"].tolist() == ["Nie", "gefragt", ":", "Schuldnerberatung", "im", "Dorf", "gut"]
    counts = ["", "fragen + nicht fragen", "", "schuldner + beratung", "", "dorf", ""]
    assert table["counts_as"].tolist() == counts
    assert table["weight"].tolist() == [0, 0.5, 0, 1, 0, 1, 0]
    fates = ["negation", "changed", "no_word", "changed", "function", "kept", "stopped"]
    assert table["fate"].tolist() == fates


def test_the_table_is_what_is_counted(cards):
    docs = list(read_texts(cards["text"]))
    matrix = find_terms(docs).matrix
    tables = [explain(doc).table for doc in docs]
    counted = [(table["counts_as"].str.split(" + ", regex=False).str.len() * table["weight"]).sum() for table in tables]
    assert counted == matrix.sum(axis=1).A1.tolist()


def test_a_card_without_terms_says_so():
    assert "kein Wort" in one("wir sind die von oben")._repr_html_()
    assert "No word" in one("wir sind die von oben", "en")._repr_html_()
    assert "kein Wort" not in one("Beteiligung")._repr_html_()


def test_card_text_is_text():
    page = one("<script>alert(1)</script> & <b>Dorf</b>")._repr_html_()
    assert "<script" not in page
    assert "<b>" not in page


@pytest.mark.parametrize(
    "text", ["", "👍", "https://example.org/?a=b&c=d", "مرحبا بالعالم", "\u200b\u00ad", "a" * 10_000]
)
def test_odd_cards_are_shown(text):
    assert "<p" in one(text)._repr_html_()


@given(st.text(max_size=200))
def test_no_text_is_too_odd(text):
    explanation = one(text)
    assert len(explanation.table) == len(next(read_texts([text])))
    assert explanation._repr_html_()


def test_a_screen_reader_hears_the_language_of_the_card():
    assert '<p lang="de">' in one("Beteiligung", "en")._repr_html_()
    assert '<p lang="en">' in explain(next(read_texts(["Participation"], "en")), "en")._repr_html_()
