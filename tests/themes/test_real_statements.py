"""Themes of real texts are nearer to what people made of them than plain clusters and shuffled words are."""

import numpy as np
import pytest
from sklearn.metrics import adjusted_mutual_info_score

import werkstatt as ws
from werkstatt.cards.preparation import reading_order
from werkstatt.themes.keywords import coherence, rank_terms
from werkstatt.validation.agreement import plain_clusters
from werkstatt.validation.chance import chance_stabilities, share_as_stable
from werkstatt.validation.resampling import resample

pytestmark = pytest.mark.filterwarnings("ignore::werkstatt.CardNotice")


@pytest.fixture(scope="module")
def statements(klimarat_file):
    return ws.read_cards(klimarat_file)


@pytest.fixture(scope="module")
def themes(statements):
    return ws.find_themes(statements, 5)


@pytest.fixture(scope="module")
def plain(statements):
    """Plain clusters of the statements, numbered as themes are, in the order of `themes.ordered`."""
    return plain_clusters(statements["text"].iloc[reading_order(statements)], 5) + 1


def agreement(themes, labels):
    return adjusted_mutual_info_score(themes.ordered["field"], labels)


def test_people_s_fields_are_recovered_far_better_than_by_plain_clusters(themes, plain):
    assert agreement(themes, themes.labels) > 0.15
    assert agreement(themes, plain) < 0.05


def test_their_words_are_more_coherent_than_those_of_plain_clusters(themes, plain):
    matrix = themes.lexicon.matrix
    assert coherence(matrix, themes.terms).mean() > coherence(matrix, rank_terms(themes.lexicon, plain)).mean() + 0.05


def test_semantic_themes_agree_better_with_people(statements, themes):
    semantic = ws.find_themes(statements, 5, reader="semantic")
    assert agreement(semantic, semantic.labels) > agreement(themes, themes.labels) + 0.03
    assert all(len(terms) > 5 for terms in semantic.themes["terms"])


def test_semantic_themes_beat_chance(statements):
    some = statements.groupby("field").sample(60, random_state=0)
    themes = ws.find_themes(some, 5, reader="semantic")
    stability = resample(themes.reading, themes.labels, resamples=20).themes["stability"].to_numpy()
    shuffled = chance_stabilities(themes.reading, 5)
    assert (share_as_stable(stability, shuffled) <= 0.05).sum() >= 3
    assert stability.mean() > np.max(shuffled.mean(axis=1))
