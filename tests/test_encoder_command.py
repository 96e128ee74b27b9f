"""An encoder of one's own, from the command to what is published."""

import json
import tomllib
from html import unescape

import numpy as np
import pandas as pd
import pytest
from conftest import ROOT
from encoders import make_static

import werkstatt as ws
from werkstatt.cli import main
from werkstatt.vectors import encoder_folder
from werkstatt.vectors.encoder_folder import read_encoder

TEXTS = (
    ["Bus fehlt", "Bahn voll", "Zug fehlt", "Bus und Bahn", "Zug voll"] * 2
    + ["Park fehlt", "Baum im Park", "Wiese voll", "Wiese und Baum", "Park voll"] * 2
    + ["Schule fehlt", "Kita voll", "Schule und Kita", "Kita fehlt", "Schule voll"] * 2
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    make_static(tmp_path / "modelle" / "klein")
    cards = pd.DataFrame({"card_id": [f"K{place:02}" for place in range(len(TEXTS))], "text": TEXTS})
    cards.to_csv(tmp_path / "karten.csv", index=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def asked(monkeypatch):
    """Return the texts that encoders from folders are asked for."""
    told, encode = [], encoder_folder._encode
    monkeypatch.setattr(encoder_folder, "_encode", lambda *given: told.extend(given[-1]) or encode(*given))
    return told


def content(folder):
    """Return what is in each file of a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


OWN = ("--encoder", "modelle/klein", "--themes", "3")


def test_themes_come_from_it(folder):
    assert main(["themes", "karten.csv", *OWN, "--out", "themen"]) == 0
    found = pd.read_csv(folder / "themen" / "cards.csv")["theme"]
    assert found.nunique() == 3
    assert [found[place : place + 10].nunique() for place in (0, 10, 20)] == [1, 1, 1]


def test_the_second_run_encodes_nothing_and_gives_the_same(folder, asked):
    assert main(["publish", "karten.csv", *OWN, "--out", "eins"]) == 0
    assert set(asked) == set(TEXTS)
    asked.clear()
    assert main(["publish", "karten.csv", *OWN, "--out", "zwei"]) == 0
    assert main(["review", "karten.csv", *OWN, "--out", "kritik"]) == 0
    assert main(["wall", "karten.csv", *OWN[:2], "--out", "wand.html"]) == 0
    assert main(["sheet", "karten.csv", *OWN[:2], "--out", "bogen.xlsx"]) == 0
    assert main(["blind", "karten.csv", *OWN, "--out", "blatt.xlsx"]) == 0
    assert asked == []
    first = content(folder / "eins")
    assert content(folder / "zwei") == first
    for path in (folder / ".werkstatt").iterdir():
        path.unlink()
    reviewed = content(folder / "kritik")
    assert main(["review", "karten.csv", *OWN, "--out", "kritik"]) == 0
    assert content(folder / "kritik") == reviewed
    assert set(asked) == set(TEXTS)
    # What is kept lies beside what is published, not in it.
    assert not [name for name in first if "npz" in name or name.startswith(".")]
    # Of the words alone, too: the review reads them a second time.
    assert main(["review", "karten.csv", "--themes", "3", "--out", "kritik"]) == 0
    assert sorted(path.suffix for path in (folder / ".werkstatt").glob("*.npz")) == [".npz", ".npz"]


def test_results_name_it(folder):
    assert main(["publish", "karten.csv", *OWN, "--out", "de"]) == 0
    encoder = read_encoder(folder / "modelle" / "klein")
    page = unescape((folder / "de" / "index.html").read_text())
    assert "der den Vektoren des Satz-Encoders „klein“ folgt," in page
    assert f"--reader semantic; --encoder klein (SHA-256 {encoder.identity})" in page
    assert "Universal Sentence Encoder" not in page
    assert ", Satz-Encoder „klein“ und k-Means" in page
    options = json.loads((folder / "de" / "review.json").read_text())["options"]
    assert options["encoder"] == {"name": "klein", "sha256": encoder.identity}
    study = tomllib.loads((folder / "de" / "werkstatt.toml").read_text())
    assert study["themen"]["kodierer"] == "klein"
    assert {"datei": "klein", "sha256": encoder.identity} in study["eingaben"]
    for name, written in content(folder / "de").items():
        assert str(folder).encode() not in written, name
        assert b"modelle/klein" not in written, name
    assert main(["publish", "karten.csv", *OWN, "--out", "en", "--output-language", "en"]) == 0
    page = unescape((folder / "en" / "index.html").read_text())
    assert "that follows the vectors of the sentence encoder “klein”" in page
    assert tomllib.loads((folder / "en" / "werkstatt.toml").read_text())["themes"]["encoder"] == "klein"


def test_beside_the_results_the_study_file_reads_it_again(folder):
    assert main(["publish", "karten.csv", *OWN, "--out", "eins"]) == 0
    (folder / "werkstatt.toml").write_bytes((folder / "eins" / "werkstatt.toml").read_bytes())
    make_static(folder / "klein")
    assert main(["publish", "--out", "zwei"]) == 0
    assert content(folder / "eins") == content(folder / "zwei")


STUDY = '[karten]\ndatei = "karten.csv"\n[themen]\nanzahl = 3\n'


def options_of(folder, *typed):
    assert main(["review", *typed, "--out", "kritik"]) == 0
    return json.loads((folder / "kritik" / "review.json").read_text())["options"]


def test_the_study_file_names_it(folder):
    for key in ("kodierer", "encoder"):
        (folder / "werkstatt.toml").write_text(f'{STUDY}{key} = "modelle/klein"\n')
        options = options_of(folder)
        assert (options["reader"], options["encoder"]["name"]) == ("semantic", "klein")
    # What is typed goes before it.
    assert {"reader", "encoder"}.isdisjoint(options_of(folder, "--reader", "terms"))
    make_static(folder / "anderer", np.eye(11))
    assert options_of(folder, "--encoder", "anderer")["encoder"]["name"] == "anderer"
    (folder / "werkstatt.toml").write_text(f'{STUDY}lesart = "terms"\n')
    assert options_of(folder, "--encoder", "anderer")["reader"] == "semantic"


def test_terms_need_none(folder, capsys):
    for typed in (["--reader", "terms", *OWN], []):
        with pytest.raises(SystemExit) as stopped:
            main(["themes", "karten.csv", "--out", "x", *typed])
        assert stopped.value.code == 2
        assert "Die Lesart terms braucht keinen Satz-Encoder" in capsys.readouterr().err
        (folder / "werkstatt.toml").write_text(f'{STUDY}lesart = "terms"\nkodierer = "modelle/klein"\n')


def test_what_is_wrong_with_it_is_an_error_of_the_input(folder, capsys):
    (folder / "modelle" / "klein" / "pytorch_model.bin").write_bytes(b"")
    assert main(["themes", "karten.csv", *OWN, "--out", "x"]) == 1
    said = capsys.readouterr().err
    assert "modelle/klein: 1 " in said
    assert "klein/pytorch_model.bin: Dateien dieser Art (Pickle) können beim Öffnen Programme ausführen." in said
    assert main(["themes", "karten.csv", *OWN, "--out", "x", "--output-language", "en"]) == 1
    assert "files of this kind (pickle) can run programs" in capsys.readouterr().err
    assert main(["wall", "karten.csv", "--encoder", "nirgends", "--out", "x.html"]) == 1
    assert "nirgends: Diesen Ordner gibt es nicht." in capsys.readouterr().err
    assert not (folder / "x").exists()


def test_one_of_sentence_transformers_reads_too(folder):
    bert = ROOT / "tests" / "vectors" / "encoders" / "bert"
    assert main(["themes", "karten.csv", "--encoder", str(bert), "--themes", "3", "--out", "themen"]) == 0


def ways(texts):
    """Tell ways, green and learning apart."""
    kinds = [("Bus", "Bahn", "Zug"), ("Park", "Baum", "Wiese"), ("Schule", "Kita")]
    return np.array([[float(any(word in text for word in kind)) for kind in kinds] for text in texts])


def test_in_python_any_function_is_one(folder):
    cards = ws.read_cards("karten.csv")
    found = ws.find_themes(cards, 3, reader="semantic", encoder=ways)
    assert [found.cards["theme"][place : place + 10].nunique() for place in (0, 10, 20)] == [1, 1, 1]
    review = ws.review(cards, found, resamples=3)
    ws.publish(cards, found, review, "ergebnisse")
    page = unescape((folder / "ergebnisse" / "index.html").read_text())
    assert "der den Vektoren der Python-Funktion „ways“ folgt (sie hat keine Prüfsumme)," in page
    assert "--encoder function=ways" in page
    study = tomllib.loads((folder / "ergebnisse" / "werkstatt.toml").read_text())
    assert "kodierer" not in study["themen"]


def test_where_words_read_it_reads_a_second_time(folder):
    cards = ws.read_cards("karten.csv")
    review = ws.review(cards, ws.find_themes(cards, 3, encoder=ways), resamples=3)
    assert review.second.other.reading.meaning.shape == (30, 3)
    assert "Wörter und Satz-Encoder „ways“" in " ".join(said.say("de") for said in review.sentences())


def test_people_sort_with_it(folder):
    cards = ws.read_cards("karten.csv")
    rows = [("K00", "Unterwegs", "AB", "", "sorted", ""), ("K10", "Grün", "AB", "", "sorted", "")]
    sorting = pd.DataFrame(rows, columns=["card_id", "heading", "who", "when", "how", "note"])
    told = []
    chosen = ws.next_cards(
        cards, sorting, 3, reader="semantic", encoder=lambda texts: told.append(texts) or ways(texts)
    )
    assert len(chosen) == 3
    assert set(told[0]) == set(TEXTS)
    found = ws.find_themes(cards, sorting=sorting, reader="semantic", encoder="modelle/klein")
    assert found.encoder.name == found.by_machine.encoder.name == "klein"
    placed = found.cards.set_index("card_id")["theme"].map(found.themes.set_index("theme")["label"])
    assert set(placed[[f"K{place:02}" for place in range(10)]]) == {"Unterwegs"}
    assert set(placed[[f"K{place:02}" for place in range(10, 20)]]) == {"Grün"}
    wall = ws.wall(cards, "sortierung.csv", who="AB", reader="semantic", encoder="modelle/klein")
    assert "30 cards" in repr(wall)
