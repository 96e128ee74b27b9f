"""From workshop to workshop: what was planted is found, and where there is nothing, nothing is matched."""

import numpy as np
import pandas as pd
import pytest
from conftest import ROOT
from scipy.stats import binomtest

import werkstatt as ws
from werkstatt.validation.matching import MATCHED, marks_of, match
from werkstatt.validation.series import in_series, judge_step

SYLLABLES = [a + b for a in "bdfgklmnprst" for b in "aeiou"]


def nouns(random, count):
    return ["".join(random.choice(SYLLABLES, 3)).capitalize() for _ in range(count)]


def planted(seed, kept, cards=60):
    """Return two workshops of four topics each, of which some are the same, and the topic of each card."""
    random = np.random.default_rng(seed)
    common, topics = nouns(random, 30), [nouns(random, 10) for _ in range(8 - kept)]
    tables = []
    for year, own in (("2021", range(4)), ("2022", [*range(kept), *range(4, 8 - kept)])):
        for topic in random.choice(list(own), cards):
            words = [w if random.random() < 0.8 else random.choice(common) for w in random.choice(topics[topic], 4)]
            tables.append((year, int(topic), " ".join(map(str, words))))
    table = pd.DataFrame(tables, columns=["workshop", "topic", "text"])
    return table.assign(card_id=[f"K{place}" for place in range(len(table))])


def marks(table):
    themes = ws.find_themes(table[["card_id", "text"]].reset_index(drop=True), 4, levels=1)
    topics = table.set_index("card_id")["topic"]
    of = {}
    for theme in themes.themes["theme"]:
        own = topics[themes.cards.loc[themes.cards["theme"] == theme, "card_id"]]
        of[theme] = own.mode()[0]
    return marks_of(themes.lexicon, themes.labels), of


def test_workshops_on_different_things_are_matched_in_five_of_a_hundred_at_most():
    false, runs = 0, 60
    for seed in range(runs):
        table = planted(seed, 0)
        (first, _), (second, _) = (marks(table[table["workshop"] == year]) for year in ("2021", "2022"))
        false += bool((match(first, second, seed)["p"] <= MATCHED).any())
    assert binomtest(false, runs, 0.05, "greater").pvalue > 0.01


def test_the_same_topics_are_matched_and_no_others():
    right = wrong = 0
    for seed in range(8):
        table = planted(seed, 2)
        (first, one), (second, two) = (marks(table[table["workshop"] == year]) for year in ("2021", "2022"))
        for row in match(first, second, seed).itertuples():
            if row.p <= MATCHED:
                right += one[row.before] == two[row.after]
                wrong += one[row.before] != two[row.after]
    assert right >= 14, "of 16"
    assert wrong <= 1


def test_matching_does_not_depend_on_the_order_of_rows():
    table = planted(1, 2)
    halves = [table[table["workshop"] == year] for year in ("2021", "2022")]
    straight = match(*(marks(half)[0] for half in halves), 0)
    mixed = match(*(marks(half.sample(frac=1, random_state=4))[0] for half in halves), 0)
    pd.testing.assert_frame_equal(straight, mixed)


@pytest.fixture(scope="module")
def corpora():
    files = [ROOT / "corpus" / name / "cards.csv" for name in ("sozialplanung", "sozialplanung-2022")]
    return ws.read_series(files)


def test_what_the_second_corpus_plants_is_found_by_people_s_headings(corpora):
    found = in_series(ws.find_themes(corpora, "headings", levels=1), 0, 10)
    steps = dict(zip(found.steps["label"], found.steps["step"], strict=True))
    assert steps.pop("Digitales") == "gone"
    assert steps.pop("Wohnen und Heizen") == "new"
    assert steps.pop("Orte und Wege") == "grown"
    assert steps.pop("Sonstiges") in ("steady", "open")
    assert set(steps.values()) == {"steady"}
    matched = found.matches[found.matches["matched"].astype(bool)]
    assert (matched["label_before"] == matched["label_after"]).all()
    assert len(matched) >= 8
    where = dict(zip(found.where["label"], found.where["workshops"], strict=True))
    assert where["Digitales"] == ("2021",)
    assert where["Wohnen und Heizen"] == ("2022",)


def test_shares_are_those_of_each_workshop(corpora):
    themes = ws.find_themes(corpora, "headings", levels=1)
    found = in_series(themes, 0, 10)
    expected = pd.crosstab(themes.cards["heading"], themes.cards["workshop"], normalize="columns")
    for step in found.steps.itertuples():
        assert step.share_before == pytest.approx(expected.loc[step.label, "2021"], abs=6e-4)
        assert step.share_after == pytest.approx(expected.loc[step.label, "2022"], abs=6e-4)


def test_a_heading_under_which_nobody_put_a_card_of_a_workshop_is_not_there(corpora):
    """The machine places some cards of 2021 under what came up in 2022 alone; that makes no theme of 2021."""
    sortings = [
        ws.read_sorting(ROOT / "corpus" / name / "sortierung.csv") for name in ("sozialplanung", "sozialplanung-2022")
    ]
    themes = ws.find_themes(corpora, sorting=pd.concat(sortings, ignore_index=True), levels=1)
    found = in_series(themes, 0, 10).steps.set_index("label")
    assert found.loc["Wohnen und Heizen", "cards_before"] > 0
    assert found.loc["Wohnen und Heizen", "step"] == "new"
    assert not found.loc["Wohnen und Heizen", "matched"]


def test_one_workshop_is_no_series(corpora):
    assert in_series(ws.find_themes(corpora[corpora["workshop"] == "2021"].reset_index(drop=True), 3)) is None


@pytest.mark.parametrize(
    ("told", "step"),
    [
        ((False, False, 0.01, True, False), "absent"),
        ((False, True, 0.01, True, False), "new"),
        ((True, False, 0.01, False, False), "gone"),
        ((True, True, 0.01, True, True), "grown"),
        ((True, True, 0.01, False, False), "shrunk"),
        ((True, True, 0.06, False, True), "steady"),
        ((True, True, 0.06, False, False), "open"),
        ((True, False, float("nan"), False, False), "open"),
    ],
)
def test_the_rule_of_a_step(told, step):
    assert judge_step(*told) == step
