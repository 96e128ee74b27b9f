import json

from exports import MURAL, MURAL_JSON, read


def test_mural(tmp_path):
    cards, said = read(tmp_path, "mural.csv", MURAL)
    assert "Mural" in said
    assert cards["text"].tolist() == ["Mehr Busse & Bahnen", "Bürger*innen fragen"]
    assert cards["heading"].tolist() == ["Wege", "Dialog"]


def test_mural_json(tmp_path):
    cards, said = read(tmp_path, "mural.json", json.dumps(MURAL_JSON))
    assert "Mural" in said
    assert cards["text"].tolist() == ["Ein Sofa", "Zwei Sofas"]
    assert "Form mit Text (5)" in said
    assert cards["phase"].tolist() == ["fantasie", "fantasie"]
    alone, _ = read(tmp_path, "mural.json", json.dumps(MURAL_JSON["value"]))
    assert alone["text"].tolist() == cards["text"].tolist(), "a list without its envelope"


def test_areas_within_areas_of_a_mural(tmp_path):
    circle = {"id": "c", "type": "area", "title": "Kreis", "parentId": "c"}
    areas = [
        {"id": "k", "type": "area", "title": "Kritikphase"},
        {"id": "m", "type": "area", "title": "Mobilität", "parentId": "k"},
        circle,
    ]
    notes = [
        {"id": f"n{number}", "type": "sticky note", "text": "Bus", "parentId": one} for number, one in enumerate("mck")
    ]
    cards, _ = read(tmp_path, "mural.json", json.dumps(areas + notes))
    assert cards["phase"].fillna("").tolist() == ["kritik", "", "kritik"]
    assert cards["heading"].fillna("").tolist()[0] == "Mobilität"
