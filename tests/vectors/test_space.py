import numpy as np
import pytest
from planted import plain_reading
from scipy.sparse import csr_matrix

from werkstatt.vectors import decomposition
from werkstatt.vectors.decomposition import _settle, leading
from werkstatt.vectors.space import embed, fit_space, place, project


@pytest.fixture
def counts():
    random = np.random.default_rng(0)
    return plain_reading(random.poisson(0.15, size=(60, 40)))


def weighed(counts):
    """Weigh by hand, densely."""
    shared = np.log2(1 + counts.matrix.toarray()[:, (counts.matrix.toarray() > 0).sum(axis=0) > 1])
    degrees = (shared > 0).sum(axis=0)
    return shared / np.sqrt(shared.sum(axis=1, keepdims=True)) / np.sqrt(degrees + degrees.mean() / 2)


def test_weights_of_a_small_table():
    # The second and fourth term stand on one card only. Degrees 3 and 2, half their mean is 1.25.
    space = fit_space(plain_reading([[1, 3, 0, 0], [1, 0, 1, 0], [0.5, 0, 1, 1]]), 2)
    assert space.shared.tolist() == [0, 2]
    np.testing.assert_allclose(space.degrees, [4.25, 3.25])
    weighted = [
        [1 / np.sqrt(4.25), 0],
        [np.sqrt(1 / 2 / 4.25), np.sqrt(1 / 2 / 3.25)],
        np.array([np.log2(1.5), 1]) / np.sqrt((np.log2(1.5) + 1) * np.array([4.25, 3.25])),
    ]
    np.testing.assert_allclose(space.values, np.linalg.svd(weighted)[1])


def test_one_step_from_card_to_card(counts):
    # Independently: the leading eigenvectors of the card-by-card graph, then one step on the graph.
    weighted = weighed(counts)
    graph = weighted @ weighted.T
    values, states = np.linalg.eigh(graph)
    space = embed(counts, 3)
    lsa = states[:, -6:] * np.sqrt(values[-6:])
    stepped = graph @ lsa
    expected = stepped / np.linalg.norm(stepped, axis=1, keepdims=True)
    placed = space.placed
    np.testing.assert_allclose(
        (space.vectors @ space.vectors.T)[placed][:, placed], (expected @ expected.T)[placed][:, placed], atol=1e-6
    )
    seen = np.linalg.norm(lsa, axis=1)[placed] / np.linalg.norm(weighted, axis=1)[placed]
    np.testing.assert_allclose(space.seen[placed], seen, atol=1e-6)


def test_large_and_small_decompositions_agree(counts, monkeypatch):
    dense = embed(counts, 5)
    monkeypatch.setattr(decomposition, "EXACT_UP_TO", 10)
    np.testing.assert_allclose(embed(counts, 5).vectors, dense.vectors, atol=1e-6)


def test_cards_without_company_have_no_place():
    matrix = plain_reading([[1, 1, 0, 0], [1, 1, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0]])
    space = embed(matrix, 2)
    np.testing.assert_array_equal(space.placed, [True, True, False, False, False])
    np.testing.assert_allclose(np.linalg.norm(space.vectors, axis=1), [1, 1, 0, 0, 0])
    assert not embed(plain_reading(np.ones((3, 0))), 3).placed.any()


def test_cards_of_one_word_keep_each_other_company():
    assert embed(plain_reading([[1, 0], [1, 0], [1, 1], [0, 1]]), 2).placed.tolist() == [True, True, True, False]


def test_two_dimensions_for_each_theme(counts):
    space = fit_space(counts, 8)
    np.testing.assert_allclose(place(project(space, counts), 4).vectors, embed(counts, 4).vectors, atol=1e-6)
    assert embed(counts, 4).vectors.shape == (60, 8)
    assert embed(counts, 1).vectors.shape == (60, 4)


def test_other_cards_are_folded_in(counts):
    space = fit_space(counts, 4)
    twice = place(project(space, plain_reading(np.vstack([counts.matrix.toarray()[::-1], np.zeros((1, 40))]))), 4)
    np.testing.assert_allclose(twice.vectors[:60], embed(counts, 4).vectors[::-1], atol=1e-6)
    assert not twice.placed[-1]


def test_equal_singular_values_are_settled_whatever_basis_a_library_gives():
    # Three pairs of cards with words of their own: three equal singular values, of which two are kept.
    words = np.kron(np.eye(3), np.ones((2, 2)))
    values, right = leading(csr_matrix(words), 2)
    random = np.random.default_rng(0)
    rotation, _ = np.linalg.qr(random.normal(size=(3, 3)))
    turned = _settle(values, np.vstack([rotation @ right[:3], right[3:]]), 2)
    np.testing.assert_allclose(turned[:3], right[:3], atol=1e-12)
    np.testing.assert_allclose(right[:3] @ right[:3].T, np.eye(3), atol=1e-12)
    np.testing.assert_allclose(np.abs(right[:3]) @ words.T @ words, 4 * np.abs(right[:3]), atol=1e-9)
    assert (np.abs(right[:3]) > 0.5).sum() == 6, "each stands for one pair"
