"""A study file beside the cards takes the place of options, and what is typed goes before it."""

import pandas as pd
import pytest
from planted import planted_cards

from werkstatt.cli import main

STUDY = """
[studie]
titel = "Werkstatt im Dorf"
[karten]
datei = "dorf.csv"
spalten = { text = "Beitrag" }
[themen]
anzahl = 3
startwert = 4
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    cards = planted_cards(10)[["card_id", "text"]].rename(columns={"text": "Beitrag"})
    cards.to_csv(tmp_path / "dorf.csv", index=False)
    (tmp_path / "werkstatt.toml").write_text(STUDY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("named", [[], ["."], ["dorf.csv"], ["werkstatt.toml"]])
def test_beside_it_no_command_needs_options(folder, named, capsys):
    assert main(["check", *named]) == 0
    assert main(["themes", *named]) == 0
    assert len(pd.read_csv(folder / "themen" / "themes.csv")) == 3
    assert "30 Karten, 3 Themen" in capsys.readouterr().out


def test_what_is_typed_goes_before_it(folder):
    assert main(["themes", "--themes", "2", "--out", "zwei"]) == 0
    assert len(pd.read_csv(folder / "zwei" / "themes.csv")) == 2
    assert main(["publish", "--title", "Anders", "--author", "AB", "--author", "CD"]) == 0
    page = (folder / "ergebnisse" / "index.html").read_text()
    assert "<h1>Anders</h1>" in page
    assert "AB, CD" in page
    assert "Werkstatt im Dorf" not in page


def test_the_language_of_the_study_is_that_of_the_output(folder, capsys):
    text = (folder / "werkstatt.toml").read_text()
    (folder / "werkstatt.toml").write_text(f'{text}\n[publish]\nlanguage = "en"\n')
    assert main(["themes"]) == 0
    assert "30 cards, 3 themes" in capsys.readouterr().out
    assert (folder / "themes" / "cards.csv").is_file()
    assert main(["themes", "--output-language", "de", "--out", "x"]) == 0
    assert "30 Karten, 3 Themen" in capsys.readouterr().out


def test_of_another_file_beside_it_only_the_workshop_is_told(folder, capsys):
    planted_cards(6).to_csv(folder / "anderes.csv", index=False)
    assert main(["check", "anderes.csv"]) == 0
    assert "werkstatt.toml gehört zu dorf.csv, nicht zu anderes.csv" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["themes", "anderes.csv"])


def test_beside_the_results_it_does_not_take_them_for_the_cards(folder, capsys):
    (folder / "dorf.csv").rename(folder / "cards.csv")
    text = (folder / "werkstatt.toml").read_text().replace("dorf.csv", "cards.csv")
    (folder / "werkstatt.toml").write_text(text)
    assert main(["publish"]) == 0
    assert main(["themes", "ergebnisse/cards.csv", "--themes", "2", "--out", "zwei"]) == 0
    assert "ist nicht die Datei, aus der werkstatt.toml entstand" in capsys.readouterr().err


def test_without_one_everything_must_be_named(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as caught:
        main(["themes"])
    assert caught.value.code == 2
    assert "Es fehlt: KARTEN, --out" in capsys.readouterr().err


def test_what_is_wrong_with_it_is_an_error_of_the_input(folder, capsys):
    (folder / "werkstatt.toml").write_text("[themen]\nanzahl = 0\n")
    assert main(["themes"]) == 1
    assert "werkstatt.toml: [themen] anzahl" in capsys.readouterr().err


def test_check_says_what_is_wrong_beside_the_cards_too(folder, capsys):
    (folder / "massnahmen.csv").write_text("Maßnahme;Karten\nBus;P99\n")
    assert main(["check"]) == 1
    assert "massnahmen.csv: Zeile 2, Spalte „Karten“: Eine Karte „P99“" in capsys.readouterr().err
