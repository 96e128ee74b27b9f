import pandas as pd
import pytest
from conftest import CORPUS
from hypothesis import given
from hypothesis import strategies as st

import werkstatt as ws
from werkstatt.cards.hints import KINDS, find_hints
from werkstatt.cli import main
from werkstatt.language.foreign import foreign_language


def table(*texts, **columns):
    return pd.DataFrame({"card_id": [f"K{number}" for number in range(1, len(texts) + 1)], "text": texts, **columns})


def said(cards, kind, language="de"):
    found = find_hints(cards, language)
    return [hint.say(language) for hint in found.loc[found["kind"] == kind, "message"]]


def test_duplicates_and_near_duplicates():
    cards = table(
        "Mehr Busse am Abend", "mehr  BUSSE am Abend", "Mehr Busse am Abend!", "Sprachkurse am Vormittag", "Bus", "Bus."
    )
    assert said(cards, "duplicate") == [
        "K1, K2: gleicher Text „Mehr Busse am Abend“. Mehrmals geschrieben, oder mehrmals abgeschrieben?"
    ]
    assert [message[:9] for message in said(cards, "similar")] == ["K1 und K3"]


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("Mehr Busse\nam Abend fahren", True),
        ("- Mehr Busse - Weniger Autos", True),
        ("1. Mehr Busse 2. Weniger Autos", True),
        ("Mehr Busse\nbitte", False),
        ("Haus - und Gartenarbeit", False),
        ("Der Weg - stadteinwärts - endet", False),
    ],
)
def test_cards_that_look_like_two(text, two):
    assert bool(said(table(text), "two")) == two


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("We do not have the time for it", "de", "en"),
        ("Wir haben nicht die Zeit dafür", "de", None),
        ("Wir haben nicht die Zeit dafür", "en", "de"),
        ("il n'y a pas de bus dans le village", "de", "fr"),
        ("مرحبا بكم في القرية", "de", "script"),
        ("Нет автобуса", "de", "script"),
        ("Ton weg, Bild weg, Beteiligung weg", "de", None),
        ("Open Space", "de", None),
        ("", "de", None),
    ],
)
def test_other_languages(text, language, found):
    assert foreign_language(text, language) == found


def test_headings_phases_and_persons():
    cards = table(
        "Bus", "Bahn", "Frau Müller", heading=["Wege", "Wege", "Weege"], phase=["kritik", "kritik", "fantasie"]
    )
    assert said(cards, "heading") == ["Überschrift „Weege“: nur eine Karte (K3). Ein Tippfehler?"]
    assert said(cards, "phase") == ["Realisierung: keine Karte. Fehlt ein Teil der Abschrift?"]
    assert said(cards, "personal", "en") == ["K3: name “Frau Müller”. To be looked at before publishing."]


def test_the_corpus_and_real_cards(klimarat_file, capsys):
    assert main(["check", str(CORPUS / "cards.csv")]) == 0
    shown = capsys.readouterr().out
    assert "R014 und R093: fast gleich" in shown
    assert set(find_hints(ws.read_cards(CORPUS / "cards.csv"))["kind"]) == {"similar"}
    real = pd.read_csv(klimarat_file)
    real["card_id"] = real.index.astype(str)
    kinds = find_hints(real)["kind"].value_counts()
    assert kinds["duplicate"] == 14
    assert kinds.get("foreign", 0) == 0


@given(st.lists(st.text(max_size=30), min_size=1, max_size=8))
def test_any_texts(texts):
    found = find_hints(table(*texts))
    assert set(found["kind"]) <= set(KINDS)
    assert all(hint.say() for hint in found["message"])


def test_what_is_read_otherwise_is_said():
    cards = table("Mehr Bürgerbetei- ligung", "Kinder- und Jugendarbeit", "DER BUS FÄHRT NICHT", "ÖPNV")
    assert [hint[:20] for hint in said(cards, "hyphens")] == ["1 Karte enthält ein "]
    assert "„Mehr Bürgerbeteiligung“" in said(cards, "hyphens")[0]
    assert said(cards, "capitals", "en")[0].startswith("1 card is written in capitals throughout (K3).")
