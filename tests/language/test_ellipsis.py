import pytest

from werkstatt.language.texts import read_texts
from werkstatt.vectors.terms import find_terms


def completed(text):
    return [token._.completed for token in next(read_texts([text])) if token._.completed]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kinder- und Jugendarbeit", ["Kinderarbeit"]),
        ("Haupt- und Ehrenamt", ["Hauptamt"]),
        ("Haupt-/Ehrenamt", ["Hauptamt"]),
        ("Bürgerbeteiligung und -information", ["Bürgerinformation"]),
        ("Jugendhilfe-, Alten- und Gesundheitsplanung", ["Jugendhilfeplanung", "Altenplanung"]),
        ("LSZ- und Familienplanung", ["LSZ-Planung"]),
        ("Kita- und Schul-Plätze", ["Kita-Plätze"]),
        ("Vor- und Nachteile", ["Vorteile"]),
        ("Ein- und Ausgänge", ["Eingänge"]),
        ("Vor- und danach", []),
        ("Kinder- und mehr", []),
        ("Kinder-", []),
        ("ohne Bindestrich und Jugendarbeit", []),
    ],
)
def test_what_is_missing_is_added(text, words):
    assert completed(text) == words


def test_both_words_share_a_term():
    terms = find_terms(read_texts(["Kinder- und Jugendarbeit"]))
    assert dict(zip(terms.vocabulary["term"], terms.vocabulary["count"], strict=True)) == {
        "arbeit": 2,
        "jugend": 1,
        "kind": 1,
    }
    assert set(terms.mentions["surface"]) == {"Kinderarbeit", "Jugendarbeit"}
