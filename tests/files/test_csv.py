import csv
import io

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from werkstatt.files.csv import EXCEL, FORMULA_STARTS, csv_bytes, csv_rows

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20)


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=5))
def test_what_is_written_comes_back_and_no_spreadsheet_computes_it(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("csv") / "k.csv"
    path.write_bytes(csv_bytes(pd.DataFrame(rows, columns=["text", "Bemerkung"])))
    written = csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
    assert not [cell for row in written for cell in row if cell.startswith(FORMULA_STARTS)]
    assert csv_rows(path, {"text"}.__contains__).rows[""] == [["text", "Bemerkung"], *map(list, rows)]


def test_apostrophes_that_people_wrote_stay(tmp_path):
    texts = ["'=1+1", "''-", "'Bus", "=1+1"]
    (tmp_path / "k.csv").write_bytes(csv_bytes(pd.DataFrame({"text": texts})))
    assert [row[0] for row in csv_rows(tmp_path / "k.csv", {"text"}.__contains__).rows[""][1:]] == texts


def test_numbers_stay_numbers():
    assert csv_bytes(pd.DataFrame({"votes": [-1, 2]})) == b"votes\n-1\n2\n"


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5))
def test_what_a_german_excel_opens_is_read_as_the_same(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("csv") / "k.csv"
    table = pd.DataFrame(rows, columns=["text", "Bemerkung"])
    path.write_bytes(csv_bytes(table))
    plain = csv_rows(path, {"text"}.__contains__)
    path.write_bytes(csv_bytes(table, EXCEL))
    assert csv_rows(path, {"text"}.__contains__) == plain


def test_a_german_excel_sees_columns_numbers_and_umlauts():
    table = pd.DataFrame({"text": ["Bürger; Rat", "1.5"], "confidence": [0.25, None], "votes": [-1, 2]})
    table["F"] = pd.array([1.5, None], dtype="Float64")
    written = csv_bytes(table, EXCEL)
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.decode("utf-8-sig") == 'text;confidence;votes;F\n"Bürger; Rat";0,25;-1;1,5\n1.5;;2;\n'


def test_the_name_of_a_column_is_not_computed_either(tmp_path):
    (tmp_path / "k.csv").write_bytes(csv_bytes(pd.DataFrame({"text": ["a"], "=1+1": ["b"]})))
    assert (tmp_path / "k.csv").read_text() == "text,'=1+1\na,b\n"
    assert csv_rows(tmp_path / "k.csv", {"text"}.__contains__).rows[""][0] == ["text", "=1+1"]


def test_a_line_that_names_another_separator_than_the_file_has(tmp_path):
    (tmp_path / "k.csv").write_text("sep=;\nNr,Karte\n1,Bus\n")
    assert csv_rows(tmp_path / "k.csv", {"Karte"}.__contains__).rows[""][1:] == [["Nr", "Karte"], ["1", "Bus"]]
