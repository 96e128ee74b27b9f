"""Very many cards: the themes are those of all cards in memory, wherever the parts are computed."""

import os
import signal
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from planted import planted_cards

import werkstatt as ws
from werkstatt.cards.large_table import open_table
from werkstatt.errors import CardError
from werkstatt.themes.large import gathering, space
from werkstatt.themes.large.dask import OnDask, connect
from werkstatt.themes.large.drawing import draw_by_theme
from werkstatt.themes.large.finding import find_large
from werkstatt.themes.large.gathering import gather
from werkstatt.themes.large.spread import Here, add_in_order

CORPUS = Path(__file__).parents[2] / "corpus" / "sozialplanung" / "cards.csv"
NUMBER = 5


@pytest.fixture(autouse=True)
def small_parts(monkeypatch):
    """Cut a few hundred cards into several parts."""
    monkeypatch.setattr(gathering, "PART", 60)
    monkeypatch.setattr(space, "PART", 50)


@pytest.fixture(scope="module")
def cards():
    """Return cards of which many were handed in more than once."""
    some = pd.read_csv(CORPUS, dtype=str)[["text", "phase"]]
    often = np.random.default_rng(0).geometric(0.6, len(some))
    many = some.loc[some.index.repeat(often)].reset_index(drop=True)
    return many.assign(card_id=[f"N{place}" for place in many.index])


@pytest.fixture
def table(cards, tmp_path):
    cards.to_csv(tmp_path / "karten.csv", index=False)
    return open_table(tmp_path / "karten.csv")


@pytest.fixture
def found(table, tmp_path):
    return find_large(table, tmp_path / "kept", NUMBER, spread=Here(1))


def same(one, other):
    pd.testing.assert_frame_equal(one.themes, other.themes)
    pd.testing.assert_frame_equal(one.terms, other.terms)
    pd.testing.assert_frame_equal(one.draw.cards, other.draw.cards)
    for name in ("theme", "confidence", "also"):
        first, second = (getattr(this.belonging, name)[this.of] for this in (one, other))
        assert first.tobytes() == second.tobytes()


def test_planted_themes_are_those_of_all_cards_in_memory(tmp_path):
    cards = planted_cards(60).drop(columns="truth")
    cards.to_csv(tmp_path / "karten.csv", index=False)
    found = find_large(open_table(tmp_path / "karten.csv"), tmp_path / "kept", 3, spread=Here(1))
    themes = ws.find_themes(cards, 3, levels=1)
    assert found.belonging.theme[found.of].tolist() == themes.cards["theme"].tolist()
    # What is kept of each text is a number of seven digits.
    confidence = found.belonging.confidence[found.of]
    np.testing.assert_allclose(confidence, themes.cards["confidence"], atol=0.0011)
    for column in ("label", "cards", "terms"):
        assert found.themes[column].tolist() == themes.themes[column].tolist()
    terms = themes.terms[themes.terms["rank"] <= 20].drop(columns=["column", "surface"])
    ours = found.terms[found.terms["rank"] <= 20][list(terms)]
    pd.testing.assert_frame_equal(ours.reset_index(drop=True), terms.reset_index(drop=True))


def test_cards_lie_where_they_lie_in_memory_and_clusters_are_as_tight(cards, found):
    """Where words have less order k-means finds other, equally good partitions from other starts."""
    themes = ws.find_themes(cards, NUMBER, levels=1)
    ours = found.belonging.theme[found.of]
    assert ((ours > 0) == (themes.cards["theme"] > 0).to_numpy()).all()
    vectors = themes.embedding.vectors[themes.place.to_numpy()]
    assert spread_of(vectors, ours) < 1.02 * spread_of(vectors, themes.cards["theme"].to_numpy())
    assert found.themes["cards"].sum() + found.unassigned == len(cards)
    assert found.texts == cards["text"].nunique()


def spread_of(vectors, labels):
    return sum(((vectors[labels == one] - vectors[labels == one].mean(axis=0)) ** 2).sum() for one in set(labels) - {0})


def test_words_are_counted_over_all_cards(cards, found):
    theme = found.belonging.theme[found.of]
    in_memory = ws.find_themes(cards, NUMBER, levels=1)
    matrix = in_memory.lexicon.matrix[in_memory.place.to_numpy()] > 0
    columns = dict(zip(in_memory.lexicon.vocabulary["term"], range(matrix.shape[1]), strict=True))
    for row in found.terms.groupby("theme").head(5).itertuples():
        on = matrix[:, [columns[row.term]]].toarray().ravel()
        assert (row.cards, row.theme_cards) == (on.sum(), (on & (theme == row.theme)).sum())


def test_neither_order_nor_cores_change_anything(cards, found, tmp_path):
    shuffled = cards.sample(frac=1, random_state=1)
    shuffled.to_csv(tmp_path / "anders.csv", index=False)
    other = find_large(open_table(tmp_path / "anders.csv"), tmp_path / "other", NUMBER, spread=Here(2))
    pd.testing.assert_frame_equal(found.themes, other.themes)
    themes = pd.Series(other.belonging.theme[other.of], index=shuffled.index).sort_index()
    assert themes.tolist() == found.belonging.theme[found.of].tolist()
    assert set(other.draw.cards["card_id"]) == set(found.draw.cards["card_id"])


