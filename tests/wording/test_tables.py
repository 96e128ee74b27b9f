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
