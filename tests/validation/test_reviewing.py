import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from planted import planted_cards, planted_words, shuffled_cards

import werkstatt as ws
from werkstatt.themes.coming_back import RESTARTS
from werkstatt.validation import multiverse, resampling, second_reading
from werkstatt.validation.chance import share_as_stable
from werkstatt.validation.resampling import resample
from werkstatt.vectors.likeness import best_jaccard
from werkstatt.vectors.partition import partition
from werkstatt.vectors.randomisation import draw_cards
from werkstatt.vectors.space import embed


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


@pytest.fixture(scope="module")
def planted():
    cards = planted_cards()
    return ws.review(cards, ws.find_themes(cards, 3), resamples=20)


def test_planted_themes_are_stable_and_beat_chance(planted):
    assert (planted.measures["stability"] > 0.95).all()
    assert (planted.measures["recovered"] == 20).all()
    assert (planted.measures["returns"] > 0.7).all()
    assert set(planted.verdicts["band"]) == {"traegt"}
    assert planted.whole.beats_chance


def test_themes_of_nothing_are_not_trusted():
    cards = shuffled_cards()
    review = ws.review(cards, ws.find_themes(cards, 5), resamples=20)
    assert set(review.verdicts["band"]) == {"nicht"}
    assert not review.whole.beats_chance


def test_counts_of_draws(themes):
    drawn = resample(themes.reading, themes.labels, resamples=8)
    assert (drawn.themes["recovered"] + drawn.themes["dissolved"] <= 8).all()
    assert drawn.themes["stability"].between(0, 1).all()
    assert drawn.cards["drawn"].between(0, 8).all()
    inside = themes.ordered["theme"] > 0
    assert (drawn.cards.loc[~inside, "drawn"] == 0).all()
    assert drawn.cards.loc[inside, "drawn"].mean() / 8 == pytest.approx(1 - 1 / np.e, abs=0.1)


def test_themes_cards_and_pairs_by_direct_computation():
    # Once more, slowly, with sets and loops, after the definitions.
    reading = planted_words((14, 10, 8), 0.5)
    labels = partition(embed(reading, 3), 3, 10, 0).labels
    drawn = resample(reading, labels, resamples=6, seed=3)
    placed = np.flatnonzero(labels)
    similarity, stays, together = [], {card: [] for card in placed}, {}
    for draw in range(6):
        rows = placed[draw_cards(len(placed), 3, draw)]
        found = partition(embed(reading.take(rows), 3), 3, RESTARTS, 3).labels
        clusters = [set(rows[found == number]) for number in (1, 2, 3)]
        looked_for = [set(rows[(labels[rows] == theme) & (found > 0)]) for theme in (1, 2, 3)]
        likeness = [[len(one & two) / len(one | two) for two in clusters] for one in looked_for]
        similarity.append([max(row) for row in likeness])
        for card in rows[found > 0]:
            theme = labels[card] - 1
            stays[card].append(card in clusters[int(np.argmax(likeness[theme]))])
            for other in rows[found > 0]:
                together.setdefault((card, other), []).append(any({card, other} <= cluster for cluster in clusters))
    np.testing.assert_allclose(drawn.themes["stability"], np.mean(similarity, axis=0), atol=6e-4)
    assert drawn.themes["recovered"].tolist() == (np.array(similarity) > 0.75).sum(axis=0).tolist()
    for card in placed:
        assert drawn.cards["drawn"][card] == len(stays[card])
        assert drawn.cards["stays"][card] == pytest.approx(np.mean(stays[card]), abs=6e-4, nan_ok=True)
    for (card, other), cases in together.items():
        assert drawn.together[card, other] == pytest.approx(np.mean(cases))
    shares = [np.mean(cases) for (card, other), cases in together.items() if card < other]
    assert drawn.ambiguous == pytest.approx(np.mean([0.1 < share < 0.9 for share in shares]))


def test_planted_cards_stay_and_pairs_are_clear(planted, reviewed):
    assert planted.cards["stays"].min() > 0.9
    assert planted.ambiguous < 0.05 < reviewed.ambiguous
    assert (planted.repetition == 1).all(axis=None)
    assert planted.repetition.index.tolist() == ["seed", "order"]
    assert (planted.cards["card_id"] == planted_cards()["card_id"]).all()


