"""A file of cards before anybody knows its layout: read once, whatever asks for it."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from werkstatt.cards.columns import find_column
from werkstatt.cards.schema import NAMES
from werkstatt.cards.sources.sheets import join_sheets
from werkstatt.files.sheets import Sheets
from werkstatt.files.tables import WORKBOOKS, Cells, read_rows
from werkstatt.files.text import TEXTS, Text, read_text
from werkstatt.wording import Message

Given = Mapping[str, tuple[str, ...]]
"""What the user says of columns: that of the card table, and those of the file; several may be ``text``."""

NOTHING_GIVEN: Given = MappingProxyType({})


@dataclass(frozen=True)
class File:
    """A file, and what the user says of it.

    Attributes
    ----------
    path : Path
        Where it is.
    given : mapping of str to tuple of str
        Columns that the user has named, by what they are.
    questions : collection of str, optional
        Places that the user has given a meaning; None where nothing is said of places.
    language : {"de", "en"}
        Of the cards; clusters of a board that have no title get a name in it.

    Examples
    --------
    >>> File(Path("Karten.XLSX"), {"text": ("Antwort",)}).knows("Antwort")
    True
    """

    path: Path
    given: Given = field(default_factory=lambda: NOTHING_GIVEN)
    questions: Collection[str] | None = None
    language: str = "de"

    @cached_property
    def named(self) -> frozenset[str]:
        """Return the columns of the file that the user has named."""
        return frozenset(column for columns in self.given.values() for column in columns)

    @property
    def meant(self) -> dict[str, str]:
        """Return what single columns are to the user, by column."""
        return {columns[0]: name for name, columns in self.given.items() if name in NAMES and len(columns) == 1}

    @property
    def texts(self) -> tuple[str, ...]:
        """Return the columns that the user has named as texts of cards."""
        return self.given.get("text", ())

    @property
    def ending(self) -> str:
        """Return the ending of the file's name in lower case, with its dot."""
        return self.path.suffix.lower()

    @cached_property
    def read(self) -> Text:
        """Return what a file of text holds, and in which encoding."""
        return read_text(self.path)

    @property
    def text(self) -> str:
        """Return what a file of text holds."""
        return self.read.text

    @property
    def notices(self) -> tuple[Message, ...]:
        """Return what the user should know of how the file was read, whatever its layout."""
        if self.ending in (*TEXTS, *WORKBOOKS):
            return self.sheets.notices
        return self.read.notices if self.ending in (".md", ".json") else ()

    @cached_property
    def json(self) -> Any:
        """Return what a ``.json`` file holds, None if it is no JSON."""
        # Brackets within brackets by the thousand are no board.
        try:
            return json.loads(self.text) if self.ending == ".json" else None
        except (ValueError, RecursionError):
            return None

    @cached_property
    def sheets(self) -> Sheets:
        """Return the sheets of a table file as rows of text."""
        return read_rows(self.path, self.knows)

    @cached_property
    def cells(self) -> Cells:
        """Return the sheets with cards as one table."""
        return join_sheets(self.sheets, self.knows, self.tells_text, self.path.name)

    @property
    def is_table(self) -> bool:
        """Tell whether the file has columns."""
        return self.ending in (*TEXTS, *WORKBOOKS)

    @property
    def columns(self) -> frozenset[str]:
        """Return the names of the columns, none where the file is no table."""
        return frozenset(self.cells.table.columns) if self.is_table else frozenset()

    def knows(self, column: str) -> bool:
        """Tell whether a column has a name that is expected.

        Parameters
        ----------
        column : str
            As it stands in the file.

        Returns
        -------
        bool
            Whether the card table has such a column, or the user named it.

        Examples
        --------
        >>> file = File(Path("k.csv"), {"text": ("Antwort",)})
        >>> [column for column in ("Antwort", "Karte", "Datum") if file.knows(column)]
        ['Antwort', 'Karte']
        """
        return column.strip() in self.named or find_column(column) is not None

    def tells_text(self, column: str) -> bool:
        """Tell whether a column has a name that stands for the card's text.

        Parameters
        ----------
        column : str
            As it stands in the file.

        Returns
        -------
        bool
            Only columns that the user named as text count where there are any.

        Examples
        --------
        >>> file = File(Path("k.csv"), {"text": ("Antwort",)})
        >>> File(Path("k.csv")).tells_text("Karte"), file.tells_text("Karte")
        (True, False)
        """
        return column in self.texts if self.texts else find_column(column) == "text"
