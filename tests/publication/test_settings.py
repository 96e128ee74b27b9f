"""What was read and which options were given stands in all that is published."""

import json
from hashlib import sha256

import pandas as pd
import pytest
from planted import planted_cards

import werkstatt as ws
from werkstatt.cli import main
from werkstatt.files.fingerprint import Fingerprint
from werkstatt.publication.settings import Inputs, changed_options, explain_settings, record_settings


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    path = tmp_path_factory.mktemp("karten") / "karten.csv"
    planted_cards(6).rename(columns={"text": "Idee"}).drop(columns="truth").to_csv(path, index=False)
    return path


@pytest.fixture(scope="module")
def out(source):
    decisions = source.parent / "entscheidungen.csv"
    row = {
        "what": "rename",
        "theme": "Kein Thema",
        "cards": "",
        "into": "X",
        "why": "Y",
        "who": "AB",
        "when": "2021-12-09",
    }
    pd.DataFrame([row]).to_csv(decisions, index=False)
    options = ["--column", "text=Idee", "--themes", "3", "--seed", "4", "--sorting", str(decisions), "--least", "2"]
    assert main(["publish", str(source), "--out", str(source.parent / "out"), *options]) == 0
    return source.parent / "out"


def test_the_review_holds_input_and_options(out, source):
    recorded = json.loads((out / "review.json").read_text())
    decisions = source.parent / "entscheidungen.csv"
    assert recorded["input"] == {"name": "karten.csv", "sha256": sha256(source.read_bytes()).hexdigest()}
    assert recorded["options"] == {
        "themes": 3,
        "seed": 4,
        "column": {"text": "Idee"},
        "sorting": [{"name": "entscheidungen.csv", "sha256": sha256(decisions.read_bytes()).hexdigest()}],
        "least": 2,
    }


def test_the_page_names_them(out, source):
    page = (out / "index.html").read_text()
    assert f"Gelesen wurde karten.csv (SHA-256 {sha256(source.read_bytes()).hexdigest()})." in page
    for option in (
        "--themes 3",
        "--seed 4",
        "--column text=Idee",
        "--sorting entscheidungen.csv (SHA-256 ",
        "--least 2",
    ):
        assert option in page
    assert str(source.parent) not in page


def test_the_command_review_records_the_same(out, source, tmp_path):
    assert main(["review", str(source), "--out", str(tmp_path / "r"), "--column", "text=Idee", "--themes", "3"]) == 0
    recorded = json.loads((tmp_path / "r" / "review.json").read_text())
    assert recorded["options"] == {"themes": 3, "column": {"text": "Idee"}}
    assert recorded["input"] == json.loads((out / "review.json").read_text())["input"]


def test_defaults_are_said_to_be_defaults():
    themes = ws.find_themes(planted_cards(5))
    options = changed_options(themes, None, Inputs(), "de", 3, {"keep": (), "allow-personal-data": False})
    assert options == {}
    assert explain_settings(Inputs(), options).say("de").endswith("Alle Einstellungen sind die Voreinstellungen.")
    assert record_settings(Inputs(), options) == {"input": None, "options": {}}


def test_what_was_asked_for_in_python_is_named_too(tmp_path):
    cards = planted_cards(5)[["card_id", "text"]].assign(Ort="Gera")
    themes = ws.find_themes(cards, 3, reader="semantic")
    review = ws.review(cards, themes, resamples=7, seed=2)
    ws.publish(cards, themes, review, tmp_path / "out", keep=["Ort"], language="en")
    options = json.loads((tmp_path / "out" / "review.json").read_text())["options"]
    assert options == {
        "themes": 3,
        "reader": "semantic",
        "output-language": "en",
        "resamples": 7,
        "review-seed": 2,
        "keep": ["Ort"],
    }
    assert "Which file the cards came from is not said." in (tmp_path / "out" / "index.html").read_text()


def test_several_questions_are_recorded_as_they_are_typed(tmp_path):
    path = tmp_path / "k.csv"
    rows = [f"Der Bus {word} fehlt;Mehr Licht am {word}" for word in ("Markt", "Platz", "Amt", "Bad", "Weg", "See")]
    path.write_text("\n".join(["Was stört?;Was hilft?", *rows]))
    options = ["--column", "text=Was stört?", "--column", "text=Was hilft?", "--themes", "2"]
    assert main(["publish", str(path), "--out", str(tmp_path / "out"), *options]) == 0
    recorded = json.loads((tmp_path / "out" / "review.json").read_text())
    assert recorded["options"]["column"] == {"text": ["Was stört?", "Was hilft?"]}
    page = (tmp_path / "out" / "index.html").read_text()
    assert all(one in page for one in ("--column &#39;text=Was stört?&#39;", "--column &#39;text=Was hilft?&#39;"))


def test_each_sheet_of_a_blind_check_is_named_with_its_hash():
    given = Inputs(
        blind=(Fingerprint("a.xlsx", "a1"), Fingerprint("b b.ods", "b2")), blind_key=Fingerprint("k.csv", "c3")
    )
    themes = ws.find_themes(planted_cards(6), 3)
    options = changed_options(themes, None, given, "de", 3, {})
    said = explain_settings(given, options).say("de")
    assert "--blind a.xlsx (SHA-256 a1); --blind b b.ods (SHA-256 b2); --blind-key k.csv (SHA-256 c3)" in said
    assert record_settings(given, options)["options"]["blind"][1] == {"name": "b b.ods", "sha256": "b2"}
