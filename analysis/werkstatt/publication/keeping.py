"""Only what the card table knows is published, and what the user names: exports hold addresses, accounts and tokens."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pandas as pd

from werkstatt.cards.schema import NAMES
from werkstatt.cards.series import columns_of_workshops
from werkstatt.errors import CardError
from werkstatt.themes.found import ADDED, Themes
from werkstatt.wording import message


def columns_left_out(cards: pd.DataFrame, keep: Collection[str] = ()) -> list[str]:
    """Return the columns that are not published.

    Parameters
    ----------
    cards : DataFrame
        The card table.
    keep : collection of str
        Columns that the user names.

    Returns
    -------
    list of str
        Those that the card table does not know, that do not tell of the workshops, and that the user does not name.

    Raises
    ------
    CardError
        If a column is named that is not there.

    Examples
    --------
    >>> columns_left_out(pd.DataFrame(columns=["card_id", "text", "token", "district"]), ["district"])
    ['token']
    """
    missing = [name for name in keep if name not in cards]
    if missing:
        there = ", ".join(map(str, cards.columns))
        raise CardError([message("keep_missing", column=name, columns=there) for name in missing])
    known = {*NAMES, *ADDED, *keep, *columns_of_workshops(cards)}
    return [str(name) for name in cards.columns if name not in known]


def without(themes: Themes, columns: Collection[str]) -> Themes:
    """Return themes whose cards do not hold some columns.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.
    columns : collection of str
        From :func:`columns_left_out`.

    Returns
    -------
    Themes
        The same but for these columns.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": ["a", "b"], "text": ["Bus", "Bus"], "token": ["x", "y"]})
    >>> list(without(find_themes(cards, 1), ["token"]).cards)
    ['card_id', 'text', 'theme', 'placed', 'confidence', 'also']
    """
    return replace(themes, ordered=themes.ordered.drop(columns=list(columns)))
