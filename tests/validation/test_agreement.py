import pytest
from sklearn.metrics import adjusted_mutual_info_score

import werkstatt as ws
from werkstatt.validation.agreement import agreement_with_headings


def test_agreement_with_headings(cards, themes):
    table = agreement_with_headings(themes)
    assert table["comparison"].tolist() == ["by_themes", "by_plain", "by_second"]
    assert table["ami"][0] == pytest.approx(
        adjusted_mutual_info_score(cards["heading"], themes.cards["theme"]), abs=5e-4
    )
    assert table["ami"][2] == pytest.approx(adjusted_mutual_info_score(cards["heading"], cards["heading_b"]), abs=5e-4)
    assert table["ami"][1] < table["ami"][0] < table["ami"][2]
    with pytest.raises(ValueError, match="heading"):
        agreement_with_headings(ws.find_themes(cards.drop(columns="heading"), 3))
