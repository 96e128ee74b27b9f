import pandas as pd
import pytest

import werkstatt as ws
from werkstatt.cards.reading import read_file


@pytest.mark.parametrize("name", ["cards.csv", "themes.xlsx"])
def test_what_was_published_comes_back_as_the_cards_it_was_made_of(published, cards, name):
    found = read_file(published / name)
    pd.testing.assert_frame_equal(found.cards, cards)
    assert found.accounts[-1].kept == len(cards)
    assert sum(meaning == "computed" for meaning in found.columns.values()) in (4, 5)
    assert found.notices[0].code == "source_own"


def test_published_cards_can_be_published_again(published, cards):
    with pytest.warns(ws.CardNotice, match="Ausgabe von Werkstatt"):
        again = ws.read_cards(published / "cards.csv")
    assert ws.find_themes(again, 2).cards.shape[0] == len(cards), "no column is taken"
