from werkstatt.wording import message, sentences


def test_the_whole_beside_chance():
    bands = {"traegt": 1, "vorbehalt": 1, "nicht": 0}
    better = sentences.whole_sentence(bands, 0.8, 0.3, 0.5).say("de")
    assert better.startswith("Von 2 Themen tragen 1, unter Vorbehalt tragen 1, nicht tragen 0. Als Ganzes")
    assert "nicht besser als Zufall" in sentences.whole_sentence(bands, 0.5, 0.3, 0.5).say("de")


def test_the_number_that_was_chosen_and_whether_there_is_any_order():
    said = sentences.choice_sentence(3, 15, 0.6, float("nan"), ordered=True).say("en")
    assert "3 were chosen" in said
    assert "words –)" in said
    assert sentences.choice_sentence(3, 15, 0.2, 0.2, ordered=False).say("en").endswith("the cards suggest no number.")


def test_cards_in_no_theme():
    assert sentences.unassigned_sentence(3, 12).say("de").startswith("Nicht zuordenbar sind 3 von 12 Karten (25 %)")


def test_one_is_no_plural():
    assert (
        sentences.whole_sentence({"traegt": 0, "vorbehalt": 1, "nicht": 0}, 0.8, 0.3, 0.5)
        .say("de")
        .startswith("Das eine Thema trägt unter Vorbehalt.")
    )
    assert message("found", cards=1, themes=1).say("de") == "1 Karte, 1 Thema"
    assert message("lead", cards="376", themes="9", resamples="100").say("en").startswith("376 cards, 9 themes.")
