"""Tables from and to CSV, in which no text is computed as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.files.sheets import Rows
from werkstatt.files.text import read_text
from werkstatt.wording import message

SEPARATORS = (";", ",", "\t", "|")

LONGEST_CELL = 1 << 17
"""Characters of a field in a CSV file."""

HIGHEST_HEADER = 30
"""The header stands among so many first rows that are not blank."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(table: pd.DataFrame) -> bytes:
    r"""Return a table as CSV, in which no text is computed as a formula.

    Parameters
    ----------
    table : DataFrame
        The table; its index is left out.

    Returns
    -------
    bytes
        UTF-8 with commas. An apostrophe stands before text that a spreadsheet would compute; :func:`csv_rows` takes it
        off again.

    Examples
    --------
    >>> csv_bytes(pd.DataFrame({"text": ["=1+1", "Bus"], "votes": [-1, 2]}))
    b"text,votes\n'=1+1,-1\nBus,2\n"
    """
    safe = table.apply(lambda column: column if pd.api.types.is_numeric_dtype(column) else column.map(_mark))
    return str(safe.to_csv(index=False, lineterminator="\n")).encode()


def csv_rows(path: Path, known: Callable[[str], bool]) -> Rows:
    r"""Read a file of text as rows.

    Parameters
    ----------
    path : Path
        CSV with any of `SEPARATORS`.
    known : callable
        Tells whether a column has a name that is expected. The separator is the one under which one of the upper lines
        names most of them, then the one that gives most columns.

    Returns
    -------
    list of list of str
        All rows, blank ones too.

    Raises
    ------
    CardError
        If the text can't be read, or a field is longer than `LONGEST_CELL`.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "karten.csv"
    >>> _ = path.write_text("Nr;Karte\n1;Bus, Bahn\n")
    >>> csv_rows(path, {"Karte"}.__contains__)
    [['Nr', 'Karte'], ['1', 'Bus, Bahn']]
    """
    text = read_text(path)
    if "\n" not in text:
        # Line ends of old Macs.
        text = text.replace("\r", "\n")
    # The limit is that of all readers in the process; others may have changed it.
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        reader = csv.reader(io.StringIO(text), delimiter=_separator(text, known))
        return [[_unmark(cell) for cell in row] for row in reader]
    except csv.Error as error:
        if "field limit" in str(error):
            problem = message("cell_long", file=path.name, row=reader.line_num, value=LONGEST_CELL)
            raise CardError([problem]) from error
        raise CardError([message("file_broken", file=path.name, reason=str(error))]) from error
    finally:
        csv.field_size_limit(before)


def _separator(text: str, known: Callable[[str], bool]) -> str:
    lines = [line[:LONGEST_CELL] for line in text.splitlines() if line.strip()][:HIGHEST_HEADER]

    def score(separator: str) -> tuple[int, int]:
        names = [next(csv.reader([line], delimiter=separator)) for line in lines]
        return max((sum(map(known, row)) for row in names), default=0), len(names[0]) if names else 0

    return max(SEPARATORS, key=score)


def _mark(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value


def _unmark(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA_STARTS) else cell
