import pytest
from planted import planted_cards

import werkstatt as ws
from werkstatt.validation.second_reading import second_reading


@pytest.mark.parametrize("reader", ["terms", "semantic"])
def test_planted_themes_are_in_both_readings(reader):
    themes = ws.find_themes(planted_cards(20), 3, reader=reader)
    found = second_reading(themes)
    assert found.themes["in_both"].all()
    assert found.only_there.empty
    assert found.ami > 0.8
    assert (found.other.reading.meaning is None) == (reader == "semantic")


def test_readings_of_real_cards_differ(themes):
    found = second_reading(themes)
    assert found.themes["theme"].tolist() == themes.themes["theme"].tolist()
    assert found.themes["jaccard"].between(0, 1).all()
    assert 0.02 < found.ami < 0.8
    in_one = set(found.only_there["label"])
    assert in_one <= set(found.other.themes["label"])
    assert set(found.themes.loc[found.themes["in_both"], "counterpart"]).isdisjoint(in_one)
