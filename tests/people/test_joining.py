import pandas as pd

from werkstatt.people.joining import join_sortings
from werkstatt.people.sorting import SORTING


def table(*headings, who="AB"):
    rows = [("K1", heading, who, "", "sorted", "") for heading in headings]
    return pd.DataFrame(rows, columns=list(SORTING), index=range(2, 2 + len(rows)))


def test_files_stand_in_their_order():
    joined, notices = join_sortings([table("Bus"), table("Amt", who="CD")])
    assert joined["heading"].tolist() == ["Bus", "Amt"]
    assert joined.index.tolist() == [0, 1]
    assert notices == []


def test_an_older_copy_takes_nothing_back_and_is_told():
    joined, notices = join_sortings([table("Bus", "Amt"), table("Bus")])
    assert joined["heading"].tolist() == ["Bus", "Amt"]
    assert [notice.say("de") for notice in notices] == [
        "1 Zeile steht schon in einer früheren Datei und zählt einmal, zuerst\n    Datei 2, Zeile 2 (K1)"
    ]


def test_a_later_copy_adds_what_is_new_and_a_card_put_back_stays_there():
    joined, notices = join_sortings([table("Bus"), table("Bus", "Amt", "Bus")])
    assert joined["heading"].tolist() == ["Bus", "Amt", "Bus"]
    assert notices[0].values["count"] == 1
    assert join_sortings([])[0].columns.tolist() == list(SORTING)
