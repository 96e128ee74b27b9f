from dataclasses import FrozenInstanceError, replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from planted import planted_cards
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

import werkstatt as ws
from werkstatt.publication.tables import is_illustrative


def test_planted_themes_and_their_number_are_found():
    cards = planted_cards(10)
    themes = ws.find_themes(cards)
    assert len(themes.themes) == 3
    assert adjusted_rand_score(cards["truth"], themes.cards["theme"]) == 1
    assert themes.choice.set_index("themes")["agreement"][3] == 1


def test_tables_agree(cards, themes):
    assert list(themes.cards.columns) == [*cards.columns, "theme", "placed", "confidence", "also"]
    pd.testing.assert_frame_equal(themes.cards[cards.columns], cards)
    placed = themes.cards[themes.cards["theme"] > 0]
    assert themes.themes["theme"].tolist() == [1, 2, 3, 4, 5, 6]
    assert themes.themes["cards"].tolist() == placed["theme"].value_counts().sort_index().tolist()
    assert themes.themes["cards"].is_monotonic_decreasing
    assert themes.themes["votes"].tolist() == placed.groupby("theme")["votes"].sum().tolist()
    assert placed["confidence"].between(0, 1).all()
    assert (themes.cards.loc[themes.cards["theme"] == 0, "confidence"] == 0).all()
    of_card = themes.cards.set_index("card_id")["theme"]
    for row in themes.themes.itertuples():
        assert (of_card[list(row.representative)] == row.theme).all()
        assert 1 <= len(row.representative) <= 3


def test_cards_between_two_themes_name_both(themes):
    between = themes.cards[themes.cards["also"].notna()]
    assert 0 < len(between) < len(themes.cards) / 2
    assert (between["also"] != between["theme"]).all()
    assert between["also"].between(1, 6).all()
    assert between["confidence"].max() < 0.1
    planted = ws.find_themes(planted_cards(), 3)
    assert planted.cards["also"].isna().all()
    assert ws.find_themes(planted_cards(), 1).cards["also"].isna().all()


def test_labels_are_words_of_the_theme_s_cards(themes):
    for row in themes.themes.itertuples():
        text = " ".join(themes.cards.loc[themes.cards["theme"] == row.theme, "text"])
        assert all(word.lower() in text.lower() for word in (*row.label.split(", "), *row.terms))
    assert themes.themes["label"].is_unique


@settings(max_examples=5)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(random):
    cards = planted_cards(15)
    rows = list(range(len(cards)))
    random.shuffle(rows)
    first, second = ws.find_themes(cards, 4), ws.find_themes(cards.iloc[rows], 4)
    pd.testing.assert_frame_equal(second.cards.sort_index(), first.cards)
    pd.testing.assert_frame_equal(second.themes, first.themes)
    pd.testing.assert_frame_equal(second.terms, first.terms)


def test_cards_that_share_nothing_are_not_forced_into_a_theme():
    cards = planted_cards(10)
    cards.loc[len(cards)] = ["X", 0, "Weltfrieden"]
    cards.loc[len(cards)] = ["Y", 0, "!!!"]
    found = ws.find_themes(cards, 3).cards.set_index("card_id")
    assert found.loc[["X", "Y"], "theme"].tolist() == [0, 0]
    assert (found.drop(index=["X", "Y"])["theme"] > 0).all()


@pytest.mark.parametrize(
    ("texts", "asked", "what"),
    [
        (["Bus", "Dorf"], "auto", "gemeinsam"),
        (["Bus", "Bus", "Bus"], 2, "höchstens --themes 1"),
        (["Bus", "Bus"], 0, "ab 1"),
    ],
)
def test_what_can_not_be_done_is_said(texts, asked, what):
    cards = pd.DataFrame({"card_id": [str(n) for n in range(len(texts))], "text": texts})
    with pytest.raises(ws.CardError, match=what):
        ws.find_themes(cards, asked)


def test_ten_cards_with_common_words_are_needed_unless_a_number_is_given():
    texts = ["Bus im Dorf", "Bus und Bahn", "Park im Dorf"] * 4
    cards = pd.DataFrame({"card_id": [str(n) for n in range(len(texts))], "text": texts})
    with pytest.raises(ws.CardError, match=r"9 von 10 .* nötig sind 10"):
        ws.find_themes(pd.concat([cards.head(9), cards.tail(1).assign(text="Rathaus")]))
    assert not ws.find_themes(cards.head(10)).given
    assert ws.find_themes(cards.head(4), 1).given


def test_a_column_of_the_result_can_not_be_taken(cards):
    with pytest.raises(ws.CardError, match="„theme“"):
        ws.find_themes(cards.assign(theme=1))


def test_results_are_frozen(themes):
    with pytest.raises(FrozenInstanceError):
        themes.seed = 1


def test_shows_itself_as_unreviewed_and_escaped():
    themes = ws.find_themes(planted_cards(10), 3)
    html = replace(themes, themes=themes.themes.assign(label="<script>"))._repr_html_()
    assert html.count("noch nicht geprüft") == html.count("&lt;script&gt;") == 3
    assert "<script>" not in html


def test_english_cards():
    texts = [
        "The bus is late",
        "No bus on Sundays",
        "Buses cost too much",
        "The form is long",
        "Forms in plain English",
    ]
    cards = pd.DataFrame({"card_id": list("abcde"), "text": texts})
    themes = ws.find_themes(cards, 2, language="en")
    assert themes.cards["theme"].tolist() == [1, 1, 1, 2, 2]
    assert "Verdict" in themes._repr_html_()


def test_confident_cards_agree_better_with_people(cards):
    found = ws.find_themes(cards, 13).cards
    upper = found["confidence"] > found["confidence"].median()
    agreement = [adjusted_mutual_info_score(half["heading"], half["theme"]) for half in (found[upper], found[~upper])]
    assert agreement[0] > agreement[1] + 0.05


def test_blank_cells_are_no_group_and_no_heading():
    blanks = ["Amt", "", "  ", None, "Amt"]
    cards = planted_cards(5).assign(group=blanks * 3, heading="", illustrativ=" ")
    themes = ws.find_themes(cards, 3)
    assert themes.cards["group"].dropna().unique().tolist() == ["Amt"]
    assert themes.cards["heading"].isna().all()
    assert ws.review(cards, themes, resamples=2).coding is None
    assert not is_illustrative(themes.cards)


def test_what_can_not_be_seen_changes_no_theme():
    cards = planted_cards(10)
    hidden = cards["text"].map(lambda text: text.replace(" ", "\u00a0", 1))
    odd = cards.assign(text=[("  " if number % 3 else "\u200b") + text for number, text in enumerate(hidden)])
    assert ws.find_themes(odd).cards["theme"].tolist() == ws.find_themes(cards).cards["theme"].tolist()


@pytest.mark.parametrize("size", [10, 13, 17, 22])
def test_few_cards_get_a_number_that_chance_was_computed_for(size):
    cards = planted_cards(10).sample(size, random_state=size)
    themes = ws.find_themes(cards)
    tried = themes.choice.set_index("themes")
    assert not themes.given
    if len(themes.themes) > 1 and tried["chance"].notna().any():
        assert tried["chance"].notna()[len(themes.themes)]
