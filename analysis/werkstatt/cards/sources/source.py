"""What a layout of files declares of itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import pandas as pd

from werkstatt.cards.columns import find_column, is_weak
from werkstatt.cards.naming import make_room
from werkstatt.cards.places import propose_meaning
from werkstatt.cards.sources.file import File
from werkstatt.files.tables import Cells
from werkstatt.wording import Message, message

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


def has_columns(names: Collection[str], taken: Mapping[str, str] = NO_COLUMNS) -> Callable[[File], bool]:
    """Return a recogniser of tables by their columns.

    Parameters
    ----------
    names : collection of str
        Columns that all have to be there.
    taken : mapping of str to str
        What they are; a user who names one of them as something else has a table of another kind.

    Returns
    -------
    callable
        Tells whether a file is such a table. A table with a column that is called like texts of cards, and that the
        export does not have, is none: somebody has made it from several.

    Examples
    --------
    >>> from pathlib import Path
    >>> has_columns({"Segment", "Code"})(File(Path("board.json")))
    False
    """
    own = {*names, *taken}

    def recognise(file: File) -> bool:
        if not file.columns >= set(names):
            return False
        if any(
            taken.get(column) != name for name, columns in file.given.items() for column in columns if column in own
        ):
            return False
        if file.texts:
            return own >= set(file.texts)
        return not any(find_column(column) == "text" and not is_weak(column) for column in file.columns - own)

    return recognise


def tell_descriptions(table: pd.DataFrame, columns: Collection[str]) -> list[Message]:
    """Say how many cards have a text beside their title that is not read.

    Parameters
    ----------
    table : DataFrame
        Cards.
    columns : collection of str
        In which such texts stand.

    Returns
    -------
    list of Message
        One or none.

    Examples
    --------
    >>> [told] = tell_descriptions(pd.DataFrame({"text": ["Licht"], "Notiz": ["siehe Foto"]}), ["Notiz"])
    >>> told.code, told.values["count"]
    ('descriptions', 1)
    """
    filled = [int((table[column].str.strip() != "").sum()) for column in columns if column in table]
    names = ", ".join(column for column in columns if column in table)
    return [message("descriptions", count=sum(filled), columns=names)] if sum(filled) else []


def with_text(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of cards that have a text.

    Parameters
    ----------
    table : DataFrame
        With a column ``text``.

    Returns
    -------
    DataFrame
        With the same columns and index.

    Examples
    --------
    >>> with_text(pd.DataFrame({"text": ["Bus", " "]}))["text"].to_list()
    ['Bus']
    """
    return table[table["text"].str.strip() != ""]


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
        # What the user says of a column goes before what the export says of another.
        named = {column: name for column, name in file.meant.items() if taken and column in cells.table}
        here = {
            column: name
            for column, name in taken.items()
            if column in cells.table and column not in named and name not in named.values()
        } | named
        free = [name for name in here.values() if name not in here]
        table = convert(make_room(cells.table, free).rename(columns=here))
        gone = cells.table.index[~cells.table.index.isin(table.index)]
        *before, account = cells.accounts
        return replace(cells, table=table, accounts=(*before, account.less(left, gone)), taken=here)

    return read
