import pandas as pd
import pytest

import werkstatt as ws
from werkstatt.cards.hints import find_hints
from werkstatt.cards.statements import is_statement


@pytest.mark.parametrize(
    "text", ["k. A.", "K.A.", "keine Angabe", "N/A", "-", "…", "", "entfällt", "weiß nicht", "-99", "Nichts."]
)
def test_what_says_nothing(text):
    assert not is_statement(text)


@pytest.mark.parametrize("text", ["Bus", "Keine Busse", "Ich weiß nicht wohin", "99", "Nichts passiert", "5"])
def test_what_says_something(text):
    assert is_statement(text)


def test_cards_that_say_nothing_are_named_once_and_get_no_theme():
    texts = ["keine Angabe"] * 6 + ["Bus und Bahn", "Bus am Abend", "Park und Bäume", "Bäume im Park"]
    cards = pd.DataFrame({"card_id": [f"K{number}" for number in range(10)], "text": texts})
    hints = find_hints(cards)
    assert hints["kind"].tolist() == ["non_answer"]
    assert ws.find_themes(cards, 2).cards["theme"].tolist()[:6] == [0] * 6
