"""The sheet: what stands in it, what may be chosen, and what is read back."""

import io

import pandas as pd
import pytest
from openpyxl import load_workbook
from sorters import NOTHING, placed, sort_actively

import werkstatt as ws
from werkstatt.cli import main
from werkstatt.people.desk import make_desk
from werkstatt.people.placements import spelled_alike
from werkstatt.people.sheet import rows_for, sheet_xlsx
from werkstatt.people.sheet_reading import is_sheet, read_sheet

pytestmark = pytest.mark.filterwarnings("ignore::werkstatt.CardNotice")


@pytest.fixture(scope="module")
def sorted_desk(cards):
    return sort_actively(cards, cards["heading"], 26)


def sheet_of(desk, kind, count=None, **asked):
    return load_workbook(io.BytesIO(sheet_xlsx(desk, rows_for(desk, kind, count), kind, **asked)))


def fill(book, path, entries, who="AB", when="25.11.2026", first="Anleitung", cards="Sortieren"):
    book[first]["B2"], book[first]["B3"] = who, when
    for row, heading in entries.items():
        book[cards].cell(row, 3).value = heading
    book.save(path)


def test_cards_stand_in_the_order_in_which_they_help_most(cards):
    book = sheet_of(make_desk(cards, NOTHING), "sort")
    ids = [cell.value for cell in book["Sortieren"]["A"][1:]]
    assert ids[:13] == ws.next_cards(cards, NOTHING, 13)
    assert sorted(ids) == sorted(cards["card_id"])
    # Nothing is proposed where nothing was sorted.
    assert book["Sortieren"].max_column == 5


def test_headings_are_offered_and_others_may_be_typed(sorted_desk):
    _, desk = sorted_desk
    book = sheet_of(desk, "sort")
    (listed,) = book["Sortieren"].data_validations.dataValidation
    assert listed.formula1.startswith("'Überschriften'!$A$2:$A$") or listed.formula1.startswith("Überschriften!$A$2")
    assert not listed.showErrorMessage
    assert str(listed.sqref).startswith("C2:C")
    offered = [cell.value for cell in book["Überschriften"]["A"][1:] if cell.value]
    assert offered == ["keine passt", *desk.placements.headings]


def test_proposals_stand_there_if_wanted_and_never_for_check_cards_or_a_second_person(sorted_desk):
    _, desk = sorted_desk
    shown = sheet_of(desk, "sort")["Sortieren"]
    assert shown["F1"].value == "Vorschlag 1"
    named = [shown.cell(row, 6).value for row in range(2, 40)]
    assert any(any(heading in str(cell) for heading in desk.placements.headings) for cell in named)
    assert all(str(cell).split("\n")[0].endswith(("(hoch)", "(mittel)", "(gering)")) for cell in named if cell)
    # Cards that speak for it are named below.
    assert any("\n" in str(cell) for cell in named)
    for kind, asked in (("sort", {"blind": True}), ("check", {}), ("second", {})):
        assert sheet_of(desk, kind, 10, **asked)["Sortieren"].max_column == 5


def test_a_second_person_gets_cards_that_are_sorted_and_check_cards_stay_check_cards(cards, sorted_desk):
    sorting, _ = sorted_desk
    checks = ws.check_cards(cards, sorting, 5)
    desk = make_desk(cards, pd.concat([sorting, placed([(card, "Bus") for card in checks], how="check")]))
    sheet = sheet_of(desk, "second", 20)["Sortieren"]
    rows = [(sheet.cell(row, 1).value, sheet.cell(row, 5).value) for row in range(2, 22)]
    assert {card for card, how in rows if how == "Prüfkarte"} == set(checks)
    assert {card for card, _ in rows} <= set(sorting["card_id"]) | set(checks)


