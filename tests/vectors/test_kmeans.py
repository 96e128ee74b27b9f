import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn.cluster import KMeans
from sklearn.datasets import make_blobs
from sklearn.metrics import adjusted_rand_score

from werkstatt.vectors.kmeans import candidates, cluster, cluster_often, fewest_rows
from werkstatt.vectors.lloyd import lloyd
from werkstatt.vectors.lloyd import minimise as minimise_rows
from werkstatt.vectors.rows import as_rows
from werkstatt.vectors.threads import one_thread


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


def positions(seed=0, rows=60, dimensions=5):
    return np.random.default_rng(seed).normal(size=(rows, dimensions))


def minimise(points, k, weights, seeds, restarts=10):
    chance = [np.random.default_rng(seed).random((k, restarts, candidates(k))) for seed in seeds]
    return minimise_rows(as_rows(points), weights, np.stack(chance, axis=1))


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("k", [2, 5, 9])
def test_the_partition_is_that_of_scikit_learn(k, seed):
    points = positions(seed, 120)
    theirs = KMeans(k, n_init=3, random_state=seed, tol=0).fit(points)
    assert np.bincount(theirs.labels_).min() >= fewest_rows(120, k), "no strays, so that one round does"
    found = cluster(points, k, restarts=3, seed=seed)
    assert adjusted_rand_score(theirs.labels_, found.labels) == 1
    np.testing.assert_allclose(found.centres[found.labels], theirs.cluster_centers_[theirs.labels_])


@pytest.mark.parametrize("dimensions", [5, 100], ids=["centres", "Gram matrix"])
def test_same_rows_weights_and_starts_give_the_labels_of_scikit_learn(dimensions):
    points = positions(dimensions=dimensions)
    random = np.random.default_rng(1)
    weights = np.array([np.bincount(random.integers(60, size=60), minlength=60) for _ in range(20)], dtype=float)
    starts = np.array([random.choice(np.flatnonzero(row), 4, replace=False) for row in weights]).T
    labels, costs = lloyd(as_rows(points), starts, weights)
    for run, row in enumerate(weights):
        theirs = KMeans(4, init=points[starts[:, run]], n_init=1, tol=0).fit(points, sample_weight=row)
        np.testing.assert_array_equal(labels[run], theirs.labels_)
        assert costs[run] == pytest.approx(theirs.inertia_)


@pytest.mark.parametrize("dimensions", [5, 100], ids=["centres", "Gram matrix"])
def test_reaches_as_low_as_scikit_learn(dimensions):
    points = positions(2, 120, dimensions)
    random = np.random.default_rng(3)
    weights = np.array([np.bincount(random.integers(120, size=120), minlength=120) for _ in range(60)], dtype=float)
    weights = np.tile(weights, (4, 1))
    _, costs = minimise(points, 6, weights, range(240))
    with one_thread():
        theirs = [
            KMeans(6, n_init=10, random_state=run).fit(points, sample_weight=row) for run, row in enumerate(weights)
        ]
    # The means of four runs over such rows differ by a thousandth.
    assert costs.mean() <= 1.003 * np.mean([model.inertia_ for model in theirs])


def test_weights_are_repeated_rows(blobs):
    points, _ = blobs
    weights = np.random.default_rng(5).integers(0, 3, len(points)).astype(float)
    labels, costs = minimise(points, 3, weights[None], [0])
    repeated = np.repeat(points, weights.astype(int), axis=0)
    theirs = KMeans(3, n_init=10, random_state=0).fit(repeated)
    assert costs[0] == pytest.approx(theirs.inertia_)
    assert adjusted_rand_score(theirs.predict(points), labels[0]) == 1


def test_runs_do_not_depend_on_each_other():
    points = positions(6, 400)
    weights = np.ones((30, 400))
    together, _ = minimise(points, 8, weights, range(30))
    for run in (0, 17, 29):
        np.testing.assert_array_equal(minimise(points, 8, weights[:1], [run])[0][0], together[run])


def test_no_cluster_stays_empty():
    points = np.array([[0.0, 0], [0, 1], [10, 0], [10, 1], [5, 30]])
    twice_the_same = np.array([[0], [0], [2]])
    labels, costs = lloyd(as_rows(points), twice_the_same, np.ones((1, 5)))
    assert adjusted_rand_score([0, 0, 1, 1, 2], labels[0]) == 1
    assert costs[0] == pytest.approx(1)


def test_many_seeds_at_once_set_the_same_strays_aside(blobs):
    points, _ = blobs
    strays = np.array([[60.0, 60.0], [61.0, 60.0]])
    found = cluster_often(np.vstack([points, strays]), 3, range(5))
    alone = cluster(np.vstack([points, strays]), 3).labels
    assert found.shape == (5, 92)
    assert all(adjusted_rand_score(alone, labels) == 1 for labels in found)


@given(
    points=arrays(float, st.tuples(st.integers(2, 12), st.integers(1, 30)), elements=st.integers(-3, 3)),
    k=st.integers(1, 4),
    seed=st.integers(0, 5),
)
def test_any_rows_get_the_nearest_of_all_centres(points, k, seed):
    k = min(k, len(np.unique(points, axis=0)))
    labels, costs = minimise(points, k, np.ones((2, len(points))), [seed, seed], restarts=3)
    assert set(labels[0]) == set(range(k))
    np.testing.assert_array_equal(labels[0], labels[1])
    centres = np.array([points[labels[0] == number].mean(axis=0) for number in range(k)])
    squared = ((points[:, None] - centres) ** 2).sum(axis=2)
    np.testing.assert_allclose(squared[np.arange(len(points)), labels[0]], squared.min(axis=1), atol=1e-9)
    assert costs[0] == pytest.approx(squared.min(axis=1).sum(), abs=1e-9)
