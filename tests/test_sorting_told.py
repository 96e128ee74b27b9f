"""What the command says about sorting can be followed as it stands."""

import html
import shlex

import pandas as pd
import pytest
from openpyxl import load_workbook

import werkstatt as ws
from werkstatt.cli import main

WORDS = ("Bus Bahn Haltestelle", "Park Baum Wiese")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    texts = [f"{WORDS[card % 2]} {card}" for card in range(40)]
    cards = pd.DataFrame({"card_id": [f"K{card:02}" for card in range(40)], "text": texts})
    cards.to_csv("meine karten.csv", index=False)
    return tmp_path


def sort(cards, path, how):
    rows = [(f"K{card:02}", ("Verkehr", "Grün")[card % 2], "AB", how) for card in cards]
    pd.DataFrame(rows, columns=["Karte", "Überschrift", "Wer", "Wie"]).to_csv(path, index=False)
    return path


def test_the_proposed_command_names_every_sorting_and_makes_a_sheet_of_all_their_cards(folder, capsys):
    first, checks = sort(range(12), "erster bogen.csv", "sortiert"), sort(range(12, 24), "prüfung.csv", "Prüfkarte")
    asked = ["review", "meine karten.csv", "--sorting", first, "--sorting", checks, "--out", "kritik"]
    assert main(asked) == 0
    told = next(line for line in capsys.readouterr().out.splitlines() if "--second" in line)
    command = shlex.split(told.partition("werkstatt ")[2])
    assert main(command) == 0
    rows = load_workbook(folder / command[-1])["Sortieren"].iter_rows(min_row=2, values_only=True)
    assert {row[0] for row in rows} == {f"K{card:02}" for card in range(24)}
    assert main(["publish", *asked[1:-1], "seite", "--internal"]) == 0
    assert told.strip("- \n") in html.unescape((folder / "seite" / "index.html").read_text())


def test_nobody_is_to_sort_a_second_time_what_nobody_sorted(folder, capsys):
    old = sort(range(12), "alt.csv", "sortiert")
    asked = ["--sorting", old, "--sorted-cards", "meine karten.csv", "--out", "kritik"]
    assert main(["review", "meine karten.csv", *asked]) == 0
    told = capsys.readouterr().out
    assert "--sorting alt.csv --sorted-cards 'meine karten.csv' --check 26" in told
    assert "--second" not in told


def test_sheets_of_cards_drawn_at_random_ask_for_all_of_them(folder):
    sort(range(12), "a.csv", "sortiert")
    asked = ["sheet", "meine karten.csv", "--sorting", "a.csv"]
    for kind, stop in (([], True), (["--check", "5"], False), (["--second", "5"], False)):
        assert main([*asked, *kind, "--out", f"{len(kind)}{kind[:1]}.xlsx"]) == 0
        guide = load_workbook(folder / f"{len(kind)}{kind[:1]}.xlsx")["Anleitung"]
        said = " ".join(str(cell) for row in guide.iter_rows(values_only=True) for cell in row if cell)
        assert ("Aufhören geht jederzeit" in said) is stop
        assert ("keine auslassen" in said) is not stop


def test_help_of_a_sheet_says_what_blind_means_there(capsys):
    with pytest.raises(SystemExit):
        main(["sheet", "--help"])
    assert "keine Vorschläge in den Bogen schreiben" in " ".join(capsys.readouterr().out.split())


def fill(path, ways):
    book = load_workbook(path)
    book["Anleitung"]["B2"] = "AB"
    for (card, *_, way), value in zip(book["Sortieren"].iter_rows(min_row=2), ways, strict=False):
        card.offset(column=2).value, way.value = "Verkehr", value
    book.save(path)


def test_a_way_that_people_write_into_a_sheet_is_understood_or_told_with_its_row(folder, capsys):
    assert main(["sheet", "meine karten.csv", "--out", "bogen.xlsx"]) == 0
    fill("bogen.xlsx", ["geklärt", "sortiert", None])
    assert ws.read_sorting("bogen.xlsx")["how"].to_dict() == {2: "settled", 3: "sorted", 4: "sorted"}
    fill("bogen.xlsx", ["geraten", "sortiert", "übersprungen"])
    assert main(["themes", "meine karten.csv", "--sorting", "bogen.xlsx", "--out", "o"]) == 1
    told = capsys.readouterr().err
    assert "Zeile 2, Spalte „Art“: „geraten“ ist keine Art des Sortierens" in told
    assert "Zeile 4, Spalte „Überschrift“: „Verkehr“ bei einer Karte, die übersprungen oder zurückgenommen ist" in told


def test_a_strange_card_of_a_sheet_is_told_with_its_row(folder, capsys):
    assert main(["sheet", "meine karten.csv", "--out", "bogen.xlsx"]) == 0
    fill("bogen.xlsx", ["sortiert"])
    pd.DataFrame({"card_id": ["X1", "X2"], "text": ["Bus und Bahn", "Bahn und Bus"]}).to_csv("andere.csv", index=False)
    assert main(["themes", "andere.csv", "--sorting", "bogen.xlsx", "--out", "o"]) == 1
    assert "Blatt „Sortieren“, Zeile 2: Eine Karte K00" in capsys.readouterr().err
