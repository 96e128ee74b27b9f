"""What a layout of files declares of itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import pandas as pd

from werkstatt.cards.naming import make_room
from werkstatt.cards.places import propose_meaning
from werkstatt.cards.sources.file import File
from werkstatt.files.tables import Cells

Meaning = Callable[[str], dict[str, str]]

NO_COLUMNS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Source:
    """A layout in which cards come.

    Attributes
    ----------
    name : str
        ``source_`` and this name is the key of what the user is told when a file was taken for one.
    recognise : callable
        Tells whether a file is one. Sources are asked in turn; a user's own naming of columns goes before a layout.
    read : callable
        Returns the cards, every cell as text, with the row, line or number in the file as index. Raises CardError if
        the file can't be read at all.
    propose : callable, optional
        What the name of a place means; None where a column ``place`` is one like others.
    announced : bool
        Whether the user is told.

    Examples
    --------
    >>> from pathlib import Path
    >>> bus = Cells(pd.DataFrame({"text": ["Bus"]}))
    >>> notes = Source("notes", recognise=lambda file: file.ending == ".note", read=lambda file: bus)
    >>> notes.recognise(File(Path("wand.note")))
    True
    """

    name: str
    recognise: Callable[[File], bool]
    read: Callable[[File], Cells]
    propose: Meaning | None = propose_meaning
    announced: bool = True


def has_columns(names: Collection[str]) -> Callable[[File], bool]:
    """Return a recogniser of tables by their columns.

    Parameters
    ----------
    names : collection of str
        Columns that all have to be there, and of which the user has named none.

    Returns
    -------
    callable
        Tells whether a file is such a table.

    Examples
    --------
    >>> from pathlib import Path
    >>> has_columns({"Segment", "Code"})(File(Path("board.json")))
    False
    """
    return lambda file: file.columns >= set(names) and set(names).isdisjoint(file.named)


def from_table(
    convert: Callable[[pd.DataFrame], pd.DataFrame] = lambda table: table,
    taken: Mapping[str, str] = NO_COLUMNS,
    left: str = "no_text",
) -> Callable[[File], Cells]:
    r"""Return a reader of tables.

    Parameters
    ----------
    convert : callable
        Turns the table with its columns renamed into cards; rows keep their index.
    taken : mapping of str to str
        Columns of the file to what they are: columns of the card table, or ``place``. A column of the file that is
        called so already keeps its cells under another name.
    left : str
        Why rows that `convert` leaves out are no cards.

    Returns
    -------
    callable
        Reads a file.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> path = Path(tempfile.mkdtemp()) / "karten.csv"
    >>> _ = path.write_text("Nr,Karte\n1,Mehr Busse\n")
    >>> from_table(taken={"Karte": "text"})(File(path)).table["text"].to_dict()
    {2: 'Mehr Busse'}
    """

    def read(file: File) -> Cells:
        cells = file.cells
        here = {column: name for column, name in taken.items() if column in cells.table}
        free = [name for name in here.values() if name not in here]
        table = convert(make_room(cells.table, free).rename(columns=here))
        gone = cells.table.index[~cells.table.index.isin(table.index)]
        *before, account = cells.accounts
        return replace(cells, table=table, accounts=(*before, account.less(left, gone)), taken=here)

    return read
