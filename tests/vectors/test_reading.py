import numpy as np
import pandas as pd
import pytest

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


def test_taking_cards_takes_their_meaning(semantic):
    some = semantic.reading.take(np.array([5, 2]))
    np.testing.assert_array_equal(some.meaning, semantic.reading.meaning[[5, 2]])
    np.testing.assert_array_equal(some.matrix.toarray(), semantic.reading.matrix.toarray()[[5, 2]])


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
