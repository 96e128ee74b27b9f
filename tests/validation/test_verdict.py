import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkstatt.themes.coming_back import PATTERN, STABLE
from werkstatt.validation.chance import share_as_stable
from werkstatt.validation.verdict import CHANCE, SHARED, TESTS, Whole, on_the_whole, verdicts
from werkstatt.validation.verdict_words import in_words
from werkstatt.wording import number
from werkstatt.wording.numbers import telling_decimals

GOOD = {"stability": 0.9, "chance": 0.01, "returns": 0.8, "other_reading": 0.7, "without": 0.6}
ASKED = {"blind": 0.01, "blind_share": 0.75}


def judged(language="de", **measured):
    measures = pd.DataFrame([{"theme": 1, "without_group": "Amt", **GOOD, **measured}])
    return in_words(measures, verdicts(measures), language).iloc[0]


def outcomes(**measured):
    return verdicts(pd.DataFrame([{"theme": 1, **GOOD, **measured}])).iloc[0]


@pytest.mark.parametrize(
    ("measured", "expected"),
    [
        ({}, "traegt"),
        ({"stability": 0.75, "chance": 0.05, "returns": 0.51, "other_reading": 0.51, "without": 0.51}, "traegt"),
        ({"other_reading": None, "without": np.nan, "returns": None}, "traegt"),
        ({"stability": 0.7499}, "vorbehalt"),
        ({"stability": 0.6}, "vorbehalt"),
        ({"returns": 0.5}, "vorbehalt"),
        ({"other_reading": 0.5}, "vorbehalt"),
        ({"without": 0.5}, "vorbehalt"),
        ({"blind": 0.05, "blind_share": 0.5}, "traegt"),
        ({"blind": 0.051, "blind_share": 0.3}, "vorbehalt"),
        ({"blind": np.nan, "blind_share": np.nan}, "traegt"),
        ({"blind": 0.001, "blind_share": 1.0, "stability": 0.5}, "nicht"),
        ({"stability": 0.5999}, "nicht"),
        ({"chance": 0.051}, "nicht"),
    ],
)
def test_what_holds_with_reservations_or_not(measured, expected):
    assert judged(**measured)["band"] == expected


def test_each_test_says_for_against_lost_or_nothing():
    assert outcomes(**ASKED)[list(TESTS)].tolist() == ["for"] * 6
    assert pd.isna(outcomes()["blind"])
    assert outcomes(stability=0.75, chance=0.05)[["stability", "chance"]].tolist() == ["for", "for"]
    assert outcomes(stability=0.74)["stability"] == "against"
    assert outcomes(stability=0.59)["stability"] == "lost"
    assert outcomes(returns=SHARED)["returns"] == "against"
    missing = verdicts(pd.DataFrame([{"theme": 1, "stability": 0.9, "chance": 0.01, "other_reading": np.nan}]))
    assert missing[["returns", "other_reading", "without"]].isna().all(axis=None)


def test_thresholds_of_hennig_and_half_of_the_universes():
    # "in höchstens der Hälfte" and "more than half of the cards" are said in words.
    assert (PATTERN, STABLE, CHANCE, SHARED) == (0.6, 0.75, 0.05, 0.5)


def test_each_reason_against_is_named_with_its_number():
    assert "Dagegen" not in judged()["sentence"]
    assert "noch nicht gültig" in judged()["sentence"]
    assert judged(without=0.42)["sentence"].endswith("Dagegen: ohne „Amt“ zerfällt es (Jaccard 0,42).")
    assert "nur in 31 % der Auswertungsvarianten" in judged(returns=0.31)["sentence"]
    assert "nicht in der zweiten Lesart (Jaccard 0,20)" in judged(other_reading=0.2)["sentence"]
    assert judged("en", chance=0.4)["sentence"].startswith("Against it: in 40% of the shuffles")
    nothing_good = {"stability": 0.3, "chance": 1.0, "returns": 0.1, "other_reading": 0.1, "without": 0.1}
    assert "Dafür" not in judged(**nothing_good)["sentence"]


def test_what_people_recognise_does_not_tell_whether_words_find_people_s_themes():
    for p in (0.001, 0.9):
        row = judged(origin="people", blind=p, blind_share=0.5)
        assert row["band"] == "ungeklaert"
        assert "finden das Thema wieder" in row["sentence"]
        assert "erkennen" not in row["sentence"]


def test_what_was_not_tested_is_not_mentioned():
    sentence = judged(other_reading=np.nan, without=None)["sentence"]
    assert "Lesart" not in sentence
    assert "Gruppe" not in sentence


def test_overall_counts_and_compares():
    measures = pd.DataFrame({"theme": [1, 2], "stability": [0.91, 0.4], "chance": [0.01, 0.5]})
    reference = pd.DataFrame({"stability": [0.5, 0.6] * 10})
    whole = on_the_whole(measures, measures["stability"], reference)
    bands = {"traegt": 1, "vorbehalt": 0, "nicht": 1, "ungeprueft": 0}
    assert whole == Whole(bands, 0, 0, pytest.approx(0.655), pytest.approx(0.55), 0.6)
    assert whole.beats_chance
    german = whole.sentence().say("de")
    assert german.startswith("Von 2 Themen trägt 1, 0 tragen unter Vorbehalt, 1 trägt nicht.")
    assert "0,66" in german
    alone = on_the_whole(measures, measures["stability"], reference.head(0))
    assert (alone.chance, alone.best, alone.beats_chance) == (None, None, None)
    assert "too few cards" in alone.sentence().say("en")


