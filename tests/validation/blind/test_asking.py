from collections import Counter

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from planted import planted_cards
from scipy.stats import chisquare

import werkstatt as ws
from werkstatt.validation.blind.asking import EACH, code_of_themes
from werkstatt.validation.blind.questions import CARDS, LABELS, LETTERS, WORDS, deal


@pytest.fixture(scope="module")
def planted():
    return ws.find_themes(planted_cards(30), 3)


def answers(check):
    for question, key in zip(check.questions.itertuples(), check.key.itertuples(), strict=True):
        right = question.choices[LETTERS.index(key.answer)]
        yield question, key.theme, right, [choice for choice in question.choices if choice != right]


def test_intruders_are_from_other_themes_and_labels_from_their_own(planted):
    check = ws.blind_check(planted)
    theme_of = dict(zip(planted.cards["text"], planted.cards["theme"], strict=True))
    words = planted.terms.groupby("theme")["surface"].agg(set)
    for question, theme, right, wrong in answers(check):
        if question.kind == "words":
            assert right not in words[theme]
            assert set(wrong) <= words[theme]
        if question.kind == "cards":
            assert theme_of[right] != theme
            assert {theme_of[text] for text in wrong} == {theme}
        if question.kind == "label":
            assert right == planted.themes["label"][theme - 1]
            assert {theme_of[line[2:]] for line in question.shown.splitlines()} == {theme}


def test_enough_questions_of_each_kind_on_each_theme(themes):
    check = ws.blind_check(themes)
    counts = check.key.groupby(["theme", "kind"]).size()
    assert counts.tolist() == [EACH] * 3 * len(themes.themes)
    expected = {"words": WORDS + 1, "cards": CARDS + 1, "label": LABELS}
    assert check.key.groupby("kind")["choices"].agg(set).to_dict() == {kind: {one} for kind, one in expected.items()}
    assert check.key["choices"].tolist() == check.questions["choices"].map(len).tolist()


def test_nothing_is_asked_twice(themes):
    check = ws.blind_check(themes)
    seen = Counter()
    for question, theme, right, wrong in answers(check):
        asked = question.shown if question.kind == "label" else frozenset(wrong)
        seen[question.kind, theme, asked] += 1
        if question.kind != "label":
            seen[question.kind, theme, right] += 1
        assert len(set(question.choices)) == len(question.choices)
    assert set(seen.values()) == {1}


def test_right_answers_stand_at_all_letters(themes):
    keys = pd.concat([ws.blind_check(themes, seed=seed).key for seed in range(10)])
    for _, answers in keys.groupby("choices")["answer"]:
        assert chisquare(answers.value_counts()).pvalue > 0.001


def test_same_seed_same_questions_whatever_the_order_of_the_rows():
    cards = planted_cards(20)
    one, other = (ws.find_themes(table, 3) for table in (cards, cards.sample(frac=1, random_state=3)))
    drawn, again = ws.blind_check(one, seed=4), ws.blind_check(other, seed=4)
    pd.testing.assert_frame_equal(drawn.questions, again.questions)
    pd.testing.assert_frame_equal(drawn.key, again.key)
    assert (drawn.sheet, drawn.themes) == (again.sheet, again.themes)
    assert drawn.sheet != ws.blind_check(one, seed=5).sheet
    assert drawn.themes == ws.blind_check(one, seed=5).themes


def test_other_cards_and_other_themes_have_another_code(planted):
    other = planted_cards(30)
    other.loc[0, "text"] += " Tor"
    assert code_of_themes(ws.find_themes(other, 3)) != code_of_themes(planted)
    assert code_of_themes(ws.find_themes(planted_cards(30), 2)) != code_of_themes(planted)


def test_small_themes_are_asked_about_as_far_as_they_go():
    cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum", "Bus und Bahn", "Baum im Park"]})
    check = ws.blind_check(ws.find_themes(cards, 2))
    assert check.key.groupby(["theme", "kind"]).size().max() == 1
    with pytest.raises(ValueError, match="two themes"):
        ws.blind_check(ws.find_themes(planted_cards(5), 1))
    with pytest.raises(ValueError, match="each"):
        ws.blind_check(ws.find_themes(planted_cards(5), 2), 0)


@given(st.integers(0, 12), st.integers(1, 5), st.integers(1, 8), st.integers(0, 99))
def test_hands_differ_and_use_up_the_pack_first(size_of_pack, size, count, seed):
    pack = [f"K{number}" for number in range(size_of_pack)]
    hands = deal(pack, size, count, np.random.default_rng(seed))
    assert len(set(map(frozenset, hands))) == len(hands) <= count
    assert all(len(set(hand)) == min(size, len(pack)) for hand in hands)
    first = [text for hand in hands[: size_of_pack // size] for text in hand]
    assert len(set(first)) == len(first)
    assert len(hands) == count or size_of_pack < size + count
