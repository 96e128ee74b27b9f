import json

import pytest
from exports import MIRO, PHASES, read


def test_miro(tmp_path):
    cards, said = read(tmp_path, "board.json", json.dumps(MIRO))
    assert "Miro" in said
    assert cards["card_id"].tolist() == ["2", "3"]
    assert cards["text"].tolist() == ["Mehr Busse & Bahnen\nauch abends", "Rotes Sofa"]
    assert cards["heading"].fillna("").tolist() == ["Wege", ""]
    assert cards["colour"].fillna("none").tolist() == ["light_yellow", "none"]


@pytest.mark.parametrize("strange", [None, "x", [1], {"a": 1}, float("inf"), float("nan"), 1e300, True])
def test_boards_with_strange_geometry_are_read_without_clusters(tmp_path, strange):
    board = json.loads(json.dumps(PHASES))
    for item in board:
        item["position"] = {"x": strange, "y": strange}
        item["geometry"] = strange
        item.setdefault("parent", strange)
    cards, _ = read(tmp_path, "board.json", json.dumps(board))
    assert len(cards) == 10
    assert cards["heading"].isna().all() if "heading" in cards else True
