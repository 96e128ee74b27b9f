"""Which cards people see next, which they are checked with, and what the machine proposes."""

import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import cohen_kappa_score
from sorters import NOTHING, placed, sort_actively

import werkstatt as ws
from werkstatt.people.desk import lay_out, make_desk
from werkstatt.people.order import order_cards
from werkstatt.people.proposals import propose, reasons
from werkstatt.people.space import SortingSpace
from werkstatt.vectors.coverage import order_by_coverage

pytestmark = pytest.mark.filterwarnings("ignore::werkstatt.CardNotice")


def slow_order(likeness, taken, weights, count):
    """Compute every gain anew at every step, as the formula says."""
    covered = likeness[:, taken].max(axis=1) if taken.any() else np.zeros(len(likeness))
    taken, chosen = taken.copy(), []
    for _ in range(count):
        gains = (weights[:, None] * np.maximum(0, likeness - covered[:, None])).sum(axis=0).round(8)
        gains[taken] = -1
        best = int(gains.argmax())
        chosen.append(best)
        taken[best] = True
        covered = np.maximum(covered, likeness[:, best])
    return chosen


@pytest.mark.parametrize("seed", range(5))
def test_the_quick_search_chooses_as_the_formula_does(seed):
    random = np.random.default_rng(seed)
    vectors = random.normal(size=(60, 5))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    likeness = np.maximum(vectors @ vectors.T, 0).round(6)
    taken, weights = random.random(60) < 0.2, random.random(60)
    assert order_by_coverage(likeness, taken, weights, 20).tolist() == slow_order(likeness, taken, weights, 20)


def test_the_order_of_the_rows_changes_nothing(cards):
    shuffled = cards.sample(frac=1, random_state=1)
    first = ws.next_cards(cards, NOTHING, 13)
    assert ws.next_cards(shuffled, NOTHING, 13) == first
    sorting = placed([(card, "Bus") for card in first])
    assert ws.next_cards(shuffled, sorting, 13) == ws.next_cards(cards, sorting, 13)
    assert ws.check_cards(shuffled, sorting, 26, seed=3) == ws.check_cards(cards, sorting, 26, seed=3)


def test_no_card_comes_twice_and_all_come_once(cards):
    sorting = placed([(card, "Bus") for card in cards["card_id"].iloc[:40]])
    following = ws.next_cards(cards, sorting, 1000)
    assert sorted(following) == sorted(cards["card_id"].iloc[40:])


def test_a_text_that_stands_there_twice_is_not_shown_twice_at_once():
    texts = ["Der Bus fährt zu selten", "Der Bus fährt zu selten", "Mehr Bänke im Park", "Bänke im Park streichen"]
    cards = pd.DataFrame({"card_id": list("abcd"), "text": texts})
    assert {"a", "b"} - set(ws.next_cards(cards, NOTHING, 2))


def test_check_cards_are_drawn_from_the_unsorted_and_every_one_as_often(cards):
    some = cards.iloc[:40]
    sorting = placed([(card, "Bus") for card in some["card_id"].iloc[:20]])
    drawn = [card for seed in range(400) for card in ws.check_cards(some, sorting, 5, seed=seed)]
    counts = pd.Series(drawn).value_counts()
    assert set(counts.index) == set(some["card_id"].iloc[20:])
    # 2,000 draws among 20 cards: 100 each, standard deviation 8.7.
    assert counts.between(65, 135).all()


def test_the_order_is_better_than_chance(cards):
    """On the demonstration corpus, words alone, 52 sorted: mean over five draws of 200 cards."""
    gains = []
    for draw in range(5):
        some = cards.sample(200, random_state=draw).reset_index(drop=True)
        truth = some["heading"]
        _, desk = sort_actively(some, truth, 52)
        random = some.sample(52, random_state=draw + 100)
        other = desk.sort(placed(zip(random["card_id"], random["heading"], strict=True)))
        gains.append(agreement(desk, some) - agreement(other, some))
    assert np.mean(gains) > 0


def agreement(desk, cards):
    truth = cards.set_index("card_id")["heading"].loc[desk.ids].to_numpy(dtype=str)
    names = np.append(np.array(desk.placements.headings, dtype=object), "")
    guess = np.where(desk.placements.placed, truth, names[desk.placing.chosen])
    return cohen_kappa_score(truth, guess.astype(str))


