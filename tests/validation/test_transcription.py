import pytest
from planted import planted_cards

import werkstatt as ws
from werkstatt.validation.transcription import MARKS, transcription


@pytest.mark.parametrize(
    "text", ["Bus [?] fehlt", "[unleserlich]", "mehr [Unleserlich, zwei Wörter] Geld", "x [illegible]"]
)
def test_marks(text):
    assert MARKS.search(text)


@pytest.mark.parametrize("text", ["Warum?", "[Skizze: ein Bus]", "unleserlich", "Wer zahlt [wer?]"])
def test_no_marks(text):
    assert not MARKS.search(text)


def test_nothing_changes_without_marks():
    found = transcription(ws.find_themes(planted_cards(10), 3))
    assert found.marked.empty
    assert (found.themes["jaccard"] == 1).all()
    assert found.ari == 1


def test_a_theme_of_marked_cards_goes_with_them():
    cards = planted_cards(12)
    cards.loc[cards["truth"] == 2, "text"] += " [?]"
    themes = ws.find_themes(cards, 3)
    found = transcription(themes)
    theme = themes.cards.loc[cards["truth"] == 2, "theme"].iloc[0]
    table = found.themes.set_index("theme")
    assert len(found.marked) == 12
    assert table.loc[theme, "marked"] == 12
    assert not table.loc[theme, "jaccard"] > 0
    assert found.themes["marked"].sum() == 12


def test_real_cards(cards, themes):
    found = transcription(themes)
    assert (
        len(found.marked)
        == cards["text"].str.contains("[?]", regex=False).sum()
        + cards["text"].str.contains("[unleserlich", regex=False).sum()
    )
    assert len(found.themes) == 6
