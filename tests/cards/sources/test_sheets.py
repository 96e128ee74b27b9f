import pytest
from exports import read_file, workbook
from openpyxl.chart import BarChart

import werkstatt as ws


def test_sheets_of_a_workbook_are_put_together(tmp_path):
    workbook(
        tmp_path / "k.xlsx",
        Kritik=[["Karte", "Punkte"], ["Bus fehlt", 3], ["Amt zu", None]],
        Legende=[["Farbe", "Bedeutung"], ["rot", "wichtig"]],
        Fantasie=[["Nr", "Text"], ["f1", "Sofa"]],
    )
    cards, said = read_file(tmp_path / "k.xlsx")
    assert cards["text"].tolist() == ["Bus fehlt", "Amt zu", "Sofa"]
    assert cards["phase"].tolist() == ["kritik", "kritik", "fantasie"]
    assert cards["votes"].fillna(0).tolist() == [3, 0, 0]
    assert "Legende" in said


def test_hidden_sheets_are_not_read_and_named(tmp_path):
    rows = [["Karte"], ["Bus"]]
    book = workbook(tmp_path / "k.xlsx", Kritik=rows, Entwurf=[["Karte"], ["geheim"]], Fantasie=rows)
    book["Entwurf"].sheet_state = "hidden"
    book.create_chartsheet("Diagramm").add_chart(BarChart())
    book.save(tmp_path / "k.xlsx")
    cards, said = read_file(tmp_path / "k.xlsx")
    assert cards["text"].tolist() == ["Bus", "Bus"]
    assert "nicht gelesen: Entwurf" in said


def test_faults_on_several_sheets_name_the_sheet(tmp_path):
    rows = [["Karte", "Punkte"], ["Bus", "viele"]]
    workbook(tmp_path / "k.xlsx", Kritik=rows, Fantasie=[*rows, ["Sofa", "x"]])
    with pytest.warns(ws.CardNotice), pytest.raises(ws.CardError) as caught:
        ws.read_cards(tmp_path / "k.xlsx")
    assert [message.say().split(",")[0] for message in caught.value.problems] == [
        "Zeile 2 (Kritik)",
        "Zeile 2 (Fantasie)",
        "Zeile 3 (Fantasie)",
    ]
