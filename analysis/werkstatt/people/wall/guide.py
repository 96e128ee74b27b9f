"""What the machine has to say to somebody who sorts on a wall."""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import Any

import numpy as np

from werkstatt.people.checked import FEWEST_CHECKED, Checked, check_machine, expect_width
from werkstatt.people.desk import Desk
from werkstatt.people.order import order_cards
from werkstatt.people.proposals import propose, reasons
from werkstatt.progress import progress

AHEAD = 6
"""Cards that a wall holds ready with their reasons, so that nobody waits for the next one."""

NO_GUIDE: dict[str, Any] = {"order": [], "proposals": {}, "placed": {}, "checked": {}, "agreement": None}


def make_guide(
    desk: Desk,
    skipped: Collection[str] = (),
    count: int | None = AHEAD,
    *,
    blind: bool = False,
    shown: str | None = None,
) -> dict[str, Any]:
    """Say which cards come next, what is proposed for them and why, and where the machine puts all others.

    Parameters
    ----------
    desk : Desk
        From :func:`werkstatt.people.desk.make_desk`.
    skipped : collection of str
        Cards that come last.
    count : int, optional
        How many cards come with reasons; all where it is None.
    blind : bool
        Whether nothing but the order is told.
    shown : str, optional
        The card that somebody is reading: it stays the first.

    Returns
    -------
    dict
        ``order``: ids of the next cards; ``proposals``: by id up to three tuples of heading, how sure (``high``,
        ``middle``, ``low``), words and ids of sorted cards; ``placed``: by id the first heading of every card that
        nobody sorted, and how sure; ``checked``: by id of each check card the machine's heading, None for none;
        ``agreement``: see :func:`tell_agreement`.

    Examples
    --------
    >>> import pandas as pd
    >>> from werkstatt.people.desk import make_desk
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus", "Park", "Park leer"]})
    >>> rows = [("b", "Verkehr", "AB", "sorted"), ("c", "Grün", "AB", "sorted"), ("d", "Grün", "AB", "sorted")]
    >>> guide = make_guide(make_desk(cards, pd.DataFrame(rows, columns=["card_id", "heading", "who", "how"])))
    >>> guide["order"], guide["proposals"]["a"][0], guide["placed"]
    (['a'], ('Verkehr', 'high', ('Bus',), ('b',)), {'a': ('Verkehr', 'high')})
    """
    ids = desk.ids.to_numpy()
    asked = len(ids) if count is None else count + len(skipped)
    following = [int(row) for row in order_cards(desk, asked) if desk.own[row]]
    order = [row for row in following if ids[row] not in skipped]
    order += [row for row in following if ids[row] in skipped]
    reading = np.flatnonzero((ids == shown) & desk.own & desk.placements.unsorted).tolist()
    order = reading + [row for row in order if row not in reading]
    if blind:
        return {**NO_GUIDE, "order": [str(ids[row]) for row in order]}
    rows = propose(desk, fitting=False)
    chosen, classes = desk.placing.chosen, desk.placing.classes
    fits = np.flatnonzero(desk.placements.unsorted & desk.own & (chosen >= 0))
    place = {str(ids[row]): row for row in order[:count]}
    near = rows[rows["card_id"].isin(place)]
    proposals: dict[str, list[tuple[object, ...]]] = {card: [] for card in dict.fromkeys(near["card_id"])}
    for card, name, sure in progress(
        list(zip(near["card_id"], near["heading"], near["sure"], strict=True)), "proposing"
    ):
        proposals[card].append((name, sure, *_reasons(desk, place[card], name)))
    return {
        "order": [str(ids[row]) for row in order],
        "proposals": proposals,
        "placed": {
            str(ids[row]): (desk.placements.headings[chosen[row]], str(classes[row, chosen[row]])) for row in fits
        },
        "checked": {
            str(ids[row]): desk.placements.headings[chosen[row]] if chosen[row] >= 0 else None
            for row in np.flatnonzero(desk.placements.testable & desk.own)
        },
        "agreement": tell_agreement(check_machine(desk.placements, chosen)),
    }


def tell_agreement(checked: Checked) -> dict[str, float] | None:
    """Return how far machine and person agree, as a wall shows it.

    Parameters
    ----------
    checked : Checked
        From :func:`werkstatt.people.checked.check_machine`.

    Returns
    -------
    dict of str to float or None
        ``cards``, ``hits``, ``rate``, ``kappa``, ``low`` and ``high`` of kappa; ``more``, how many check cards would
        be the next mark, and ``width``, half the width of the interval that they may be expected to bring. None where
        there are too few check cards, or chance would always agree.

    Examples
    --------
    >>> import pandas as pd
    >>> told = tell_agreement(Checked(26, 20, 0.769, 0.579, 0.89, 0.711, 0.474, 0.862, 0.2, pd.DataFrame()))
    >>> told["kappa"], told["more"], told["width"]
    (0.711, 50, 0.143)
    """
    if checked.cards < FEWEST_CHECKED or math.isnan(checked.kappa):
        return None
    more, width = expect_width(checked)
    return {
        "cards": checked.cards,
        "hits": checked.hits,
        "rate": checked.rate,
        "kappa": checked.kappa,
        "low": checked.kappa_low,
        "high": checked.kappa_high,
        "more": more,
        "width": width,
    }


def _reasons(desk: Desk, row: int, heading: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    why = reasons(desk, row, heading)
    return why.words, why.cards
