import zipfile

import pandas as pd
import pytest
from openpyxl import load_workbook
from planted import planted_cards

import werkstatt as ws
from werkstatt.validation.blind.answers import read_answers, read_key

ODS = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


@pytest.fixture(scope="module")
def themes():
    return ws.find_themes(planted_cards(15), 3)


@pytest.fixture(scope="module")
def check(themes):
    return ws.blind_check(themes, 2)


@pytest.fixture
def key(check, tmp_path):
    _, path = ws.write_blind_check(check, tmp_path / "bogen.xlsx")
    return path


@pytest.fixture
def fill(check, key, tmp_path):
    """Return a function that fills in a sheet, changes it, and returns its path."""

    def filled(name="antworten.xlsx", coder="AB", change=None):
        book = load_workbook(tmp_path / "bogen.xlsx")
        book["Anleitung"]["B2"] = coder
        sheet = book["Blindprüfung"]
        for item, answer in zip(check.key["item"], check.key["answer"], strict=True):
            sheet.cell(item + 1, 2, answer)
        if change:
            change(sheet)
        book.save(tmp_path / name)
        return tmp_path / name

    return filled


def problems(key, *paths):
    with pytest.raises(ws.CardError) as error:
        read_answers(paths, read_key(key))
    return error.value


def leave_out(sheet):
    sheet["B2"].value = None


def test_what_was_answered_is_read_back_with_who_did(check, key, fill):
    read = read_answers([fill(), fill("zwei.xlsx", " C  D ", leave_out)], read_key(key))
    assert list(read) == ["AB", "C D"]
    assert read["AB"].tolist() == check.key["answer"].tolist()
    assert read.loc[1, "C D"] == ""


def test_csv_and_ods_in_either_language_small_letters_and_any_order(check, key, tmp_path):
    rows = list(zip(check.key["item"], check.key["answer"].str.lower(), strict=True))
    text = "".join(f"{item};{answer});{check.sheet}\n" for item, answer in reversed(rows))
    (tmp_path / "GH.csv").write_text(f"No;Answer;Sheet\n{text}")
    cell = "<table:table-cell office:value-type='string'><text:p>{}</text:p></table:table-cell>"
    lines = [("Nr", "Antwort", "Bogen"), *((item, answer, check.sheet) for item, answer in rows)]
    table = "".join(f"<table:table-row>{''.join(map(cell.format, line))}</table:table-row>" for line in lines)
    told = f"<table:table-row>{cell.format('Name oder Kürzel:')}{cell.format('IJ')}</table:table-row>"
    with zipfile.ZipFile(tmp_path / "k.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f"<office:document-content {ODS}><office:body><office:spreadsheet><table:table table:name='A'>{told}"
            f"</table:table><table:table table:name='B'>{table}</table:table></office:spreadsheet></office:body>"
            "</office:document-content>",
        )
        manifest = "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'/>"
        archive.writestr("META-INF/manifest.xml", manifest)
    read = read_answers([tmp_path / "GH.csv", tmp_path / "k.ods"], read_key(key))
    assert list(read) == ["GH", "IJ"]
    assert (read["GH"] == check.key["answer"].to_numpy()).all()
    assert (read["IJ"] == check.key["answer"].to_numpy()).all()


def test_all_that_is_wrong_is_said_at_once_with_row_and_column(key, fill):
    def spoil(sheet):
        sheet.cell(2, 2, "G")
        sheet.cell(3, 2, "AB")
        sheet.cell(5, 1, 3)
        sheet.cell(6, 1, "x")

    said = [one.say("de") for one in problems(key, fill(change=spoil)).problems]
    assert said[0].startswith("Zeile 2, Spalte „Antwort“: „G“ ist keine Antwort auf Frage 1. Erlaubt: einer der Buch")
    assert said[1].startswith("Zeile 3, Spalte „Antwort“: „AB“")
    assert said[2].startswith("Zeile 5, Spalte „Nr“: Frage 3 steht schon in Zeile 4.")
    assert said[3].startswith("Zeile 6, Spalte „Nr“: Eine Frage „x“ gibt es nicht.")
    assert [one[:14] for one in said[4:]] == ["Frage 4 fehlt ", "Frage 5 fehlt "]


def test_errors_of_several_sheets_are_told_apart(key, fill):
    one = fill("eins.xlsx", "AB", lambda sheet: sheet.cell(2, 2, "Z"))
    two = fill("zwei.xlsx", "CD", lambda sheet: sheet.delete_rows(3))
    error = problems(key, one, two, fill("drei.xlsx", "EF"))
    assert error.file == "eins.xlsx, zwei.xlsx"
    assert [one.say("de").split(":")[0] for one in error.problems] == ["eins.xlsx", "zwei.xlsx"]
    assert problems(key, one).file == "eins.xlsx"


def test_a_sheet_is_not_scored_with_the_key_to_another(themes, key, fill, tmp_path):
    _, other = ws.write_blind_check(ws.blind_check(themes, 2, seed=1), tmp_path / "andere.xlsx")
    assert "gehört nicht zu diesem Schlüssel" in problems(other, fill()).problems[0].say("de")
    with pytest.raises(ws.CardError) as error:
        ws.score_blind_check(key, [fill()], ws.find_themes(planted_cards(15), 2))
    assert "zu anderen Karten oder Themen" in error.value.problems[0].say("de")
    assert error.value.file == str(key)


def test_without_a_code_nobody_knows_which_key(key, fill, tmp_path):
    blank = fill(change=lambda sheet: sheet.move_range("K2:K99", cols=1))
    assert "Spalte „Bogen“: Sie ist leer" in problems(key, blank).problems[0].say("de")
    (tmp_path / "k.csv").write_text("Nr,Frage\n1,?\n")
    assert "Es fehlen die Spalten Antwort, Bogen" in problems(key, tmp_path / "k.csv").problems[0].say("de")
    assert "gibt es nicht" in problems(key, tmp_path / "fehlt.xlsx").problems[0].say("de")


def test_one_person_counts_once(key, fill):
    one = fill()
    assert "Derselbe Name, „AB“" in problems(key, one, one).problems[0].say("de")
    assert "Derselbe Name, „AB“" in problems(key, one, fill("b.xlsx")).problems[0].say("de")


@pytest.mark.parametrize(
    ("column", "value"),
    [("answer", "F"), ("answer", "AB"), ("answer", ""), ("item", "2"), ("kind", "x"), ("theme", "0"), ("choices", "9"),
     ("sheet", "b2"), ("themes", "")],
)  # fmt: skip
def test_a_key_that_was_changed_is_refused(tmp_path, column, value):
    rows = {"item": ["1", "2"], "kind": "words", "theme": "1", "label": "Bus", "choices": "5", "answer": "A"}
    table = pd.DataFrame(rows | {"sheet": "b1", "themes": "t1"})
    table.to_csv(tmp_path / "k.csv", index=False)
    assert read_key(tmp_path / "k.csv")["item"].tolist() == [1, 2]
    table.loc[0 if column == "item" else 1, column] = value
    table.to_csv(tmp_path / "k.csv", index=False)
    with pytest.raises(ws.CardError) as error:
        read_key(tmp_path / "k.csv")
    (problem,) = error.value.problems
    assert problem.say("de").startswith(f"Zeile 3, Spalte „{column}“: „{value}“")


def test_a_key_without_its_columns_is_refused(tmp_path):
    (tmp_path / "k.csv").write_text("item,answer\n1,A\n")
    with pytest.raises(ws.CardError, match="Es fehlen die Spalten kind, theme, label, choices, sheet, themes"):
        read_key(tmp_path / "k.csv")
