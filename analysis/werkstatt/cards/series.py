"""Several workshops in one card table: which there are, in which order, and their cards put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from werkstatt.cards.columns import plain
from werkstatt.cards.dates import read_date
from werkstatt.errors import CardError
from werkstatt.wording import message

TOLD = {
    "number": ("workshop_number",),
    "date": ("workshop_date", "date", "datum"),
    "place": ("workshop_place", "place", "ort"),
}
"""What may be known of a workshop beside its name, and in which columns; one that is not the same on all cards of each
workshop tells of the cards."""


def workshops_of(cards: pd.DataFrame) -> pd.DataFrame:
    """Return the workshops that cards come from, in the order in which they were held.

    They are ordered by their number where each has one, else by their date where each has one that can be read, else
    by their name; never by the order of the rows.

    Parameters
    ----------
    cards : DataFrame
        The card table; without a column ``workshop`` there is none.

    Returns
    -------
    DataFrame
        One row per workshop: ``workshop``, ``date``, ``place`` (empty where not known) and ``cards``.

    Examples
    --------
    >>> cards = pd.DataFrame({"workshop": ["Nord", "Süd"], "workshop_date": ["3.5.2024", "2.4.2023"]})
    >>> workshops_of(cards)["workshop"].tolist()
    ['Süd', 'Nord']
    """
    columns = ["workshop", "date", "place", "cards"]
    known = _of_workshops(cards)
    if known.empty:
        return pd.DataFrame(columns=columns)
    groups = _by_workshop(known)
    table = pd.DataFrame({"workshop": list(groups.groups), "cards": groups.size().to_numpy()})
    for name, columns_of_it in TOLD.items():
        table[name] = _told(known, groups, columns_of_it)
    days = [read_date(day) for day in table["date"]]
    numbers = pd.to_numeric(table["number"], errors="coerce")
    if numbers.notna().all():
        table = table.iloc[numbers.argsort(kind="stable")]
    elif all(days):
        table = table.assign(day=days).sort_values("day", kind="stable")
    return table[columns].reset_index(drop=True)


def columns_of_workshops(cards: pd.DataFrame) -> list[str]:
    """Return the columns that tell of the workshops, and not of the cards: number, date and place.

    Parameters
    ----------
    cards : DataFrame
        The card table.

    Returns
    -------
    list of str
        Empty without a column ``workshop``.

    Examples
    --------
    >>> columns_of_workshops(pd.DataFrame({"workshop": ["Nord", "Süd"], "Datum": ["3.5.2024", "2.4.2023"]}))
    ['Datum']
    """
    known = _of_workshops(cards)
    if known.empty:
        return []
    groups = _by_workshop(known)
    found = (_column(known, groups, names) for names in TOLD.values())
    return [column for column in found if column is not None]


def _of_workshops(cards: pd.DataFrame) -> pd.DataFrame:
    """Return the cards that name a workshop."""
    return cards[cards["workshop"].notna()] if "workshop" in cards else cards[:0]


def _by_workshop(known: pd.DataFrame) -> Any:
    return known.groupby(known["workshop"].astype(str), sort=True)


def _told(cards: pd.DataFrame, groups: Any, names: tuple[str, ...]) -> list[str]:
    """Return what a column says of each workshop; nothing where it says two things of one."""
    column = _column(cards, groups, names)
    if column is None:
        return [""] * len(groups)
    return [str(value) if pd.notna(value) else "" for value in groups[column].first()]


def _column(cards: pd.DataFrame, groups: Any, names: tuple[str, ...]) -> str | None:
    for column in cards.columns:
        if plain(str(column)) in {plain(name) for name in names}:
            several = groups[column].agg(lambda own: len(set(own.dropna())) > 1)
            if not several.any() and cards[column].notna().any():
                return str(column)
    return None


def join_workshops(tables: Mapping[str, pd.DataFrame]) -> tuple[pd.DataFrame, dict[str, dict[str, str]]]:
    """Put the cards of several workshops into one table.

    Where two of them have a card of the same id, the ids of all get the number of their workshop in front (``2-K001``).

    Parameters
    ----------
    tables : mapping of str to DataFrame
        The card table of each workshop by its name, in the order in which they were held. A table that names its
        workshops itself keeps their names.

    Returns
    -------
    cards : DataFrame
        All cards, with ``workshop`` and ``workshop_number``; a column that only some tables have is missing elsewhere.
    ids : dict of str to dict
        For each table what its ids became.

    Raises
    ------
    CardError
        If two tables name the same workshop.

    Examples
    --------
    >>> first = pd.DataFrame({"card_id": ["K1"], "text": ["Bus"]})
    >>> cards, ids = join_workshops({"2021": first, "2022": first.assign(text="Park")})
    >>> cards[["card_id", "workshop"]].values.tolist(), ids["2022"]
    ([['1-K1', '2021'], ['2-K1', '2022']], {'K1': '2-K1'})
    """
    every = [card for table in tables.values() for card in table["card_id"]]
    doubled = len(set(every)) < len(every)
    joined, ids, seen = [], {}, dict[str, str]()
    number = 0
    for place, (name, table) in enumerate(tables.items(), 1):
        own = workshops_of(table)["workshop"].tolist()
        named = table if own else table.assign(workshop=name)
        for workshop in own or [name]:
            if workshop in seen:
                raise CardError([message("workshop_twice", workshop=workshop, first=seen[workshop], second=name)])
            seen[workshop] = name
        numbers = {workshop: number + offset for offset, workshop in enumerate(own or [name], 1)}
        number += len(numbers)
        new = {card: f"{place}-{card}" if doubled else card for card in table["card_id"]}
        ids[name] = new
        counted = named["workshop"].map(numbers).astype("Int64").astype("string")
        joined.append(named.assign(card_id=table["card_id"].map(new), workshop_number=counted))
    return pd.concat(joined, ignore_index=True), ids


def rename_cards(table: pd.DataFrame, ids: Mapping[str, str], columns: Sequence[str] = ("card_id",)) -> pd.DataFrame:
    """Return a table that lies beside the cards of one workshop with the ids that these have among others.

    Parameters
    ----------
    table : DataFrame
        A sorting.
    ids : mapping of str to str
        From :func:`join_workshops`.
    columns : sequence of str
        Those that hold an id.

    Returns
    -------
    DataFrame
        An id that no card has stays as it is.

    Examples
    --------
    >>> rename_cards(pd.DataFrame({"card_id": ["K1", "K9"]}), {"K1": "2-K1"})["card_id"].tolist()
    ['2-K1', 'K9']
    """
    return table.assign(**{column: table[column].map(lambda card: ids.get(card, card)) for column in columns})
