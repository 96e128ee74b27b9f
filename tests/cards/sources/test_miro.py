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


def board(*items):
    return {"data": [{"id": str(number), **item} for number, item in enumerate(items, 1)]}


def test_texts_that_are_no_notes_are_named_by_kind(tmp_path):
    items = [
        {"type": "sticky_note", "data": {"content": "<p>Wege <s>sehr </s>dunkel</p>"}},
        {"type": "sticky_note", "data": {"content": '<p style="text-decoration: line-through">Kein Geld</p>'}},
        {"type": "card", "data": {"title": "Aufgabe", "description": "wer macht es?"}},
        {"type": "shape", "data": {"content": "<p>Rechteck</p>"}},
        {"type": "text", "data": {"content": "Freitext"}},
        {"type": "app_card", "data": {"title": "Jira 12"}},
        {"type": "image", "data": {"title": ""}},
    ]
    cards, said = read(tmp_path, "board.json", json.dumps(board(*items)))
    assert cards["text"].tolist() == ["Wege dunkel", "Kein Geld", "Aufgabe"]
    assert "Ohne die durchgestrichenen Wörter gelesen (1): Element 1" in said
    assert "Ganz durchgestrichen und doch gelesen (1): Element 2" in said
    assert "Form mit Text (4)" in said
    assert "Text auf dem Board (5)" in said
    assert "Karte einer App mit Text (6)" in said
    assert "(description) wurden nicht gelesen: 1" in said


NOTE = {"id": "1", "type": "sticky_note", "data": {"content": "Mehr Busse"}}


@pytest.mark.parametrize(
    "wrapped",
    [
        {"board": {"items": [NOTE]}},
        [{"data": [NOTE], "cursor": "x"}, {"data": [{"id": "2", "type": "frame", "data": {"title": "Wege"}}]}],
        [{"data": NOTE}],
        {"board": {"data": {"items": {"data": [NOTE]}}}},
    ],
)
def test_items_are_found_however_they_are_wrapped(tmp_path, wrapped):
    cards, _ = read(tmp_path, "board.json", json.dumps(wrapped))
    assert cards["text"].tolist() == ["Mehr Busse"]
