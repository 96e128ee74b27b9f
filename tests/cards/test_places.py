import json
import warnings

import openpyxl
import pandas as pd
import pytest
from exports import LIMESURVEY, PHASES
from hypothesis import given
from hypothesis import strategies as st

import werkstatt as ws
from werkstatt.cards.places import propose_meaning
from werkstatt.cli import main


@pytest.mark.parametrize(
    ("name", "phase", "group", "heading"),
    [
        ("Kritikphase", "kritik", "", ""),
        ("Kritik / Gruppe A", "kritik", "Gruppe A", ""),
        ("Gruppe 2 – Utopiephase", "fantasie", "Gruppe 2", ""),
        ("Phase 1: Kritik", "kritik", "", ""),
        ("Kritikphase Mobilität", "kritik", "", "Mobilität"),
        ("Umsetzung: Geld", "realisierung", "", "Geld"),
        ("Was stört Sie? (Kritik)", "kritik", "", "Was stört Sie?"),
        ("Mobilität", "", "", "Mobilität"),
        ("Umsetzung der Ideen", "", "", "Umsetzung der Ideen"),
        ("Vision 2030", "", "", "Vision 2030"),
        ("Gruppenarbeit", "", "", "Gruppenarbeit"),
        ("Tabelle1", "", "", ""),
        ("Frame 12", "", "", ""),
        ("", "", "", ""),
    ],
)
def test_what_a_name_means(name, phase, group, heading):
    assert propose_meaning(name) == {"phase": phase, "group": group, "heading": heading}


@given(st.text())
def test_any_name_means_something_or_nothing(name):
    assert propose_meaning(name)["phase"] in ("", "kritik", "fantasie", "realisierung")


@pytest.fixture
def board(tmp_path):
    (tmp_path / "board.json").write_text(json.dumps(PHASES))
    return tmp_path / "board.json"


def proposed(board, language="de"):
    out = board.with_name("orte.xlsx")
    assert main(["places", str(board), "--out", str(out), "--language", language]) == 0
    return out


def read(board, meanings, language="de"):
    with warnings.catch_warnings(record=True) as notices:
        warnings.simplefilter("always")
        cards = ws.read_cards(board, language=language, places=ws.read_places(meanings, language))
    return cards, " ".join(str(notice.message) for notice in notices)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_proposal_given_back_changes_nothing(board, language, capsys):
    out = proposed(board, language)
    assert out.name in capsys.readouterr().out
    _, *rows = openpyxl.load_workbook(out).active.iter_rows(values_only=True)
    assert len(rows) == 5
    assert sum(row[1] for row in rows) == 10, "each card in one place"
    cards, _ = read(board, out, language)
    with pytest.warns(ws.CardNotice):
        pd.testing.assert_frame_equal(cards, ws.read_cards(board, language=language))


def test_what_people_changed_is_not_written_over(board, capsys):
    before = proposed(board).read_bytes()
    assert main(["places", str(board), "--out", str(board.with_name("orte.xlsx"))]) == 1
    assert "gibt es schon" in capsys.readouterr().err
    assert board.with_name("orte.xlsx").read_bytes() == before


def test_what_people_changed_counts(board):
    book = openpyxl.load_workbook(proposed(board))
    sheet = book.active
    places = [cell.value or "" for cell in sheet["A"]]
    row = places.index("Kritikphase / Gruppe A · Feld 2") + 1
    sheet.cell(row, 5).value = "Verwaltung"
    sheet.cell(places.index("Utopiephase") + 1, 4).value = "Gruppe B"
    sheet.delete_rows(len(places))
    book.save(board.with_name("neu.xlsx"))
    cards, said = read(board, board.with_name("neu.xlsx"))
    cards = cards.set_index("card_id").fillna("")
    assert set(cards.loc["g0":"g2", "heading"]) == {"Verwaltung"}
    assert cards.loc["u", "group"] == "Gruppe B"
    assert "o" not in cards.index
    assert "Weggelassen (1)" in said


def test_questions_of_a_survey_become_phases(tmp_path):
    (tmp_path / "r.csv").write_text(LIMESURVEY)
    (tmp_path / "orte.csv").write_text("Ort;Phase\nG01Q01;Kritik\nG01Q02;Fantasiephase\nG02Q03;\n")
    cards, _ = read(tmp_path / "r.csv", tmp_path / "orte.csv")
    assert cards["phase"].fillna("").tolist() == ["kritik", "fantasie", "fantasie", "", ""]
    assert cards["text"].tolist()[3:] == ["A2", "A1"], "a question that was not taken for an open one"


def test_a_survey_of_any_program_is_read_by_the_columns_that_are_named(tmp_path):
    (tmp_path / "forms.csv").write_text(
        "Zeitstempel,Was stört Sie?,Wovon träumen Sie?\n1,Der Bus,Ein Sofa\n2,Das Amt,\n"
    )
    (tmp_path / "orte.csv").write_text("Ort;Phase\nWas stört Sie?;Kritik\nWovon träumen Sie?;Fantasie\n")
    cards, _ = read(tmp_path / "forms.csv", tmp_path / "orte.csv")
    assert cards["text"].tolist() == ["Der Bus", "Das Amt", "Ein Sofa"]
    assert cards["phase"].tolist() == ["kritik", "kritik", "fantasie"]
    assert cards["Zeitstempel"].tolist() == ["1", "2", "1"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("Ort;Phase\nWege;Pause\n", "orte.csv: Zeile 2, Spalte „Phase“: „Pause“ ist keine Phase"),
        ("Ort;Phase\nWege;Kritik\nWege;\n", "Zeile 3, Spalte „Ort“: Den Ort „Wege“ gibt es mehrmals"),
        ("Phase;Gruppe\nKritik;A\n", "Es fehlt die Spalte „Ort“"),
        ("Ort;Phase\nWegge;Kritik\n", "Den Ort „Wegge“ gibt es in der Datei nicht"),
    ],
)
def test_faults_of_the_table_are_named(board, content, message, capsys):
    (board.parent / "orte.csv").write_text(content)
    assert main(["check", str(board), "--places", str(board.parent / "orte.csv")]) == 1
    assert message in capsys.readouterr().err


def test_tables_without_places_say_so(tmp_path, capsys):
    (tmp_path / "k.csv").write_text("text\nBus\n")
    assert main(["places", str(tmp_path / "k.csv"), "--out", str(tmp_path / "o.xlsx")]) == 1
    assert "hat keine Orte" in capsys.readouterr().err
    assert not (tmp_path / "o.xlsx").exists()
