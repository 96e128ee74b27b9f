import pytest

from werkstatt.wording import Figure, message, reader_language, spoken_in


def test_messages_and_numbers_in_messages_are_said_in_the_language_of_the_whole():
    told = message("two_sentences", first=message("traegt"), second=Figure(1234.5, 1))
    assert told.say("de") == "trägt 1.234,5"
    assert told.say("en") == "holds 1,234.5"
    assert told == message("two_sentences", first=message("traegt"), second=Figure(1234.5, 1))


@pytest.mark.parametrize("unknown", [None, float("nan")])
def test_an_unknown_number_is_a_dash(unknown):
    assert Figure(unknown, 2).say("en") == "–"


def test_the_reader_s_language_is_the_default_and_is_given_back():
    with spoken_in("en"):
        assert message("traegt").say() == "holds"
        assert Figure(0.5, 1).say() == "0.5"
    assert reader_language() == "de"
