import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import adjusted_mutual_info_score

import werkstatt as ws
from werkstatt.vectors.space import embed, fit_space, place, project


@pytest.fixture(scope="module")
def semantic(cards):
    return ws.find_themes(cards, 6, reader="semantic")


def test_shuffled_cards_lose_their_meaning_but_not_its_spread(semantic):
    meaning, dealt = semantic.reading.meaning, semantic.reading.shuffle(0, 0)
    assert (dealt.words != semantic.reading.words).nnz > 0
    assert len(dealt) == len(semantic.reading)
    np.testing.assert_allclose(np.linalg.norm(dealt.meaning, axis=1), 1, atol=1e-4)
    np.testing.assert_array_equal(dealt.meaning, semantic.reading.shuffle(0, 0).meaning)
    assert not np.array_equal(dealt.meaning, semantic.reading.shuffle(0, 1).meaning)
    spreads = [np.linalg.svd(cloud - cloud.mean(axis=0))[1][:20] for cloud in (meaning, dealt.meaning)]
    np.testing.assert_allclose(*spreads, rtol=0.2)
    own = ((dealt.meaning - meaning.mean(axis=0)) * (meaning - meaning.mean(axis=0))).sum(axis=1)
    assert abs(own.mean()) < 0.05


@pytest.mark.filterwarnings("ignore::werkstatt.CardNotice")
def test_semantic_themes_of_real_cards_beat_chance(klimarat_file):
    cards = ws.read_cards(klimarat_file).groupby("field").sample(60, random_state=0)
    review = ws.review(cards, ws.find_themes(cards, 5, reader="semantic"), resamples=20)
    assert (review.measures["chance"] <= 0.05).sum() >= 3
    assert review.whole.beats_chance


def test_the_page_names_the_reader(cards, semantic, tmp_path):
    ws.publish(cards, semantic, ws.review(cards, semantic, resamples=5), tmp_path / "out")
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "Universal Sentence Encoder" in page
    assert "TF-IDF, Satz-Encoder und k-Means" in page


def test_taking_cards_takes_their_meaning(semantic):
    some = semantic.reading.take(np.array([5, 2]))
    np.testing.assert_array_equal(some.meaning, semantic.reading.meaning[[5, 2]])
    np.testing.assert_array_equal(some.matrix.toarray(), semantic.reading.matrix.toarray()[[5, 2]])


@pytest.mark.filterwarnings("ignore::werkstatt.CardNotice")
def test_semantic_themes_agree_better_with_people(klimarat_file):
    cards = ws.read_cards(klimarat_file)
    found = [ws.find_themes(cards, 5, reader=reader) for reader in ("terms", "semantic")]
    agreement = [adjusted_mutual_info_score(cards["field"], themes.cards["theme"]) for themes in found]
    assert agreement[1] > agreement[0] + 0.03
    assert all(len(terms) > 5 for terms in found[1].themes["terms"])


def test_order_of_rows_does_not_matter_to_the_semantic_reader(cards, semantic):
    again = ws.find_themes(cards.sample(frac=1, random_state=2), 6, reader="semantic")
    assert again.cards.sort_index()["theme"].tolist() == semantic.cards["theme"].tolist()


def test_semantic_cards_folded_into_their_own_space_stay(semantic):
    reading = semantic.reading
    folded = place(project(fit_space(reading, 6), reading), 6)
    np.testing.assert_allclose(folded.vectors, embed(reading, 6).vectors)
    part = place(project(fit_space(reading.take(np.arange(200)), 6), reading.take(np.arange(200, 376))), 6)
    assert part.vectors.shape == (176, 24)
    assert part.placed.mean() > 0.9


def test_a_space_of_meaning_needs_meaning(semantic, themes):
    with pytest.raises(ValueError, match="semantic reading"):
        project(fit_space(semantic.reading, 6), themes.reading)


def test_semantic_cards_without_content_words_have_no_place():
    cards = ws.find_themes(
        pd.DataFrame({"card_id": list("abcde"), "text": ["Bus im Dorf", "Bus fehlt", "Dorf stirbt", "!!!", "und so"]}),
        2,
        reader="semantic",
    ).cards
    assert (cards["theme"] == 0).tolist() == [False, False, False, True, True]
