import pytest

import werkstatt as ws
from werkstatt.publication.content import checklist_in_words
from werkstatt.validation.checklist import OPEN, SOURCES, reporting_checklist
from werkstatt.wording import number


@pytest.mark.parametrize("language", ["de", "en"])
def test_what_the_data_say_and_what_they_do_not(themes, reviewed, language):
    workshop = ws.Workshop(title="Werkstatt im Dorf")
    table = checklist_in_words(reporting_checklist(themes, reviewed, workshop), language)
    assert len(table) == len(SOURCES)
    assert (~table["filled"]).sum() == len(OPEN)
    text = " ".join(table["text"])
    assert "Werkstatt im Dorf" in text
    assert "376" in text
    assert number(reviewed.coding.intercoder.kappa, 2, language) in text
    assert str((themes.cards["theme"] == 0).sum()) in text
    assert table["source"].str.contains("SRQR|COREQ").all()


def test_open_points_grow_where_less_is_known(small):
    table = checklist_in_words(reporting_checklist(small.themes, small.review, ws.Workshop()), "de")
    assert (~table["filled"]).sum() == len(OPEN) + 2
    assert table["text"].str.endswith("?")[~table["filled"]].all()
