from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from planted import planted_cards
from sklearn.metrics import cohen_kappa_score

import werkstatt as ws
from werkstatt.validation.coding import (
    ceiling,
    headings_by_theme,
    intercoder,
    krippendorff_alpha,
    matched_agreement,
    where_they_part,
)

MISSING = np.nan


@pytest.mark.parametrize(
    ("coders", "alpha"),
    [
        # Krippendorff 2011, "Computing Krippendorff's alpha-reliability", examples A, B and C (nominal).
        (["0100000010", "1110010000"], 0.095),
        (["aabbdcccedda", "babbbcccedda"[:11] + "d"], 0.692),
        (["123321412...", "1233224125.3", ".3332342251.", "123324412 51.".replace(" ", "")], 0.743),
    ],
)
def test_alpha_of_published_examples(coders, alpha):
    codes = pd.DataFrame([[MISSING if code == "." else code for code in coder] for coder in coders]).T
    assert krippendorff_alpha(codes) == pytest.approx(alpha, abs=0.0006)


def test_full_and_no_agreement():
    assert krippendorff_alpha(pd.DataFrame({"a": list("xyxy"), "b": list("xyxy")})) == 1
    assert np.isnan(krippendorff_alpha(pd.DataFrame({"a": list("xx"), "b": list("xx")})))
    random = np.random.default_rng(0)
    dealt = pd.DataFrame(random.choice(list("abc"), (4000, 2)))
    assert krippendorff_alpha(dealt) == pytest.approx(0, abs=0.03)


def test_people_of_the_demonstration_corpus(cards):
    agreed = intercoder(cards)
    coded = cards[["heading", "heading_b"]].dropna()
    assert agreed.cards + agreed.set_aside == len(cards)
    assert agreed.kappa == pytest.approx(cohen_kappa_score(coded["heading"], coded["heading_b"]), abs=6e-4)
    assert agreed.low < agreed.alpha < agreed.high
    assert agreed.alpha == pytest.approx(agreed.kappa, abs=0.01), "two coders who use the codes alike"
    assert intercoder(cards.sample(frac=1, random_state=1)) == agreed


def test_units_set_aside_are_counted(cards):
    some = cards.copy()
    some.loc[:9, "heading_b"] = pd.NA
    assert intercoder(some).set_aside == intercoder(cards).set_aside + 10
    with pytest.raises(ValueError, match="heading_b"):
        intercoder(cards.drop(columns="heading_b"))


@pytest.fixture(scope="module")
def planted():
    cards = planted_cards(20).assign(heading=lambda table: table["truth"].map({1: "Weg", 2: "Amt", 3: "Spiel"}))
    cards.loc[0, "heading"] = "Spiel"
    cards.loc[1, "heading"] = pd.NA
    return ws.find_themes(cards, 3)


def test_planted_themes_agree_with_their_headings(planted):
    matched = matched_agreement(planted)
    assert matched["cards"].sum() + matched["set_aside"].sum() == 60
    assert matched["set_aside"].sum() == 1
    assert (matched["agree"] >= 29 / 30 - 0.01).all()
    assert (matched["kappa"] > 0.9).all()
    table = headings_by_theme(planted)
    assert table.to_numpy().sum() == 59
    assert sorted(table.max(axis=1)) == [18, 20, 20]
    parted = where_they_part(planted)
    assert parted["card_id"].tolist() == ["P0"]
    assert parted[["heading", "usual"]].to_numpy().tolist() == [["Spiel", "Weg"]]
    assert ceiling(planted) > 0.85


def test_themes_of_the_same_name_are_counted_apart(planted):
    named = replace(planted, themes=planted.themes.assign(label="Weg"))
    assert headings_by_theme(named).columns.tolist() == [1, 2, 3]


def test_headings_without_meaning_are_not_recovered(planted):
    random = np.random.default_rng(1)
    cards = planted_cards(20).assign(heading=random.choice(["a", "b", "c"], 60))
    themes = ws.find_themes(cards, 3)
    assert matched_agreement(themes)["kappa"].abs().max() < 0.4
    assert abs(ceiling(themes)) < 0.15
    with pytest.raises(ValueError, match="heading_b"):
        ceiling(themes, "heading_b")


def test_people_agree_better_than_themes_and_classifier(cards, themes):
    assert ceiling(themes) > 0.1
    assert matched_agreement(themes)["kappa"].max() < intercoder(cards).kappa
    assert len(where_they_part(themes)) > 100
