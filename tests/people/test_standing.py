import pandas as pd

from werkstatt.people.sorting import SORTING
from werkstatt.people.standing import standing


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
