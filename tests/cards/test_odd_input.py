"""Files that are odd or broken, and workshops too small for themes."""

import pandas as pd
import pytest

import werkstatt as ws
from werkstatt.cli import main


def written(tmp_path, content, name="k.csv"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def message(path):
    with pytest.raises(ws.CardError) as caught:
        ws.read_cards(path)
    assert len(caught.value.problems) == 1
    return caught.value.problems[0].say()


def test_mixed_encodings_name_the_line(tmp_path):
    content = "text\nBürger\n".encode() + "Ämter\nBus\n".encode("cp1252")
    assert "k.csv: Die Datei mischt Zeichensätze: Zeile 3" in message(written(tmp_path, content))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.filterwarnings("ignore::werkstatt.CardNotice")
def test_any_line_ends(tmp_path, end):
    cards = ws.read_cards(written(tmp_path, f"text{end}Ämter{end}Bus{end}"))
    assert cards["text"].tolist() == ["Ämter", "Bus"]


def test_a_quotation_mark_that_is_not_closed_swallows_nothing(tmp_path):
    content = 'id,text\n0,"Bus\n' + "".join(f"{number},Bahn\n" for number in range(1, 30_001))
    with pytest.warns(ws.CardNotice, match="Teil des Textes gelesen: Zeile 2"):
        cards = ws.read_cards(written(tmp_path, content))
    assert len(cards) == 30_001
    assert cards["text"][0] == '"Bus'


def test_a_quotation_mark_that_closes_rows_later_is_refused(tmp_path):
    said = message(written(tmp_path, 'Nr;Karte\n1;"Mehr Grün\n2;Wege dunkel\n3;Er sagt: nein"\n4;Bänke\n'))
    assert "Zeile 2: Ein Anführungszeichen" in said


@pytest.mark.filterwarnings("ignore::werkstatt.CardNotice")
def test_a_text_of_several_lines_is_one_card(tmp_path):
    cards = ws.read_cards(written(tmp_path, 'Nr,Karte\n1,"Bus, Bahn\nRad, Fuß"\n2,"sagt ""nie"""\n'))
    assert cards["text"].tolist() == ["Bus, Bahn\nRad, Fuß", 'sagt "nie"']


@pytest.mark.parametrize("columns", [5_001, 100_000])
def test_too_many_columns(tmp_path, columns):
    content = "text;" + ";".join(f"s{n}" for n in range(columns - 1)) + "\nBus\n"
    assert f"{columns} Spalten" in message(written(tmp_path, content))


def test_a_message_does_not_list_all_columns(tmp_path):
    content = ";".join(f"s{n}" for n in range(4_000)) + "\n" + ";".join(["x"] * 4_000) + "\n"
    assert len(message(written(tmp_path, content))) < 500


@pytest.mark.filterwarnings("ignore::werkstatt.CardNotice")
def test_nul_bytes_stay(tmp_path):
    cards = ws.read_cards(written(tmp_path, b"text\nBus\x00 im Dorf\nBus im Dorf\n"))
    assert cards["text"][0] == "Bus\x00 im Dorf"


@pytest.mark.parametrize(
    ("texts", "themes", "said"),
    [
        (["Bus fehlt im Dorf"], "auto", "Keine zwei Karten haben ein Inhaltswort gemeinsam"),
        (["Bus", "Amt"], "auto", "Keine zwei Karten haben ein Inhaltswort gemeinsam"),
        (["Bus fehlt"] * 2, "2", "höchstens --themes 1"),
        (["Bus fehlt"] * 40, "5", "höchstens --themes 1"),
        (["Bus fehlt", "Bus spät", "Bahn spät"], "4", "höchstens --themes"),
    ],
)
def test_too_few_cards_for_themes_are_told(tmp_path, capsys, texts, themes, said):
    pd.DataFrame({"card_id": range(len(texts)), "text": texts}).to_csv(tmp_path / "k.csv", index=False)
    assert main(["themes", str(tmp_path / "k.csv"), "--out", str(tmp_path / "out"), "--themes", themes]) == 1
    assert said in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_cards_that_all_say_the_same_are_one_theme(tmp_path):
    pd.DataFrame({"card_id": range(40), "text": "Bus fehlt"}).to_csv(tmp_path / "k.csv", index=False)
    assert main(["publish", str(tmp_path / "k.csv"), "--out", str(tmp_path / "out")]) == 0
    assert pd.read_csv(tmp_path / "out" / "themes.csv")["cards"].tolist() == [40]
    page = (tmp_path / "out" / "index.html").read_text()
    assert "zu wenige verschiedene Karten" in page
    assert "war vorgegeben" not in page


def test_check_shows_errors_and_hints_at_once(tmp_path, capsys):
    content = "card_id,text,votes\n1,Bus fehlt,2\n2,,1\n3,Bus fehlt,x\n4,Bus fehlt,1\n"
    assert main(["check", str(written(tmp_path, content))]) == 1
    printed = capsys.readouterr()
    assert len(printed.err.splitlines()) == 3
    assert "1, 4: gleicher Text „Bus fehlt“" in printed.out


def test_letters_that_were_lost_before_are_told(tmp_path):
    with pytest.warns(ws.CardNotice, match="1 Karte enthält „\ufffd“"):
        ws.read_cards(written(tmp_path, "id;text\n1;f\ufffdhrt nicht\n2;Bahn\n"))
