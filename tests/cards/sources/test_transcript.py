import pytest
from exports import TRANSCRIPT, read

import werkstatt as ws


@pytest.mark.parametrize("name", ["abschrift.md", "abschrift.txt"])
def test_transcript(tmp_path, name):
    cards, said = read(tmp_path, name, TRANSCRIPT)
    assert "Abschrift" in said
    assert cards["text"].tolist() == [
        "Der Bus fährt nicht",
        "Kein Geld für Fahrkarten",
        "Formulare versteht niemand",
        "Ein rotes Sofa auf jedem Platz",
    ]
    assert cards["phase"].tolist() == ["kritik", "kritik", "kritik", "fantasie"]
    assert cards["group"].fillna("").tolist() == ["Gruppe A", "Gruppe A", "Gruppe B", ""]
    assert cards["heading"].fillna("").tolist() == ["Mobilität", "Mobilität", "", ""]
    assert cards["votes"].fillna(-1).tolist() == [3, -1, 1, -1]


def test_a_wrong_phase_is_named_with_its_line(tmp_path):
    (tmp_path / "a.md").write_text("# Pause\n- Kaffee\n")
    with pytest.warns(ws.CardNotice), pytest.raises(ws.CardError, match=r"2.*Pause"):
        ws.read_cards(tmp_path / "a.md")
