"""Cards of a campaign are read as its most used wording: they lie in one theme, and each counts and keeps its text."""

import numpy as np
import pandas as pd
import pytest
from planted import LETTERS, planted_campaigns, two_level_cards
from sorters import placed

import werkstatt as ws
from werkstatt.language.normalisation import normalise
from werkstatt.themes.campaigns import campaigns_table, count_campaigns, explain_campaigns, from_one_campaign


@pytest.fixture(scope="module")
def sent():
    return planted_campaigns(20)


@pytest.fixture(scope="module")
def found(sent):
    return ws.find_themes(sent, 4, campaigns=0.6)


def together(cards, column="theme"):
    """Tell whether all cards of each campaign have the same value."""
    return len(cards) > 0 and len(cards[["campaign", column]].drop_duplicates()) == len(set(cards["campaign"]))


@pytest.mark.parametrize("reader", ["terms", "semantic"])
def test_cards_of_a_campaign_lie_in_one_theme_and_each_counts(sent, reader):
    found = ws.find_themes(sent, 4, campaigns=0.6, reader=reader)
    inside = found.cards[found.cards["campaign"] > 0]
    assert together(inside)
    assert together(inside, "confidence")
    assert found.themes["cards"].tolist() == [int((found.cards["theme"] == theme).sum()) for theme in range(1, 5)]
    assert found.cards["text"].tolist() == sent["text"].tolist()
    assert found.cards["card_id"].tolist() == sent["card_id"].tolist()


def test_themes_are_those_of_cards_that_bear_the_most_used_wording(sent, found):
    campaigns = ws.find_campaigns(sent)
    plain = ws.find_themes(sent.assign(text=campaigns.read(sent["text"])), 4)
    same = ["theme", "confidence", "placed"]
    pd.testing.assert_frame_equal(plain.cards[same], found.cards[same])
    assert found.cards["campaign"].tolist() == campaigns.of.tolist()
    pd.testing.assert_frame_equal(found.campaigns.table, campaigns.table)


def test_the_order_of_cards_changes_nothing(sent, found):
    other = ws.find_themes(sent.iloc[::-1], 4, campaigns=0.6)
    pd.testing.assert_frame_equal(other.cards.sort_index(), found.cards)
    pd.testing.assert_frame_equal(other.themes, found.themes)


def test_not_asked_for_nothing_is_different(sent):
    found = ws.find_themes(sent, 4)
    assert found.campaigns is None
    assert found.threshold is None
    assert "campaign" not in found.cards
    assert campaigns_table(found) is from_one_campaign(found, 1) is None
    own = ws.find_themes(sent.assign(campaign="Frühjahr"), 4)
    assert set(own.cards["campaign"]) == {"Frühjahr"}, "a column of the user's stays"


def test_a_column_of_that_name_is_refused_where_it_is_to_be_added(sent):
    with pytest.raises(ws.CardError, match="campaign"):
        ws.find_themes(sent.assign(campaign=1), 4, campaigns=0.6)


@pytest.mark.parametrize(
    ("value", "error"), [(0.1, ValueError), (2, ValueError), ("0.6", TypeError), (True, TypeError)]
)
def test_a_threshold_that_can_not_be_is_refused(sent, value, error):
    with pytest.raises(error):
        ws.find_themes(sent, 4, campaigns=value)


def test_the_most_used_wording_stands_for_a_theme(found):
    texts = found.cards.set_index("card_id")
    quoted = [card for cards in found.themes["representative"] for card in cards if texts["campaign"][card]]
    assert {normalise(texts["text"][card]) for card in quoted} == set(LETTERS)


def test_the_table_names_the_theme_of_each(found):
    table = campaigns_table(found)
    for row in table.itertuples():
        assert set(found.cards.loc[found.cards["campaign"] == row.campaign, "theme"]) == {row.theme}
    assert table["cards"].sum() == (found.cards["campaign"] > 0).sum()


def test_a_theme_says_what_it_owes_to_one_campaign(found):
    for theme in found.themes["theme"]:
        own = found.cards[found.cards["theme"] == theme]
        most = own.loc[own["campaign"] > 0, "campaign"].value_counts().max()
        said = from_one_campaign(found, theme)
        assert (said is None) == (not most > len(own) / 2)
        if said is not None:
            assert said.say("de") == f"{most} von {len(own)} Karten kommen aus einer einzigen Kampagne."


def test_people_may_put_them_apart_and_the_rest_follows_one_reading(sent):
    ids = sent.loc[sent["truth"] == 1, "card_id"].tolist()
    others = sent.loc[sent["truth"] == 0, "card_id"].tolist()
    sorting = placed([(ids[0], "Hier"), (ids[1], "Dort"), *((card, "Dort") for card in others[:10])])
    found = ws.find_themes(sent, sorting=sorting, campaigns=0.6)
    places = found.cards.set_index("card_id")
    assert places["theme"][ids[0]] != places["theme"][ids[1]]
    rest = places[(places["placed"] == "machine") & (places["campaign"] > 0)]
    assert together(rest)


def test_cards_carried_over_from_another_workshop_are_read_as_they_are(sent):
    old = pd.DataFrame({"card_id": ["A1", "A2"], "text": ["Die Bibliothek bleibt offen", "Keine Straße im Wald"]})
    carried = ws.carry_over(old, placed([("A1", "Bücher"), ("A2", "Wald")]))
    found = ws.find_themes(sent, carried=carried, campaigns=0.6)
    inside = found.cards[found.cards["campaign"] > 0]
    assert together(inside)


def test_sub_themes_keep_campaigns_together():
    cards = two_level_cards()[["card_id", "text"]]
    letters = pd.DataFrame({"card_id": [f"L{number}" for number in range(12)], "text": [LETTERS[0]] * 12})
    found = ws.find_themes(pd.concat([cards, letters], ignore_index=True), campaigns=0.6)
    assert found.below
    assert found.campaigns.table["cards"].tolist() == [12]


def test_the_review_reads_them_alike(sent, found):
    second = ws.review(found.cards, found, resamples=5).second
    assert second.other.threshold == 0.6
    inside = second.other.cards[second.other.cards["campaign"] > 0]
    assert together(inside)


def test_words_tell_threshold_and_counts(sent):
    found = ws.find_campaigns(sent, 0.65)
    cards = int((found.of > 0).sum())
    assert count_campaigns(found).say("de").startswith(f"2 Kampagnen mit zusammen {cards} Karten (Schwelle: 0,65 ")
    assert "at least 3 cards of at least 8 words" in explain_campaigns(found).say("en")
    one = ws.find_campaigns(sent[sent["truth"] == 2], 0.6)
    assert count_campaigns(one).say("en").startswith("1 campaign with ")
    none = ws.find_campaigns(sent[sent["truth"] == 0])
    assert not np.any(none.of)
    assert "gezählt" not in explain_campaigns(none).say("de")
