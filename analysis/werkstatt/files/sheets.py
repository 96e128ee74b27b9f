"""Sheets of text, as they stand in a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Rows = list[list[str]]
"""Every cell as text; rows need not be of the same length."""


@dataclass(frozen=True)
class Sheets:
    """What a file holds, sheet by sheet.

    Attributes
    ----------
    rows : mapping of str to list of list of str
        Name of each sheet that is shown to its rows, from the first row and column on. A text file is one sheet
        without a name.
    hidden : tuple of str
        Names of the sheets that somebody has hidden; all count as shown where none is.

    Examples
    --------
    >>> Sheets({"Kritik": [["Karte"], ["Mehr Busse"]]}, hidden=("Entwurf",)).hidden
    ('Entwurf',)
    """

    rows: Mapping[str, Rows]
    hidden: tuple[str, ...] = ()
