"""A table of cards that is too large for memory: columns named by its first rows, cards read piece by piece."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from werkstatt.cards.naming import name_columns
from werkstatt.cards.schema import find_faults
from werkstatt.cards.sources.markup import without_html
from werkstatt.errors import CardError
from werkstatt.files.large import read_pieces
from werkstatt.wording import message

CHECKED = ("phase", "votes", "stance")
"""Columns that can't hold any text."""


@dataclass(frozen=True)
class LargeTable:
    """A table of cards on disk.

    Attributes
    ----------
    path : Path
        Where it is.
    columns : mapping of str to str
        Column of the file to that of the card table; without those that mean nothing there.
    renamed : mapping of str to str
        Columns that mean nothing but are called like one that does, with their new name.

    Examples
    --------
    >>> LargeTable(Path("karten.csv"), {"Karte": "text"}, {}).columns
    {'Karte': 'text'}
    """

    path: Path
    columns: Mapping[str, str]
    renamed: Mapping[str, str]

    def pieces(self) -> Iterator[pd.DataFrame]:
        """Yield the cards, under the names of the card table, every cell as text.

        Yields
        ------
        DataFrame
            ``card_id`` (``Z`` and the row in the file where it has none), ``text`` and all other columns.

        Raises
        ------
        CardError
            If a card has no id, or a phase, stance or number of votes is none.

        Examples
        --------
        >>> import tempfile
        >>> path = Path(tempfile.mkdtemp()) / "karten.csv"
        >>> pd.DataFrame({"Karte": ["Bus"]}).to_csv(path, index=False)
        >>> next(LargeTable(path, {"Karte": "text"}, {}).pieces()).values.tolist()
        [['Z2', 'Bus']]
        """
        for piece in read_pieces(self.path):
            cards = piece.rename(columns={**self.renamed, **self.columns})
            if "card_id" not in cards:
                cards.insert(0, "card_id", [f"Z{row + 2}" for row in piece.index])
            cards["card_id"] = cards["card_id"].str.strip()
            self._check(cards)
            cards["text"], _ = without_html(cards["text"])
            if (cards["card_id"] == "").any():
                row = int(cards.index[cards["card_id"] == ""][0]) + 2
                name = next(column for column, meaning in self.columns.items() if meaning == "card_id")
                raise CardError([message("id_empty", row=row, column=name)])
            yield cards

    def _check(self, cards: pd.DataFrame) -> None:
        """Refuse cells that the card table can't hold, all of a piece at once."""
        header = {name: column for column, name in self.columns.items()}
        told = cards[[name for name in CHECKED if name in cards]].set_axis(cards.index + 2)
        if faults := find_faults(told.apply(lambda cells: cells.str.strip()), header):
            raise CardError(list(faults.values()))


def open_table(path: str | Path, columns: Mapping[str, str] | None = None) -> LargeTable:
    r"""Find out what the columns of a large table mean.

    Parameters
    ----------
    path : str or Path
        Of a CSV file in UTF-8 or a Parquet file.
    columns : mapping of str to str, optional
        What the user says: column of the card table to the file's column.

    Returns
    -------
    LargeTable
        Nothing but its beginning has been read.

    Raises
    ------
    CardError
        If there is no such file, it can't be read, or no column holds texts.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "karten.csv"
    >>> _ = path.write_text("Nr;Karte\n1;Mehr Busse\n")
    >>> table = open_table(path)
    >>> table.columns, next(table.pieces()).to_dict("records")
    ({'Nr': 'card_id', 'Karte': 'text'}, [{'card_id': '1', 'text': 'Mehr Busse'}])
    """
    first = next(read_pieces(Path(path)), pd.DataFrame())
    if first.empty:
        raise CardError([message("large_empty", file=Path(path).name)])
    named, found = name_columns(first, columns or {}, 1)
    renamed = {
        column: name for column, name in zip(first, named, strict=True) if column != name and column not in found
    }
    return LargeTable(Path(path), found, renamed)