@pytest.mark.parametrize("kind", ["one worker", "threads"])
def test_workers_and_threads_give_the_same_bytes(table, found, tmp_path, kind):
    from distributed import Client, LocalCluster

    many = {"n_workers": 1} if kind == "one worker" else {"n_workers": 1, "threads_per_worker": 4, "processes": False}
    with (
        LocalCluster(**{"threads_per_worker": 1, "dashboard_address": None} | many) as cluster,
        Client(cluster) as client,
    ):
        same(found, find_large(table, tmp_path / "dask", NUMBER, spread=OnDask(client)))


def test_a_worker_that_is_killed_changes_nothing(table, found, tmp_path):
    from distributed import Client, LocalCluster

    class Killing(OnDask):
        """Kills a worker in the middle of a sum."""

        def total(self, function, parts, *given):
            asked.append(function)
            if len(asked) == 4:
                os.kill(next(iter(self.client.run(os.getpid).values())), signal.SIGKILL)
            return super().total(function, parts, *given)

    asked = []
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        before = set(client.run(os.getpid).values())
        same(found, find_large(table, tmp_path / "dask", NUMBER, spread=Killing(client)))
        client.wait_for_workers(2)
        assert set(client.run(os.getpid).values()) != before
    assert len(asked) > 10


def test_nobody_answers_at_an_address():
    with pytest.raises(CardError) as caught, connect("tcp://127.0.0.1:9"):
        pass
    assert caught.value.problems[0].code == "no_scheduler"


class Stopping(Here):
    """A place where somebody presses Ctrl+C after a few parts."""

    def each(self, function, items):
        for done, result in enumerate(super().each(function, items)):
            if done == 2:
                raise KeyboardInterrupt
            yield result


def test_interrupted_reading_goes_on_where_it_was(table, tmp_path, monkeypatch):
    whole = gather(table.pieces(), Here(1), tmp_path / "whole", "de")
    parts = len(list((tmp_path / "whole").glob("*.npz")))
    with pytest.raises(KeyboardInterrupt):
        gather(table.pieces(), Stopping(1), tmp_path / "kept", "de")
    kept = sorted((tmp_path / "kept").iterdir())
    assert len(kept) == 2 < parts
    # A part that was damaged is read again.
    kept[0].write_bytes(kept[0].read_bytes()[:100])
    read, count = [], gathering.count_texts
    monkeypatch.setattr(gathering, "count_texts", lambda *given: read.append(1) or count(*given))
    again = gather(table.pieces(), Here(1), tmp_path / "kept", "de")
    assert len(read) == parts - 1
    assert (again.words != whole.words).nnz == 0
    assert again.kinds == whole.kinds


def test_an_id_that_two_cards_have_is_named_with_its_rows(cards, tmp_path):
    cards.assign(card_id=["A", "B", "A", *cards["card_id"][3:]]).to_csv(tmp_path / "karten.csv", index=False)
    with pytest.raises(CardError) as caught:
        gather(open_table(tmp_path / "karten.csv").pieces(), Here(1), tmp_path / "kept", "de")
    assert caught.value.problems[0].values == {"first": 2, "row": 4}


def test_cards_without_text_are_kept_and_counted(cards, tmp_path):
    cards.assign(text=["", " \t", *cards["text"][2:]]).to_csv(tmp_path / "karten.csv", index=False)
    found = find_large(open_table(tmp_path / "karten.csv"), tmp_path / "kept", NUMBER, spread=Here(1))
    assert found.blank == 2
    assert found.belonging.theme[found.of][:2].tolist() == [0, 0]


def test_the_number_is_chosen_on_several_draws(table, tmp_path):
    found = find_large(table, tmp_path / "kept", spread=Here(1))
    assert len(found.numbers) == 3
    assert found.numbers[0] == len(found.themes)
    assert found.draw.choice["themes"].tolist()[0] == 2


def test_a_draw_can_be_reviewed_like_a_workshop(found):
    review = ws.review(
        found.draw.cards.drop(columns=["theme", "placed", "confidence", "also"]), found.draw, resamples=4
    )
    assert review.themes["label"].tolist() == found.themes["label"].tolist()


@given(st.lists(st.integers(0, 4), min_size=1, max_size=300), st.integers(1, 100))
def test_a_draw_by_theme_holds_some_of_each(themes, count):
    themes = np.array(themes)
    drawn = draw_by_theme(np.arange(len(themes)), themes, count, 0)
    assert len(set(drawn)) == len(drawn)
    for theme in set(themes.tolist()):
        own = int((themes == theme).sum())
        wanted = max(round(count * own / len(themes)), 20)
        assert (themes[drawn] == theme).sum() == min(own, wanted)


@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=40))
def test_sums_are_those_of_pairs_level_by_level(numbers):
    """As Dask's tree adds them."""
    level = list(numbers)
    while len(level) > 1:
        level = [sum(level[place : place + 2]) for place in range(0, len(level), 2)]
    assert add_in_order(numbers) == level[0]


def test_too_many_themes_are_refused(table, tmp_path):
    pd.DataFrame({"text": ["Bus, Bahn", "Park, Baum"] * 20}).to_csv(tmp_path / "wenig.csv", index=False)
    with pytest.raises(CardError) as caught:
        find_large(open_table(tmp_path / "wenig.csv"), tmp_path / "kept", 3, spread=Here(1))
    assert caught.value.problems[0].values == {"themes": 3, "most": 2}
