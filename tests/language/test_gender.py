import pytest

from werkstatt.language.texts import read_texts
from werkstatt.vectors.terms import find_terms


def tokens(text):
    return list(next(read_texts([text])))


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("Adressat*innen", "Adressat"),
        ("Bürger:innen", "Bürger"),
        ("Planer_innen", "Planer"),
        ("BürgerInnen", "Bürger"),
        ("Akteur/innen", "Akteur"),
        ("Bürger/-innen", "Bürger"),
        ("Teilnehmer(innen)", "Teilnehmer"),
        ("Expert·innen", "Experte"),
        ("Sozialarbeiter*in", "Sozialarbeiter"),
        ("Ärzt*innen", "Arzt"),
        ("Bürgerinnen", "Bürger"),
        ("Kolleg:innen", "Kollege"),
        ("Kund*innen", "Kunde"),
        ("Jüdinnen", "Jude"),
        ("Landrät_innen", "Landrat"),
        ("Bürger:innenbeteiligung", "Bürgerbeteiligung"),
        ("Expert*innenrat", "Expertenrat"),
        ("Migrant:innenorganisation", "Migrantenorganisation"),
        ("Ärzt*innenkammer", "Ärztekammer"),
        ("Kolleg_innenkreis", "Kollegenkreis"),
        ("Bürgerinnen und Bürger", "Bürger"),
        ("Kollegen und Kolleginnen", "Kollege"),
        ("Teilnehmende", "Teilnehmer"),
        ("Studierenden", "Student"),
    ],
)
def test_gender_forms_stay_one_token_and_meet_the_plain_noun(form, lemma):
    first, *rest = tokens(f"{form}, bitte")
    assert (first.text, first.lemma_) == (form, lemma)
    assert [token.text for token in rest] == [",", "bitte"]


@pytest.mark.parametrize("word", ["Termin", "Innenstadt", "Benzin", "Medizin"])
def test_words_that_only_look_feminine_stay(word):
    assert tokens(word)[0].lemma_ == word


@pytest.mark.parametrize("word", ["jede*r", "ein:e"])
def test_pronouns_stay_one_token(word):
    assert [token.text for token in tokens(f"{word} kann")] == [word, "kann"]


@pytest.mark.parametrize(
    "text",
    ["Termin 10:30", "Verhältnis 3:1", "Innenstadt", "Dorf_Mitte", "(innen und außen)", "Ratsuchende", "Pflegende"],
)
def test_what_is_no_gender_form_is_not_touched(text):
    for token in tokens(text):
        assert token.lemma_.lower() in (token.text.lower(), "ratsuchend", "pflegend")


def test_und_oder_comes_apart():
    assert [token.text for token in tokens("und/oder")] == ["und", "/", "oder"]


def test_all_forms_are_one_term_and_keep_their_spelling():
    texts = ["Bürger:innen", "Bürgerinnen und Bürger", "BürgerInnen", "der Bürger", "Bürger/-innen"]
    terms = find_terms(read_texts(texts))
    assert terms.vocabulary["term"].tolist() == ["bürger"]
    assert terms.vocabulary["cards"].tolist() == [5]
    assert set(terms.mentions["surface"]) == {*texts[:3], "Bürger", "Bürger/-innen"}
