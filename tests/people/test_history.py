"""Headings change, and what was before stays in the rows."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import werkstatt as ws
from werkstatt.people.cells import headings_of
from werkstatt.people.history import headings_in_use, merge_headings, move_cards, rename_heading, split_heading
from werkstatt.people.sorting import SORTING
from werkstatt.people.standing import standing

DAY = "2026-11-25"


@pytest.fixture
def sorting():
    return table(
        ("K1", "Bus", "AB", "sorted", ""),
        ("K1", "Bus | Geld", "CD", "check", "beides"),
        ("K2", "Bus", "AB", "sorted", ""),
        ("K2", "Amt", "AB", "sorted", ""),
        ("K3", "", "AB", "check", ""),
        ("K4", "Bahn", "CD", "settled", "weil sie fährt"),
    )


def table(*rows):
    return pd.DataFrame(
        [(card, heading, who, "2026-01-01", how, note) for card, heading, who, how, note in rows],
        columns=list(SORTING),
        dtype="str",
    )


def added(before, after):
    pd.testing.assert_frame_equal(after.iloc[: len(before)], before)
    return after.iloc[len(before) :].to_numpy().tolist()


def test_renamed_for_each_person_with_how_the_card_came_there(sorting):
    assert added(sorting, rename_heading(sorting, "Bus", "Nahverkehr", "EF", DAY)) == [
        ["K1", "Nahverkehr", "AB", DAY, "sorted", "Bus → Nahverkehr (EF)"],
        ["K1", "Nahverkehr | Geld", "CD", DAY, "check", "beides; Bus | Geld → Nahverkehr | Geld (EF)"],
    ]


def test_what_was_settled_stays_settled_with_its_reason(sorting):
    assert added(sorting, rename_heading(sorting, "Bahn", "Schiene", "EF", DAY)) == [
        ["K4", "Schiene", "CD", DAY, "settled", "weil sie fährt; Bahn → Schiene (EF)"]
    ]


def test_merged_and_on_a_card_under_both_once(sorting):
    merged = merge_headings(sorting, ["Bus", "Bahn", "Geld"], "Bus", "AB", DAY)
    assert [row[:3] for row in added(sorting, merged)] == [["K1", "Bus", "CD"], ["K4", "Bus", "CD"]]
    assert headings_in_use(merged) == ("Bus", "Amt")


def test_split_and_moved(sorting):
    more = pd.concat([sorting, table(("K5", "Bus", "AB", "sorted", ""))], ignore_index=True)
    split = split_heading(more, "Bus", ["K1"], "Linie 7", "AB", DAY)
    assert [row[:3] for row in added(more, split)] == [["K1", "Linie 7", "AB"], ["K1", "Linie 7 | Geld", "CD"]]
    moved = move_cards(split, "Linie 7", ["K1"], "", "AB", DAY)
    assert [row[:3] for row in added(split, moved)] == [["K1", "", "AB"], ["K1", "Geld", "CD"]]
    back = move_cards(moved, "Geld", ["K1"], "Bus", "AB", DAY)
    assert [row[:3] for row in added(moved, back)] == [["K1", "Bus", "CD"]]


def test_what_can_not_be_done_is_told_and_nothing_is(sorting):
    def codes(function, *given):
        with pytest.raises(ws.CardError) as error:
            function(sorting, *given, "AB", DAY)
        return [problem.code for problem in error.value.problems]

    assert codes(rename_heading, "Rad", "Radwege") == ["heading_unknown"]
    assert codes(rename_heading, "Bus", "Amt") == ["heading_taken"]
    assert codes(rename_heading, "Bus", "Bus|Bahn") == ["heading_no_name"]
    assert codes(rename_heading, "Bus", "keine passt") == ["heading_no_name"]
    assert codes(merge_headings, ["Rad", "Bus", "Ufo"], "") == ["heading_unknown", "heading_unknown", "heading_no_name"]
    assert codes(split_heading, "Bus", ["K2", "K9"], "Neu") == ["heading_cards"]
    assert codes(split_heading, "Bus", ["K1"], "Neu") == ["heading_all"]
    assert codes(move_cards, "Bus", ["K1"], "Rad") == ["heading_unknown"]
    with pytest.raises(ws.CardError, match=r"Unter „Rad“ liegt keine Karte\. Vorhanden: Bus, Geld, Amt, Bahn\."):
        rename_heading(sorting, "Rad", "Wege", "AB", DAY)


NAMES = st.sampled_from(["A", "B", "C"])
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["K1", "K2"]),
        st.lists(NAMES, max_size=2, unique=True).map(" | ".join),
        st.sampled_from(["AB", "CD"]),
        st.sampled_from(["sorted", "check", "settled"]),
        st.just(""),
    ),
    min_size=1,
    max_size=8,
)


@given(ROWS)
def test_renaming_changes_the_name_and_nothing_else(rows):
    before = table(*rows)
    if "A" not in headings_in_use(before):
        return
    now, then = standing(rename_heading(before, "A", "Neu", "AB", DAY)), standing(before)
    keys = ["card_id", "who", "how"]
    was = {tuple(row[keys]): headings_of(row["heading"].replace("A", "Neu")) for _, row in then.iterrows()}
    assert {tuple(row[keys]): headings_of(row["heading"]) for _, row in now.iterrows()} == was
