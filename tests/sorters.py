"""People who sort, for tests: one that goes by the headings of the cards, and others that err."""

import numpy as np
import pandas as pd

from werkstatt.people.desk import make_desk
from werkstatt.people.order import order_cards
from werkstatt.people.sorting import SORTING


def placed(rows, who="AB", how="sorted"):
    """Return a sorting of pairs of card id and heading."""
    return pd.DataFrame([(card, heading, who, "2026-11-25", how, "") for card, heading in rows], columns=list(SORTING))


NOTHING = placed([])


def sort_actively(cards, codes, count, reader="terms", batch=13):
    """Sort by the codes in the order of next_cards; return sorting and desk."""
    truth = dict(zip(cards["card_id"], codes, strict=True))
    sorting, desk = NOTHING, make_desk(cards, NOTHING, reader=reader)
    while len(sorting) < count:
        ids = desk.ids.iloc[order_cards(desk, min(batch, count - len(sorting)))]
        sorting = pd.concat([sorting, placed([(card, truth[card]) for card in ids])], ignore_index=True)
        desk = desk.sort(sorting)
    return sorting, desk


def err(headings, share, seed):
    """Return headings of which a share was drawn anew."""
    random = np.random.default_rng(seed)
    headings = np.array(headings, dtype=object)
    wrong = random.random(len(headings)) < share
    headings[wrong] = random.choice(headings, wrong.sum())
    return headings
