"""Sheets of text, as they stand in a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from werkstatt.files.marks import Marks
from werkstatt.wording import Message

Rows = list[list[str]]
"""Every cell as text; rows need not be of the same length."""


@dataclass(frozen=True)
class Sheets:
    """What a file holds, sheet by sheet.

    Attributes
    ----------
    rows : dict of str to list of list of str
        Name of each sheet that is shown to its rows, from the first row and column on. A text file is one sheet
        without a name.
    hidden : dict of str to list of list of str
        The rows of the sheets that somebody has hidden; all count as shown where none is.
    marks : mapping of str to Marks
        What is said of the cells of a sheet beside their values.
    notices : tuple of Message
        What the user should know of how the file was read.

    Examples
    --------
    >>> list(Sheets({"Kritik": [["Karte"], ["Mehr Busse"]]}, hidden={"Entwurf": []}).hidden)
    ['Entwurf']
    """

    rows: dict[str, Rows]
    hidden: dict[str, Rows] = field(default_factory=dict)
    marks: Mapping[str, Marks] = field(default_factory=dict)
    notices: tuple[Message, ...] = ()
