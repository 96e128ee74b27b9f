"""Several columns together: numbers of another implementation, intervals that hold, nothing where it is thin."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from planted import planted_cards
from sklearn.linear_model import LogisticRegression

import werkstatt as ws
from werkstatt.validation.together import _holm, compare_together

ROLES, PLACES = ("Amt", "Rat", "Verein"), ("Gera", "Jena")
EFFECTS = {"Amt": 0.0, "Rat": 0.9, "Verein": -0.4, "Gera": 0.0, "Jena": 0.7}


@pytest.fixture(scope="module")
def plain():
    return ws.find_themes(planted_cards(100)[["card_id", "text"]], 3)


def drawn(plain, seed, start=-0.9, mixed=0.0):
    """Return themes whose cards are in the first one as a model says; roles and places are not independent."""
    random = np.random.default_rng(seed)
    size = len(plain.ordered)
    role = random.choice(ROLES, size)
    place = np.where(random.random(size) < np.where(role == "Rat", 0.7, 0.4), "Jena", "Gera")
    log = start + np.vectorize(EFFECTS.get)(role) + np.vectorize(EFFECTS.get)(place)
    log = log + mixed * ((role == "Rat") & (place == "Jena"))
    theme = np.where(random.random(size) < 1 / (1 + np.exp(-log)), 1, random.choice([2, 3], size))
    return replace(plain, ordered=plain.ordered.assign(theme=theme, Rolle=role, Ort=place))


def test_shares_are_those_of_another_implementation(plain):
    themes = drawn(plain, 0)
    found = compare_together(themes, ["Rolle", "Ort"])
    table = themes.ordered
    design = pd.get_dummies(table[["Rolle", "Ort"]], drop_first=True).astype(float)
    for theme in found.models.loc[found.models["why"] == "", "theme"]:
        model = LogisticRegression(C=np.inf, tol=1e-10, max_iter=1000).fit(design, table["theme"] == theme)
        for row in found.effects[found.effects["theme"] == theme].itertuples():
            moved = design.copy()
            own = [name for name in design if name.startswith(f"{row.column}_")]
            moved[own] = 0.0
            if f"{row.column}_{row.value}" in own:
                moved[f"{row.column}_{row.value}"] = 1.0
            assert row.share == pytest.approx(model.predict_proba(moved)[:, 1].mean(), abs=0.002)
            assert row.low < row.share < row.high


def test_intervals_hold_the_truth_as_often_as_they_say(plain):
    inside, runs = [], 120
    for seed in range(runs):
        themes = drawn(plain, seed)
        found = compare_together(themes, ["Rolle", "Ort"]).effects
        own = found[found["theme"] == 1]
        for row in own[own["column"] == "Rolle"].itertuples():
            other = np.vectorize(EFFECTS.get)(themes.ordered["Ort"])
            truth = (1 / (1 + np.exp(-(-0.9 + EFFECTS[row.value] + other)))).mean()
            inside.append(row.low <= truth <= row.high)
    assert len(inside) > 2 * runs
    assert 0.92 < np.mean(inside) < 0.98


def test_a_column_without_effect_is_seldom_called_one(plain):
    alarms, runs = 0, 100
    for seed in range(runs):
        random = np.random.default_rng(seed)
        size = len(plain.ordered)
        cards = plain.ordered.assign(Rolle=random.choice(ROLES, size), Ort=random.choice(PLACES, size))
        found = compare_together(replace(plain, ordered=cards), ["Rolle", "Ort"]).effects
        alarms += bool((found["p"] <= 0.05).any())
    assert alarms <= 11, "of 100, at 5 expected"


def test_a_column_that_acts_is_told_from_one_that_only_goes_with_it(plain):
    """The place alone makes the difference; roles differ in it, and seem to matter until both are looked at."""
    random = np.random.default_rng(5)
    size = len(plain.ordered)
    place = random.choice(PLACES, size)
    role = np.where(random.random(size) < np.where(place == "Jena", 0.85, 0.15), "Rat", "Amt")
    theme = np.where(random.random(size) < np.where(place == "Jena", 0.6, 0.15), 1, random.choice([2, 3], size))
    themes = replace(plain, ordered=plain.ordered.assign(theme=theme, Rolle=role, Ort=place))
    alone = ws.review(themes.cards, themes, resamples=2, compare=["Rolle"]).compared["Rolle"].cells
    assert alone.loc[alone["theme"] == 1, "p"].min() < 0.01
    both = compare_together(themes, ["Rolle", "Ort"]).effects
    p = both[both["theme"] == 1].groupby("column")["p"].first()
    assert p["Ort"] < 0.001
    assert p["Rolle"] > 0.05


def test_where_the_numbers_do_not_carry_it_there_is_no_model(plain):
    few = plain.ordered.assign(Rolle=ROLES * 100, Ort=PLACES * 150)
    rare = replace(plain, ordered=few.assign(theme=[1] * 12 + [2] * 288))
    assert compare_together(rare, ["Rolle", "Ort"]).models["why"].tolist()[0] == "few"
    bare = replace(plain, ordered=few.assign(theme=np.where(few["Rolle"] == "Amt", 1, 2 + np.arange(300) % 2)))
    assert compare_together(bare, ["Rolle", "Ort"]).models["why"].tolist()[0] == "empty"
    crossed = replace(
        plain, ordered=few.assign(theme=np.where((few["Rolle"] == "Amt") == (few["Ort"] == "Jena"), 1, 2))
    )
    odd = crossed.ordered["theme"].mask(np.arange(300) % 5 == 0, 3)
    misfit = replace(crossed, ordered=crossed.ordered.assign(theme=odd))
    assert compare_together(misfit, ["Rolle", "Ort"]).models["why"].tolist()[0] == "misfit"


def test_holm_as_written_down():
    assert _holm([0.01, 0.04, 0.03]).round(4).tolist() == [0.03, 0.06, 0.06]


def test_one_column_is_no_model(plain):
    with pytest.raises(ValueError, match="at least two"):
        compare_together(plain, ["text"])
