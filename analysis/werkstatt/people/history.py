"""Headings renamed, merged and split: rows are added, what was before stays.

Each function changes the placements that count (:func:`werkstatt.people.standing.standing`), whosever they are. The
added rows stay that person's and keep how the card came there: a check card stays a check card.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.people.cells import BETWEEN_HEADINGS, clean, headings_of, join_headings, means_none
from werkstatt.people.sorting import SORTING
from werkstatt.people.standing import standing
from werkstatt.wording import Message, message


def rename_heading(sorting: pd.DataFrame, old: str, new: str, who: str, when: str) -> pd.DataFrame:
    """Give a heading another name.

    Parameters
    ----------
    sorting : DataFrame
        The columns of :data:`werkstatt.people.sorting.SORTING`.
    old, new : str
        The heading, and its new name.
    who, when : str
        Who does it, and the day in ISO 8601.

    Returns
    -------
    DataFrame
        All rows, and behind them one for each placement that was changed; its note says what became what, and by whom.

    Raises
    ------
    CardError
        If no card is under the old heading, one is under the new already, or the new is no heading.

    Examples
    --------
    >>> sorting = pd.DataFrame([("K1", "Bus", "AB", "", "check", "")], columns=SORTING)
    >>> rename_heading(sorting, "Bus", "Nahverkehr", "CD", "2026-11-25").iloc[-1].tolist()
    ['K1', 'Nahverkehr', 'AB', '2026-11-25', 'check', 'Bus → Nahverkehr (CD)']
    """
    old, new = clean(old), clean(new)
    there = headings_in_use(sorting)
    _raise([*_unknown([old], there), *_no_name(new), *(_taken(new, there) if new != old else [])])
    return _change(sorting, {old}, new, who, when)


def merge_headings(sorting: pd.DataFrame, headings: Sequence[str], into: str, who: str, when: str) -> pd.DataFrame:
    """Put the cards of several headings under one.

    Parameters
    ----------
    sorting : DataFrame
        The columns of :data:`werkstatt.people.sorting.SORTING`.
    headings : sequence of str
        The headings.
    into : str
        One of them, another, or a new one.
    who, when : str
        Who does it, and the day in ISO 8601.

    Returns
    -------
    DataFrame
        All rows, and behind them one for each placement that was changed.

    Raises
    ------
    CardError
        With every heading under which there is no card, and if the new one is no heading.

    Examples
    --------
    >>> sorting = pd.DataFrame([("K1", "Bus | Bahn", "AB", "", "sorted", "")], columns=SORTING)
    >>> merge_headings(sorting, ["Bus", "Bahn"], "Nahverkehr", "AB", "")["heading"].tolist()
    ['Bus | Bahn', 'Nahverkehr']
    """
    merged, into = [clean(one) for one in headings], clean(into)
    _raise([*_unknown(merged, headings_in_use(sorting)), *_no_name(into)])
    return _change(sorting, set(merged), into, who, when)


def split_heading(
    sorting: pd.DataFrame, heading: str, cards: Collection[str], into: str, who: str, when: str
) -> pd.DataFrame:
    """Put some cards of a heading under a new one.

    Parameters
    ----------
    sorting : DataFrame
        The columns of :data:`werkstatt.people.sorting.SORTING`.
    heading : str
        The heading.
    cards : collection of str
        Ids of cards under it; others stay there.
    into : str
        The new heading.
    who, when : str
        Who does it, and the day in ISO 8601.

    Returns
    -------
    DataFrame
        All rows, and behind them one for each placement that was changed.

    Raises
    ------
    CardError
        If no card is under the heading or some of `cards` are not, if none would be left there, or if the new one is
        no heading or one already.

    Examples
    --------
    >>> rows = [("K1", "Wege", "AB", "", "sorted", ""), ("K2", "Wege", "AB", "", "sorted", "")]
    >>> split_heading(pd.DataFrame(rows, columns=SORTING), "Wege", ["K2"], "Radwege", "AB", "")["heading"].tolist()
    ['Wege', 'Wege', 'Radwege']
    """
    heading, into = clean(heading), clean(into)
    there = headings_in_use(sorting)
    problems = [*_unknown([heading], there), *_no_name(into), *_taken(into, there)]
    held = _cards_under(sorting, heading)
    if not problems:
        problems += _strangers(heading, cards, held)
        problems += [message("heading_all", heading=heading)] if held <= set(cards) else []
    _raise(problems)
    return _change(sorting, {heading}, into, who, when, cards)


def move_cards(
    sorting: pd.DataFrame, heading: str, cards: Collection[str], into: str, who: str, when: str
) -> pd.DataFrame:
    """Put cards from under a heading under another, or under none.

    Parameters
    ----------
    sorting : DataFrame
        The columns of :data:`werkstatt.people.sorting.SORTING`.
    heading : str
        Where they are.
    cards : collection of str
        Their ids.
    into : str
        A heading with cards, or ``""`` for none: a card with other headings keeps these, another fits none.
    who, when : str
        Who does it, and the day in ISO 8601.

    Returns
    -------
    DataFrame
        All rows, and behind them one for each placement that was changed.

    Raises
    ------
    CardError
        If no card is under one of the two headings, or some of `cards` are not under the first.

    Examples
    --------
    >>> rows = [("K1", "Bus | Geld", "AB", "", "sorted", ""), ("K2", "Wege", "AB", "", "sorted", "")]
    >>> move_cards(pd.DataFrame(rows, columns=SORTING), "Bus", ["K1"], "Wege", "AB", "")["heading"].iloc[-1]
    'Wege | Geld'
    """
    heading, into = clean(heading), clean(into)
    problems = _unknown([heading, *([into] if into else [])], headings_in_use(sorting))
    if not problems:
        problems = _strangers(heading, cards, _cards_under(sorting, heading))
    _raise(problems)
    return _change(sorting, {heading}, into, who, when, cards)


def headings_in_use(sorting: pd.DataFrame) -> tuple[str, ...]:
    """Return the headings under which there are cards now.

    Parameters
    ----------
    sorting : DataFrame
        The columns of :data:`werkstatt.people.sorting.SORTING`.

    Returns
    -------
    tuple of str
        In the order in which they first stand among the placements that count.

    Examples
    --------
    >>> rows = [("K1", "Bus", "AB", "", "sorted", ""), ("K1", "Bahn | Rad", "AB", "", "sorted", "")]
    >>> headings_in_use(pd.DataFrame(rows, columns=SORTING))
    ('Bahn', 'Rad')
    """
    return tuple(dict.fromkeys(one for cell in standing(sorting)["heading"] for one in headings_of(cell)))


def _change(
    sorting: pd.DataFrame,
    old: Collection[str],
    new: str,
    who: str,
    when: str,
    cards: Collection[str] | None = None,
) -> pd.DataFrame:
    """Add a row for each placement that counts and changes."""
    added = []
    for row in standing(sorting)[list(SORTING)].to_dict("records"):
        if cards is not None and row["card_id"] not in cards:
            continue
        before = headings_of(row["heading"])
        after = join_headings(filter(None, (new if one in old else one for one in before)))
        if after != join_headings(before):
            change = f"{row['heading']} → {after or '–'} ({who})"
            note = f"{row['note']}; {change}" if row["note"] else change
            added.append({**row, "heading": after, "when": when, "note": note})
    return pd.concat([sorting, pd.DataFrame(added, columns=list(SORTING), dtype="str")], ignore_index=True)


def _cards_under(sorting: pd.DataFrame, heading: str) -> set[str]:
    now = standing(sorting)
    return set(now["card_id"][[heading in headings_of(cell) for cell in now["heading"]]])


def _unknown(headings: Sequence[str], there: Sequence[str]) -> list[Message]:
    known = ", ".join(there) or "–"
    return [message("heading_unknown", heading=one, known=known) for one in headings if one not in there]


def _taken(heading: str, there: Sequence[str]) -> list[Message]:
    return [message("heading_taken", heading=heading)] if heading in there else []


def _no_name(heading: str) -> list[Message]:
    wrong = not heading or BETWEEN_HEADINGS in heading or means_none(heading)
    return [message("heading_no_name", heading=heading)] if wrong else []


def _strangers(heading: str, cards: Collection[str], held: Collection[str]) -> list[Message]:
    strangers = [card for card in cards if card not in held]
    return [message("heading_cards", heading=heading, cards=", ".join(strangers))] if strangers else []


def _raise(problems: Sequence[Message]) -> None:
    if problems:
        raise CardError(problems)