def test_what_was_filled_in_comes_back(cards, tmp_path):
    book = sheet_of(make_desk(cards.iloc[:20], NOTHING), "sort")
    ids = [cell.value for cell in book["Sortieren"]["A"]]
    book["Überschriften"]["A3"], book["Überschriften"]["B3"] = "Verkehr", "Alles, was fährt"
    fill(book, tmp_path / "b.xlsx", {2: "verkehr ", 3: "Wohnen | Verkehr", 5: "keine passt"})
    assert is_sheet(tmp_path / "b.xlsx")
    sorting, codebook = read_sheet(tmp_path / "b.xlsx")
    assert sorting[["card_id", "heading"]].values.tolist() == [
        [ids[1], "verkehr"],
        [ids[2], "Wohnen | Verkehr"],
        [ids[4], ""],
    ]
    # Which spelling counts is decided, and said, when all sheets are together.
    assert spelled_alike(sorting, codebook)["heading"].tolist() == ["Verkehr", "Wohnen | Verkehr", ""]
    assert set(sorting["who"]) == {"AB"}
    assert set(sorting["when"]) == {"2026-11-25"}
    assert codebook[["heading", "definition", "who"]].values.tolist() == [["Verkehr", "Alles, was fährt", "AB"]]
    pd.testing.assert_frame_equal(ws.read_sorting(tmp_path / "b.xlsx"), sorting)


def test_everything_that_is_wrong_is_said_at_once(cards, tmp_path):
    book = sheet_of(make_desk(cards.iloc[:20], NOTHING), "sort")
    sheet = book["Sortieren"]
    sheet["A3"].value, sheet["A5"].value = None, sheet["A4"].value
    fill(book, tmp_path / "b.xlsx", dict.fromkeys(range(2, 8), "Verkehr"), who="", when="gestern")
    with pytest.raises(ws.CardError) as error:
        read_sheet(tmp_path / "b.xlsx")
    told = "\n".join(problem.say("de") for problem in error.value.problems)
    for part in ("Zeile 3", "Zeile 5", "steht schon in Zeile 4", "Zelle B2", "Zelle B3", "gestern"):
        assert part in told, part


def test_the_whole_way_on_the_command_line_by_two_people(cards, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    some = cards.iloc[:90]
    some.drop(columns=["heading", "heading_b"]).to_csv("karten.csv", index=False)
    truth = dict(zip(some["card_id"], some["heading"], strict=True))

    def answer(name, who, codes):
        book = load_workbook(name)
        rows = range(2, book["Sortieren"].max_row + 1)
        fill(book, name, {row: codes[book["Sortieren"].cell(row, 1).value] for row in rows}, who)

    assert main(["sheet", "karten.csv", "--out", "a.xlsx", "--blind"]) == 0
    book = load_workbook("a.xlsx")
    fill(book, "a.xlsx", {row: truth[book["Sortieren"].cell(row, 1).value] for row in range(2, 42)})
    assert main(["sheet", "karten.csv", "--sorting", "a.xlsx", "--check", "20", "--out", "p.xlsx"]) == 0
    answer("p.xlsx", "AB", truth)
    sorted_ = ["--sorting", "a.xlsx", "--sorting", "p.xlsx"]
    assert main(["sheet", "karten.csv", *sorted_, "--second", "30", "--out", "z.xlsx"]) == 0
    answer("z.xlsx", "CD", truth)
    # What people have filled in is never overwritten.
    assert main(["sheet", "karten.csv", "--out", "a.xlsx"]) == 1
    capsys.readouterr()
    assert main(["review", "karten.csv", *sorted_, "--sorting", "z.xlsx", "--out", "r"]) == 0
    told = capsys.readouterr().out
    assert "Sie haben 60 von 90 Karten gelesen und sortiert, " in told
    assert "Auf 20 zufällig gezogenen Prüfkarten" in told
    assert "2 Menschen haben 30 Karten unabhängig voneinander sortiert und sind sich einig" in told
    assert "Was jetzt?" in told


def test_an_empty_sheet_is_refused_with_a_word(cards, tmp_path, capsys):
    path = tmp_path / "karten.csv"
    cards[["card_id", "text"]].to_csv(path, index=False)
    assert main(["sheet", str(path), "--out", str(tmp_path / "b.xlsx")]) == 0
    capsys.readouterr()
    assert main(["themes", str(path), "--sorting", str(tmp_path / "b.xlsx"), "--out", str(tmp_path / "o")]) == 1
    assert "noch keine Überschrift" in capsys.readouterr().err
    assert not (tmp_path / "o").exists()


def test_sheets_speak_english_and_are_read_whatever_the_language(cards, tmp_path):
    book = sheet_of(make_desk(cards.iloc[:20], NOTHING), "sort", language="en")
    fill(book, tmp_path / "b.xlsx", {2: "Transport"}, first="Instructions", cards="Sort")
    assert ws.read_sorting(tmp_path / "b.xlsx", "de")["heading"].to_list() == ["Transport"]
