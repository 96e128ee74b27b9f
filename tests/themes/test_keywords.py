import numpy as np
import pandas as pd
import pytest
from scipy.sparse import csr_matrix
from scipy.stats import chi2_contingency

from werkstatt.language.texts import read_texts
from werkstatt.themes.keywords import coherence, log_likelihood, name_themes, rank_terms
from werkstatt.themes.typical import representatives
from werkstatt.vectors.terms import find_terms

TEXTS = [
    "Bus fährt nicht", "Der letzte Bus", "Busse am Abend", "Buslinie ins Dorf",
    "Anträge auf Papier", "Antrag zu lang", "Der Antrag dauert", "Dorf ohne Antrag",
]  # fmt: skip
LABELS = np.array([1, 1, 1, 1, 2, 2, 2, 2])


@pytest.fixture
def terms():
    return find_terms(read_texts(TEXTS))


def test_log_likelihood_is_that_of_scipy():
    for inside, total, theme_size, size in [(5, 9, 20, 100), (3, 3, 10, 50), (16, 40, 25, 50), (10, 10, 10, 30)]:
        table = [[inside, total - inside], [theme_size - inside, size - theme_size - total + inside]]
        expected = chi2_contingency(table, correction=False, lambda_="log-likelihood").statistic
        found = log_likelihood(np.array([inside]), np.array([total]), theme_size, size)[0]
        assert found == pytest.approx(expected)


def test_terms_only_of_a_theme_come_first(terms):
    ranked = rank_terms(terms, LABELS)
    first = ranked[ranked["rank"] == 1]
    assert first["term"].tolist() == ["bus", "antrag"]
    assert first["surface"].tolist() == ["Bus", "Antrag"]
    assert first["theme_cards"].tolist() == first["cards"].tolist() == [4, 4]
    assert "dorf" not in set(ranked["term"]), "as frequent inside as outside"


def test_cards_in_no_theme_count_as_outside(terms):
    labels = LABELS.copy()
    labels[0] = 0
    ranked = rank_terms(terms, labels)
    assert ranked.query("term == 'bus'")[["theme_cards", "cards"]].to_numpy().tolist() == [[3, 4]]


def ranking(theme, surfaces, keyness):
    terms = [surface.lower() for surface in surfaces]
    return pd.DataFrame({"theme": theme, "term": terms, "surface": surfaces, "keyness": keyness})


def test_labels_use_words_of_the_cards_once():
    ranked = ranking(1, ["gefragt", "Sozialplanung", "Planung", "Bürger:innen", "Dorf"], [9, 8, 7, 6, 5])
    assert name_themes(ranked, "de") == ["Sozialplanung, Bürger:innen, Dorf"]


def test_labels_leave_out_weak_and_vague_words():
    ranked = ranking(1, ["Thema", "Bus", "kein Bus", "Dorf", "Uhr", "Kuchen"], [20, 19, 12, 10, 9, 4])
    assert name_themes(ranked, "de") == ["Bus, Dorf"]
    assert name_themes(ranking(1, ["Thema", "fahren"], [20, 19]), "de") == ["fahren, Thema"]


def test_a_word_names_the_theme_in_which_it_is_strongest():
    one = ranking(1, ["Bus", "Dorf", "Abend"], [9, 8, 7])
    other = ranking(2, ["Dorf", "Kirche", "Plätze"], [12, 11, 10])
    assert name_themes(pd.concat([one, other]), "de") == ["Bus, Abend", "Dorf, Kirche, Plätze"]


def test_a_term_is_shown_as_itself_unless_most_cards_say_a_compound():
    terms = find_terms(
        read_texts(["Kinderbetreuung", "Kinderbetreuung", "Kinder", "Kindergeld", "Klimaschutz", "Schutz"])
    )
    shown = dict(zip(terms.vocabulary["term"], terms.vocabulary["surface"], strict=True))
    assert (shown["kind"], shown["betreuung"], shown["schutz"]) == ("Kinder", "Kinderbetreuung", "Schutz")


def test_coherence_by_hand():
    # a and b always together, c never with them; d and e by chance.
    matrix = csr_matrix([[1, 1, 0, 1, 1], [1, 1, 0, 1, 0], [0, 0, 1, 0, 1], [0, 0, 1, 0, 0]])
    ranked = pd.DataFrame(
        {"theme": [1, 1, 2, 2, 3, 3, 4], "rank": [1, 2, 1, 2, 1, 2, 1], "column": [0, 1, 0, 2, 3, 4, 0]}
    )
    found = coherence(matrix, ranked)
    np.testing.assert_allclose(found, [1, -1, 0, np.nan], atol=1e-12)


def test_representatives_are_central_and_different(terms):
    angle = np.radians([0, 2, 4, 40, 90, 91, 92, 130])
    vectors = np.column_stack([np.cos(angle), np.sin(angle)])
    chosen = representatives(vectors, LABELS, terms.matrix, count=2)
    assert [len(rows) for rows in chosen] == [2, 2]
    assert all(LABELS[row] == theme for theme, rows in enumerate(chosen, 1) for row in rows)
    assert chosen[0][0] == 2, "nearest to the mean direction"


def test_near_duplicates_are_not_both_typical():
    same = find_terms(read_texts(["Letzter Bus 17:40 Uhr", "Letzter Bus, Uhr 17.40", "Bus zu teuer"]))
    vectors = np.tile([1.0, 0.0], (3, 1))
    assert representatives(vectors, np.array([1, 1, 1]), same.matrix) == [[0, 2]]
