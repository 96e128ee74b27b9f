"""Cards between two themes: once in counts and shares, in both where that is asked for, and shown as such."""

import pandas as pd
import pytest

import werkstatt as ws
from werkstatt.themes.near import near_cards
from werkstatt.validation.comparison import compare


@pytest.fixture(scope="module")
def both(cards):
    asked = [ws.find_themes(cards, 6, levels=1, near=near) for near in (False, True)]
    assert asked[0].between > 10
    return asked


def test_by_default_each_card_counts_once(cards, both):
    once, _ = both
    assert once.themes["cards"].sum() == (once.cards["theme"] > 0).sum()
    assert len(once.counted) == len(cards)


def test_asked_for_it_counts_in_both_and_nowhere_else(both):
    once, twice = both
    between = once.cards[(once.cards["placed"] == "machine") & once.cards["also"].notna()]
    more = between["also"].value_counts()
    expected = once.themes["cards"] + once.themes["theme"].map(more).fillna(0).astype(int)
    assert twice.themes["cards"].tolist() == expected.tolist()
    votes = between.groupby("also")["votes"].sum()
    assert (twice.themes["votes"] - once.themes["votes"]).tolist() == once.themes["theme"].map(votes).fillna(0).tolist()
    assert twice.themes["label"].tolist() == once.themes["label"].tolist()
    assert twice.cards["theme"].tolist() == once.cards["theme"].tolist()
    assert len(twice.counted) == len(once.counted) + len(between)


def test_cards_near_a_theme_are_those_that_name_it_second(both):
    once, twice = both
    for theme in once.themes["theme"]:
        assert (
            near_cards(once, theme)["card_id"].tolist()
            == once.cards.loc[(once.cards["also"] == theme).fillna(value=False), "card_id"].tolist()
        )
        assert near_cards(twice, theme).empty, "it counts there"


def test_shares_count_once_unless_asked(both):
    once, twice = (compare(themes, "group").cells for themes in both)
    for themes, cells in zip(both, (once, twice), strict=True):
        expected = pd.crosstab(themes.counted["theme"], themes.counted["group"])
        of = themes.cards["group"].value_counts()
        for cell in cells.itertuples():
            assert cell.cards == expected.loc[cell.theme, cell.value]
            assert cell.share == pytest.approx(cell.cards / of[cell.value], abs=6e-4)
    assert once.groupby("value")["share"].sum().max() <= 1.01
    assert twice["cards"].sum() > once["cards"].sum()
