from exports import SCRUMLR, read

from werkstatt.publication.keeping import columns_left_out


def test_scrumlr(tmp_path):
    cards, said = read(tmp_path, "board.csv", SCRUMLR)
    assert "scrumlr" in said
    assert cards["card_id"].tolist() == ["11aa", "22bb"]
    assert cards["votes"].tolist() == [4, 2]
    assert cards["phase"].tolist() == ["kritik", "fantasie"]
    assert {"author", "author_id"} <= set(columns_left_out(cards))
