import io

import openpyxl
import pandas as pd
import pytest

from werkstatt.files.workbooks import form_xlsx, tables_xlsx, xml_text

FORMULA = "=1+1"

TABLE = pd.DataFrame({"text": [FORMULA, "a\x00b"], "votes": [3, None]})


@pytest.mark.parametrize(
    "make",
    [
        lambda: tables_xlsx(
            {"Karten": pd.DataFrame({"text": [FORMULA, "a\x00b"], "votes": [3, None]})}, {"text": "Wort"}
        ),
        lambda: form_xlsx("Karten", [["Wort", "votes"], [FORMULA, 3], ["a\x00b", ""]], [20, 10]),
    ],
    ids=["tables", "form"],
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
