"""What ``--column`` says, by the column of the card table."""

from __future__ import annotations

from collections.abc import Iterable


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
