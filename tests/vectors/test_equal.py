"""Equal texts are one row with a count: what comes out is that of the rows written out."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import werkstatt as ws
from werkstatt.cards.preparation import read_terms
from werkstatt.themes.coming_back import draw_similarity
from werkstatt.themes.number_of_themes import try_numbers
from werkstatt.vectors.equal import equal_texts
from werkstatt.vectors.kmeans import cluster, cluster_often
from werkstatt.vectors.partition import form, once, partition
from werkstatt.vectors.reading import Reading, read_with
from werkstatt.vectors.space import embed, fit_space, place, project
from werkstatt.vectors.terms import Terms, find_terms

CORPUS = Path(__file__).parents[2] / "corpus" / "sozialplanung" / "cards.csv"


@pytest.fixture(scope="module")
def texts():
    """Return cards of which many were handed in more than once, in the order in which everything is computed."""
    some = pd.read_csv(CORPUS)["text"][:150]
    often = np.random.default_rng(0).geometric(0.4, len(some))
    return some.repeat(often).sort_values(ignore_index=True)


@pytest.fixture(scope="module")
def terms(texts):
    return read_terms(texts, "de")


def written_out(reading):
    """Return the reading as if all texts differed."""
    out = replace(reading)
    out.__dict__["equal"] = None
    return out


def same(one: Terms, other: Terms):
    assert (one.matrix != other.matrix).nnz == (one.words != other.words).nnz == 0
    pd.testing.assert_frame_equal(one.vocabulary, other.vocabulary)
    pd.testing.assert_frame_equal(one.mentions, other.mentions)


def test_terms_of_texts_read_once_are_those_of_all(texts, terms):
    from werkstatt.language.texts import read_texts

    same(terms, find_terms(read_texts(texts)))


@pytest.mark.parametrize("reader", ["terms", "semantic"])
def test_the_space_is_that_of_the_rows_written_out(texts, terms, reader):
    reading = read_with(reader, terms, list(texts))
    assert len(reading.distinct) == texts.nunique() < len(reading) == reading.counts.sum()
    for k in (2, 6):
        one, other = (place(project(fit_space(read, k), read), k) for read in (reading, written_out(reading)))
        np.testing.assert_allclose(one.vectors, other.vectors, atol=2e-8)
        np.testing.assert_allclose(one.seen, other.seen, atol=2e-8)
        found, expected = (partition(space, k, 10, 0) for space in (one, other))
        assert found.labels.tolist() == expected.labels.tolist()
        np.testing.assert_allclose(found.centres, expected.centres, atol=1e-7)


def test_stability_and_number_are_those_of_the_rows_written_out(terms):
    reading = Reading(terms.words, terms.parts, texts=read_with("terms", terms, _names(terms)).texts)
    plain = Reading(terms.words, terms.parts)
    labels = form(plain, 5, once(10, 0))
    assert labels.tolist() == form(reading, 5, once(10, 0)).tolist()
    for draw in range(5):
        one, other = (draw_similarity(read, labels, draw, 0) for read in (reading, plain))
        np.testing.assert_allclose(one, other, atol=1e-12)
    pd.testing.assert_frame_equal(try_numbers(reading), try_numbers(plain))


def _names(terms):
    return [str(terms.words[row].indices) for row in range(terms.words.shape[0])]


@pytest.mark.parametrize("rows", [40, 1500])
@pytest.mark.parametrize("k", [2, 7])
def test_clusters_are_those_of_the_rows_written_out(rows, k):
    random = np.random.default_rng(rows)
    vectors, counts = random.normal(size=(rows, 5)).round(8), random.geometric(0.5, rows)
    out = vectors.repeat(counts, axis=0)
    found, expected = cluster(vectors, k, counts=counts.astype(float)), cluster(out, k)
    assert found.labels.repeat(counts).tolist() == expected.labels.tolist()
    np.testing.assert_allclose(found.centres, expected.centres, atol=1e-9)
    often = cluster_often(vectors, k, [3, 4], restarts=2, counts=counts.astype(float))
    assert np.repeat(often, counts, axis=1).tolist() == cluster_often(out, k, [3, 4], restarts=2).tolist()


def test_cards_with_one_text_lie_in_one_theme_and_each_counts(texts):
    cards = pd.DataFrame({"card_id": [f"K{place}" for place in range(len(texts))], "text": texts})
    themes = ws.find_themes(cards, 4)
    assert not themes.cards.drop_duplicates(["text", "theme"])["text"].duplicated().any()
    assert themes.themes["cards"].sum() + (themes.cards["theme"] == 0).sum() == len(texts)


@given(st.lists(st.integers(0, 5), max_size=20))
def test_every_card_has_its_text(numbers):
    equal = equal_texts(np.array(numbers, dtype=int))
    assert (equal is None) == (len(set(numbers)) == len(numbers))
    if equal is not None:
        assert [numbers[place] for place in equal.first[equal.of]] == numbers
        assert equal.counts.tolist() == [numbers.count(numbers[place]) for place in equal.first]
        assert (np.diff(equal.first) > 0).all()


def test_nothing_is_known_of_texts_that_nobody_numbered():
    assert equal_texts(None) is None
    assert len(embed(Reading(*_two_words()), 2).vectors) == 4


def _two_words():
    from scipy.sparse import csr_matrix

    return csr_matrix(np.repeat(np.eye(2), 2, axis=0)), csr_matrix(np.eye(2))
