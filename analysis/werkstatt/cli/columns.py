"""What ``--column`` and ``--places`` say."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable

import pandas as pd

from werkstatt.cards.places import read_places
from werkstatt.errors import in_file


def by_name(pairs: Iterable[tuple[str, str]]) -> dict[str, str | tuple[str, ...]]:
    """Return the columns of the file that were named, by what they are.

    Parameters
    ----------
    pairs : iterable of (str, str)
        Column of the card table and column of the file, once for each ``--column``.

    Returns
    -------
    dict of str to str or tuple of str
        A tuple where one name was given several columns; whoever reads the file refuses it for names but ``text``.

    Examples
    --------
    >>> by_name([("text", "Frage 1"), ("group", "Tisch"), ("text", "Frage 2")])
    {'text': ('Frage 1', 'Frage 2'), 'group': 'Tisch'}
    """
    found: dict[str, tuple[str, ...]] = {}
    for name, column in pairs:
        found[name] = (*found.get(name, ()), column)
    return {name: columns[0] if len(columns) == 1 else columns for name, columns in found.items()}


def by_place(options: Namespace) -> pd.DataFrame | None:
    """Return what the places of a file mean, where the user says so.

    Parameters
    ----------
    options : Namespace
        Of the command.

    Returns
    -------
    DataFrame or None
        From :func:`werkstatt.cards.places.read_places`; None where no table is given.

    Raises
    ------
    CardError
        If the table can't be read.

    Examples
    --------
    >>> by_place(Namespace(places=None)) is None
    True
    """
    meant = getattr(options, "places", None)
    with in_file(meant):
        return read_places(meant, options.language) if meant else None