def test_consensus_is_ordered_by_theme(themes, reviewed):
    theme_of = themes.cards.set_index("card_id")["theme"]
    ordered = theme_of[reviewed.consensus.index]
    assert ordered.is_monotonic_increasing
    assert len(ordered) == (theme_of > 0).sum()
    matrix = reviewed.consensus.to_numpy()
    np.testing.assert_array_equal(matrix, matrix.T)
    same = ordered.to_numpy()[:, None] == ordered.to_numpy()
    assert np.nanmean(matrix[same]) > np.nanmean(matrix[~same]) + 0.2


def test_pairs_of_many_cards_are_watched_in_part(monkeypatch, themes):
    monkeypatch.setattr(resampling, "MOST_WATCHED", 50)
    drawn = resample(themes.reading, themes.labels, resamples=3)
    assert drawn.together.shape == (50, 50)
    assert len(drawn.cards) == len(themes.cards)


def test_other_cards_are_refused(cards, themes):
    with pytest.raises(ValueError, match="do not belong together"):
        ws.review(cards.head(10), themes)


def test_share_as_stable_by_hand():
    reference = np.array([[0.2, 0.4], [0.6, 0.8]] * 10)
    np.testing.assert_allclose(share_as_stable(np.array([0.1, 0.6, 0.9]), reference), [1, 11 / 21, 1 / 21])
    assert np.isnan(share_as_stable(np.array([0.9]), np.zeros((0, 5)))).all()


def test_the_measures_say_what_the_parts_of_the_review_say(themes, reviewed):
    measures = reviewed.measures.set_index("theme")
    universes = reviewed.multiverse
    comes_back = (universes.jaccard > 0.5).mean(axis=0)
    np.testing.assert_allclose(measures["returns"], comes_back, atol=6e-4)
    assert measures["other_reading"].tolist() == reviewed.second.themes["jaccard"].tolist()
    for theme, row in measures.iterrows():
        assert row["without"] == reviewed.whose.without.loc[theme, row["without_group"]]
        assert row["without"] == reviewed.whose.without.loc[theme].min()
    assert list(reviewed.whose.carriers) == ["group", "phase", "vision"]
    assert reviewed.coding.intercoder.kappa > 0.6


def test_cards_without_columns_are_reviewed_as_far_as_they_go(small):
    review = small.review
    assert review.whose.carriers == {}
    assert review.whose.without is None
    assert review.whose.votes is None
    assert review.coding is None
    assert review.measures["without"].isna().all()


def test_of_many_cards_some_are_looked_at_again_and_again(monkeypatch, small):
    monkeypatch.setattr(multiverse, "MOST_CARDS", 20)
    monkeypatch.setattr(second_reading, "MOST_CARDS", 20)
    review = ws.review(small.cards, small.themes, resamples=2)
    assert len(review.second.other.cards) == 20
    assert len(review.multiverse.universes) == len(small.review.multiverse.universes)
    pd.testing.assert_series_equal(review.measures["stability"], small.review.measures["stability"])


def test_a_single_theme_can_be_reviewed():
    cards = planted_cards(5)
    review = ws.review(cards, ws.find_themes(cards, 1), resamples=5)
    assert review.measures["stability"].tolist() == [1.0]


def test_both_readings_are_judged_alike_whichever_was_asked_for():
    # Nobody can publish the milder of two readings without the other standing beside it, to the digit.
    cards = planted_cards(8).assign(group=["Nord", "Süd"] * 12)
    words, meaning = (ws.find_themes(cards, 3, reader=reader) for reader in ("terms", "semantic"))
    by_words, by_meaning = (ws.review(cards, found, resamples=10) for found in (words, meaning))
    pd.testing.assert_frame_equal(by_words.measures, by_meaning.other.measures)
    pd.testing.assert_frame_equal(by_meaning.measures, by_words.other.measures)
    assert by_words.other.whole == by_meaning.whole
    said = [sentence.say("de") for sentence in by_words.sentences()]
    assert said[1].startswith(
        "Anders gelesen (Wörter und Satz-Encoder), in ebenso viele Themen geteilt und ebenso geprüft"
    )
    assert said[1].endswith(by_meaning.whole.sentence().say("de"))
