import numpy as np
import pandas as pd
import pytest
from planted import plain_reading, planted_cards, planted_words, shuffled_cards

from werkstatt.language.texts import read_texts
from werkstatt.themes.finding import find_themes
from werkstatt.themes.number_of_themes import COLUMNS, Choice, beats_chance, choose, try_numbers
from werkstatt.themes.overview import explain_choice
from werkstatt.vectors.reading import Reading
from werkstatt.vectors.terms import find_terms


def tried(cards):
    terms = find_terms(read_texts(cards["text"]))
    return try_numbers(Reading(terms.words, terms.parts))


def number(tried):
    return choose(tried).themes


def test_planted_number_comes_back_perfectly():
    table = tried(planted_cards())
    assert number(table) == 3
    three = table.set_index("themes").loc[3]
    assert (three[["agreement", "beyond", "prediction", "seeds"]] == 1).all()
    assert three["chance"] < 0.5
    assert (three["largest"], three["smallest"]) == (0.333, 0.333)
    assert table["silhouette"].idxmax() == table["agreement"].idxmax()
    assert beats_chance(table)
    assert "3 gewählt" in explain_choice(table, False).say("de")


@pytest.mark.parametrize(
    ("sizes", "noise"), [((30, 30), 0.4), ((20,) * 4, 0.1), ((24, 18, 12, 9, 6), 0.1), ((15,) * 7, 0.2)]
)
def test_planted_numbers_are_found(sizes, noise):
    table = try_numbers(planted_words(sizes, noise))
    assert number(table) == len(sizes)
    assert beats_chance(table)


def test_without_themes_no_number_beats_chance():
    table = tried(shuffled_cards())
    assert not beats_chance(table)
    assert "Die Karten legen keine Zahl nahe" in explain_choice(table, False).say("de")
    assert "suggest no number" in explain_choice(table, False).say("en")


def test_the_number_is_the_smallest_within_one_standard_error_of_the_best():
    table = pd.DataFrame({"themes": [3, 4, 5, 6], "agreement": [0.6, 0.68, 0.7, 0.69], "error": 0.02})
    table = table.assign(chance=0.5, spread=0.0, largest=[0.5, 0.4, 0.3, 0.2])
    table["beyond"] = (table["agreement"] - 0.5) / 0.5
    assert number(table) == 4, "0.40 less 0.02 / 0.5"
    assert number(table.assign(error=0.019)) == 5
    # 0.05 / √20 of the shuffles' mean adds (0.0112 · 0.3 / 0.5)² to 0.019².
    assert number(table.assign(error=0.019, spread=0.05)) == 4
    assert number(table.assign(largest=[0.6, 0.61, 0.61, 0.61])) == 3, "one theme for almost everything"
    assert number(table.assign(largest=0.9)) == 4
    assert number(table.assign(beyond=np.nan, chance=np.nan, spread=np.nan)) == 4, "the plain agreement decides"


def test_the_sentence_says_what_decided():
    table = pd.DataFrame({"themes": [2, 3], "agreement": [0.9, 0.6], "error": 0.01, "chance": 0.1, "spread": 0.01})
    table["beyond"] = (table["agreement"] - 0.1) / 0.9
    assert choose(table.assign(largest=[0.5, 0.4])) == Choice(2, True, None, None)
    crowded = table.assign(largest=[0.8, 0.4])
    assert choose(crowded) == Choice(3, True, 2, 0.8)
    assert "Bei 2 Themen kehrt sie besser wieder, aber eines davon hielte 80 %" in explain_choice(crowded, False).say(
        "de"
    )
    unknown = table.assign(beyond=[np.nan, 0.5], chance=[np.nan, 0.1], largest=0.5)
    assert choose(unknown) == Choice(3, True, None, None), "only numbers with a chance compete"
    none = table.assign(beyond=np.nan, chance=np.nan, spread=np.nan, largest=0.5)
    assert choose(none) == Choice(2, False, None, None)
    assert "nicht geprüft" in explain_choice(none, False).say("de")
    assert "über den Zufall" not in explain_choice(none, False).say("de")
    assert "vorgegeben" not in explain_choice(pd.DataFrame(), False).say("de")


def test_a_given_number_is_said_to_be_given():
    assert explain_choice(pd.DataFrame(), True).say("en") == "The number of themes was given."


@pytest.mark.parametrize("shape", [(0, 0), (1, 1), (3, 2)])
def test_too_few_cards_to_try(shape):
    assert try_numbers(plain_reading(np.ones(shape))).empty


def test_the_table_has_its_columns_without_rows_too():
    given = find_themes(planted_cards(), 3).choice
    assert given.empty
    assert list(given) == list(try_numbers(plain_reading(np.ones((1, 1))))) == list(COLUMNS)
