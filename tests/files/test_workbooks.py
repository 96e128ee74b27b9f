import io
import zipfile
from datetime import UTC, date, datetime

import numpy as np
import openpyxl
import pandas as pd
import pytest

from werkstatt.files.questionnaires import questionnaire_xlsx
from werkstatt.files.workbooks import Field, tables_xlsx, xml_text

FORMULA = "=1+1"


@pytest.mark.parametrize(
    "make",
    [
        lambda: tables_xlsx({"Karten": [Field("Wort", [FORMULA, "a\x00b"]), Field("votes", [3, None])]}),
        lambda: questionnaire_xlsx(
            ("Anleitung", ["Titel", FORMULA], "Name"),
            "Karten",
            [["Wort", "votes"], [FORMULA, 3], ["a\x00b", ""]],
            [20, 10],
            ("votes", {2: "AB"}, "A oder B"),
        ),
    ],
    ids=["tables", "questionnaire"],
)
def test_texts_are_texts_and_the_bytes_are_the_same(make):
    sheet = openpyxl.load_workbook(io.BytesIO(make()))["Karten"]
    assert [cell.value for cell in sheet["A"]] == ["Wort", FORMULA, "a\ufffdb"]
    assert {cell.data_type for cell in sheet["A"]} == {"s"}
    assert sheet["B2"].value == 3
    assert make() == make()


def test_only_signs_of_xml_are_left():
    assert xml_text("\x00\ud800\uffff\t\nä😀") == "\ufffd\ufffd\ufffd\t\nä😀"


def test_a_text_that_no_cell_can_hold_is_cut():
    sheet = openpyxl.load_workbook(io.BytesIO(tables_xlsx({"Karten": pd.DataFrame({"text": ["x" * 40_000]})})))[
        "Karten"
    ]
    assert len(sheet["A2"].value) == 32_767, "the most that Excel opens"


def read(sheets, **about):
    return openpyxl.load_workbook(io.BytesIO(tables_xlsx(sheets, **about)))


def test_every_value_is_stored_as_what_it_is():
    values = [1, np.int64(2), 0.25, np.float64(0.5), pd.NA, None, float("nan"), True, np.bool_(0), date(2021, 12, 9)]
    zoned = datetime(2021, 12, 9, 10, tzinfo=UTC)
    sheet = read({"a": [Field("x", [*values, pd.NaT, zoned, float("inf"), ["K1", "K2"]], "0.00")]})["a"]
    found = [cell.value for cell in sheet["A"]][1:]
    assert found[:4] == [1, 2, 0.25, 0.5]
    assert found[4:7] == [None] * 3
    assert found[7:9] == [True, False]
    assert found[9] == datetime(2021, 12, 9)
    assert found[10:] == [None, "2021-12-09 10:00:00+00:00", "inf", "['K1', 'K2']"]
    assert sheet["A2"].number_format == "0.00"
    assert "yy" in sheet["A11"].number_format, "a day is no number"


def test_a_printed_sheet_has_all_columns_on_one_page_and_no_text_is_cut():
    long = "Mehr Busse am Abend, auch in die Dörfer. " * 12
    sheet = read(
        {"a": [Field("Karte", [long, "kurz"], widest=60), *(Field(f"Frage {n}", ["x"] * 2) for n in range(9))]}
    )["a"]
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.freeze_panes == "B2"
    assert sheet.column_dimensions["A"].width == 60
    assert sheet["A2"].alignment.wrap_text
    assert sheet.row_dimensions[2].height >= 12.75 * len(long) / 60
    assert sheet.row_dimensions[3].height < 20


@pytest.mark.parametrize(("created", "said"), [("", 0), ("2021-12-09T00:00:00Z", 2)])
def test_a_workbook_names_the_day_it_is_told_and_no_other(created, said):
    made = tables_xlsx({"a": [Field("x", [1])]}, "Werkstatt & mehr", created)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        core = archive.read("docProps/core.xml").decode()
    assert core.count("dcterms:W3CDTF") == said
    assert core.count("2021-12-09T00:00:00Z") == said
    assert "2000" not in core
    assert openpyxl.load_workbook(io.BytesIO(made)).properties.title == "Werkstatt & mehr"
