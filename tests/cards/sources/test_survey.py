import pytest
from exports import read

import werkstatt as ws

TWO = "Nr;Was stört Sie?;Was wünschen Sie sich?\n1;Der Bus kommt nicht;Mehr Licht\n2;Wege dunkel;keine\n"


def test_a_table_with_a_column_for_each_phase(tmp_path):
    cards, said = read(tmp_path, "k.csv", "Gruppe;Kritik;Fantasie\nA;Bus;Sofa\nB;;Garten\n")
    assert "je Frage oder Phase" in said
    assert cards["text"].tolist() == ["Bus", "Sofa", "Garten"]
    assert cards["phase"].tolist() == ["kritik", "fantasie", "fantasie"]
    assert cards["group"].tolist() == ["A", "A", "B"]


def test_moderators_and_remarks_beside_phases_are_no_cards(tmp_path):
    table = (
        "Gruppe;Leitete;Kritik;Fantasie;Bemerkung;Was noch?\n"
        "A;Ada Beispiel;Bus;Sofa;gute Stimmung war da;ein Satz dazu\nB;Ben Muster;Amt;Licht;der Raum war zu klein;\n"
    )
    cards, said = read(tmp_path, "k.csv", table)
    assert sorted(cards["text"]) == sorted(["Bus", "Sofa", "Amt", "Licht", "ein Satz dazu"])
    assert "Nicht als offene Fragen gelesen (Leitete; Bemerkung)" in said


def test_several_columns_are_named_as_texts(tmp_path):
    cards, said = read(tmp_path, "k.csv", TWO, {"text": ["Was stört Sie?", "Was wünschen Sie sich?"]})
    assert cards["text"].tolist() == ["Der Bus kommt nicht", "Wege dunkel", "Mehr Licht"]
    assert cards["place"].tolist() == ["Was stört Sie?"] * 2 + ["Was wünschen Sie sich?"]
    assert "keine Aussage" in said


def test_the_user_names_the_ids_of_persons_as_well(tmp_path):
    named = {"text": ["Was stört Sie?", "Was wünschen Sie sich?"], "card_id": "Nr"}
    cards, _ = read(tmp_path, "k.csv", TWO, named)
    assert cards["card_id"].tolist() == ["1-2", "2-2", "1-3"]


@pytest.mark.parametrize(
    ("named", "code"),
    [
        ({"text": ["Was stört Sie?", "Was noch?"]}, "column_unknown"),
        ({"group": ["Nr", "Was stört Sie?"]}, "name_twice"),
        ({"text": "Nr", "group": "Nr"}, "column_twice"),
    ],
)
def test_columns_that_cannot_be_so_get_one_message(tmp_path, named, code):
    (tmp_path / "k.csv").write_text(TWO)
    with pytest.raises(ws.CardError) as caught:
        ws.read_cards(tmp_path / "k.csv", named)
    assert [problem.code for problem in caught.value.problems] == [code]
