"""Texts that are nearly the same: each is as like its wording as was asked for, and what is like it is found."""

import builtins

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from planted import LETTERS, planted_campaigns

from werkstatt.errors import MissingExtraError
from werkstatt.vectors.alike import WINDOW, find_alike, rows_of_bands, word_sequences


def jaccard(one, other):
    """Return the share of common sequences, from their definition."""
    a, b = ({tuple(words[i : i + 3]) for i in range(len(words) - 2)} for words in (one.split(), other.split()))
    return len(a & b) / len(a | b) if a | b else 0.0


def test_sequences_are_those_of_words_whatever_their_case_and_punctuation():
    assert word_sequences("Der Bus, DER Bus fährt.") == {"der bus der", "bus der bus", "der bus fährt"}
    assert word_sequences("Mehr Busse") == word_sequences("") == frozenset()


def test_of_pairs_just_alike_enough_nearly_all_are_compared():
    for threshold in np.linspace(0.3, 1, 15):
        rows = rows_of_bands(threshold)
        assert 1 - (1 - threshold**rows) ** (128 // rows) >= 0.98
        assert rows == 128 or 1 - (1 - threshold ** (rows + 1)) ** (128 // (rows + 1)) < 0.98


words = st.lists(st.sampled_from("bus bahn park baum rad weg kind haus".split()), min_size=3, max_size=14).map(" ".join)


@given(st.lists(words, unique=True, max_size=30), st.sampled_from([0.3, 0.5, 0.6, 0.9, 1.0]))
def test_whoever_joins_is_like_the_wording_which_joins_no_other(texts, threshold):
    texts = sorted(texts)
    leads = find_alike(texts, np.ones(len(texts)), threshold)
    for place, lead in enumerate(leads):
        assert leads[lead] == lead
        assert lead == place or jaccard(texts[place], texts[lead]) >= threshold


def test_what_is_clearly_alike_is_found_and_what_is_below_is_not():
    letter = LETTERS[0].lower().replace(".", "").replace(",", "")
    others = sorted({f"{letter} {name} albers {number}" for number, name in enumerate("anna bernd carla".split() * 30)})
    leads = find_alike([letter, *others], np.array([5.0] + [1.0] * len(others)), 0.6)
    assert (leads == 0).all(), "all share 24 of 30 sequences with the letter"
    half = " ".join([*letter.split()[:14], *"ganz andere worte stehen hier am ende des briefes".split()])
    assert jaccard(letter, half) < 0.5
    assert find_alike([letter, half], np.array([5.0, 1]), 0.5).tolist() == [0, 1]


def test_the_wording_of_most_cards_leads_then_that_with_most_like_it_then_the_first():
    letter = " ".join(f"w{number}" for number in range(40))
    variants = [f"{letter} {end}" for end in ("x", "y")]
    assert find_alike([letter, *variants], np.array([1.0, 1, 9]), 0.6).tolist() == [2, 2, 2]
    assert find_alike(variants, np.ones(2), 0.6).tolist() == [0, 0]


def test_a_chain_of_small_changes_does_not_join_what_is_different():
    start, end = ([f"{mark}{number}" for number in range(40)] for mark in "ab")
    chain = [" ".join([*end[:place], *start[place:]]) for place in range(0, 41, 2)]
    leads = find_alike(chain, np.ones(len(chain)), 0.6)
    assert all(jaccard(chain[place], chain[lead]) >= 0.6 for place, lead in enumerate(leads))
    assert len(set(leads)) >= 3


def test_more_texts_than_are_compared_at_once_join_all():
    letter = " ".join(f"w{number}" for number in range(60))
    texts = [letter, *sorted(f"{letter} n{number}" for number in range(3 * WINDOW))]
    assert (find_alike(texts, np.array([2.0] + [1.0] * 3 * WINDOW), 0.8) == 0).all()


def test_nothing_at_all():
    assert find_alike([], np.ones(0), 0.6).tolist() == []


def test_without_the_extra_it_is_said_what_is_missing(monkeypatch):
    real = builtins.__import__

    def without(name, *args, **kwargs):
        if name == "datasketch":
            raise ModuleNotFoundError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError, match="werkstatt\\[campaigns\\]"):
        find_alike([planted_campaigns()["text"][0]], np.ones(1), 0.6)
