"""A wall to be handed out as a file: which cards hang on it, and what comes with them."""

from __future__ import annotations

from typing import Any

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.people.codebook import CODEBOOK
from werkstatt.people.desk import Desk
from werkstatt.people.wall.content import Setting, make_content, own_rows
from werkstatt.people.wall.differing import tell_differences
from werkstatt.people.wall.guide import NO_GUIDE, make_guide
from werkstatt.vectors.arrays import Ints
from werkstatt.wording import message


def hand_out(desk: Desk, cards: pd.DataFrame, sorting: pd.DataFrame, setting: Setting, rows: Ints) -> dict[str, Any]:
    """Return what a wall is made of that somebody is given to sort on.

    Parameters
    ----------
    desk : Desk
        With everything that was sorted so far, from which the machine proposes.
    cards : DataFrame
        The card table, in the user's order.
    sorting : DataFrame
        What was sorted so far.
    setting : Setting
        What the wall is for.
    rows : ndarray of int
        Positions of the cards to be sorted, from :func:`werkstatt.people.sheet.rows_for`.

    Returns
    -------
    dict
        See :func:`werkstatt.people.wall.content.make_content`; ``cards`` are those to be sorted and those that the
        person has sorted before. Cards that others sorted hang on no wall to sort on.

    Examples
    --------
    >>> from werkstatt.people.desk import make_desk
    >>> from werkstatt.people.sheet import rows_for
    >>> cards = pd.DataFrame({"card_id": list("abc"), "text": ["Bus fehlt", "Bus", "Park"]})
    >>> columns = ["card_id", "heading", "who", "when", "how", "note"]
    >>> sorting = pd.DataFrame([("b", "Wege", "AB", "", "sorted", "")], columns=columns)
    >>> desk = make_desk(cards, sorting)
    >>> content = hand_out(desk, cards, sorting, Setting("sort", "CD"), rows_for(desk, "sort"))
    >>> [card["id"] for card in content["cards"]], content["rows"], content["headings"]
    (['a', 'c'], [], ['Wege'])
    """
    codebook, ids = _complete(desk.codebook), desk.ids.to_numpy()
    asked = [str(ids[row]) for row in rows]
    if setting.kind == "second":
        checked = desk.placements.checked
        hows = {str(ids[row]): "check" if checked[row] else "sorted" for row in rows}
        # In the order in which they were drawn.
        drawn = cards.set_index("card_id", drop=False).loc[asked].reset_index(drop=True)
        return make_content(drawn, setting, sorting, codebook, NO_GUIDE, hows=hows)
    # Examples of the codebook lie under their heading, though nobody sorted them.
    examples = ids[desk.own & (desk.placements.how == "example")]
    known = {*asked, *examples, *own_rows(sorting, setting.who)["card_id"]}
    guide = make_guide(desk, count=None, blind=setting.blind)
    # What speaks for a proposal may be a card that hangs elsewhere.
    quoted = {card for own in guide["proposals"].values() for *_, alike in own for card in alike} - known
    texts = cards.loc[cards["card_id"].isin(quoted), ["card_id", "text"]].astype("str")
    content = make_content(cards[cards["card_id"].isin(known)], setting, sorting, codebook, guide)
    return content | {"quoted": dict(texts.itertuples(index=False, name=None))}


def hand_out_differences(
    cards: pd.DataFrame, sorting: pd.DataFrame, codebook: pd.DataFrame, setting: Setting
) -> dict[str, Any]:
    """Return what a wall is made of on which people settle where they differ.

    Parameters
    ----------
    cards : DataFrame
        The card table, in the user's order.
    sorting : DataFrame
        Of all people.
    codebook : DataFrame
        Empty where there is none.
    setting : Setting
        What the wall is for.

    Returns
    -------
    dict
        See :func:`werkstatt.people.wall.content.make_content`.

    Raises
    ------
    CardError
        If people differ on no card.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["a", "b"], "text": ["Bus", "Park"]})
    >>> rows = [("a", "Bus", "AB", "", "sorted", ""), ("a", "Wege", "CD", "", "sorted", "")]
    >>> sorting = pd.DataFrame(rows, columns=["card_id", "heading", "who", "when", "how", "note"])
    >>> hand_out_differences(cards, sorting, pd.DataFrame(), Setting("settle", "AB, CD"))["twice"]
    1
    """
    codebook = _complete(codebook)
    differences, twice = tell_differences(sorting, codebook)
    if not differences:
        raise CardError([message("sheet_no_settle", twice=twice)])
    there = cards[cards["card_id"].isin([one["card"] for one in differences])]
    return make_content(there, setting, sorting, codebook, NO_GUIDE, differences) | {"twice": twice}


def _complete(codebook: pd.DataFrame) -> pd.DataFrame:
    return codebook.reindex(columns=list(CODEBOOK), fill_value="").astype("str")
