import pickle
import subprocess
import sys

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from werkstatt.language.capitals import read_form
from werkstatt.language.gender import join_pairs
from werkstatt.language.normalisation import normalise
from werkstatt.language.texts import pipeline, read_texts


def tokens(text, language="de"):
    return list(next(read_texts([text], language)))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Beteiligungsverfahren", ("Beteiligung", "Verfahren")),
        ("Sozialplanung", ("Sozial", "Planung")),
        ("Kita-Plätze", ("Kita", "Platz")),
        ("LSZ-Beirat", ("LSZ", "Beirat")),
        ("Kinderbetreuung", ("Kind", "Betreuung")),
        ("Landkreis", ("Landkreis",)),
        ("Sozialamt", ("sozial", "Amt")),
        ("Großveranstaltung", ("groß", "Veranstaltung")),
        ("Großeltern", ("Großeltern",)),
        ("Realität", ("Realität",)),
        ("Freiheit", ("Freiheit",)),
        ("Bürgermeister", ("Bürgermeister",)),
        ("ÖPNV", ("ÖPNV",)),
        ("ThILIK", ("ThILIK",)),
    ],
)
def test_compounds_come_apart_into_lemmas(word, parts):
    assert tokens(word)[0]._.parts == parts


def test_lemma_and_part_of_speech_in_a_sentence():
    found = [(token.lemma_, token.pos_) for token in tokens("Die Befragten werden zu spät gefragt.")]
    assert found[2] == ("werden", "AUX")
    assert found[-2] == ("fragen", "VERB")
    assert found[-1][1] == "PUNCT"


def test_english_works_and_other_languages_are_refused():
    assert [token.lemma_ for token in tokens("people were asked", "en")] == ["people", "be", "ask"]
    with pytest.raises(ValueError, match="'fr'"):
        pipeline("fr")


def test_components_join_other_pipelines_without_an_import():
    script = (
        "import spacy; nlp = spacy.blank('de');"
        "[nlp.add_pipe('werkstatt_' + name) for name in ('morphology', 'gender_pairs', 'ellipsis')];"
        "print([token.lemma_ for token in nlp('Häuser, Kinder- und Jugendarbeit, Bürgerinnen und Bürger')])"
    )
    result = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert result.stdout.strip() == str(["Haus", ",", "Kinderarbeit", "und", "Jugendarbeit", ",", "Bürger"])


def test_the_tokenizer_joins_other_pipelines_without_an_import():
    script = (
        "import spacy; nlp = spacy.blank('de', config={'nlp': {'tokenizer': {'@tokenizers': 'werkstatt_tokenizer'}}});"
        "print([token.text for token in nlp('Akteur/innen im Haupt-/Ehrenamt, jede*r')])"
    )
    result = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert result.stdout.strip() == str(["Akteur/innen", "im", "Haupt-", "/", "Ehrenamt", ",", "jede*r"])


def seen(doc):
    return [(token.text, token.lemma_, token.tag_, token.pos_, token._.parts, token._.completed) for token in doc]


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_pipeline_is_written_and_read_like_any_other(language, tmp_path):
    nlp, texts = pipeline(language), ["Kinder- und Jugendarbeit der Akteur/innen", "Bürgerinnen und Bürger, houses"]
    nlp.to_disk(tmp_path)
    # What is unpickled was pickled here.
    for copy in (spacy.load(tmp_path), pickle.loads(pickle.dumps(nlp))):  # noqa: S301
        assert [seen(copy(text)) for text in texts] == [seen(nlp(text)) for text in texts]


SPAWNED = """
import multiprocessing
from werkstatt.language.texts import pipeline

if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    texts = ["Kinder- und Jugendarbeit", "Bürgerinnen und Bürger", "Sozialplanung der Akteur/innen"]
    docs = pipeline("de").pipe(texts, n_process=2, batch_size=1)
    print([[(token.text, token.lemma_, token._.parts) for token in doc] for doc in docs])
"""


def test_two_processes_read_like_one(tmp_path):
    script = tmp_path / "two.py"
    script.write_text(SPAWNED, encoding="utf-8")
    result = subprocess.run([sys.executable, script], check=True, capture_output=True, text=True)
    texts = ["Kinder- und Jugendarbeit", "Bürgerinnen und Bürger", "Sozialplanung der Akteur/innen"]
    assert result.stdout.strip() == str(
        [[(token.text, token.lemma_, token._.parts) for token in doc] for doc in read_texts(texts)]
    )


def test_components_say_what_they_need():
    assert not any(pipeline("de").analyze_pipes()["problems"].values())
    alone = spacy.blank("de")
    alone.add_pipe("werkstatt_ellipsis")
    assert "token.lemma" in alone.analyze_pipes()["problems"]["werkstatt_ellipsis"]


def test_documents_are_merged_and_stored_like_any_other(recwarn):
    texts = ["Mehr Sozialplanung", "Kinder- und Jugendarbeit", "Bürgerinnen und Bürger", "Mehr  " + "a" * 70]
    docs = [pipeline("de")(text) for text in texts]
    merged = Doc.from_docs(docs)
    stored = Doc(merged.vocab).from_bytes(merged.to_bytes())
    for copy in (merged, stored):
        found = [(token.text, token.lemma_, token._.parts, token._.completed) for token in copy if not token.is_space]
        assert found == [
            (token.text, token.lemma_, token._.parts, token._.completed)
            for doc in docs
            for token in doc
            if not token.is_space
        ]
    assert not recwarn.list


def test_pairs_are_joined_behind_any_lemmatiser():
    words = "Alle Bürgerinnen und Bürger".split()
    doc = Doc(spacy.blank("de").vocab, words=words, lemmas=["alle", "Bürger", "und", "Bürger"])
    assert [token.text for token in join_pairs(doc)] == ["Alle", "Bürgerinnen und Bürger"]


def test_a_text_read_again_is_the_same():
    doc = pipeline("de")("Mehr Sozialplanung")
    parts = [token._.parts for token in doc]
    for _, component in pipeline("de").pipeline:
        doc = component(doc)
    assert [token._.parts for token in doc] == parts == [("mehr",), ("Sozial", "Planung")]


def test_parts_of_a_former_reading_are_forgotten():
    doc = pipeline("de")("Kinder- und Jugendarbeit")
    assert doc[0]._.parts == ("Kind", "Arbeit")
    doc = pipeline("de").get_pipe("werkstatt_morphology")(doc)
    assert doc[0]._.parts == (doc[0].lemma_,) == ("kinder",)


def test_normalise_undoes_what_pdfs_and_chats_do():
    assert normalise("Be\u00adtei\u200bli\u00adgung  im\u00a0\nLandkreis fu\u0308r") == "Beteiligung im Landkreis für"


@given(st.text())
def test_normalise_twice_is_normalise_once(text):
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(max_size=80))
def test_no_text_breaks_the_pipeline(text):
    doc = next(read_texts([text]))
    assert "".join(token.text_with_ws for token in doc) == read_form(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mehr Busse 🚌🚌!",
        "siehe www.beispiel.de/karte?x=1",
        "مشاركة الجميع",
        "a" * 10_000,
        "wort " * 2_000,
        "\u200b",
        "-",
        "- - -",
    ],
)
def test_odd_texts_are_read(text):
    assert next(read_texts([text])).text.replace(" ", "") == normalise(text).replace(" ", "")
