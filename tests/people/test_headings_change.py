"""Headings are renamed, merged, split and nested at any time, and what was sorted before stays in the rows."""

import pandas as pd
import pytest
from sorters import placed

import werkstatt as ws
from werkstatt.people.codebook import CODEBOOK, NO_CODEBOOK, read_codebook, with_headings, write_codebook
from werkstatt.people.history import merge_headings, move_cards, rename_heading, split_heading
from werkstatt.people.nesting import nest_heading
from werkstatt.people.placements import place_by_people

IDS = pd.Series(["K1", "K2", "K3", "K4"])


@pytest.fixture
def sorting():
    own = placed([("K1", "Bus"), ("K2", "Bus | Geld"), ("K3", "Rad")], "AB")
    return pd.concat([own, placed([("K4", "Bus")], "AB", "check"), placed([("K1", "Rad")], "CD")], ignore_index=True)


def headings(sorting):
    found = place_by_people(IDS, sorting)
    return {
        card: [heading for heading, member in zip(found.headings, row, strict=True) if member]
        for card, row in zip(IDS, found.members, strict=True)
    }


def test_a_heading_gets_another_name_for_everybody_and_every_row_before_stays(sorting):
    renamed = rename_heading(sorting, "Bus", "Nahverkehr", "AB", "2026-11-26")
    pd.testing.assert_frame_equal(renamed.iloc[: len(sorting)].reset_index(drop=True), sorting.reset_index(drop=True))
    assert headings(renamed)["K2"] == ["Geld", "Nahverkehr"]
    # A check card stays one, and what was said blindly bears the new name.
    found = place_by_people(IDS, renamed)
    assert found.checked.tolist() == [False, False, False, True]
    assert found.headings[found.blind[3].argmax()] == "Nahverkehr"
    # What CD said of K1 is untouched.
    assert set(renamed.loc[renamed["who"] == "CD", "heading"]) == {"Rad"}


def test_headings_are_merged(sorting):
    merged = merge_headings(sorting, ["Bus", "Rad"], "Verkehr", "AB", "2026-11-26")
    assert headings(merged) == {"K1": ["Verkehr"], "K2": ["Geld", "Verkehr"], "K3": ["Verkehr"], "K4": ["Verkehr"]}


def test_some_cards_are_split_off_or_moved(sorting):
    split = split_heading(sorting, "Bus", ["K2"], "Takt", "AB", "2026-11-26")
    assert headings(split)["K2"] == ["Geld", "Takt"]
    assert headings(split)["K4"] == ["Bus"]
    moved = move_cards(sorting, "Rad", ["K3"], "Geld", "AB", "2026-11-26")
    assert headings(moved)["K3"] == ["Geld"]


def test_what_is_not_there_is_refused(sorting):
    with pytest.raises(ws.CardError, match="Schiff"):
        rename_heading(sorting, "Schiff", "Boot", "AB", "")
    with pytest.raises(ws.CardError, match="K3"):
        split_heading(sorting, "Bus", ["K3"], "Takt", "AB", "")


def test_headings_are_nested_and_never_below_themselves():
    book = nest_heading(with_headings(NO_CODEBOOK, ["Bus", "Verkehr"]), "Bus", "Verkehr")
    assert book.set_index("heading")["parent"].to_dict() == {"Bus": "Verkehr", "Verkehr": ""}
    with pytest.raises(ws.CardError):
        nest_heading(book, "Verkehr", "Bus")


def test_a_codebook_is_written_and_read_again(tmp_path):
    rows = [("Bus", "Alles, was fährt", "", "K1; K2", "Verkehr", "AB", "=1+1"), ("Verkehr", "", "", "", "", "", "")]
    book = pd.DataFrame(rows, columns=list(CODEBOOK))
    path = write_codebook(book, tmp_path / "k.csv")
    pd.testing.assert_frame_equal(read_codebook(path).reset_index(drop=True), book, check_names=False)


def test_all_that_is_wrong_with_a_codebook_is_said_at_once(tmp_path):
    path = tmp_path / "k.csv"
    path.write_text(
        "Überschrift;Ankerbeispiele;gehört zu\nBus;K1;Verkehr\nbus ;;\nA|B;;\n;K9;\nX;;Y\nY;;X\n", encoding="utf-8"
    )
    with pytest.raises(ws.CardError) as error:
        read_codebook(path, "de", pd.DataFrame({"card_id": ["K1"]}))
    told = "\n".join(problem.say("de") for problem in error.value.problems)
    for part in ("Zeile 2", "Verkehr", "Zeile 3", "Zeile 4", "Zeile 5", "K9", "Zeile 6"):
        assert part in told, part
