import pytest
from exports import LIMESURVEY, LIMESURVEY_BOTH, LIMESURVEY_LONG, read

import werkstatt as ws


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


def test_headings_of_code_and_text_equal_answers_and_answers_that_say_nothing(tmp_path):
    cards, said = read(tmp_path, "results.csv", LIMESURVEY_BOTH)
    assert cards["text"].tolist() == ["mehr Radwege bauen"] * 2
    assert cards["card_id"].tolist() == ["7-7", "8-7"]
    assert set(cards["place"]) == {"Was fehlt?"}
    assert "Gelesene Fragen: 1 (Was fehlt?). Nicht als offene Fragen gelesen (Ihr Name; Wie oft?)." in said
    assert "keine Aussage" in said


def test_the_user_chooses_a_question(tmp_path):
    cards, _ = read(tmp_path, "results.csv", LIMESURVEY, {"text": "G01Q02"})
    assert cards["card_id"].tolist() == ["7-7", "9-7"]
    both, _ = read(tmp_path, "results.csv", LIMESURVEY, {"text": ["G01Q02", "G02Q03"]})
    assert both["text"].tolist() == ["Ein Sofa auf jedem Platz", "Ein Garten für alle", "A2", "A1"]


def test_without_an_open_question_the_message_says_how_to_choose(tmp_path):
    (tmp_path / "r.csv").write_text(
        "id,submitdate,lastpage,Wie oft kommen Sie?\n1,2021-12-01,3,sehr oft\n2,2021-12-01,3,nie\n"
    )
    with pytest.raises(ws.CardError, match=r"--column 'text=Wie oft kommen Sie[?]'"):
        ws.read_cards(tmp_path / "r.csv")
