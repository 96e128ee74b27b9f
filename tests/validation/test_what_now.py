"""What comes next follows from the result itself, in four lines at most."""

from dataclasses import replace

import pandas as pd
import pytest
from planted import planted_cards
from sorters import placed

import werkstatt as ws

pytestmark = pytest.mark.filterwarnings("ignore::werkstatt.CardNotice")


def bands(whole, **counts):
    return replace(whole, bands=dict.fromkeys(whole.bands, 0) | counts)


@pytest.fixture(scope="module")
def reviewed():
    cards = planted_cards(20).drop(columns="truth")
    return ws.review(cards, ws.find_themes(cards, 3), resamples=3)


def codes(review):
    return [one.code for one in review.what_now("karten.xlsx", "bogen.xlsx")]


def test_the_other_reader_is_named_where_it_finds_more_and_only_there(reviewed):
    worse = replace(reviewed, whole=bands(reviewed.whole, nicht=3))
    better = replace(worse, other=replace(worse.other, whole=bands(worse.other.whole, traegt=2, nicht=1)))
    assert codes(better) == ["now_reader", "now_sort", "now_expect"]
    assert "tragen 2 von 3 Themen (hier 0)" in better.what_now()[0].say("de")
    equal = replace(worse, other=replace(worse.other, whole=bands(worse.other.whole, nicht=3)))
    assert codes(equal) == ["now_sort", "now_expect"]


def test_where_all_hold_nobody_is_sent_to_sort(reviewed):
    assert codes(replace(reviewed, whole=bands(reviewed.whole, traegt=3))) == ["now_publish"]


def sorted_by(*tables):
    cards = planted_cards(20).drop(columns="truth")
    themes = ws.find_themes(cards, sorting=pd.concat(tables, ignore_index=True))
    return ws.review(cards, themes, resamples=2)


def test_after_sorting_come_check_cards_then_a_second_person_then_what_is_open():
    cards = planted_cards(20).sample(frac=1, random_state=0)
    pairs = list(zip(cards["card_id"], cards["truth"].map(str), strict=True))
    one = sorted_by(placed(pairs[:20]))
    assert codes(one) == ["now_check", "now_second"]
    told = [line.say("de") for line in one.what_now("karten.xlsx", "bogen.xlsx")]
    assert "werkstatt sheet karten.xlsx --sorting bogen.xlsx --check 26 --out pruefbogen.xlsx" in told[0]
    assert "--second 20 " in told[1]
    checked = sorted_by(placed(pairs[:20]), placed(pairs[20:40], how="check"))
    assert codes(checked)[1:] == ["now_second"]
    second = placed([*pairs[:38], (pairs[38][0], "Ganz anders")], "CD")
    two = sorted_by(placed(pairs[:20]), placed(pairs[20:40], how="check"), second)
    assert codes(two)[-1] == "now_settle"
    assert len(codes(two)) <= 4


def test_the_number_of_cards_is_the_most_it_can_take():
    """All that are missing, sorted by people, bring the share of right cards to what people reach."""
    cards = planted_cards(40).sample(frac=1, random_state=1)
    pairs = list(zip(cards["card_id"], cards["truth"].map(str), strict=True))
    wrong = [(card, {"0": "1", "1": "2", "2": "0"}.get(code, code)) for card, code in pairs[30:50]]
    review = sorted_by_all(cards, placed(pairs[:30]), placed(wrong[:6] + pairs[36:50], how="check"))
    sharing = review.sharing
    (line,) = [one for one in review.what_now() if one.code in ("now_more", "now_more_usual")]
    count, low = line.values["count"], sharing.checked.low
    wanted = sharing.checked.chance + 0.8 * (1 - sharing.checked.chance)
    right = sharing.read + count + low * (sharing.placed - count)
    assert right >= wanted * sharing.cards
    assert right - 1 < wanted * sharing.cards


def sorted_by_all(cards, *tables):
    cards = cards.drop(columns="truth").reset_index(drop=True)
    return ws.review(cards, ws.find_themes(cards, sorting=pd.concat(tables, ignore_index=True)), resamples=2)
