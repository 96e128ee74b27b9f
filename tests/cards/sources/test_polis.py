from exports import POLIS, read


def test_polis(tmp_path):
    cards, said = read(tmp_path, "comments.csv", POLIS)
    assert "Polis" in said
    assert cards["card_id"].tolist() == ["0", "2"]
    assert cards["text"].tolist() == ["Mehr Busse, auch abends", "Weniger Formulare"]
    assert cards["votes"].tolist() == [31, 8]
