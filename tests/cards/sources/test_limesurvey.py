from exports import LIMESURVEY, LIMESURVEY_LONG, read


def test_limesurvey_with_codes(tmp_path):
    cards, said = read(tmp_path, "results.csv", LIMESURVEY)
    assert "LimeSurvey" in said
    assert dict(zip(cards["card_id"], cards["text"], strict=True)) == {
        "7-6": "Der Bus fährt nicht",
        "7-7": "Ein Sofa auf jedem Platz",
        "9-7": "Ein Garten für alle",
    }
    assert cards["place"].tolist() == ["G01Q01", "G01Q02", "G01Q02"]
    assert set(cards["G02Q03"]) == {"A1", "A2"}, "closed questions stay as columns"
    assert not {"phase", "heading"} & set(cards), "the code of a question is no heading that people chose"


def test_limesurvey_with_the_wording_of_questions(tmp_path):
    cards, _ = read(tmp_path, "results.csv", LIMESURVEY_LONG)
    assert cards["phase"].tolist() == ["kritik", "kritik", "fantasie"]
    assert cards["Alter"].tolist() == ["34", "51", "34"]