def test_three_headings_are_proposed_and_the_surest_first(cards):
    _, desk = sort_actively(cards, cards["heading"], 52)
    table = propose(desk)
    assert set(table["card_id"]) <= set(cards["card_id"]) - set(desk.ids[desk.placements.placed])
    assert (table.groupby("card_id").size() == 3).all()
    assert (table.groupby("card_id")["confidence"].diff().dropna() <= 0).all()
    assert table["confidence"].between(0, 1).all()
    assert set(table["sure"]) <= {"high", "middle", "low"}


def test_reasons_are_words_of_the_card_and_cards_under_the_heading(cards):
    sorting, desk = sort_actively(cards, cards["heading"], 52)
    under = sorting.groupby("heading")["card_id"].agg(set)
    rows = {card: row for row, card in enumerate(desk.ids)}
    for proposal in propose(desk).query("rank == 1").head(40).itertuples():
        told = reasons(desk, rows[proposal.card_id], proposal.heading)
        assert set(told.cards) <= under[proposal.heading]
        text = desk.space.ordered["text"].iloc[rows[proposal.card_id]].casefold()
        # Parts of compounds are shown as other cards write them.
        assert all(word[:4].casefold() in text for word in told.words if " " not in word) or told.words


def test_headings_carried_over_guide_the_placing_and_no_old_card_is_shown(cards):
    old = cards.iloc[:200].reset_index(drop=True)
    new = cards.iloc[200:].reset_index(drop=True)
    # Both workshops number their cards alike.
    new = new.assign(card_id=old["card_id"].iloc[: len(new)].to_numpy())
    carried = ws.carry_over(old, placed(zip(old["card_id"], old["heading"], strict=True)))
    desk = make_desk(new, NOTHING, carried=carried)
    following = desk.ids.iloc[order_cards(desk, 500)]
    assert sorted(following) == sorted(new["card_id"])
    themes = ws.find_themes(new, carried=carried)
    assert set(themes.themes["label"]) <= set(old["heading"])
    assert set(themes.cards["placed"]) <= {"machine", ""}
    told = dict(zip(themes.themes["theme"], themes.themes["label"], strict=True))
    kappa = cohen_kappa_score(new["heading"].astype(str), themes.cards["theme"].map(told).fillna("").astype(str))
    assert kappa > 0.15


def test_a_sorting_made_by_hand_needs_cards_and_headings_alone(cards):
    by_hand = pd.DataFrame({"card_id": cards["card_id"][:20], "heading": cards["heading"][:20]})
    whole = placed(zip(by_hand["card_id"], by_hand["heading"], strict=True), who="")
    assert ws.next_cards(cards, by_hand, 5) == ws.next_cards(cards, whole, 5)
    assert ws.check_cards(cards, by_hand, 5) == ws.check_cards(cards, whole, 5)
    assert ws.find_themes(cards, sorting=by_hand).cards["theme"].tolist() == (
        ws.find_themes(cards, sorting=whole).cards["theme"].tolist()
    )
    assert ws.next_cards(cards, pd.DataFrame(), 3) == ws.next_cards(cards, NOTHING, 3)
    with pytest.raises(ValueError, match="'card_id' and 'heading'"):
        ws.next_cards(cards, by_hand.drop(columns="heading"), 3)


def test_very_many_cards_are_ordered_without_comparing_each_with_each():
    random = np.random.default_rng(0)
    vectors = random.normal(size=(9000, 4))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    ids = pd.DataFrame({"card_id": [f"K{place:05}" for place in range(len(vectors))]})
    # Only where the cards lie matters here.
    space = SortingSpace(ids, None, None, vectors, np.ones(len(vectors)))
    desk = lay_out(space, placed([(card, "A") for card in ids["card_id"][:50]]), pd.DataFrame())
    rows = order_cards(desk, 9000)
    assert sorted(rows) == list(range(50, 9000))
    assert len(order_cards(desk, 13)) == 13
    assert order_cards(desk, 13).tolist() == rows[:13].tolist()
