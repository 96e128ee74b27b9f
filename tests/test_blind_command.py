"""`werkstatt blind`, and `--blind` of review and publish, as a user types them."""

import json
from hashlib import sha256

import pandas as pd
import pytest
from openpyxl import load_workbook
from planted import planted_cards

from werkstatt.cli import main


@pytest.fixture
def cards(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    planted_cards(20)[["card_id", "text"]].to_csv("karten.csv", index=False)
    assert main(["blind", "karten.csv", "--themes", "3", "--seed", "7", "--out", "blatt.xlsx"]) == 0
    return "karten.csv"


def fill(name, coder, answer):
    """Fill in the sheet with what `answer` makes of the key."""
    key = pd.read_csv("blatt_schluessel.csv").set_index("item")
    book = load_workbook("blatt.xlsx")
    book["Anleitung"]["B2"] = coder
    for item, row in key.iterrows():
        book["Blindprüfung"].cell(item + 1, 2, answer(row))
    book.save(name)
    return name


def test_the_sheet_is_written_with_its_key_and_the_next_step(cards, capsys):
    assert main(["blind", cards, "--themes", "3", "--out", "zwei.xlsx", "--key", "k.csv", "--questions", "2"]) == 0
    said = capsys.readouterr().out
    assert "zwei.xlsx: 18 Fragen zu 3 Themen" in said
    assert "werkstatt blind karten.csv --score ANTWORTEN.xlsx … --key k.csv" in said
    assert len(pd.read_csv("k.csv")) == 18
    assert len(pd.read_csv("blatt_schluessel.csv")) == 36
    assert main(["blind", cards, "--themes", "3", "--out", "blatt.xlsx"]) == 1, "nothing is overwritten"
    assert "gibt es schon" in capsys.readouterr().err


def test_people_are_compared_with_guessing_and_each_other(cards, capsys):
    sheets = [fill("a.xlsx", "AB", lambda row: row.answer), fill("b.xlsx", "CD", lambda row: "A")]
    line = ["blind", cards, "--themes", "3", "--seed", "7", "--key", "blatt_schluessel.csv", "--score"]
    capsys.readouterr()
    assert main([*line, *sheets]) == 0
    said = capsys.readouterr().out
    assert "AB: 36 von 36 richtig (100 %, Intervall 90 bis 100 %" in said
    assert "2 Personen haben Fragen zu den Themen beantwortet" in said
    assert "Krippendorffs Alpha" in said
    assert main([*line, "a.xlsx", "--output-language", "en"]) == 0
    english = capsys.readouterr().out
    assert "Of 3 themes 3 are recognised, 0 no better than by guessing" in english
    assert "One person alone tells only what this person recognises" in english


def test_wrong_sheets_and_keys_are_1_and_wrong_usage_is_2(cards, capsys):
    fill("a.xlsx", "AB", lambda row: "Z")
    line = ["blind", cards, "--themes", "3", "--seed", "7", "--score", "a.xlsx"]
    assert main([*line, "--key", "blatt_schluessel.csv"]) == 1
    assert capsys.readouterr().err.startswith("a.xlsx: 36 Fehler\n  Zeile 2, Spalte „Antwort“: „Z“ ist keine Antwort")
    assert main(["blind", cards, "--themes", "2", "--score", "a.xlsx", "--key", "blatt_schluessel.csv"]) == 1
    assert "zu anderen Karten oder Themen" in capsys.readouterr().err
    for arguments, told in (
        (line, "--score braucht auch --key."),
        (["blind", cards], "Es fehlt eines von: --out --score"),
        (["blind", cards, "--out", "b.xlsx", "--score", "a.xlsx"], "--score geht nicht zusammen mit --out."),
        (["blind", cards, "--out", "b.csv"], "endet nicht auf .xlsx"),
        (["blind", cards, "--score"], "--score: Die Angabe dahinter fehlt."),
        (["publish", cards, "--out", "o", "--blind", "a.xlsx"], "--blind braucht auch --blind-key."),
        (["review", cards, "--out", "o", "--blind-key", "k.csv"], "--blind-key braucht auch --blind."),
        (["themes", cards, "--out", "o", "--sorted-cards", "k.csv"], "--sorted-cards braucht auch --sorting."),
    ):
        with pytest.raises(SystemExit) as stop:
            main(arguments)
        assert stop.value.code == 2
        assert told in capsys.readouterr().err


def test_one_theme_can_not_be_asked_about(cards, capsys):
    assert main(["blind", cards, "--themes", "1", "--out", "x.xlsx"]) == 1
    assert "mindestens zwei Themen" in capsys.readouterr().err


def test_what_people_recognise_is_in_the_review_with_the_files_it_came_from(cards, tmp_path):
    key = pd.read_csv("blatt_schluessel.csv")
    lost = key["theme"].max()
    others = {"A": "B"}
    fill("a.xlsx", "AB", lambda row: row.answer if row.theme != lost else others.get(row.answer, "A"))
    line = ["review", cards, "--themes", "3", "--seed", "7", "--out", "kritik"]
    assert main([*line, "--blind", "a.xlsx", "--blind-key", "blatt_schluessel.csv"]) == 0
    content = json.loads((tmp_path / "kritik" / "review.json").read_text())
    hashes = {name: sha256((tmp_path / name).read_bytes()).hexdigest() for name in ("a.xlsx", "blatt_schluessel.csv")}
    assert content["options"]["blind"] == [{"name": "a.xlsx", "sha256": hashes["a.xlsx"]}]
    assert content["options"]["blind-key"] == {
        "name": "blatt_schluessel.csv",
        "sha256": hashes["blatt_schluessel.csv"],
    }
    asked = [row for row in content["blind"]["themes"] if row["kind"] == "all"]
    assert [(row["theme"], row["right"], row["outcome"]) for row in asked] == [
        (1, 12, "for"), (2, 12, "for"), (3, 0, "against"), (0, 24, "for"),
    ]  # fmt: skip
    assert [coder["coder"] for coder in content["blind"]["coders"]] == [1]
    assert [theme["band"] for theme in content["themes"]] == ["traegt", "traegt", "vorbehalt"]
    table = pd.read_csv(tmp_path / "kritik" / "review.csv")
    assert table["blind_share"].tolist() == [1, 1, 0]
