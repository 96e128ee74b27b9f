"""Labels say a noun as it stands alone: held against the cases of a hand-annotated treebank, and by examples."""

import pytest
from conftest import REAL

from werkstatt.language.standing_alone import standing_alone


@pytest.mark.parametrize(
    ("surface", "lemma", "alone"),
    [
        ("Hause", "haus", "Haus"),
        ("Ärzten", "arzt", "Ärzte"),
        ("Häusern", "haus", "Häuser"),
        ("Ärztinnen", "arzt", "Ärztinnen"),
        ("Kindern", "kind", "Kinder"),
        ("Bürgern", "bürger", "Bürger"),
        ("Landkreises", "landkreis", "Landkreis"),
        ("Vereins", "verein", "Verein"),
        # These may be nominatives, and stay.
        ("Familien", "familie", "Familien"),
        ("Menschen", "mensch", "Menschen"),
        ("Themen", "thema", "Themen"),
        ("Wege", "weg", "Wege"),
        ("Autos", "auto", "Autos"),
        ("Grün", "grün", "Grün"),
        ("Ausschuss", "ausschuss", "Ausschuss"),
        # A compound that stands for its part, and what is no noun.
        ("Kinderbetreuung", "kind", "Kinderbetreuung"),
        ("kein Mensch", "nicht mensch", "kein Mensch"),
        ("schnellen", "schnell", "schnellen"),
    ],
)
def test_a_noun_as_it_stands_alone(surface, lemma, alone):
    assert standing_alone(surface, lemma, {"Wege"}, "de") == alone


def test_what_may_be_either_is_decided_by_what_stands_on_cards():
    assert standing_alone("Orten", "ort", {"Orte"}, "de") == "Orte"
    assert standing_alone("Orten", "ort", {"Ort"}, "de") == "Orten"
    assert standing_alone("Houses", "house", {"House"}, "en") == "Houses"


def nouns():
    """Yield form, lemma and case of the nouns of the treebank (UD German GSD), where the case is annotated."""
    for line in (REAL / "ud_german_gsd" / "de_gsd-ud-test.conllu").read_text().splitlines():
        cells = line.split("\t")
        if len(cells) == 10 and cells[3] == "NOUN" and "Case=" in cells[5]:
            yield cells[1], cells[2].casefold(), cells[5]


@pytest.mark.skipif(not (REAL / "ud_german_gsd").is_dir(), reason="the treebank is not at hand")
def test_nominatives_stay_and_forms_of_other_cases_become_one():
    found = list(nouns())
    # Which forms are nominatives is read from the treebank itself.
    nominatives = {form for form, _, features in found if "Case=Nom" in features}
    others = {(form, lemma) for form, lemma, _ in found if form not in nominatives}
    kept = [form for form, lemma, features in found if "Case=Nom" in features and form == form.title()]
    lemmas = {form: lemma for form, lemma, _ in found}
    changed = [form for form in kept if standing_alone(form, lemmas[form], nominatives, "de") != form]
    assert len(changed) <= 0.02 * len(kept)
    oblique = [(form, lemma) for form, lemma in others if form.endswith(("es", "ern")) and form.casefold() != lemma]
    right = [form for form, lemma in oblique if standing_alone(form, lemma, nominatives, "de") != form]
    assert len(right) >= 0.7 * len(oblique)
