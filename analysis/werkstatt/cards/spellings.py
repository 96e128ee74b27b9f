"""Names that differ only in what can't be seen or in their case are one name: "Gruppe A", "gruppe a", "Gruppe A "."""

from __future__ import annotations

import unicodedata

import pandas as pd

from werkstatt.language.normalisation import normalise
from werkstatt.wording import Message, message

COLUMNS = ("group", "heading", "heading_b", "vision")
"""Of the card table, that hold names which many cards share."""


def join_spellings(cards: pd.DataFrame) -> tuple[pd.DataFrame, list[Message]]:
    """Give names that differ only in case, blanks or Unicode form the spelling that most cards have.

    Parameters
    ----------
    cards : DataFrame
        The card table.

    Returns
    -------
    cards : DataFrame
        The same cards; of spellings that are equally frequent the first is taken.
    notices : list of Message
        One for each name that has several spellings.

    Examples
    --------
    >>> cards, notices = join_spellings(pd.DataFrame({"group": ["Amt", "AMT", "Amt", "Tafel"]}))
    >>> cards["group"].tolist(), [notice.say("en") for notice in notices]
    (['Amt', 'Amt', 'Amt', 'Tafel'], ['Group: “AMT” was read as “Amt”, the spelling of most cards.'])
    """
    found, notices = cards.copy(), []
    for column in cards.columns.intersection(COLUMNS, sort=False):
        kept: dict[str, str] = {}
        names = cards[column].dropna()
        for _, spellings in names.groupby(names.map(_plain), sort=False):
            counts = spellings.value_counts(sort=False)
            if len(counts) > 1:
                chosen = str(counts.idxmax())
                kept |= dict.fromkeys(counts.index, chosen)
                notices.append(_notice(column, chosen, list(counts.index)))
        found[column] = cards[column].replace(kept) if kept else cards[column]
    return found, notices


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKC", normalise(name)).casefold()


def _notice(column: str, chosen: str, spellings: list[str]) -> Message:
    others = dict.fromkeys(normalise(name) for name in spellings if normalise(name) != normalise(chosen))
    values = {"column": message(column), "name": normalise(chosen)}
    if not others:
        return message("spellings_unseen", **values)
    return message("spellings_joined", others=" / ".join(others), **values)
