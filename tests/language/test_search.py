"""Compiled or not, the same tags and morphemes to the last digit."""

from pathlib import Path

import HanTa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkstatt.language import morphemes, normalise, pipeline, tagging

pytest.importorskip("werkstatt.language._search", reason="the package was built where there is no compiler")


@pytest.fixture(scope="module", params=["de", "en"])
def both(request):
    """The compiled model of a language and the other."""
    file = str(Path(HanTa.__file__).parent / tagging.MODELS[request.param])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(morphemes, "MorphemeSearch", None)
        python = morphemes.Morphemes(file)
    return morphemes.Morphemes(file), python


@pytest.fixture(scope="module")
def taggers():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tagging, "TagSearch", None)
        python = tagging.Tagger("de")
    return tagging.Tagger("de"), python


def same(both, word):
    compiled, python = both
    tags = compiled.analyze_forward(word)
    assert tags == python.analyze_forward(word)
    for tag, _ in tags[:4]:
        assert compiled._path(word, -tag) == python._path(word, -tag)


def test_the_words_of_the_cards(both, cards):
    for word in sorted({word.lower() for text in cards["text"] for word in text.split()}):
        same(both, word)


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=30))
def test_any_word(both, word):
    same(both, word)


@given(
    st.lists(st.sampled_from("Beteiligung planungs bürger haus frei un ge t s en 7 -".split()), min_size=1, max_size=6)
)
def test_compounds(both, parts):
    same(both, "".join(parts).lower())


def test_the_tags_of_the_cards(taggers, cards):
    tokenizer = pipeline("de").tokenizer
    for text in cards["text"]:
        words = [token.text for token in tokenizer(normalise(text))]
        compiled, python = ([tagger.number(word) for word in words] for tagger in taggers)
        assert taggers[0].readings(compiled) == taggers[1].readings(python)