@pytest.mark.parametrize(
    ("measured", "words", "german", "english"),
    [
        ({}, "traegt", "finden es wieder", "find it again"),
        ({"without": 0.3}, "vorbehalt", "finden es zum Teil wieder", "find some of it again"),
        ({"stability": 0.2}, "nicht", "finden es nicht wieder", "do not find it again"),
        ({"chance": 0.9}, "nicht", "finden es nicht wieder", "do not find it again"),
    ],
)
def test_what_people_formed_is_never_condemned_by_the_words(measured, words, german, english):
    found = outcomes(origin="people", **measured)
    assert (found["band"], found["words"]) == ("ungeklaert", words)
    assert judged(origin="people", **measured)["verdict"] == "offen, ob andere es teilen"
    sentence = judged(origin="people", **measured)["sentence"]
    negated = german.replace("finden es", "finden das Thema")
    assert sentence.startswith(f"Daneben: Die Wörter allein {negated}: ")
    assert english.replace("it", "the theme") in judged("en", origin="people", **measured)["sentence"]
    assert "trägt" not in sentence
    assert "Dagegen" not in sentence


def test_the_whole_says_who_formed_the_themes():
    measures = pd.DataFrame(
        {
            "theme": [1, 2, 3],
            "stability": [0.9, 0.4, 0.8],
            "chance": [0.01, 0.5, 0.01],
            "origin": ["people", "people", "machine"],
        }
    )
    reference = pd.DataFrame({"stability": [0.5, 0.6] * 10})
    found = pd.Series([0.3, 0.5])
    said = on_the_whole(measures, found, reference).sentence().say("de")
    assert said.startswith("Von 3 Themen haben Menschen 2 gebildet oder geändert. Die Wörter allein finden davon 1")
    assert "Das eine Thema des Rechners trägt." in said
    # What people formed is not compared with chance; what the machine finds by itself is.
    assert "von sich aus in den Karten findet, ist als Ganzes (im Mittel 0,40) nicht stabiler" in said
    everyone = on_the_whole(measures.assign(origin="people"), found, reference).sentence().say("en")
    assert everyone.startswith("People formed or changed all 3 themes. The words alone find 2 of these again")
    assert "hold" not in everyone.split("What the machine")[0]
    one = on_the_whole(measures.iloc[1:2].assign(origin="people"), found, reference).sentence().say("de")
    assert one.startswith("Das eine Thema haben Menschen gebildet; die Wörter allein finden es nicht wieder.")


@pytest.mark.parametrize("measured", [{"stability": np.nan}, {"chance": None}, {"stability": np.nan, "chance": None}])
def test_without_draws_or_shuffles_nothing_is_said_for_or_against(measured):
    assert outcomes(**measured)["band"] == "ungeprueft"
    for language in ("de", "en"):
        found = judged(language, **measured)
        assert found["verdict"] in ("nicht zu prüfen", "could not be tested")
        assert "nan" not in found["sentence"]
    assert judged(**measured)["sentence"].startswith("Ob es trägt, war nicht zu prüfen: ")
    # What was tested and speaks against it decides all the same.
    assert outcomes(**measured | {"stability": 0.2})["band"] == "nicht"


def test_few_shuffles_are_no_comparison():
    stable = np.array([0.9])
    assert np.isnan(share_as_stable(stable, np.full((18, 1), 0.5)))
    assert share_as_stable(stable, np.full((19, 1), 0.5)) <= CHANCE
    measures = pd.DataFrame({"theme": [1], "stability": [0.9], "chance": [np.nan]})
    said = on_the_whole(measures, measures["stability"], pd.DataFrame({"stability": [0.5] * 18})).sentence()
    assert "nicht zu prüfen" in said.say("de")
    assert "Zufall" not in said.say("de")


def test_no_number_is_rounded_to_the_other_side_of_what_it_was_compared_with():
    assert "Jaccard 0,746" in judged(stability=0.746)["sentence"]
    assert "Jaccard 0,598" in judged(stability=0.598)["sentence"]
    assert "Jaccard 0,73)" in judged(stability=0.73)["sentence"]
    assert "in 50,3 % der Auswertungsvarianten" in judged(returns=0.503)["sentence"]
    measures = pd.DataFrame({"theme": [1], "stability": [0.743], "chance": [0.01]})
    whole = on_the_whole(measures, measures["stability"], pd.DataFrame({"stability": [0.738] * 20}))
    assert "(im Mittel 0,743)" in whole.sentence().say("de")
    assert "höchstens 0,738" in whole.sentence().say("de")


@given(st.floats(0, 1).map(lambda value: round(value, 3)), st.sampled_from([0.05, 0.5, 0.6, 0.75]))
def test_what_is_printed_lies_on_the_side_that_decided(value, bound):
    printed = float(number(value, telling_decimals(value, [bound]), "en"))
    assert (printed > bound, printed < bound) == (value > bound, value < bound)
