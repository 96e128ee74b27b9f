"""The command on very many cards: every row is kept, a draw is published, nothing is left behind."""

import json
from pathlib import Path

import pandas as pd
import pytest
from planted import planted_cards
from pypdf import PdfReader

from werkstatt.cli import large, main


@pytest.fixture
def cards(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(large, "LARGE", 100)
    monkeypatch.setattr(large, "Here", lambda: werkstatt_here(1))
    cards = planted_cards(60).drop(columns="truth")
    cards = cards.assign(phase=["Kritik", "Fantasie"] * 90, theme="meins", Farbe="rot")
    cards = cards.sample(frac=1, random_state=0).reset_index(drop=True)
    cards.to_csv("karten.csv", index=False)
    return cards


def werkstatt_here(cores):
    from werkstatt.themes.large.spread import Here

    return Here(cores)


def test_themes_keep_every_row_and_column(cards, capsys, tmp_path):
    assert main(["themes", "karten.csv", "--themes", "3", "--out", "themen"]) == 0
    written = pd.read_csv("themen/cards.csv", dtype=str, keep_default_na=False)
    assert written["card_id"].tolist() == cards["card_id"].tolist()
    assert written["text"].tolist() == cards["text"].tolist()
    assert list(written) == ["card_id", "text", "phase", "Farbe", "theme", "placed", "confidence", "also"]
    themes = pd.read_csv("themen/themes.csv")
    assert themes["cards"].tolist() == written["theme"].value_counts().sort_index().tolist() == [60, 60, 60]
    said = capsys.readouterr().out
    assert said.startswith("180 Karten mit ")
    assert "3 Themen" in said.splitlines()[0]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["karten.csv", "themen"]


def test_rows_of_a_parquet_file_give_the_same(cards):
    cards.to_parquet("karten.parquet")
    for name in ("karten.csv", "karten.parquet"):
        assert main(["themes", name, "--themes", "3", "--out", name.partition(".")[2]]) == 0
    one, other = (Path(kind, "cards.csv").read_bytes() for kind in ("csv", "parquet"))
    assert one == other


def test_a_draw_is_published_with_the_counts_of_all(cards, capsys):
    assert main(["publish", "karten.csv", "--themes", "3", "--out", "ergebnisse"]) == 0
    every = pd.read_csv("ergebnisse/all/cards.csv")
    assert list(every) == ["card_id", "theme", "placed", "confidence", "also"]
    assert every["card_id"].tolist() == cards["card_id"].tolist()
    page = Path("ergebnisse/index.html").read_text(encoding="utf-8")
    assert "Gezeigt und geprüft wird eine Ziehung: 180 von 180" in page
    assert 'href="all/cards.csv"' in page
    text = "".join(one.extract_text() for one in PdfReader("ergebnisse/brochure.pdf").pages)
    assert "Anhang: gezogene Karten" in text
    review = json.loads(Path("ergebnisse/review.json").read_text(encoding="utf-8"))
    assert review["cards"] == 180


def test_a_review_of_many_cards_is_that_of_a_draw(cards, capsys):
    assert main(["review", "karten.csv", "--themes", "3", "--out", "kritik"]) == 0
    assert len(pd.read_csv("kritik/review.csv")) == 3


def test_what_people_sorted_needs_all_cards_in_memory(cards, monkeypatch):
    cards.assign(heading="Wege").drop(columns="theme").to_csv("karten.csv", index=False)
    monkeypatch.setattr(large, "find_in_parts", lambda options: pytest.fail("in parts"))
    assert main(["themes", "karten.csv", "--themes", "headings", "--out", "themen"]) == 0


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ('1,Bus, zu spät,dafür\n2,Park,\n', "Zeile 2: 4 Felder"),
        ('1,Bus,dafür\n2,Park,vielleicht\n', "Zeile 3, Spalte „Haltung“: „vielleicht“"),
        ("", "hat keine Zeilen"),
    ],
)  # fmt: skip
def test_what_the_ordinary_way_refuses_is_refused(tmp_path, monkeypatch, capsys, rows, said):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(large, "LARGE", -1)
    Path("k.csv").write_text(f"Nr,Karte,Haltung\n{rows}" if rows else "", encoding="utf-8")
    assert main(["themes", "k.csv", "--themes", "2", "--out", "o"]) == 1
    assert said in capsys.readouterr().err
    assert not Path("o").exists()


def test_html_is_text_and_a_second_theme_is_a_number(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(large, "LARGE", 10)
    monkeypatch.setattr(large, "Here", lambda: werkstatt_here(1))
    cards = planted_cards(40).drop(columns="truth")
    cards["text"] = "<p>" + cards["text"] + " B&auml;nke</p>"
    cards.to_csv("k.csv", index=False)
    assert main(["publish", "k.csv", "--themes", "5", "--out", "o", "--least", "1"]) == 0
    published = pd.read_csv("o/cards.csv", dtype=str)
    assert not published["text"].str.contains("[<&]").any()
    assert published["also"].notna().any()
    assert published["also"].dropna().str.isdecimal().all()


def test_a_scheduler_is_not_passed_over_in_silence(cards, capsys):
    told = ["themes", "karten.csv", "--themes", "3", "--out", "themen", "--scheduler", "local"]
    assert main([*told, "--reader", "semantic"]) == 1
    assert "--scheduler local: Dort werden nur Themen der Maschine" in capsys.readouterr().err


def test_a_doubled_id_stops_before_anything_is_written(cards, capsys, tmp_path):
    cards.assign(card_id="K1").to_csv("karten.csv", index=False)
    assert main(["themes", "karten.csv", "--themes", "3", "--out", "themen"]) == 1
    assert "Zeile 3: Die Kennung der Karte steht schon in Zeile 2." in capsys.readouterr().err
    assert not (tmp_path / "themen").exists()


def test_campaigns_need_all_cards_in_memory(cards, monkeypatch):
    cards.drop(columns="theme").to_csv("karten.csv", index=False)
    monkeypatch.setattr(large, "find_in_parts", lambda options: pytest.fail("in parts"))
    assert main(["themes", "karten.csv", "--themes", "3", "--campaigns", "--out", "themen"]) == 0
    assert "campaign" in pd.read_csv("themen/cards.csv")
