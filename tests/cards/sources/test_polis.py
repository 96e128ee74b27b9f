from exports import POLIS, read

from werkstatt.cards.reading import read_file


def test_polis(tmp_path):
    cards, said = read(tmp_path, "comments.csv", POLIS)
    assert "Polis" in said
    assert cards["card_id"].tolist() == ["0", "2"]
    assert cards["text"].tolist() == ["Mehr Busse, auch abends", "Weniger Formulare"]
    assert cards["votes"].tolist() == [31, 8]


def test_a_column_of_votes_beside_those_who_agree_is_not_used(tmp_path):
    path = tmp_path / "comments.csv"
    path.write_text("comment-id,agrees,disagrees,moderated,comment-body,votes\n0,31,4,1,Mehr Busse,7\n")
    found = read_file(path)
    assert found.cards["votes"].tolist() == [31]
    assert found.columns["votes"] == ""
