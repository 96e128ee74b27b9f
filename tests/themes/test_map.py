import numpy as np
import pandas as pd
import pytest
from planted import planted_cards

import werkstatt as ws
from werkstatt.themes.map import map_themes
from werkstatt.vectors.space import embed
from werkstatt.wording import theme_mark


def test_distances_are_those_of_principal_components(themes):
    chart = map_themes(themes)
    ordered, reading = themes.ordered, themes.reading
    space = embed(reading, len(themes.themes))
    shown = space.placed & (ordered["theme"] > 0).to_numpy()
    covariance = np.cov(space.vectors[shown].T)
    values = np.sort(np.linalg.eigvalsh(covariance))[::-1]
    assert chart.kept == pytest.approx(values[:2].sum() / values.sum(), abs=6e-4)
    assert chart.points["card_id"].tolist() == [
        card for card in themes.cards["card_id"] if card in set(ordered["card_id"][shown])
    ]
    assert chart.points[["x", "y"]].to_numpy().min() >= 0
    assert chart.points[["x", "y"]].to_numpy().max() <= 1


def test_planted_themes_lie_apart():
    cards = planted_cards()
    chart = map_themes(ws.find_themes(cards, 3))
    points = chart.points.groupby("theme")[["x", "y"]]
    within = points.std().to_numpy().max()
    centres = points.mean().to_numpy()
    between = min(np.linalg.norm(centres[one] - centres[other]) for one in range(3) for other in range(one))
    assert between > 2 * within


def test_the_order_of_the_rows_does_not_matter(cards, themes):
    mixed = cards.sample(frac=1, random_state=3)
    again = map_themes(ws.find_themes(mixed, 6))
    here, there = (chart.points.sort_values("card_id").reset_index(drop=True) for chart in (map_themes(themes), again))
    pd.testing.assert_frame_equal(here, there)


def test_one_theme_and_few_cards():
    cards = planted_cards(3)
    chart = map_themes(ws.find_themes(cards, 1))
    assert len(chart.names) == 1
    assert 0 <= chart.kept <= 1


def test_thirty_themes_have_thirty_marks():
    assert len({theme_mark(theme) for theme in range(1, 31)}) == 30
