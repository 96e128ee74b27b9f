"""Do the intervals hold the truth as often as they say, and do verdicts follow from what people said?"""

import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import cohen_kappa_score
from sorters import NOTHING, err, placed, sort_actively

import werkstatt as ws
from werkstatt.people.checked import check_machine
from werkstatt.people.placements import place_by_people
from werkstatt.validation.shares import corrected_shares
from werkstatt.validation.sharing import judge_sharing
from werkstatt.validation.sorters import alpha_with_interval, compare_sorters
from werkstatt.validation.verdict import sharing_band

pytestmark = pytest.mark.filterwarnings("ignore::werkstatt.CardNotice")


@pytest.fixture(scope="module")
def desk(cards):
    """The demonstration corpus after a person sorted 52 cards."""
    return sort_actively(cards, cards["heading"], 52)


def checked_anew(cards, sorting, desk, count, seed):
    """Draw check cards, sort them by the headings, and return placements; the machine learns nothing from them."""
    truth = dict(zip(cards["card_id"], cards["heading"], strict=True))
    drawn = ws.check_cards(cards, sorting, count, seed=seed)
    rows = pd.concat([sorting, placed([(card, truth[card]) for card in drawn], how="check")], ignore_index=True)
    return place_by_people(desk.ids, rows)


@pytest.mark.parametrize("count", [26, 50])
def test_the_interval_of_kappa_holds_the_truth(cards, desk, count):
    sorting, space = desk
    truth = cards.set_index("card_id")["heading"].loc[space.ids].to_numpy(dtype=str)
    names = np.append(np.array(space.placements.headings, dtype=object), "").astype(str)
    open_ = space.placements.unsorted
    kappa = cohen_kappa_score(truth[open_], names[space.placing.chosen][open_])
    held, estimates = [], []
    for seed in range(100):
        placements = checked_anew(cards, sorting, space, count, seed)
        chosen = np.array([placements.headings.index(name) if name else -1 for name in names[space.placing.chosen]])
        found = check_machine(placements, chosen)
        held.append(found.kappa_low <= kappa <= found.kappa_high)
        estimates.append(found.kappa)
    assert np.mean(held) >= 0.9
    assert abs(np.mean(estimates) - kappa) < 0.03


@pytest.mark.parametrize("count", [26, 50])
def test_the_intervals_of_shares_hold_the_truth(cards, desk, count):
    sorting, space = desk
    truth = cards.set_index("card_id")["heading"].loc[space.ids].to_numpy(dtype=str)
    names = np.append(np.array(space.placements.headings, dtype=object), "").astype(str)
    half = (np.arange(len(truth)) % 2).astype(bool)
    held, within = [], []
    for seed in range(100):
        placements = checked_anew(cards, sorting, space, count, seed)
        chosen = np.array([placements.headings.index(name) if name else -1 for name in names[space.placing.chosen]])
        shares = corrected_shares(placements, chosen)
        held += list(_holds(shares, truth))
        part = corrected_shares(placements, chosen, half)
        within += list(_holds(part, truth[half])) if part["share"].notna().all() else []
    assert np.mean(held) >= 0.93
    assert np.mean(within) >= 0.93


def _holds(shares, truth):
    real = np.array([(truth == heading).mean() for heading in shares["heading"]])
    # Rounded to three decimals.
    return (shares["low"] - 5e-4 <= real) & (real <= shares["high"] + 5e-4)


@pytest.mark.parametrize("wrong", [0.1, 0.35])
def test_the_interval_of_alpha_holds_the_truth(wrong):
    random = np.random.default_rng(0)
    population = random.choice(list("ABCDE"), 20000)
    other = err(population, wrong, 1).astype(str)
    truth = alpha_of(population, other)
    held = []
    for _ in range(100):
        rows = random.integers(len(population), size=50)
        found = compare_sorters(twice(population[rows], other[rows]))
        held.append(found.low <= truth <= found.high)
    assert np.mean(held) >= 0.9


def alpha_of(one, other):
    codes = np.unique(np.concatenate([one, other]))
    counts = ((one[:, None] == codes).astype(float)) + (other[:, None] == codes)
    within = 1 - (counts.max(axis=1) == 2).mean()
    total = counts.sum(axis=0)
    return 1 - within / (1 - ((total / total.sum()) ** 2).sum())


def twice(one, other, how="sorted"):
    ids = [f"K{place:03}" for place in range(len(one))]
    both = [placed(zip(ids, codes, strict=True), who, how) for who, codes in (("A", one), ("B", other))]
    return pd.concat(both, ignore_index=True)


def test_kappa_and_alpha_of_two_people_after_krippendorff():
    """Krippendorff 2011, "Computing Krippendorff's alpha-reliability", A: nominal data, two observers, no missing."""
    one, other = list("aabbdcccedda"), list("babbbccceddd")
    assert compare_sorters(twice(one, other)).alpha == pytest.approx(0.692, abs=0.001)


def test_several_headings_are_compared_by_masi():
    """Passonneau 2006: {a, b} and {a} are 1 - 1/2 * 2/3 apart, {a, b} and {b, c} 1 - 1/3 * 1/3, {a} and {c} fully."""
    distance = np.array([[0, 2 / 3, 8 / 9], [2 / 3, 0, 1], [8 / 9, 1, 0]])
    one = ["a | b", "a | b", "a", "a | b", *["a"] * 4, *["b | c"] * 4]
    other = ["a", "b | c", "a", "a | b", *["a"] * 4, *["b | c"] * 4]
    found = compare_sorters(twice(one, other))
    values = ["a | b", "a", "b | c"]
    counts = np.array([[(x == value) + (y == value) for value in values] for x, y in zip(one, other, strict=True)])
    total = counts.sum(axis=0)
    observed = sum(distance[values.index(x), values.index(y)] * 2 for x, y in zip(one, other, strict=True)) / 24
    expected = total @ distance @ total / (24 * 23)
    assert found.several
    assert found.alpha == pytest.approx(1 - observed / expected, abs=0.001)
    assert np.isnan(found.kappa)


