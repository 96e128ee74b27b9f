from exports import read


def test_a_table_with_a_column_for_each_phase(tmp_path):
    cards, said = read(tmp_path, "k.csv", "Gruppe;Kritik;Fantasie\nA;Bus;Sofa\nB;;Garten\n")
    assert "je Frage oder Phase" in said
    assert cards["text"].tolist() == ["Bus", "Sofa", "Garten"]
    assert cards["phase"].tolist() == ["kritik", "fantasie", "fantasie"]
    assert cards["group"].tolist() == ["A", "A", "B"]
