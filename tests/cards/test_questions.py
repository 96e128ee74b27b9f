import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkstatt.cards.questions import as_options, column_kind, guess_texts

OPEN = [
    ["Der Bus kommt nicht", "Wege dunkel"],
    ["mehr Radwege bauen"] * 7 + ["weniger Autos hier"] * 4 + ["kein Lärm mehr"],
    ["Verkehr", "Licht", "Geld", "Bänke", "Markt"],
    ["Mehr Licht", "Mehr Bänke"],
    ["Ein Jugendtreff", "Bänke", "Bänke"],
    ["Bus"],
    ["Licht, Bänke", "Licht", "Bänke, Bus"],
    ["3.5.2024 war alles gut geplant"],
    ["Bus, Bahn und Rad fehlen hier", "Die Straße ist laut, dunkel und leer"],
]
CLOSED = [
    ["nie oder selten", "sehr oft", "ab und zu"],
    ["stimme eher zu", "stimme nicht zu", "weiß nicht"],
    ["A1", "A2"],
    ["34", "51"],
    ["ada@example.org", "ben@example.org"],
    ["Musterweg 1", "Hauptstr. 3", "Ringweg 12"],
    ["0170 1234000", "+49 170 1234001"],
    ["https://example.org/1-der-bus", "https://example.org/2-mehr-licht"],
    ["192.0.2.1", "192.0.2.2"],
    ["Ada Lovelace", "Grace Hopper", "Mehmet Yilmaz"],
    ["Bus;Rad;", "Bus;", "Auto;"],
    ["Bus, Rad", "Auto", "Bus, Auto", "Rad"],
    ["Y", "N"],
    ["BUS", "RAD"],
    ["Ich fahre mit dem Bus", "Ich fahre mit dem Rad"] * 20,
    ["18 bis 29 Jahre", "30 bis 44 Jahre", "über 65 Jahre"],
]
RECORDED = [
    ["2024-05-01 10:00:00", "2024-05-02 11:00:00"],
    ["2024/05/01 10:00:00 AM OEZ"],
    ["2024-05-01T10:00:00+02:00"],
    ["5.5.2024", "6.5.2024"],
    ['[{"title":"Foto 1","name":"a b1.jpg"}]'],
    ["Mozilla/5.0 (X11; Linux 1) Gecko Firefox"],
]


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (cells, kind)
        for kind, many in (("question", OPEN), ("closed", CLOSED), ("recorded", RECORDED))
        for cells in many
    ],
)
def test_what_a_column_holds_is_told_from_its_cells(cells, kind):
    assert column_kind("Q7", cells) == kind


@pytest.mark.parametrize(
    "name",
    [
        "Name",
        "Ihr Name *",
        "Vor- und Nachname",
        "E-Mail-Adresse",
        "Straße und Hausnummer",
        "Moderation",
        "Wie heißen Sie?",
        "PLZ",
    ],
)
def test_who_and_where_is_told_from_the_name(name):
    assert column_kind(name, ["Der Bus kommt nicht", "Wege dunkel"]) == "closed"


@pytest.mark.parametrize("name", ["Wie soll der Platz heißen?", "Name der Idee und warum?", "Was fehlt in der Stadt?"])
def test_questions_that_hold_such_words_stay_questions(name):
    assert column_kind(name, ["Der Bus kommt nicht", "Wege dunkel"]) == "question"


@given(st.lists(st.text(max_size=60), max_size=20))
def test_any_cells_are_of_a_kind(cells):
    assert column_kind("Q7", cells) in ("question", "closed", "recorded")


def test_the_guess_is_no_address_time_id_or_name():
    table = pd.DataFrame(
        {
            "Card ID": ["5f1", "5f2"],
            "Author": ["Ada Beispiel", "Ben Muster"],
            "Card URL": ["https://example.org/1-der-bus-kommt", "https://example.org/2-mehr-licht"],
            "When": ["2024-05-01 10:00:00", "2024-05-01 11:00:00"],
            "Card title": ["Der Bus kommt nicht", "Mehr Licht"],
        }
    )
    assert guess_texts(table) == ["Card title"]
    assert guess_texts(table.assign(Status=["live", "archived"])) == ["Card title"]
    assert as_options(guess_texts(table)) == "--column 'text=Card title'"
