import pytest
from HanTa.HanoverTagger import HanoverTagger

from werkstatt.language import normalise, pipeline
from werkstatt.language.tagging import tagger


@pytest.fixture(scope="module")
def hanta():
    return HanoverTagger("morphmodel_ger.pgz")


def test_tags_are_those_of_hanta(cards, hanta):
    tokenizer = pipeline("de").tokenizer
    words = [[token.text for token in tokenizer(normalise(text))] for text in cards["text"]]
    assert [tagger("de").tag(text) for text in words] == [hanta.tag_sent(text, taglevel=0) for text in words]


def test_context_decides(hanta):
    for sentence in ("Der Weg ist weg .", "Wir planen ; die Planen fliegen weg ."):
        assert tagger("de").tag(sentence.split()) == hanta.tag_sent(sentence.split(), taglevel=0)


def test_nothing_to_tag():
    assert tagger("de").tag([]) == []


def test_a_model_in_the_working_folder_is_not_loaded(tmp_path, monkeypatch):
    (tmp_path / "morphmodel_en.pgz").write_bytes(b"not a model")
    monkeypatch.chdir(tmp_path)
    tagger.cache_clear()
    assert tagger("en").tag(["people"]) == ["NN0"]
