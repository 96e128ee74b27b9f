import pytest
from exports import workbook

import werkstatt as ws


def problems(path):
    with pytest.raises(ws.CardError) as caught:
        ws.read_cards(path)
    return [problem.code for problem in caught.value.problems]


def test_data_for_r_have_no_names(tmp_path):
    path = tmp_path / "rdata.csv"
    row = '"{0}"\t""\t"base"\t"interview"\t"2024-05-01 1{0}:00:00"\t"Der Bus kommt nicht"\t"3"\t"12"\t"12"\n'
    path.write_text(row.format(1) + row.format(2))
    assert problems(path) == ["no_header"]


def test_a_time_in_a_title_is_no_row_of_data(tmp_path):
    path = tmp_path / "k.csv"
    path.write_text("Stand;2024-05-01 10:00:00;;;\nNr;Karte;Punkte;Gruppe;Ort\n1;Der Bus fehlt;2;A;Saal\n")
    with pytest.warns(ws.CardNotice):
        assert ws.read_cards(path)["text"].tolist() == ["Der Bus fehlt"]


def test_mentimeter(tmp_path):
    rows = [["Werkstatt"], ["Was fehlt?"], ["Session", "1"], ["Responses"], ["Der Bus"]]
    workbook(tmp_path / "m.xlsx", Question=rows)
    assert problems(tmp_path / "m.xlsx") == ["mentimeter"]
