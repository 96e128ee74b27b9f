"""Themes compared over a column in every format: what is shown, what is hidden, and the filter of the page."""

import csv
import json

import openpyxl
import pandas as pd
import pytest
from lxml import html
from planted import planted_cards

import werkstatt as ws
from werkstatt.cli import main
from werkstatt.publication.parts.compared import shown_cells


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    cards = planted_cards(40)
    place = ["Gera" if theme == 1 else "Jena" for theme in cards["truth"]]
    # Of two cards only, which must not be told.
    place[50] = place[100] = "Suhl"
    cards = cards.assign(Ort=place, Alter=["jung", "alt", None] * 40)[["card_id", "text", "Ort", "Alter"]]
    themes = ws.find_themes(cards, 3)
    review = ws.review(cards, themes, resamples=5, compare=["Ort", "Alter"])
    out = tmp_path_factory.mktemp("compared") / "out"
    ws.publish(cards, themes, review, out, language="de")
    return cards, review, out


def test_what_goes_beyond_chance_is_said_and_the_rest_is_not(made):
    _, review, out = made
    page = html.parse(str(out / "index.html"))
    said = page.xpath("string(//h4[@id='compared-1']/following-sibling::p[1])")
    theme = review.compared["Ort"].cells.query("value == 'Gera'").sort_values("cards").iloc[-1]
    assert f"{theme['theme']} {theme['label']} bei Gera häufiger" in said
    assert "Achtung, unter 30 Karten: Suhl (2)" in said
    assert "Kein Unterschied geht über das hinaus" in page.xpath(
        "string(//h4[@id='compared-2']/following-sibling::p[1])"
    )
    assert "40 Karten ohne Angabe bleiben außer Betracht." in page.xpath(
        "string(//h4[@id='compared-2']/following-sibling::p[1])"
    )


def test_small_counts_and_what_would_give_them_away_are_hidden(made):
    _, review, out = made
    cells = shown_cells(review.compared["Ort"], 3)
    assert cells.loc[(cells["value"] == "Suhl") & (review.compared["Ort"].cells["cards"] > 0), "share"].isna().all()
    recorded = json.loads((out / "review.json").read_text())["compared"]["Ort"]["cells"]
    assert not [cell for cell in recorded if cell["cards"] is not None and 0 < cell["cards"] < 3]
    hidden = pd.DataFrame(recorded)[["theme", "value", "cards"]]
    for _, row in hidden.groupby("theme"):
        assert row["cards"].isna().sum() != 1
    page = html.parse(str(out / "index.html"))
    assert page.xpath("//select[@name='column1']/option/@value") == ["", "Gera", "Jena"]
    assert page.xpath("//label[@for='f-column1']/text()") == ["Ort"]


def test_every_card_carries_its_value_for_the_filter(made):
    cards, _, out = made
    page = html.parse(str(out / "index.html"))
    shown = [row.get("data-column1") for row in page.xpath("//table[@id='card-table']/tbody/tr")]
    assert shown == cards["Ort"].tolist()
    with (out / "cards.csv").open(encoding="utf-8", newline="") as file:
        assert [row["Ort"] for row in csv.DictReader(file)] == cards["Ort"].tolist()


def test_the_workbook_keeps_numbers_as_numbers(made):
    _, review, out = made
    book = openpyxl.load_workbook(out / "themes.xlsx")
    rows = list(book["Vergleich Ort"].iter_rows(values_only=True))
    assert rows[0][1:4] == ("Gera (40), Anteil", "Gera (40), von", "Gera (40), bis")
    own = shown_cells(review.compared["Ort"], 3).query("value == 'Gera'")["share"].dropna().tolist()
    assert [row[1] for row in rows[1:] if row[1] is not None] == own


def test_the_command_compares_and_names_what_it_did(tmp_path, capsys):
    cards = planted_cards(20).assign(Rolle=["Amt", "Rat"] * 30)
    cards.to_csv(tmp_path / "karten.csv", index=False)
    command = ["publish", str(tmp_path / "karten.csv"), "--themes", "3", "--out", str(tmp_path / "out")]
    assert main([*command, "--compare", "Rolle"]) == 0
    study = (tmp_path / "out" / "werkstatt.toml").read_text()
    assert 'vergleich = [\n    "Rolle",\n]' in study
    assert "--compare Rolle" in (tmp_path / "out" / "index.html").read_text()
    capsys.readouterr()
    assert main([*command, "--compare", "rolle"]) == 1
    assert "Die Spalte „rolle“" in capsys.readouterr().err


def test_usual_names_of_known_columns_are_understood():
    cards = planted_cards(20).assign(group=["A", "B"] * 30)
    found = ws.review(cards, ws.find_themes(cards, 3), resamples=2, compare=["Gruppe", "group"])
    assert list(found.compared) == ["group"]
