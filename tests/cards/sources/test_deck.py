from exports import DECK, read


def test_deck_as_it_is_exported(tmp_path):
    cards, said = read(tmp_path, "deck.csv", DECK.encode("utf-16"))
    assert "Deck" in said
    assert cards["text"].tolist() == ["Der Bus kommt nicht", "Mehr Licht am Kanal"]
    assert cards["phase"].tolist() == ["kritik", "fantasie"]
    assert "(Beschreibung) wurden nicht gelesen: 1" in said
