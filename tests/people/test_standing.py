import pandas as pd

from werkstatt.people.placements import place_by_people
from werkstatt.people.sorting import SORTING
from werkstatt.people.standing import standing, without_undone


def test_the_last_row_of_each_person_for_each_card_counts():
    rows = [
        ("K1", "Bus", "AB", "", "sorted", "1"),
        ("K1", "Amt", "CD", "", "sorted", "2"),
        ("K2", "", "AB", "", "skipped", "3"),
        ("K2", "", "AB", "", "skipped", "4"),
        ("K1", "Bahn", "AB", "", "sorted", "5"),
        ("K1", "", "AB", "", "skipped", "6"),
        ("K3", "", "CD", "", "skipped", "7"),
        ("K3", "", "CD", "", "check", "8"),
    ]
    sorting = pd.DataFrame(rows, columns=list(SORTING), index=range(2, 10))
    found = standing(sorting)
    assert found["note"].tolist() == ["2", "4", "5", "8"]
    assert found.index.tolist() == [3, 5, 6, 9]


def test_what_was_settled_leaves_the_placements_of_those_who_differed():
    rows = [
        ("K1", "Bus", "AB", "", "sorted", "1"),
        ("K1", "Amt", "CD", "", "sorted", "2"),
        ("K1", "Bus", "AB", "", "settled", "3"),
        ("K1", "Wege", "CD", "", "settled", "4"),
        ("K1", "Bahn", "AB", "", "sorted", "5"),
    ]
    assert standing(pd.DataFrame(rows, columns=list(SORTING)))["note"].tolist() == ["2", "4", "5"]


def test_nothing_sorted_nothing_stands():
    assert standing(pd.DataFrame(columns=list(SORTING), dtype="str")).empty


def test_what_a_person_took_back_counts_nowhere_and_what_stood_before_does():
    rows = [
        ("K1", "Bus", "AB", "", "sorted", "1"),
        ("K1", "Amt", "CD", "", "sorted", "2"),
        ("K1", "Bahn", "AB", "", "sorted", "3"),
        ("K1", "", "AB", "", "undone", ""),
        ("K2", "Bus", "AB", "", "check", "4"),
        ("K2", "", "AB", "", "undone", ""),
        ("K2", "", "AB", "", "undone", ""),
        ("K3", "Wege", "AB", "", "settled", "5"),
        ("K3", "Amt", "AB", "", "settled", "6"),
        ("K3", "", "AB", "", "undone", ""),
    ]
    sorting = pd.DataFrame(rows, columns=list(SORTING))
    assert standing(sorting)["note"].tolist() == ["1", "2", "5"]
    placed = place_by_people(pd.Series(["K1", "K2", "K3"]), sorting)
    assert placed.how.tolist() == ["sorted", "", "settled"]
    assert not placed.blind.any(), "a check card that was taken back is none"


def test_what_was_taken_back_may_be_done_again_without_end():
    done, undone = ("K1", "Bus", "AB", "", "sorted", ""), ("K1", "", "AB", "", "undone", "")
    for turns in range(4):
        sorting = pd.DataFrame([done] + [undone, done] * turns, columns=list(SORTING))
        assert standing(sorting)["heading"].tolist() == ["Bus"]
        assert without_undone(pd.concat([sorting, sorting.iloc[:0]])).shape[0] == 1
        assert standing(pd.DataFrame([done, undone] * (turns + 1), columns=list(SORTING))).empty
