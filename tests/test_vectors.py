import numpy as np
import pytest
from scipy.sparse import csr_matrix
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfTransformer

from werkstatt import vectors
from werkstatt.vectors import embed, place, project


@pytest.fixture
def counts():
    random = np.random.default_rng(0)
    return csr_matrix(random.poisson(0.15, size=(60, 40)))


def test_angles_are_those_of_scikit_learn(counts):
    shared = counts[:, np.asarray((counts > 0).sum(axis=0)).ravel() > 1]
    weighted = TfidfTransformer(sublinear_tf=True).fit_transform(shared)
    reduced = TruncatedSVD(5, algorithm="arpack", random_state=0).fit_transform(weighted)
    length = np.linalg.norm(reduced, axis=1)
    space = embed(counts, 5)
    np.testing.assert_allclose(space.seen, length, atol=1e-6)
    expected = (reduced @ reduced.T)[space.placed][:, space.placed] / np.outer(length, length)[space.placed][
        :, space.placed
    ]
    np.testing.assert_allclose((space.vectors @ space.vectors.T)[space.placed][:, space.placed], expected, atol=1e-6)


def test_large_and_small_decompositions_agree(counts, monkeypatch):
    dense = embed(counts, 5)
    monkeypatch.setattr(vectors, "EXACT_UP_TO", 10)
    np.testing.assert_allclose(embed(counts, 5).vectors, dense.vectors, atol=1e-6)


def test_cards_without_company_have_no_place():
    space = embed(csr_matrix([[1, 1, 0, 0], [1, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0]]), 2)
    np.testing.assert_array_equal(space.placed, [True, True, False, False])
    np.testing.assert_allclose(np.linalg.norm(space.vectors, axis=1), [1, 1, 0, 0])
    assert not embed(csr_matrix((3, 0), dtype=int), 3).placed.any()


def test_one_dimension_for_each_theme(counts):
    coordinates = project(counts, 8)
    np.testing.assert_allclose(place(coordinates, 4).vectors, embed(counts, 4).vectors, atol=1e-6)
    assert embed(counts, 4).vectors.shape == (60, 4)
    assert embed(counts, 1).vectors.shape == (60, 2)
