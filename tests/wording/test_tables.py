import re
import string

from werkstatt.wording import LANGUAGES, WORDS, tables, word


def fields(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_say_the_same_things():
    for key, texts in WORDS.items():
        assert len(texts) == len(LANGUAGES), key
        assert all(texts), key
        assert len({frozenset(fields(text)) for text in texts}) == 1, key


def test_no_text_stands_in_two_tables():
    assert sum(map(len, tables.TABLES)) == len(WORDS)


def test_words_are_filled_in():
    assert word("found", "de", cards=3, themes=2) == "3 Karten, 2 Themen"


COUNTED = re.compile(
    r"\{\w+\} (?:Karten|Themen|Gruppen|Phasen|Spalten|Ziehungen|Varianten|Universen|Überschriften|Fundstellen|Bereiche"
    r"|Felder|Verteilungen|cards|themes|groups|phases|columns|draws|variants|universes|headings|places|areas|fields|deals)\b"
)


def test_no_text_can_say_one_in_the_plural():
    for key, texts in WORDS.items():
        for text in texts:
            assert not COUNTED.search(text), (key, text)


def test_a_word_follows_the_number():
    one, several = (word("not_assignable", "de", cards=cards, total=9, share=1) for cards in (1, 2))
    assert one.startswith("Nicht zuordenbar ist 1 von 9 Karten (1 %): Sie teilt zu wenige")
    assert several.startswith("Nicht zuordenbar sind 2 von 9 Karten (1 %): Sie teilen zu wenige")
