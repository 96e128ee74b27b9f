from exports import EASYRETRO, read


def test_easyretro_with_a_column_of_votes_beside_each(tmp_path):
    cards, said = read(tmp_path, "board.csv", EASYRETRO)
    assert "EasyRetro" in said
    assert cards["text"].tolist() == ["Der Bus kommt nicht", "Mehr Licht", "Wege dunkel"]
    assert cards["votes"].tolist() == [3, 2, 1]
    assert cards["phase"].tolist() == ["kritik", "fantasie", "kritik"]
