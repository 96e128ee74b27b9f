from pathlib import Path

import HanTa
import pytest
from HanTa.HanoverTagger import HanoverTagger
from hypothesis import given
from hypothesis import strategies as st

from werkstatt.language.hanta.morphemes import Morphemes

MODEL = str(Path(HanTa.__file__).parent / "morphmodel_ger.pgz")


@pytest.fixture(scope="module")
def fast():
    return Morphemes(MODEL)


@pytest.fixture(scope="module")
def slow():
    return HanoverTagger(MODEL)


@pytest.fixture(scope="module")
def words(cards):
    return sorted({word.strip(".,;:!?()„“").lower() for text in cards["text"] for word in text.split()} - {""})


def test_tags_are_those_of_hanta(words, fast, slow):
    same = 0
    for word in words:
        expected = slow.tag_word(word, cutoff=5)
        found = dict(fast.tag_word(word, cutoff=5))
        same += found == pytest.approx(dict(expected), abs=1e-3)
    assert same / len(words) > 0.995


def test_morphemes_are_those_of_hanta(words, fast, slow):
    same = [fast.analyze(word, taglevel=3) == slow.analyze(word, taglevel=3) for word in words]
    assert sum(same) / len(same) > 0.995


@given(st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=30))
def test_any_word_has_a_tag_and_comes_apart_without_loss(fast, word):
    assert fast.tag_word(word)
    _, morphemes, _ = fast.analyze(word, taglevel=3)
    assert "".join(surface for surface, _ in morphemes) == word.lower()
