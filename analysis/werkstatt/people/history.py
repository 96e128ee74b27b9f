"""Headings are renamed, merged and split by rows that are added: what was sorted before stays in the table."""

from __future__ import annotations

from collections.abc import Callable, Collection

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.people.cells import SEVERAL, split_headings
from werkstatt.people.standing import standing
from werkstatt.wording import message


def rename_heading(sorting: pd.DataFrame, old: str, new: str, when: str = "", note: str = "") -> pd.DataFrame:
    """Rename a heading for everybody who used it; a heading of that name takes its cards in.

    Each placement under it gets a row more, for the same person and in the same way: a check card stays one.

    Parameters
    ----------
    sorting : DataFrame
        From :func:`werkstatt.people.sorting.read_sorting`.
    old, new : str
        Headings; renaming one to another that is there merges both.
    when : str
        The date, as 2026-11-25.
    note : str
        Who decided, and why.

    Returns
    -------
    DataFrame
        With the new rows at its end.

    Raises
    ------
    CardError
        If no standing placement is under the heading.

    Examples
    --------
    >>> row = {"card_id": "K1", "heading": "Bus", "who": "AB", "when": "", "how": "check", "note": ""}
    >>> rename_heading(pd.DataFrame([row]), "Bus", "Verkehr")[["heading", "how"]].values.tolist()
    [['Bus', 'check'], ['Verkehr', 'check']]
    """
    return _change(sorting, old, None, lambda heading: new if heading == old else heading, when, note)


def split_heading(
    sorting: pd.DataFrame, heading: str, cards: Collection[str], into: str, when: str = "", note: str = ""
) -> pd.DataFrame:
    """Move some of the cards of a heading under another, for everybody who put them there.

    Parameters
    ----------
    sorting : DataFrame
        From :func:`werkstatt.people.sorting.read_sorting`.
    heading, into : str
        The heading, and that which takes the cards.
    cards : collection of str
        Their ids.
    when, note : str
        As of :func:`rename_heading`.

    Returns
    -------
    DataFrame
        With the new rows at its end.

    Raises
    ------
    CardError
        If none of the cards stands under the heading.

    Examples
    --------
    >>> rows = [(card, "Verkehr", "AB", "", "sorted", "") for card in ("K1", "K2")]
    >>> sorting = pd.DataFrame(rows, columns=["card_id", "heading", "who", "when", "how", "note"])
    >>> split_heading(sorting, "Verkehr", ["K2"], "Rad")["heading"].to_list()
    ['Verkehr', 'Verkehr', 'Rad']
    """
    return _change(sorting, heading, set(cards), lambda one: into if one == heading else one, when, note)


def _change(
    sorting: pd.DataFrame,
    heading: str,
    cards: set[str] | None,
    renamed: Callable[[str], str],
    when: str,
    note: str,
) -> pd.DataFrame:
    rows = standing(sorting)
    held = rows["heading"].map(lambda cell: heading in split_headings(cell)) & (rows["how"] != "skipped")
    if cards is not None:
        held &= rows["card_id"].isin(cards)
    if not held.any():
        raise CardError([message("history_no_heading", heading=heading)])
    changed = rows[held]
    told = changed["heading"].map(
        lambda cell: f" {SEVERAL} ".join(dict.fromkeys(renamed(one) for one in split_headings(cell)))
    )
    added = changed.assign(heading=told, when=when, note=note)
    return pd.concat([sorting, added], ignore_index=True)
