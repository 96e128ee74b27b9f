import pytest
from exports import read

import werkstatt as ws


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("miro.csv", '\ufeff"Der Bus, der nie kommt"\r\nSofa\r\n\r\nKein Geld\r\n'),
        ("karten.txt", "Der Bus, der nie kommt\nSofa\n\nKein Geld\n"),
    ],
)
def test_bare_lines(tmp_path, name, content):
    cards, said = read(tmp_path, name, content)
    assert "Jede Zeile ist eine Karte" in said
    assert cards["text"].tolist() == ["Der Bus, der nie kommt", "Sofa", "Kein Geld"]
    assert cards["card_id"].tolist() == ["Z1", "Z2", "Z4"]


def test_one_short_first_line_may_be_a_name(tmp_path):
    (tmp_path / "k.csv").write_text("Antwort\nDer Bus fährt nicht\n")
    with pytest.raises(ws.CardError, match=r"--column text=Antwort"):
        ws.read_cards(tmp_path / "k.csv")


@pytest.mark.filterwarnings("ignore::werkstatt.CardNotice")
def test_commas_of_sentences_are_no_columns(tmp_path):
    cards, said = read(tmp_path, "k.txt", "Der Bus fährt, wie er will\nDas Rad steht, wo es will\n")
    assert "Jede Zeile ist eine Karte" in said
    assert cards["text"].tolist() == ["Der Bus fährt, wie er will", "Das Rad steht, wo es will"]
    with pytest.warns(ws.CardNotice, match="ist der Anfang einer Karte, keine Spalte"):
        named = ws.read_cards(tmp_path / "k.txt", columns={"text": "Der Bus fährt"})
    assert named["text"].tolist() == cards["text"].tolist(), "half of a sentence is no column"


def test_lines_end_at_line_ends_only(tmp_path):
    cards, _ = read(tmp_path, "k.txt", "Der Bus\vkommt nicht\rWege sind\u2028dunkel und lang\r\n\u200b\nKein Geld da")
    assert cards["text"].tolist() == ["Der Bus\vkommt nicht", "Wege sind\u2028dunkel und lang", "Kein Geld da"]
