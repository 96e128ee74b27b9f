from exports import MAXQDA, read


def test_maxqda(tmp_path):
    cards, said = read(tmp_path, "segmente.csv", MAXQDA)
    assert "MAXQDA" in said
    assert cards["heading"].tolist() == ["Nahverkehr", "Formulare"]
    assert cards["group"].tolist() == ["Gruppe A", "Gruppe B"]
