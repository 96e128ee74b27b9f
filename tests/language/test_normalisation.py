import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkstatt.language.capitals import read_form
from werkstatt.language.normalisation import normalise
from werkstatt.language.texts import read_texts


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Bürgerbetei- ligung", "Bürgerbeteiligung"),
        ("Bürgerbetei-\r\n ligung", "Bürgerbeteiligung"),
        ("Bürgerbetei\u00ad\nligung", "Bürgerbeteiligung"),
        ("Bür- gerbetei- ligung", "Bürgerbeteiligung"),
        ("ein- zu-\nkaufen", "einzukaufen"),
        ("Kinder- und Jugendarbeit", "Kinder- und Jugendarbeit"),
        ("Kinder-\nund Jugendarbeit", "Kinder- und Jugendarbeit"),
        ("Vor- bzw. Nachteile", "Vor- bzw. Nachteile"),
        ("Stadt- wie Land", "Stadt- wie Land"),
        ("Der Bus- fährt nie", "Der Bus- fährt nie"),
        ("Haupt- Ehrenamt", "Haupt- Ehrenamt"),
        ("pre- and post-war", "pre- and post-war"),
        ("eins\u2028zwei", "eins zwei"),
    ],
)
def test_words_broken_at_line_ends(text, read):
    assert normalise(text) == read


@given(st.lists(st.sampled_from(["ab", "und", "zu", "- ", "-\n", "\u00ad", "\u00ad ", " ", "\u200b", "Ha", "ligung"])))
def test_breaks_are_joined_once_and_for_all(pieces):
    once = normalise("".join(pieces))
    assert normalise(once) == once


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("DIE STRASSE IST GROSS", "die Straße ist groß"),
        ("DER LSZ FEHLT DAS GELD", "der LSZ fehlt das Geld"),
        ("ÖPNV", "ÖPNV"),
        ("Mehr ÖPNV", "Mehr ÖPNV"),
        ("MÜSSEN", "MÜSSEN"),
    ],
)
def test_cards_in_capitals(text, read):
    assert read_form(text) == read


def test_words_in_capitals_meet_those_in_usual_case():
    one, other = read_texts(["KEINE KINDERBETREUUNG AM ABEND", "keine Kinderbetreuung am Abend"])
    assert [token._.parts for token in one] == [token._.parts for token in other]
