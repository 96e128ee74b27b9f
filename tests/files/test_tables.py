import pytest
from exports import read_file, workbook

import werkstatt as ws
from werkstatt.files.tables import to_table


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_the_header_need_not_be_the_first_row(tmp_path, ending):
    rows = [["Protokoll der Werkstatt", None], [None, None], ["Gruppe", "Karte"], ["A", "Bus, Bahn"], ["B", "Vision"]]
    path = tmp_path / f"k.{ending}"
    if ending == "xlsx":
        workbook(path, Blatt=rows)
    else:
        path.write_text("\n".join(";".join(cell or "" for cell in row) for row in rows))
    cards, said = read_file(path)
    assert cards["text"].tolist() == ["Bus, Bahn", "Vision"]
    assert cards["group"].tolist() == ["A", "B"]
    assert "in Zeile 3" in said
    (tmp_path / "l.csv").write_text("Bericht\n\nGruppe;Karte\nA;\n")
    with pytest.warns(ws.CardNotice), pytest.raises(ws.CardError, match="Zeile 4"):
        ws.read_cards(tmp_path / "l.csv")


def test_a_card_that_is_called_like_a_column_is_no_header(tmp_path):
    (tmp_path / "k.csv").write_text("antwort;thema\nVision;x\nText;y\n")
    with pytest.raises(ws.CardError, match="vorhanden: antwort, thema"):
        ws.read_cards(tmp_path / "k.csv")


def test_short_rows_are_filled_up_and_long_ones_are_problems():
    cells = to_table([["text", "votes"], ["Bus"], [], ["Amt", "2", "3"]], {"text"}.__contains__, "k.csv")
    assert cells.table.to_dict("index") == {2: {"text": "Bus", "votes": ""}, 4: {"text": "Amt", "votes": "2"}}
    assert [(problem.code, problem.values["row"]) for problem in cells.problems] == [("row_long", 4)]


def test_a_column_without_a_name_is_kept_where_something_stands_in_it():
    cells = to_table([["text", "", "", ""], ["Bus", "", "Notiz", ""]], {"text"}.__contains__, "k.csv")
    assert cells.table.to_dict("index") == {2: {"text": "Bus", "column_2": "", "column_3": "Notiz"}}
