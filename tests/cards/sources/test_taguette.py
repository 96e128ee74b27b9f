from exports import TAGUETTE, read


def test_several_tags_on_a_passage_are_one_card(tmp_path):
    cards, said = read(tmp_path, "all_tags.csv", TAGUETTE)
    assert cards["card_id"].tolist() == ["1", "2", "3"]
    assert cards["heading"].fillna("").tolist() == ["Verkehr", "Licht", ""]
    assert cards["heading_b"].fillna("").tolist() == ["Abend", "", ""]
    assert "Schlagworte nach dem zweiten derselben Stelle wurden nicht gelesen: 1." in said


def test_naming_its_columns_as_what_they_are_changes_nothing(tmp_path):
    cards, _ = read(tmp_path, "all_tags.csv", TAGUETTE, {"text": "content", "heading": "tag"})
    assert len(cards) == 3
