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


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({}, "30 Karten."),
        ({"group": "A"}, "30 Karten aus 1 Gruppe."),
        ({"phase": "kritik"}, "30 Karten aus 1 Phase."),
        ({"group": "A", "phase": "kritik"}, "30 Karten aus 1 Gruppe und 1 Phase."),
    ],
)
def test_units_that_are_not_known_are_not_counted(small, columns, said):
    cards, _, review = small
    themes = ws.find_themes(cards.assign(**columns), 3)
    checklist = reporting_checklist(themes, review, ws.Workshop()).set_index("item")
    assert checklist.loc["units", "content"].say("de") == said
