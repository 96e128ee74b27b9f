from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from planted import planted_cards
from scipy.stats import chi2_contingency

import werkstatt as ws
from werkstatt.publication.disclosure import suppress
from werkstatt.validation.groups import cards_and_votes, carriers, unanswered, without_each_group


@pytest.fixture(scope="module")
def carried():
    """Three themes of 20 cards, of which the first is written by group A alone, the others by all."""
    cards = planted_cards(20)
    cards["group"] = np.where(cards["truth"] == 1, "A", np.resize(["A", "B", "C", "D"], 60))
    cards["votes"] = np.where(cards["truth"] == 3, 5, 1)
    return ws.find_themes(cards, 3)


def theme_of(themes, truth):
    return themes.cards.loc[themes.cards["truth"] == truth, "theme"].iloc[0]


def test_counts_are_those_of_a_cross_table(carried):
    found = carriers(carried)
    expected = chi2_contingency(found.counts).expected_freq
    np.testing.assert_allclose(found.expected, expected, atol=0.06)
    assert found.counts.to_numpy().sum() + found.set_aside == 60
    assert found.set_aside == 0


def test_a_theme_of_one_group_is_found(carried):
    table = carriers(carried).table.set_index("theme")
    own = table.loc[theme_of(carried, 1)]
    assert (own["largest"], own["share"], own["base"]) == ("A", 1, 0.5)
    assert own["p"] < 0.01
    again = carriers(
        ws.find_themes(carried.cards.drop(columns=["theme", "placed", "confidence", "also"]).sample(frac=1), 3)
    )
    assert again.table["p"].tolist() == carriers(carried).table["p"].tolist()


def test_a_theme_of_one_group_is_not_said_to_hold_without_each(carried):
    cards = carried.cards.drop(columns=["theme", "placed", "confidence", "also"])
    themes = ws.find_themes(cards.assign(group=cards["truth"].map({1: "A", 2: "B", 3: "C"})), 3)
    measures = ws.review(themes.cards[cards.columns.union(["group"])], themes, resamples=2).measures
    assert measures["without"].isna().all()
    assert measures["without_group"].isna().all()


def test_no_alarm_where_groups_are_dealt_at_random():
    themes, alarms = ws.find_themes(planted_cards(12), 3), 0
    for seed in range(40):
        group = np.random.default_rng(seed).permutation(np.resize(list("ABC"), 36))
        dealt = replace(themes, ordered=themes.ordered.assign(group=group))
        alarms += (carriers(dealt, seed=seed).table["p"] < 0.05).any()
    # At most 1 in 20 sets of themes may be an alarm; with 40 sets, more than 6 in 1 of 300 such tests.
    assert alarms <= 6


def test_where_the_test_says_nothing_it_says_why(carried):
    cards = carried.cards.drop(columns=["theme", "placed", "confidence", "also"])
    alone = carriers(ws.find_themes(cards.assign(group="A"), 3)).table
    assert alone["p"].isna().all()
    assert set(alone["no_p"]) == {"no_p_group"}
    few = cards.assign(group=[*["A", "B"] * 2, *[pd.NA] * 56])
    assert carriers(ws.find_themes(few, 3)).table["no_p"].isin(["no_p_cards", "no_p_expected"]).all()
    with pytest.raises(ValueError, match="Amt"):
        carriers(carried, "Amt")


def test_without_the_group_that_carries_a_theme_it_is_gone(carried):
    left = without_each_group(carried)
    assert np.isnan(left.loc[theme_of(carried, 1), "A"])
    assert (left[["B", "C", "D"]] > 0.9).all(axis=None)


def test_votes_change_the_ranking(carried):
    table = cards_and_votes(carried).set_index("theme")
    favourite = table.loc[theme_of(carried, 3)]
    assert favourite["by_votes"] == 1
    assert favourite["vote_share"] == pytest.approx(100 / 140, abs=6e-4)
    assert table["card_share"].sum() == pytest.approx(1, abs=0.002)
    with pytest.raises(ValueError, match="votes"):
        cards_and_votes(ws.find_themes(planted_cards(10), 3))


def test_small_cells_are_hidden_and_can_not_be_worked_out():
    counts = pd.DataFrame({"A": [10, 1, 0], "B": [1, 2, 5], "C": [4, 9, 7]})
    hidden = suppress(counts)
    assert hidden.isna().to_numpy().tolist() == [[False, True, True], [True, True, False], [False, False, False]]
    assert hidden.loc[2].tolist() == [0, 5, 7]


def test_what_nobody_answers():
    texts = ["Bus fehlt", "Amt zu", "Bus am Abend", "Schwimmbad im Dorf", "Rufbus einführen", "Bus, Amt"]
    phases = ["kritik", "kritik", "fantasie", "fantasie", "realisierung", "kritik"]
    cards = pd.DataFrame({"card_id": list("abcdef"), "text": texts, "phase": phases})
    themes = ws.find_themes(cards, 1)
    assert unanswered(themes)["card_id"].tolist() == ["b"]
    assert unanswered(themes, "fantasie", "kritik")["card_id"].tolist() == ["d"]
    with pytest.raises(ValueError, match="phase"):
        unanswered(ws.find_themes(cards.drop(columns="phase"), 1))


def test_groups_of_the_demonstration_corpus(cards, themes):
    found = carriers(themes)
    assert found.table["p"].between(0, 1).all()
    assert found.set_aside == (themes.cards["theme"] == 0).sum() + cards["group"].isna().sum()
    assert without_each_group(themes).shape == (6, cards["group"].nunique())
