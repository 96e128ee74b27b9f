import numpy as np
import pytest
from sklearn.cluster import KMeans
from sklearn.datasets import make_blobs
from sklearn.metrics import adjusted_rand_score

from werkstatt.kmeans import cluster, fewest_rows


@pytest.fixture
def blobs():
    return make_blobs(n_samples=90, centers=3, cluster_std=0.5, random_state=4)


def test_finds_planted_groups(blobs):
    points, truth = blobs
    found = cluster(points, 3)
    assert adjusted_rand_score(truth, found.labels) == 1
    for group in range(3):
        centre = found.centres[found.labels[truth == group][0]]
        np.testing.assert_allclose(centre, points[truth == group].mean(axis=0))


def test_strays_make_no_cluster_of_their_own(blobs):
    points, truth = blobs
    strays = np.array([[60.0, 60.0], [61.0, 60.0]])
    found = cluster(np.vstack([points, strays]), 3)
    assert adjusted_rand_score(truth, found.labels[:-2]) == 1
    assert np.bincount(found.labels).min() >= 30
    alone = KMeans(3, n_init=10, random_state=0).fit_predict(np.vstack([points, strays]))
    assert np.bincount(alone).min() == 2


@pytest.mark.parametrize(
    ("rows", "k", "fewest"), [(300, 8, 4), (459, 8, 6), (300, 15, 3), (12, 3, 2), (5, 2, 1), (2, 2, 1)]
)
def test_how_many_rows_a_cluster_needs(rows, k, fewest):
    assert fewest_rows(rows, k) == fewest


def test_same_seed_same_labels(blobs):
    points, _ = blobs
    np.testing.assert_array_equal(cluster(points, 5, seed=3).labels, cluster(points, 5, seed=3).labels)
