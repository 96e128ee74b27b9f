import pytest
from HanTa.HanoverTagger import HanoverTagger

from werkstatt.language.hanta import tagging
from werkstatt.language.hanta.tagging import Tagger, tagger
from werkstatt.language.normalisation import normalise
from werkstatt.language.texts import pipeline


def tags(words, language="de"):
    current = tagger(language)
    return [current.word_and_tag(reading)[1] for reading in current.readings([current.number(word) for word in words])]


@pytest.fixture(scope="module")
def hanta():
    return HanoverTagger("morphmodel_ger.pgz")


def test_tags_are_those_of_hanta(cards, hanta):
    tokenizer = pipeline("de").tokenizer
    words = [[token.text for token in tokenizer(normalise(text))] for text in cards["text"]]
    assert [tags(text) for text in words] == [hanta.tag_sent(text, taglevel=0) for text in words]


def test_context_decides(hanta):
    for sentence in ("Der Weg ist weg .", "Wir planen ; die Planen fliegen weg ."):
        assert tags(sentence.split()) == hanta.tag_sent(sentence.split(), taglevel=0)


def test_nothing_to_tag():
    assert tags([]) == []


def test_a_model_in_the_working_folder_is_not_loaded(tmp_path, monkeypatch):
    (tmp_path / "morphmodel_en.pgz").write_bytes(b"not a model")
    monkeypatch.chdir(tmp_path)
    tagging.hanta.cache_clear()
    current = Tagger("en")
    assert [current.word_and_tag(reading) for reading in current.readings([current.number("people")])] == [
        ("people", "NN0")
    ]


def test_many_spellings_are_forgotten_and_nothing_changes(cards, monkeypatch):
    nlp = pipeline("de")
    expected = [[(token.tag_, token.lemma_, token._.parts) for token in nlp(text)] for text in cards["text"]]
    monkeypatch.setattr(tagging, "MANY_SPELLINGS", 50)
    found = [[(token.tag_, token.lemma_, token._.parts) for token in nlp(text)] for text in cards["text"]]
    assert found == expected
    assert len(tagger("de").words) < 200
