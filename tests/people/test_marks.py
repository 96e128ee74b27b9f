"""For, against or a wish: what people set counts, what they differ on does not, and the machine guesses nothing."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from planted import planted_cards
from sorters import placed

import werkstatt as ws
from werkstatt.people.marks import marks_of, settled_marks, with_marks
from werkstatt.people.placements import place_by_people
from werkstatt.people.standing import MARKS

WAYS = st.sampled_from(["sorted", "for", "against", "wish", "unmarked", "undone", "skipped"])


def rows(*told):
    return pd.DataFrame(told, columns=["card_id", "heading", "who", "how"]).assign(when="", note="")


@given(st.lists(st.tuples(st.sampled_from("ab"), WAYS), max_size=12))
def test_marks_and_placements_do_not_disturb_each_other(told):
    """Without undoing, the placements are those of the rows without marks, and the marks those without placements."""
    told = [(card, how) for card, how in told if how != "undone"]
    sorting = rows(*((card, f"H{n}" if how == "sorted" else "", "AB", how) for n, (card, how) in enumerate(told)))
    marks = sorting["how"].isin([*MARKS, "unmarked"])
    ids = pd.Series(["a", "b"])
    both, alone = (place_by_people(ids, table) for table in (sorting, sorting[~marks]))
    assert both.headings == alone.headings
    assert both.members.tolist() == alone.members.tolist()
    pd.testing.assert_frame_equal(marks_of(sorting), marks_of(sorting[marks]))


def test_undoing_takes_back_the_last_row_be_it_a_mark_or_a_placement():
    told = [("a", "Bus", "AB", "sorted"), ("a", "", "AB", "for"), ("a", "", "AB", "undone")]
    assert marks_of(rows(*told)).empty
    assert place_by_people(pd.Series(["a"]), rows(*told)).members.tolist() == [[True]]
    assert place_by_people(pd.Series(["a"]), rows(*told, ("a", "", "AB", "undone"))).placed.tolist() == [False]


def test_what_most_say_counts_and_a_tie_says_nothing():
    marks = pd.DataFrame(
        {"card_id": list("aaabb"), "who": list("PQRPQ"), "stance": ["for", "for", "wish", "for", "wish"]}
    )
    assert settled_marks(marks) == {"a": "for"}
    cards = pd.DataFrame({"card_id": list("abc"), "stance": ["wish", "against", "against"]})
    assert with_marks(cards, marks)["stance"].fillna("").tolist() == ["for", "", "against"]


def test_marks_of_the_wall_reach_the_themes_and_their_agreement(tmp_path):
    cards = planted_cards(10)[["card_id", "text"]]
    first = [(card, "", "AB", MARKS[place % 3]) for place, card in enumerate(cards["card_id"][:20])]
    second = [(card, "", "CD", how if place % 5 else "wish") for place, (card, _, _, how) in enumerate(first[:15])]
    sorting = pd.concat(
        [placed([(card, "Zu 1") for card in cards["card_id"][:9]]), rows(*first, *second)], ignore_index=True
    )
    path = ws.write_sorting(sorting, tmp_path / "sortierung.csv")
    themes = ws.find_themes(cards, sorting=ws.read_sorting(path))
    found = ws.review(cards, themes, resamples=2).stances
    assert found.twice == 15
    assert found.marked == 20 - found.differ
    assert found.counts.drop(columns="unmarked").to_numpy().sum() == found.marked
    assert found.counts.to_numpy().sum() == len(cards)
    assert found.low < found.alpha < found.high
    assert found.differ == sum(how != "wish" for _, _, _, how in first[:15:5])


def test_a_column_of_the_file_is_read_and_a_wrong_value_is_named(tmp_path):
    path = tmp_path / "karten.csv"
    path.write_text("card_id,text,Haltung\na,Bus,dafür\nb,Bahn,-\nc,Rad,Wunsch\nd,Zug,\n", encoding="utf-8")
    assert ws.read_cards(path)["stance"].fillna("").tolist() == ["for", "against", "wish", ""]
    path.write_text("card_id,text,Haltung\na,Bus,egal\n", encoding="utf-8")
    with pytest.raises(ws.CardError) as refused:
        ws.read_cards(path)
    assert "„egal“ ist keine Haltung" in refused.value.problems[0].say("de")


def test_without_marks_nothing_is_said():
    cards = planted_cards(5)
    assert ws.review(cards, ws.find_themes(cards, 3), resamples=2).stances is None
