"""The leading vectors of a table in parts are those that NumPy finds in the whole."""

import numpy as np
import pytest
from scipy.sparse import random_array

from werkstatt.vectors import lanczos
from werkstatt.vectors.lanczos import leading_of


def counting(table):
    """Return what is asked of a table, and how often it was asked."""
    asked = []

    def squared(block):
        asked.append(block.shape[1])
        return table.T @ (table @ block)

    return squared, asked


@pytest.mark.parametrize(
    ("shape", "rank"), [((300, 120), 6), ((120, 300), 16), ((40, 30), 28), ((5, 3), 3), ((9, 1), 1)]
)
def test_values_and_vectors_are_those_of_the_whole_table(shape, rank):
    table = random_array(shape, density=0.2, rng=np.random.default_rng(3)).toarray()
    values, right = leading_of(counting(table)[0], shape[1], rank)
    _, expected, rows = np.linalg.svd(table, full_matrices=False)
    kept = min(rank, len(expected))
    np.testing.assert_allclose(values[:kept], expected[:kept], atol=1e-7)
    apart = expected[:kept] - np.append(expected, 0)[1 : kept + 1] > 1e-3
    likeness = np.abs((right[:kept] * rows[:kept]).sum(axis=1))
    np.testing.assert_allclose(likeness[apart], 1, atol=1e-6)


def test_memory_is_bound_and_the_result_the_same(monkeypatch):
    table = random_array((900, 700), density=0.05, rng=np.random.default_rng(1)).toarray()
    expected = np.linalg.svd(table, compute_uv=False)[:8]
    monkeypatch.setattr(lanczos, "BLOCKS", 4)
    squared, asked = counting(table)
    np.testing.assert_allclose(leading_of(squared, 700, 8)[0], expected, atol=1e-7)
    assert 4 < len(asked) < lanczos.ROUNDS


def test_equal_values_are_all_found():
    table = np.diag([2.0, 2, 2, 1])
    assert leading_of(counting(table)[0], 4, 3)[0].round(6).tolist() == [2, 2, 2]


def test_a_table_without_anything_has_no_dimension():
    assert leading_of(lambda block: 0 * block, 5, 2)[0].tolist() == [0, 0]
