from exports import TRELLO, read


def test_trello(tmp_path):
    cards, said = read(tmp_path, "board.csv", TRELLO)
    assert cards["card_id"].tolist() == ["5f1", "5f2"]
    assert cards["text"].tolist() == ["Der Bus kommt nicht", "Mehr Licht"]
    assert cards["votes"].tolist() == [2, 1]
    assert cards["phase"].tolist() == ["kritik", "fantasie"]
    assert "1 archivierte Karte" in said
    assert "Card Description) wurden nicht gelesen: 1" in said
