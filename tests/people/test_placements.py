"""Which placement of a card counts, when several people sorted it, settled it, or changed their mind."""

import pandas as pd
from sorters import NOTHING, placed

from werkstatt.people.codebook import CODEBOOK
from werkstatt.people.placements import place_by_people

IDS = pd.Series(["K1", "K2", "K3"])


def headings_of(card, *tables, codebook=None):
    found = place_by_people(IDS, pd.concat(tables, ignore_index=True), codebook)
    row = IDS.to_list().index(card)
    return [heading for heading, member in zip(found.headings, found.members[row], strict=True) if member]


def test_the_last_placement_of_a_person_counts():
    assert headings_of("K1", placed([("K1", "Bus")]), placed([("K1", "Rad")])) == ["Rad"]


def test_passing_a_card_over_takes_nothing_back():
    assert headings_of("K1", placed([("K1", "Bus")]), placed([("K1", "")], how="skipped")) == ["Bus"]


def test_most_people_decide():
    tables = [placed([("K1", "Bus")], "A"), placed([("K1", "Rad")], "B"), placed([("K1", "Rad")], "C")]
    assert headings_of("K1", *tables) == ["Rad"]


def test_where_as_many_differ_the_person_who_sorted_most_decides_whatever_the_order():
    one, other = placed([("K1", "Bus")], "A"), placed([("K1", "Rad"), ("K2", "Rad")], "B")
    assert headings_of("K1", one, other) == headings_of("K1", other, one) == ["Rad"]


def test_what_was_settled_counts_before_all_and_both_placements_stay():
    tables = [placed([("K1", "Bus")], "A"), placed([("K1", "Bus")], "B"), placed([("K1", "Rad")], "A+B", "settled")]
    assert headings_of("K1", *tables) == ["Rad"]
    found = place_by_people(IDS, pd.concat(tables, ignore_index=True))
    assert found.rows["who"].to_list() == ["A", "B", "A+B"]


def test_a_card_may_stand_under_several_headings_and_the_first_is_named_first():
    found = place_by_people(IDS, placed([("K1", "Rad | Bus")]))
    assert found.headings == ("Bus", "Rad")
    assert found.members[0].all()
    assert found.headings[found.first[0]] == "Rad"


def test_a_card_that_fits_none_is_placed_and_has_no_heading():
    found = place_by_people(IDS, placed([("K1", "")]))
    assert found.placed.tolist() == [True, False, False]
    assert found.first[0] == -1


def test_examples_of_the_codebook_count_where_nobody_sorted():
    book = pd.DataFrame([("Bus", "", "", "K1; K2", "", "", ""), ("Amt", "", "", "", "", "", "")], columns=CODEBOOK)
    assert headings_of("K1", NOTHING, codebook=book) == ["Bus"]
    assert headings_of("K2", placed([("K2", "Rad")]), codebook=book) == ["Rad"]
    # A heading without cards is there to be chosen.
    assert "Amt" in place_by_people(IDS, NOTHING, book).headings


def test_check_cards_are_never_learned_from_and_keep_what_was_said_blindly():
    tables = [placed([("K1", "Bus")]), placed([("K2", "Bus")], how="check"), placed([("K2", "Rad")])]
    found = place_by_people(IDS, pd.concat(tables, ignore_index=True))
    assert found.checked.tolist() == [False, True, False]
    assert found.learned.tolist() == [True, False, False]
    assert found.headings[found.blind[1].argmax()] == "Bus"
    assert found.headings[found.members[1].argmax()] == "Rad"


def test_where_check_cards_alone_were_sorted_nothing_is_left_to_test_with():
    found = place_by_people(IDS, placed([("K1", "Bus"), ("K2", "Rad")], how="check"))
    assert found.learned.sum() == 2
    assert found.testable.sum() == 0


def test_two_people_who_spell_a_heading_differently_agree():
    tables = [placed([("K1", "Verkehr"), ("K2", "Verkehr")], "A"), placed([("K1", "verkehr "), ("K2", "VERKEHR")], "B")]
    found = place_by_people(IDS, pd.concat(tables, ignore_index=True))
    assert found.headings == ("Verkehr",)
    book = pd.DataFrame([("verkehr", "", "", "", "", "", "")], columns=CODEBOOK)
    assert place_by_people(IDS, pd.concat(tables, ignore_index=True), book).headings == ("verkehr",)
