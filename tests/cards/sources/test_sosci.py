from exports import SOSCI, read


def test_sosci_survey(tmp_path):
    cards, said = read(tmp_path, "data.csv", SOSCI.encode("utf-16"))
    assert "SoSci" in said
    assert cards["text"].tolist() == ["Der Bus fährt nicht", "Zu viele lange Formulare"]
    assert cards["card_id"].tolist() == ["101-7", "104-7"]
    assert set(cards["place"]) == {"Was stört Sie?"}, "the wording, not the variable"


def test_codes_labels_and_missing_answers_are_no_cards(tmp_path):
    rows = (
        "CASE;QUESTNNR;MODE;STARTED;A101_01;A102;A103;A104\n"
        "12;base;interview;2024-05-01 10:00:00;Der Bus kommt nicht;nie oder selten;-9;Alle fahren umsonst\n"
        "13;base;interview;2024-05-01 10:00:00;(nicht beantwortet);sehr oft;2;nicht beantwortet\n"
    )
    cards, said = read(tmp_path, "data.csv", rows)
    assert cards["text"].tolist() == ["Der Bus kommt nicht", "Alle fahren umsonst"]
    assert "Keine Karten (2): keine Aussage" in said
