"""Campaigns: letters that many sent are found, different cards on the same subject are not."""

import numpy as np
import pandas as pd
import pytest
from conftest import REAL
from hypothesis import given, settings
from hypothesis import strategies as st
from planted import LETTERS, WISHES, planted_campaigns

import werkstatt as ws
from werkstatt.cards.campaigns import COLUMNS, FEWEST_CARDS
from werkstatt.language.normalisation import normalise
from werkstatt.vectors.alike import word_sequences


def table_of(texts):
    return pd.DataFrame({"card_id": [f"K{number}" for number in range(len(texts))], "text": list(texts)})


@pytest.mark.parametrize("seed", range(3))
def test_letters_that_many_sent_are_found_and_nothing_else(seed):
    cards = planted_campaigns(30, seed)
    found = ws.find_campaigns(cards)
    assert len(found.table) == 2
    assert set(map(normalise, LETTERS)) == set(found.table["text"])
    hit = pd.crosstab(cards["truth"], found.of)
    assert (found.of[cards["truth"] == 0] == 0).all()
    for number in (1, 2):
        assert (hit[number] > 0).sum() == 1, "a campaign holds one letter"
        assert hit[number].max() >= 0.9 * 30


def test_of_real_cards_only_what_was_given_to_several_conversations_is_found():
    expected = {
        "klimarat/statements.csv": [4, 3],
        "bonn_survey/answers.csv": [],
        "raddialog_moers/contributions.csv": [],
    }
    for name, sizes in expected.items():
        if not (REAL / name).exists():
            pytest.skip("real texts are not at hand")
        assert ws.find_campaigns(table_of(pd.read_csv(REAL / name)["text"])).table["cards"].tolist() == sizes


def test_no_campaign_is_in_the_demonstration_corpus(cards):
    assert not ws.find_campaigns(cards).of.any()


@pytest.mark.parametrize(
    "texts", [["Mehr Busse am Abend"] * 9, [LETTERS[0]] * (FEWEST_CARDS - 1), WISHES, [], ["", " "]]
)
def test_short_cards_pairs_and_frames_are_no_campaign(texts):
    found = ws.find_campaigns(table_of(texts))
    assert found.of.tolist() == [0] * len(texts)
    assert list(found.table) == list(COLUMNS)
    assert found.table.empty


def test_the_table_counts_cards_and_wordings_and_names_the_most_used():
    texts = [LETTERS[0]] * 3 + [f"{LETTERS[0]} Anna"] * 2 + [f"{LETTERS[0]}\n"] + [LETTERS[1]] * 4 + WISHES
    found = ws.find_campaigns(table_of(texts), 0.7)
    assert found.table.to_dict("records") == [
        {"campaign": 1, "cards": 6, "wordings": 2, "text": LETTERS[0]},
        {"campaign": 2, "cards": 4, "wordings": 1, "text": LETTERS[1]},
    ]
    assert found.of.tolist() == [1] * 6 + [2] * 4 + [0] * len(WISHES)
    assert found.threshold == 0.7
    read = found.read(table_of(texts)["text"])
    assert read.tolist() == [LETTERS[0]] * 6 + [LETTERS[1]] * 4 + WISHES


pieces = st.sampled_from(
    [*LETTERS, f"{LETTERS[0]} Anna Albers", f"Hallo! {LETTERS[1]}", LETTERS[1].upper(), *WISHES[:4]]
)


@settings(max_examples=40)
@given(st.lists(pieces, min_size=1, max_size=25), st.randoms(use_true_random=False), st.sampled_from([0.4, 0.6, 0.9]))
def test_the_order_of_cards_changes_nothing_and_equal_texts_are_together(texts, random, threshold):
    cards = table_of(texts)
    found = ws.find_campaigns(cards, threshold)
    order = list(range(len(texts)))
    random.shuffle(order)
    again = ws.find_campaigns(cards.iloc[order], threshold)
    assert again.of.tolist() == found.of[order].tolist()
    pd.testing.assert_frame_equal(again.table, found.table)
    assert len(set(zip(cards["text"], found.of, strict=True))) == len(set(cards["text"]))
    # Each card is in one campaign or none, and the table tells of them all.
    sizes = np.bincount(found.of, minlength=len(found.table) + 1)[1:]
    assert sizes.tolist() == found.table["cards"].tolist()
    assert (sizes >= FEWEST_CARDS).all()
    assert all(text in map(normalise, texts) for text in found.table["text"])


def test_at_the_highest_threshold_wordings_differ_in_case_and_punctuation_alone():
    cards = planted_campaigns(30)
    found = ws.find_campaigns(cards, 1)
    assert len(found.table) >= 2
    for number in found.table["campaign"]:
        assert len(set(cards["text"][found.of == number].map(word_sequences))) == 1


@pytest.mark.parametrize(
    ("value", "error"), [(0.2, ValueError), (1.1, ValueError), ("0.6", TypeError), (True, TypeError)]
)
def test_thresholds_that_can_not_be_are_refused(value, error):
    with pytest.raises(error, match="threshold"):
        ws.find_campaigns(table_of(["Bus"]), value)


def test_shown_in_a_notebook_texts_are_escaped():
    found = ws.find_campaigns(table_of([f"<b>{LETTERS[0]}</b>"] * 3))
    assert "&lt;b&gt;" in found._repr_html_()