def test_alpha_is_the_same_as_by_the_independent_formula():
    counts = np.array([[2.0, 0], [2, 0], [0, 2], [1, 1]])
    assert alpha_with_interval(counts, 1 - np.eye(2))[0] == 0.533


def test_agreement_on_cards_that_were_chosen_is_never_told(cards, desk):
    sorting, _ = desk
    themes = ws.find_themes(cards, sorting=sorting)
    found = judge_sharing(themes)
    assert not found.checked.tested
    assert np.isnan(found.checked.kappa)
    assert found.shares["", ""]["share"].isna().all()


def test_one_person_alone_is_said_as_such(cards, desk):
    sorting, _ = desk
    found = judge_sharing(ws.find_themes(cards, sorting=sorting))
    assert set(found.themes["band"]) == {"ungeklaert"}
    assert "Eine zweite müsste dafür 50 Karten" in found.sentence().say("de")


def band(wrong, cards=60, count=2):
    """Return the bands of themes that two people sorted wholly, of which one errs."""
    texts = pd.DataFrame({"card_id": [f"K{place:03}" for place in range(cards)]})
    texts["text"] = [f"{'Bus Bahn' if place % count else 'Park Baum'} {place}" for place in range(cards)]
    one = np.array(["Grün", "Verkehr"], dtype=object)[np.arange(cards) % 2]
    rows = [
        placed(zip(texts["card_id"], codes, strict=True), who) for who, codes in (("A", one), ("B", err(one, wrong, 5)))
    ]
    return set(judge_sharing(ws.find_themes(texts, sorting=pd.concat(rows, ignore_index=True))).themes["band"])


def test_themes_on_which_people_agree_are_shared_and_others_are_not():
    assert band(0) == {"geteilt"}
    assert band(1) == {"ungeteilt"}
    assert band(0.25) == {"teils"}


def test_what_the_machine_added_without_check_cards_holds_the_verdict_back():
    ids = [f"K{place:03}" for place in range(60)]
    cards = pd.DataFrame({"card_id": ids, "text": ["Bus und Bahn", "Park und Baum"] * 30})
    codes = ["Verkehr", "Grün"] * 15
    rows = [placed(zip(ids[:30], codes, strict=True), who) for who in "AB"]
    both = pd.concat(rows, ignore_index=True)
    found = judge_sharing(ws.find_themes(cards, sorting=both))
    assert set(found.themes["band"]) == {"teils"}
    assert set(found.themes["machine"]) == {"untested"}
    checks = placed([(card, ["Verkehr", "Grün"][int(card[1:]) % 2]) for card in ids[30:50]], how="check")
    found = judge_sharing(ws.find_themes(cards, sorting=pd.concat([both, checks], ignore_index=True)))
    assert set(found.themes["band"]) == {"geteilt"}
    assert set(found.themes["machine"]) == {"good"}


def test_a_settled_card_keeps_both_placements(cards):
    some = cards.iloc[:60]
    rows = [placed(zip(some["card_id"], some["heading"], strict=True), "A"), placed([("K001", "Ganz anders")], "B")]
    rows.append(placed(zip(some["card_id"].iloc[1:20], some["heading"].iloc[1:20], strict=True), "B"))
    open_ = judge_sharing(ws.find_themes(some, sorting=pd.concat(rows, ignore_index=True)))
    assert open_.sorters.differences[["card_id", "settled"]].values.tolist() == [["K001", ""]]
    end = placed([("K001", "Vertrauen")], "A und B", "settled").assign(note="im Gespräch")
    found = judge_sharing(ws.find_themes(some, sorting=pd.concat([*rows, end], ignore_index=True)))
    row = found.sorters.differences.iloc[0]
    assert (row["settled"], row["by"], row["why"]) == ("Vertrauen", "A und B", "im Gespräch")
    assert row["placements"] == (("A", some["heading"].iloc[0]), ("B", "Ganz anders"))
    # Who settled is no third coder.
    assert found.sorters.people == 2


def test_nothing_is_judged_where_nobody_sorted(themes):
    assert judge_sharing(themes) is None


def test_an_empty_sorting_says_that_there_are_no_headings(cards):
    with pytest.raises(ws.CardError, match="noch keine Überschriften"):
        ws.find_themes(cards, sorting=NOTHING)


@pytest.mark.parametrize(("wrong", "never"), [(0.55, "geteilt"), (0.1, "ungeteilt")])
def test_a_verdict_is_seldom_wrong(wrong, never):
    """Two people who agree with alpha about .5 are seldom said to share a theme, and with about .9 seldom not to."""
    random = np.random.default_rng(0)
    population = random.choice(list("ABC"), 20000)
    other = err(population, wrong, 1).astype(str)
    bands = []
    for _ in range(150):
        rows = random.integers(len(population), size=40)
        for heading in compare_sorters(twice(population[rows], other[rows])).headings.itertuples():
            bands.append(sharing_band("heading", heading.alpha, heading.low, heading.high, "minor"))
    assert np.mean(np.array(bands) == never) <= 0.05
    assert len(set(bands)) > 1
