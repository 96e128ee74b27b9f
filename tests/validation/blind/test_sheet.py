import pandas as pd
import pytest
from openpyxl import load_workbook
from planted import planted_cards

import werkstatt as ws
from werkstatt.validation.blind.questions import LETTERS


@pytest.fixture(scope="module")
def check():
    cards = planted_cards(12)
    cards["text"] = "=1+1; " + cards["text"]
    return ws.blind_check(ws.find_themes(cards, 3))


@pytest.fixture
def book(check, tmp_path):
    ws.write_blind_check(check, tmp_path / "bogen.xlsx")
    return load_workbook(tmp_path / "bogen.xlsx")


def test_same_questions_same_bytes(check, tmp_path):
    one, other = (ws.write_blind_check(check, tmp_path / name / "b.xlsx") for name in "ab")
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]


def test_it_gives_nothing_away_and_computes_nothing(check, book):
    sheet = book["Blindprüfung"]
    heads = [cell.value for cell in sheet[1]]
    assert heads == ["Nr", "Antwort", "Frage", "Karten", *LETTERS, "Bogen"]
    cells = [cell for one in book for row in one.iter_rows() for cell in row if cell.value is not None]
    assert all(cell.data_type in "sn" for cell in cells)
    assert any(str(cell.value).startswith("=1+1") for cell in cells)
    told = " ".join(str(cell.value) for cell in cells)
    assert check.themes not in told
    assert all(row[1].value is None for row in sheet.iter_rows(min_row=2))
    assert not any(cell.comment for cell in cells)


def test_each_question_offers_its_letters(check, book):
    sheet = book["Blindprüfung"]
    offered = {
        f"B{row}": rule.formula1
        for rule in sheet.data_validations.dataValidation
        for part in rule.sqref.ranges
        for row in range(part.min_row, part.max_row + 1)
    }
    expected = {
        f"B{item + 1}": f'"{",".join(LETTERS[:choices])}"'
        for item, choices in zip(check.key["item"], check.key["choices"], strict=True)
    }
    assert offered == expected
    assert sheet.freeze_panes == "C2"


def test_it_is_explained_in_the_reader_s_language(check, book, tmp_path):
    ws.write_blind_check(check, tmp_path / "sheet.xlsx", language="en")
    english = load_workbook(tmp_path / "sheet.xlsx")
    assert book.sheetnames == ["Anleitung", "Blindprüfung"]
    assert english.sheetnames == ["Instructions", "Blind check"]
    assert book["Anleitung"]["A2"].value == "Name oder Kürzel:"
    told = " ".join(str(cell.value) for cell in english["Instructions"]["A"])
    assert f"holds {len(check.questions)} questions" in told
    assert (tmp_path / "sheet_key.csv").exists()


def test_the_key_lies_beside_and_nothing_is_overwritten(check, book, tmp_path):
    key = pd.read_csv(tmp_path / "bogen_schluessel.csv")
    assert list(key)[:6] == ["item", "kind", "theme", "label", "choices", "answer"]
    assert key["answer"].tolist() == check.key["answer"].tolist()
    with pytest.raises(ws.CardError) as error:
        ws.write_blind_check(check, tmp_path / "bogen.xlsx")
    assert len(error.value.problems) == 2
    with pytest.raises(ws.CardError):
        ws.write_blind_check(check, tmp_path / "neu.xlsx", tmp_path / "bogen_schluessel.csv")
    assert not (tmp_path / "neu.xlsx").exists()
