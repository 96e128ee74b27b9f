"""Themes over the values of a column: counts, intervals, odds, and alarms as seldom as they say."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from planted import planted_cards
from scipy.stats import binomtest
from statsmodels.stats.contingency_tables import Table2x2

import werkstatt as ws
from werkstatt.validation.comparison import compare, share_of


@pytest.fixture(scope="module")
def themes():
    cards = planted_cards(40)
    role = ["Amt" if theme == 1 or place % 3 == 0 else "Rat" for place, theme in enumerate(cards["truth"])]
    return ws.find_themes(
        cards.assign(Rolle=role, Ort=["Gera", "Jena", None] * 40)[["card_id", "text", "Rolle", "Ort"]], 3
    )


def test_counts_and_shares_are_those_of_the_cards(themes):
    found = compare(themes, "Rolle")
    counts = pd.crosstab(themes.cards["theme"], themes.cards["Rolle"])
    for cell in found.cells.itertuples():
        assert cell.cards == counts.loc[cell.theme, cell.value]
        assert cell.of == counts[cell.value].sum()
        interval = binomtest(cell.cards, cell.of).proportion_ci(method="wilson")
        assert (cell.share, cell.low, cell.high) == pytest.approx(
            (cell.cards / cell.of, interval.low, interval.high), abs=6e-4
        )
    assert found.cells.groupby("value")["cards"].sum().to_dict() == counts.sum().to_dict()


def test_odds_are_those_of_another_implementation(themes):
    for cell in compare(themes, "Rolle").cells.itertuples():
        whole = (themes.cards["theme"] == cell.theme).sum()
        table = np.array([[cell.cards, cell.of - cell.cards], [whole - cell.cards, 120 - cell.of - whole + cell.cards]])
        other = Table2x2(table + 0.5)
        low, high = other.oddsratio_confint()
        assert (cell.odds, cell.odds_low, cell.odds_high) == pytest.approx((other.oddsratio, low, high), abs=0.006)


def test_a_planted_difference_goes_beyond_chance_and_a_random_one_does_not(themes):
    role, place = compare(themes, "Rolle"), compare(themes, "Ort")
    first = role.cells[role.cells["p"] <= 0.05]
    assert len(first)
    assert place.cells["p"].min() > 0.05
    assert place.set_aside == 40
    assert place.values["few"].tolist() == [False, False]


def test_the_order_of_cards_and_the_names_of_values_change_nothing(themes):
    cards = themes.cards[["card_id", "text", "Rolle"]]
    mixed = ws.find_themes(cards.sample(frac=1, random_state=1), 3)
    pd.testing.assert_frame_equal(compare(mixed, "Rolle").cells, compare(themes, "Rolle").cells)


def test_columns_that_mean_nothing_raise_an_alarm_in_five_of_a_hundred_at_most():
    cards = planted_cards(30)[["card_id", "text"]]
    plain = ws.find_themes(cards, 3)
    alarms, runs = 0, 200
    for run in range(runs):
        random = np.random.default_rng(run)
        values = random.choice(list("ABCD"), len(cards), p=[0.5, 0.25, 0.15, 0.1])
        ordered = plain.ordered.assign(Wert=values)
        alarms += compare(replace(plain, ordered=ordered), "Wert", run).cells["p"].min() <= 0.05
    assert alarms <= binomtest_limit(runs, 0.05)


def binomtest_limit(runs, share):
    """Return the most hits that are likely (99 %) where the share is true."""
    return next(hits for hits in range(runs) if binomtest(hits, runs, share, "greater").pvalue < 0.01) - 1


def test_intervals_hold_the_truth_as_often_as_they_say():
    random = np.random.default_rng(0)
    for truth in (0.1, 0.35):
        told = [share_of(int(hits), 40) for hits in random.binomial(40, truth, 2000)]
        inside = np.mean([one["low"] <= truth <= one["high"] for one in told])
        assert 0.92 < inside < 0.98


def test_too_few_cards_are_not_tested():
    cards = planted_cards(4)
    themes = ws.find_themes(cards.assign(Ort=["Gera", "Jena"] * 6)[["card_id", "text", "Ort"]], 3)
    found = compare(themes, "Ort").cells
    assert set(found["no_p"]) == {"no_p_cards"}
    assert found["p"].isna().all()


def test_a_column_that_is_not_there_or_has_too_many_values_is_refused():
    cards = planted_cards(20)
    themes = ws.find_themes(cards, 3)
    with pytest.raises(ws.CardError) as refused:
        ws.review(cards, themes, compare=["Rolle", "card_id", "truth"])
    said = [problem.say("de") for problem in refused.value.problems]
    assert len(said) == 2
    assert "„Rolle“" in said[0]
    assert "truth" in said[0], "the columns that are there are named"
    assert "60 verschiedene Werte" in said[1]
