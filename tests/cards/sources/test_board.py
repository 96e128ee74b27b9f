import json

import numpy as np
import pandas as pd
from exports import PHASES, read
from hypothesis import given, settings
from hypothesis import strategies as st

from werkstatt.cards.sources.board import find_places


def test_frames_and_clusters_of_a_board_propose_phase_group_and_heading(tmp_path):
    cards, _ = read(tmp_path, "board.json", json.dumps(PHASES))
    found = cards.set_index("card_id").fillna("")
    assert found.loc["w0":"w3", "heading"].tolist() == ["Mobilität"] * 4, "the text above names them"
    assert found.loc["g0":"g2", "heading"].tolist() == ["Feld 2"] * 3, "the second cluster as one reads"
    assert found.loc["z", ["phase", "group", "heading"]].tolist() == ["kritik", "Gruppe A", ""], "alone, no cluster"
    assert set(found.loc["w0":"z", "group"]) == {"Gruppe A"}
    assert found.loc["u", ["phase", "heading"]].tolist() == ["fantasie", ""]
    assert found.loc["o", ["phase", "group", "heading"]].tolist() == ["", "", ""]


@settings(max_examples=30)
@given(st.integers(0, 2**32 - 1), st.integers(2, 6))
def test_clusters_that_stand_apart_are_found(seed, clusters):
    """Each note lies within half a note of another of its cluster, clusters lie two notes apart: planted truth."""
    random = np.random.default_rng(seed)
    size = random.uniform(20, 400)
    rows = []
    for cluster in range(clusters):
        x, y = cluster * 9 * size, random.uniform(0, 50 * size)
        for number in range(random.integers(2, 9)):
            place = (x + (number % 3) * 1.4 * size, y + (number // 3) * 1.4 * size)
            rows.append((cluster, "", *(place + random.uniform(-0.04, 0.04, 2) * size), size, size))
    notes = pd.DataFrame(rows, columns=["cluster", "frame", "x", "y", "width", "height"]).sample(frac=1, random_state=1)
    places = find_places(notes, notes.iloc[:0].assign(text=""))
    both = pd.crosstab(places, notes["cluster"])
    assert len(notes) < 4 or (((both > 0).sum(axis=0) == 1).all() and ((both > 0).sum(axis=1) == 1).all())
