import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from planted import planted_cards, shuffled_cards
from sklearn.metrics import adjusted_mutual_info_score

import werkstatt as ws
from werkstatt.review.agreement import agreement_with_headings
from werkstatt.review.chance import share_as_stable
from werkstatt.review.resampling import best_jaccard, bootstrap_stability
from werkstatt.review.verdict import band, overall, verdicts


def test_jaccard_by_hand():
    first, second = np.array([0, 0, 0, 1, 1]), np.array([0, 0, 1, 1, 2])
    np.testing.assert_allclose(best_jaccard(first, second, 3), [2 / 3, 1 / 2, np.nan])


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=40))
def test_jaccard_is_that_of_sets(pairs):
    first, second = np.array(pairs).T
    for cluster, found in enumerate(best_jaccard(first, second, 5)):
        members = set(np.flatnonzero(first == cluster))
        others = [set(np.flatnonzero(second == other)) for other in range(5)]
        expected = max((len(members & other) / len(members | other) for other in others if members | other), default=0)
        assert found == pytest.approx(expected) if members else np.isnan(found)


def test_planted_themes_are_stable_and_beat_chance():
    cards = planted_cards()
    review = ws.review(cards, ws.find_themes(cards, 3), resamples=20)
    assert (review.measures["stability"] > 0.95).all()
    assert (review.measures["recovered"] == 20).all()
    assert set(review.verdicts["band"]) == {"hoch"}
    assert "stabiler (im Mittel" in review.overall


def test_themes_of_nothing_are_not_trusted():
    cards = shuffled_cards()
    review = ws.review(cards, ws.find_themes(cards, 5), resamples=20)
    assert set(review.verdicts["band"]) <= {"unsicher", "zufall"}
    assert "nicht besser als Zufall" in review.overall


def test_order_of_rows_and_repetition_do_not_matter(cards, themes, reviewed):
    mixed = cards.sample(frac=1, random_state=2)
    again = ws.review(mixed, ws.find_themes(mixed, 6), resamples=10)
    pd.testing.assert_frame_equal(again.measures, reviewed.measures)
    pd.testing.assert_frame_equal(again.reference, reviewed.reference)


def test_counts_of_draws(themes):
    labels = themes.cards["theme"].to_numpy()
    measures = bootstrap_stability(themes.reading, labels, resamples=8)
    assert (measures["recovered"] + measures["dissolved"] <= 8).all()
    assert measures["stability"].between(0, 1).all()


def test_other_cards_are_refused(cards, themes):
    with pytest.raises(ValueError, match="do not belong together"):
        ws.review(cards.head(10), themes)


def test_share_as_stable_by_hand():
    reference = np.array([[0.2, 0.4], [0.6, 0.8]])
    np.testing.assert_allclose(share_as_stable(np.array([0.1, 0.6, 0.9]), reference), [1, 2 / 3, 1 / 3])
    np.testing.assert_allclose(share_as_stable(np.array([0.9]), np.zeros((0, 5))), [1])


@pytest.mark.parametrize(
    ("stability", "chance", "expected"),
    [
        (0.9, 0.01, "hoch"),
        (0.85, 0.05, "hoch"),
        (0.8499, 0.05, "stabil"),
        (0.75, 0.0, "stabil"),
        (0.6, 0.0, "muster"),
        (0.5999, 0.0, "unsicher"),
        (0.9, 0.051, "zufall"),
        (0.3, 0.9, "unsicher"),
    ],
)
def test_bands_of_hennig(stability, chance, expected):
    assert band(stability, chance) == expected


def test_verdicts_are_sentences_with_numbers():
    measures = pd.DataFrame({"theme": [1, 2], "stability": [0.91, 0.4], "chance": [0.01, 0.5]})
    german, english = verdicts(measures), verdicts(measures, "en")
    assert "0,91" in german["sentence"][0]
    assert "nicht schon für Gültigkeit" in german["sentence"][0]
    assert "0.40" in english["sentence"][1]
    reference = pd.DataFrame({"stability": [0.5, 0.6]})
    assert overall(measures, reference).startswith("Von 2 Themen stabil oder sehr stabil: 1;")
    assert "0,66" in overall(measures, reference)
    assert "too few cards" in overall(measures, reference.head(0), "en")


def test_agreement_with_headings(cards, themes):
    table = agreement_with_headings(themes)
    assert table["AMI"][0] == pytest.approx(
        adjusted_mutual_info_score(cards["heading"], themes.cards["theme"]), abs=5e-4
    )
    assert table["AMI"][2] == pytest.approx(adjusted_mutual_info_score(cards["heading"], cards["heading_b"]), abs=5e-4)
    assert table["AMI"][1] < table["AMI"][0] < table["AMI"][2]
    with pytest.raises(ValueError, match="heading"):
        agreement_with_headings(ws.find_themes(cards.drop(columns="heading"), 3))


def test_a_single_theme_can_be_reviewed():
    cards = planted_cards(5)
    review = ws.review(cards, ws.find_themes(cards, 1), resamples=5)
    assert review.measures["stability"].tolist() == [1.0]
