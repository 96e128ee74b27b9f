import pytest

import werkstatt as ws
from werkstatt.publication.explaining import checklist_in_words
from werkstatt.validation.checklist import FIELDS, reporting_checklist
from werkstatt.validation.guidelines import SRQR, TRADITIONS
from werkstatt.wording import number


@pytest.mark.parametrize("language", ["de", "en"])
def test_what_the_data_say_and_what_they_do_not(themes, reviewed, language):
    workshop = ws.Workshop(title="Werkstatt im Dorf")
    checklist = reporting_checklist(themes, reviewed, workshop)
    table = checklist_in_words(checklist, language)
    assert len(table) == len(SRQR)
    assert set(checklist.loc[checklist["state"] == "open", "item"]) == FIELDS.keys() - {"context"}
    text = " ".join(table["text"])
    assert "Werkstatt im Dorf" in text
    assert "376" in text
    assert number(reviewed.coding.intercoder.kappa, 2, language) in text
    assert str((themes.cards["theme"] == 0).sum()) in text
    assert table["source"].str.contains("SRQR|COREQ").all()


def test_open_points_grow_where_less_is_known(small):
    checklist = reporting_checklist(small.themes, small.review, ws.Workshop())
    left = checklist["state"] == "open"
    assert set(checklist.loc[left, "item"]) == {*FIELDS, "coders"}
    assert checklist_in_words(checklist, "de").loc[left, "text"].str.endswith("?").all()


TOLD = {
    "aim": "purpose",
    "reflexivity": "researchers",
    "moderation": "researchers",
    "sampling": "sampling",
    "missing": "sampling",
    "consent": "ethics",
    "data_protection": "ethics",
    "course": "collection",
    "input": "collection",
    "discussion": "interpretation",
    "interests": "interests",
    "funders": "interests",
}


@pytest.mark.parametrize("field", TOLD)
def test_a_field_that_is_filled_fills_its_row_and_no_other(small, field):
    value = ("Musterstiftung",) if field in ("moderation", "funders") else "Musterstiftung"
    empty = reporting_checklist(small.themes, small.review, ws.Workshop()).set_index("item")
    filled = reporting_checklist(small.themes, small.review, ws.Workshop(**{field: value})).set_index("item")
    changed = [item for item in SRQR if filled.loc[item, "state"] != empty.loc[item, "state"]]
    assert changed == [TOLD[field]]
    assert filled.loc[TOLD[field], "state"] == "told"
    assert "Musterstiftung" in filled.loc[TOLD[field], "content"].say("de")


def test_who_wrote_it_says_nothing_of_who_the_researchers_are(small):
    found = reporting_checklist(small.themes, small.review, ws.Workshop(authors=("A. Beispiel",))).set_index("item")
    assert found.loc["researchers", "state"] == "open"


@pytest.mark.parametrize("tradition", TRADITIONS)
def test_each_tradition_has_its_own_rows(small, tradition):
    found = reporting_checklist(small.themes, small.review, ws.Workshop(tradition=tradition))
    assert set(found["item"]) == TRADITIONS[tradition].keys()
    assert dict(zip(found["item"], found["source"], strict=True)) == dict(TRADITIONS[tradition])
    for content in found["content"]:
        assert content.say("de") != content.say("en") or "{" not in content.say("de")


def test_reflexive_analysis_is_not_measured_by_agreement():
    assert "coders" not in TRADITIONS["rtarg"]
    assert "trust" not in TRADITIONS["rtarg"]


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
