from werkstatt.wording import message, sentences


def test_the_whole_beside_chance():
    bands = {"traegt": 1, "vorbehalt": 1, "nicht": 0}
    better = sentences.whole_sentence(bands, 0, 0, 0.8, 0.3, 0.5).say("de")
    assert better.startswith("Von 2 Themen trägt 1, 1 trägt unter Vorbehalt, 0 tragen nicht. Als Ganzes")
    assert "nicht besser als Zufall" in sentences.whole_sentence(bands, 0, 0, 0.5, 0.3, 0.5).say("de")


def test_the_number_that_was_chosen_and_whether_there_is_any_order():
    said = sentences.choice_sentence(3, 15, 0.6, float("nan"), ordered=True).say("en")
    assert "3 were chosen" in said
    assert "words –)" in said
    assert sentences.choice_sentence(3, 15, 0.2, 0.2, ordered=False).say("en").endswith("the cards suggest no number.")


def test_cards_in_no_theme():
    assert sentences.unassigned_sentence(3, 12).say("de").startswith("Nicht zuordenbar sind 3 von 12 Karten (25 %)")


def test_one_is_no_plural():
    assert (
        sentences.whole_sentence({"traegt": 0, "vorbehalt": 1, "nicht": 0}, 0, 0, 0.8, 0.3, 0.5)
        .say("de")
        .startswith("Das eine Thema trägt unter Vorbehalt.")
    )
    assert message("found", cards=1, themes=1).say("de") == "1 Karte, 1 Thema"
    assert (
        sentences.unassigned_sentence(1, 12)
        .say("de")
        .startswith("Nicht zuordenbar ist 1 von 12 Karten (8 %): Sie teilt")
    )
    lead = sentences.lead_sentence(1, 1, 0, 1, encoder=False)
    assert (
        lead.say("de") == "1 Karte, 1 Thema. Gebildet vom Rechner aus den Wörtern der Karten, geprüft durch 1 Ziehung."
    )


def test_the_lead_says_who_formed_the_themes():
    lead = sentences.lead_sentence
    assert "Gebildet von Menschen" in lead(40, 3, 3, 100, encoder=False).say("de")
    both = lead(40, 3, 2, 100, encoder=False).say("de")
    assert "Davon haben Menschen 2 gebildet oder geändert, der Rechner fand 1 aus den Wörtern" in both
    assert "by the machine from the words of the cards and a sentence encoder" in lead(9, 3, 0, 9, encoder=True).say(
        "en"
    )
