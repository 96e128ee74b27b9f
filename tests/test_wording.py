import string

import pytest

from werkstatt.wording import PROBLEMS, WORDS, cards, command, number, publication, review, word


def fields(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("table", [WORDS, PROBLEMS])
def test_both_languages_say_the_same_things(table):
    for key, (german, english) in table.items():
        assert german, key
        assert english, key
        assert fields(german) == fields(english), key


@pytest.mark.parametrize(
    ("value", "decimals", "language", "text"),
    [(1433, 0, "de", "1.433"), (1433.5, 2, "de", "1.433,50"), (0.25, 2, "en", "0.25"), (1433, 0, "en", "1,433")],
)
def test_numbers(value, decimals, language, text):
    assert number(value, decimals, language) == text


def test_no_label_stands_in_two_tables():
    tables = [cards.WORDS, review.WORDS, publication.WORDS, command.WORDS]
    assert sum(map(len, tables)) == len(WORDS)


def test_words_are_filled_in():
    assert word("found", "de", cards=3, themes=2) == "3 Karten, 2 Themen"
