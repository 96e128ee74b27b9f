"""A table file of any usual kind to a table of text: CSV, XLSX, ODS."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.files.account import Account
from werkstatt.files.csv import HIGHEST_HEADER, csv_rows
from werkstatt.files.extent import SpreadsheetError
from werkstatt.files.large import PARQUET, read_pieces
from werkstatt.files.sheets import Rows, Sheets
from werkstatt.files.spreadsheets import read_sheets
from werkstatt.files.text import TEXTS, check_file
from werkstatt.wording import Message, message

WORKBOOKS = (".xlsx", ".xlsm", ".ods", PARQUET)
"""Endings of tables that programs write, which have cells instead of signs between them."""

MOST_COLUMNS = 5_000

Numbered = tuple[int, list[str]]
"""A row and its number in the file."""


@dataclass(frozen=True)
class Cells:
    """A table as it was read from a file.

    Attributes
    ----------
    table : DataFrame
        Every cell as text; the index is the row in the file, from 1.
    header_row : int
        The row that names the columns; 1 where there is none.
    problems : tuple of Message
        Rows with more fields than the header.
    notices : tuple of Message
        What the user should know of how the file was read.
    accounts : tuple of Account
        What became of all that stands in the file; what is kept of the last one are the rows of `table`.
    header : tuple of str
        Names of the columns as they stand in the file, none where it has no columns.
    taken : mapping of str to str
        What a layout took columns of the file for: a column of the card table, ``place`` or ``question``.

    Examples
    --------
    >>> Cells(pd.DataFrame({"text": ["Mehr Busse"]}, index=[2])).header_row
    1
    """

    table: pd.DataFrame
    header_row: int = 1
    problems: tuple[Message, ...] = ()
    notices: tuple[Message, ...] = ()
    accounts: tuple[Account, ...] = ()
    header: tuple[str, ...] = ()
    taken: Mapping[str, str] = field(default_factory=dict)


def read_table(path: Path, known: Callable[[str], bool]) -> Cells:
    r"""Read the first sheet of a file, every cell as text.

    Parameters
    ----------
    path : Path
        ``.csv``, ``.tsv``, ``.txt``, ``.xlsx``, ``.ods`` or ``.parquet``.
    known : callable
        Tells whether a column has a name that is expected; of several separators the one is chosen under which
        most columns have, and the header is the first of the upper rows with most of them.

    Returns
    -------
    Cells
        See :func:`to_table`.

    Raises
    ------
    CardError
        If the file can't be read at all.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "karten.csv"
    >>> _ = path.write_text("Nr;Karte\n1;Bus, Bahn\n")
    >>> read_table(path, {"Karte"}.__contains__).table.loc[2].to_dict()
    {'Nr': '1', 'Karte': 'Bus, Bahn'}
    """
    check_file(path)
    sheets = read_rows(path, known)
    return replace(to_table(next(iter(sheets.rows.values()), []), known, path.name), notices=sheets.notices)


def read_rows(path: Path, known: Callable[[str], bool]) -> Sheets:
    r"""Read all sheets of a file as rows of text.

    Parameters
    ----------
    path : Path
        ``.csv``, ``.tsv``, ``.txt``, ``.xlsx``, ``.ods`` or ``.parquet``.
    known : callable
        Tells whether a column has a name that is expected.

    Returns
    -------
    Sheets
        A text file or a Parquet file is one sheet without a name.

    Raises
    ------
    CardError
        If the file can't be read, or is of another kind.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "karten.csv"
    >>> _ = path.write_text("Karte\nMehr Busse\n")
    >>> read_rows(path, {"Karte"}.__contains__).rows
    {'': [['Karte'], ['Mehr Busse']]}
    """
    ending = path.suffix.lower()
    if ending in TEXTS:
        return csv_rows(path, known)
    if ending not in WORKBOOKS:
        raise CardError([message("file_kind", file=path.name)])
    if ending == PARQUET:
        pieces = list(read_pieces(path))
        header = [list(map(str, piece)) for piece in pieces[:1]]
        return Sheets({"": [*header, *(row for piece in pieces for row in piece.values.tolist())]})
    try:
        return read_sheets(path)
    except SpreadsheetError as error:
        raise CardError([message("file_broken", file=path.name, reason=error.reason)]) from error


def to_table(rows: Rows, known: Callable[[str], bool], file: str) -> Cells:
    """Turn rows into a table.

    Parameters
    ----------
    rows : list of list of str
        Rows of text as they stand in the file.
    known : callable
        Tells whether a column has a name that is expected.
    file : str
        Name of the file, for messages.

    Returns
    -------
    Cells
        The header is the first row that holds something, or the first of the upper rows with more known names; what
        stands above is passed over. Blank rows are left out, short ones filled up.

    Raises
    ------
    CardError
        If there is no row below the header, or a name stands in it twice.

    Examples
    --------
    >>> cells = to_table([["Protokoll"], ["Nr", "Karte"], ["1", "Mehr Busse"]], {"Nr", "Karte"}.__contains__, "k.csv")
    >>> cells.header_row, cells.table["Karte"].to_dict()
    (2, {3: 'Mehr Busse'})
    """
    filled = filled_rows(rows)
    start = find_header([row for _, row in filled[:HIGHEST_HEADER]], known)
    if len(filled) < start + 2:
        raise CardError([message("file_empty", file=file)])
    cells = make_table(filled[start:], file)
    account = Account("rows", len(filled)).less("above", [number for number, _ in filled[:start]])
    return replace(cells, accounts=(account.less("header", [cells.header_row]),))


def filled_rows(rows: Rows) -> list[Numbered]:
    """Return the rows that hold something with their numbers in the file, from 1.

    Parameters
    ----------
    rows : list of list of str
        All rows.

    Returns
    -------
    list of (int, list of str)
        In order.

    Examples
    --------
    >>> filled_rows([["Karte"], [" "], ["Bus"]])
    [(1, ['Karte']), (3, ['Bus'])]
    """
    return [(number, row) for number, row in enumerate(rows, 1) if any(cell.strip() for cell in row)]


def make_table(rows: Sequence[Numbered], file: str) -> Cells:
    """Turn rows into a table whose columns the first of them names.

    Parameters
    ----------
    rows : sequence of (int, list of str)
        With their numbers in the file.
    file : str
        Name of the file, for messages.

    Returns
    -------
    Cells
        Short rows are filled up; nothing is accounted for.

    Raises
    ------
    CardError
        If a name stands twice in the header.

    Examples
    --------
    >>> make_table([(1, ["Nr", "Karte"]), (3, ["1"])], "k.csv").table.loc[3].to_dict()
    {'Nr': '1', 'Karte': ''}
    """
    (header_row, header), *body = rows
    header = list(header)
    # A column without a name is one where something stands in it.
    used = max((place for _, row in body for place, cell in enumerate(row, 1) if cell.strip()), default=0)
    while len(header) > used and not header[-1].strip():
        header.pop()
    if len(header) > MOST_COLUMNS:
        raise CardError([message("columns_many", row=header_row, file=file, count=len(header))])
    header = [name.strip() or f"column_{place}" for place, name in enumerate(header, 1)]
    counts = Counter(header)
    if doubled := [name for name in sorted(counts) if counts[name] > 1]:
        raise CardError([message("name_doubled", row=header_row, column=name) for name in doubled])
    problems = tuple(
        message("row_long", row=number, value=len(row))
        for number, row in body
        if any(cell.strip() for cell in row[len(header) :])
    )
    cells = [(row + [""] * len(header))[: len(header)] for _, row in body]
    table = pd.DataFrame(cells, columns=header, index=[number for number, _ in body], dtype="str")
    return Cells(table, header_row, problems, header=tuple(header))


def find_header(upper: Rows, known: Callable[[str], bool]) -> int:
    """Return the place of the header among the upper rows: the first, unless another names more known columns.

    One known name among other cells is no header, since it may be a card that says "Vision", unless all rows above
    hold a single cell, as titles do. Below a title of one cell, where no name is known, it is the widest row.

    Parameters
    ----------
    upper : list of list of str
        Rows that hold something.
    known : callable
        Tells whether a column has a name that is expected.

    Returns
    -------
    int
        From 0.

    Examples
    --------
    >>> find_header([["Werkstatt im Mai"], ["Datum", "Karte"], ["14.5.", "Bus"]], {"Karte"}.__contains__)
    1
    """
    names = [{cell.strip() for cell in row if cell.strip()} for row in upper]

    def score(place: int) -> int:
        count = sum(map(known, names[place]))
        alone = len(names[place]) == 1 or all(len(above) == 1 for above in names[:place])
        return count if count > 1 or alone else 0

    best = max(range(len(upper)), key=lambda place: (score(place), -place), default=0)
    if upper and not score(best) and len(names[0]) == 1:
        # A title stands above a header that nobody knows.
        return max(range(len(upper)), key=lambda place: (len(names[place]), -place))
    return best
