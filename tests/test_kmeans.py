import numpy as np
import pytest
from sklearn.cluster import KMeans
from sklearn.datasets import make_blobs
from sklearn.metrics import adjusted_rand_score

from werkstatt.kmeans import cluster


@pytest.fixture
def blobs():
    return make_blobs(n_samples=90, centers=3, cluster_std=0.5, random_state=4)


def test_finds_planted_groups(blobs):
    points, truth = blobs
    found = cluster(points, 3)
    assert adjusted_rand_score(truth, found.labels) == 1
    inertia = ((points - found.centres[found.labels]) ** 2).sum()
    assert found.inertia == pytest.approx(inertia)


def test_weights_count_as_repetitions(blobs):
    points, _ = blobs
    weights = np.random.default_rng(0).integers(0, 3, len(points))
    weighted = cluster(points, 3, weights=weights)
    repeated = KMeans(3, n_init=10, random_state=0).fit(np.repeat(points, weights, axis=0))
    assert weighted.inertia == pytest.approx(repeated.inertia_)


def test_same_seed_same_labels(blobs):
    points, _ = blobs
    np.testing.assert_array_equal(cluster(points, 5, seed=3).labels, cluster(points, 5, seed=3).labels)
