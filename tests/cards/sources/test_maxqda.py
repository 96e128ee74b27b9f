from exports import MAXQDA, read


def test_maxqda(tmp_path):
    cards, said = read(tmp_path, "segmente.csv", MAXQDA)
    assert "MAXQDA" in said
    assert cards["heading"].tolist() == ["Nahverkehr", "Formulare"]
    assert cards["group"].tolist() == ["Gruppe A", "Gruppe B"]


def test_a_table_of_cards_with_code_and_segment_is_none(tmp_path):
    for name in ("Karte", "text"):
        cards, said = read(tmp_path, "k.csv", f"Nr;{name};Code;Segment;Dokumentname\n1;Der Bus fehlt;V1;Nord;Tafel\n")
        assert cards["text"].tolist() == ["Der Bus fehlt"]
        assert "MAXQDA" not in said
