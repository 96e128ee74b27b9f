from exports import SOSCI, read


def test_sosci_survey(tmp_path):
    cards, said = read(tmp_path, "data.csv", SOSCI.encode("utf-16"))
    assert "SoSci" in said
    assert cards["text"].tolist() == ["Der Bus fährt nicht", "Zu viele lange Formulare"]
    assert cards["card_id"].tolist() == ["101-7", "104-7"]
    assert set(cards["place"]) == {"Was stört Sie?"}, "the wording, not the variable"
