"""Themes on two levels: planted parts are found, noise is left whole, and the themes themselves do not change."""

import numpy as np
import pandas as pd
import pytest
from planted import planted_cards, shuffled_cards, two_level_cards
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

import werkstatt as ws
from werkstatt.themes.coming_back import PATTERN, draw_similarity, mean_similarity
from werkstatt.themes.levels import FEWEST, OUTCOMES, subtheme_of_cards, subthemes


@pytest.fixture(scope="module")
def planted():
    cards = two_level_cards()
    return cards, ws.find_themes(cards[["card_id", "text"]])


def test_both_planted_levels_are_found(planted):
    cards, themes = planted
    assert adjusted_rand_score(cards["truth"], themes.cards["theme"]) == 1
    assert adjusted_rand_score(cards["part"], subtheme_of_cards(themes)) == 1
    assert themes.looked["outcome"].tolist() == ["split", "split"]


def test_each_card_of_a_subtheme_is_in_its_theme(planted):
    _, themes = planted
    table, own = subthemes(themes), subtheme_of_cards(themes)
    above = dict(zip(table["theme"], table["within"], strict=True))
    assert own.map(above).tolist() == themes.cards["theme"].tolist()
    assert own.value_counts().to_dict() == dict(zip(table["theme"], table["cards"], strict=True))


def test_numbers_go_on_where_those_of_the_themes_end(planted):
    _, themes = planted
    table = subthemes(themes)
    assert table["theme"].tolist() == [3, 4, 5, 6]
    assert table["place"].tolist() == ["1.1", "1.2", "2.1", "2.2"]
    assert table["parent"].tolist() == np.repeat(themes.themes["label"], 2).tolist()


def test_the_themes_are_those_of_one_level(planted):
    cards, themes = planted
    alone = ws.find_themes(cards[["card_id", "text"]], levels=1)
    pd.testing.assert_frame_equal(alone.themes, themes.themes)
    pd.testing.assert_frame_equal(alone.cards, themes.cards)
    assert alone.looked.empty
    assert not alone.below


def test_the_order_of_the_cards_changes_nothing(planted):
    cards, themes = planted
    mixed = cards[["card_id", "text"]].sample(frac=1, random_state=3)
    again = ws.find_themes(mixed)
    expected = pd.Series(subtheme_of_cards(themes).to_numpy(), themes.cards["card_id"])
    assert subtheme_of_cards(again).to_numpy().tolist() == expected[again.cards["card_id"]].tolist()


@pytest.mark.parametrize("seed", range(3))
def test_cards_without_order_are_left_whole(seed):
    themes = ws.find_themes(shuffled_cards(240, seed), 2)
    assert set(themes.looked["outcome"]) <= {"chance", "few"}
    assert not themes.below


def test_themes_without_parts_are_left_whole():
    themes = ws.find_themes(planted_cards(FEWEST)[["card_id", "text"]])
    assert themes.looked["outcome"].tolist() == ["chance"] * 3


def test_small_themes_are_not_looked_into():
    themes = ws.find_themes(planted_cards(FEWEST - 1)[["card_id", "text"]])
    assert themes.looked["outcome"].tolist() == ["few"] * 3
    assert set(themes.looked["outcome"]) <= set(OUTCOMES)


def test_a_heading_with_others_below_it_is_left_as_people_made_it():
    cards = two_level_cards()
    headed = cards.assign(heading=cards["truth"].map({1: "Wege", 2: "Ämter"}))[["card_id", "text", "heading"]]
    written = pd.DataFrame(
        {"heading": ["Wege", "Radwege"], "definition": "", "rule": "", "examples": "", "parent": ["", "Wege"]}
    )
    themes = ws.find_themes(headed, "headings", codebook=written)
    outcomes = dict(zip(themes.themes["label"], themes.looked["outcome"], strict=True))
    assert outcomes == {"Wege": "people", "Ämter": "split"}
    assert subthemes(themes)["origin"].unique().tolist() == ["machine"]


def test_a_column_of_this_name_is_refused():
    with pytest.raises(ws.CardError) as refused:
        ws.find_themes(planted_cards().assign(subtheme=1))
    assert "subtheme" in refused.value.problems[0].say("de")


def test_a_third_level_is_refused():
    with pytest.raises(ValueError, match="'levels' parameter of find_themes must be one of 1, 2"):
        ws.find_themes(planted_cards(), levels=3)


@pytest.mark.filterwarnings("ignore::werkstatt.CardNotice")
def test_statements_of_a_country_on_two_levels(klimarat_file):
    """The themes stay, and each part comes back with other draws."""
    cards = ws.read_cards(klimarat_file)
    themes, alone = ws.find_themes(cards), ws.find_themes(cards, levels=1)
    assert themes.cards["theme"].tolist() == alone.cards["theme"].tolist()
    assert themes.looked["outcome"].tolist() == ["split"] * 3
    for part in themes.below.values():
        draws = [draw_similarity(part.reading, part.labels, draw, 1) for draw in range(50)]
        assert mean_similarity(np.array(draws)).min() > PATTERN - 0.05
    # People's five fields are coarser than the parts, and still seen in them.
    assert adjusted_mutual_info_score(cards["field"], subtheme_of_cards(themes).fillna(0)) > 0.2
