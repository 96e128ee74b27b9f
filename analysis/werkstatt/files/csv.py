"""Tables from and to CSV, in which no text is computed as a formula."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.files.fields import split_fields
from werkstatt.files.sheets import Sheets
from werkstatt.files.text import read_text, split_lines
from werkstatt.wording import message

SEPARATORS = (";", ",", "\t", "|")

LONGEST_CELL = 1 << 17
"""Characters of a field in a CSV file."""

HIGHEST_HEADER = 30
"""The header stands among so many first rows that are not blank."""

MOST_TELLING = HIGHEST_HEADER * LONGEST_CELL
"""Signs of a file by which its separator is told."""

NAMED_SEPARATOR = re.compile(r'"?sep=([;,|\t])"?\s*', re.IGNORECASE)
"""First line by which Excel is told the separator."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Dialect:
    """How a table is written as CSV.

    Attributes
    ----------
    separator, decimal : str
        Between cells, and the decimal mark.
    marked : bool
        Whether a byte order mark says that the file is UTF-8.

    Examples
    --------
    >>> EXCEL.separator
    ';'
    """

    separator: str = ","
    decimal: str = "."
    marked: bool = False


PLAIN = Dialect()
"""RFC 4180, which programs read."""

EXCEL = Dialect(";", ",", marked=True)
"""What an Excel for Germany, Austria or most of Europe opens by a double click (as R's ``write_excel_csv2``)."""


def csv_bytes(table: pd.DataFrame, dialect: Dialect = PLAIN, *, header: bool = True) -> bytes:
    r"""Return a table as CSV, in which no text is computed as a formula.

    Parameters
    ----------
    table : DataFrame
        The table; its index is left out.
    dialect : Dialect
        `PLAIN` or `EXCEL`.
    header : bool
        False for a further piece of a table, of which the first has the names of the columns.

    Returns
    -------
    bytes
        UTF-8. An apostrophe stands before text that a spreadsheet would compute, names of columns too;
        :func:`csv_rows` takes it off again.

    Examples
    --------
    >>> csv_bytes(pd.DataFrame({"text": ["=1+1", "Bus"], "votes": [-1, 2]}))
    b"text,votes\n'=1+1,-1\nBus,2\n"
    >>> csv_bytes(pd.DataFrame({"text": ["Bus"], "confidence": [0.5]}), EXCEL).decode("utf-8-sig")
    'text;confidence\nBus;0,5\n'
    """
    safe = table.apply(lambda column: column if pd.api.types.is_numeric_dtype(column) else column.map(_mark))
    safe = safe.set_axis(names_in_file(table), axis=1)
    # Python quotes a lone carriage return only where it is part of the line ends.
    texts = safe.select_dtypes(exclude="number")
    returns = any("\r" in str(value) for column in texts for value in texts[column])
    text = safe.to_csv(
        index=False,
        lineterminator="\r\n" if returns else "\n",
        sep=dialect.separator,
        decimal=dialect.decimal,
        header=header,
    )
    return (BOM_UTF8 if dialect.marked and header else b"") + str(text).encode()


def names_in_file(table: pd.DataFrame) -> list[str]:
    """Return the names of the columns as :func:`csv_bytes` writes them.

    Parameters
    ----------
    table : DataFrame
        The table.

    Returns
    -------
    list of str
        Those that a spreadsheet would compute with an apostrophe before them.

    Examples
    --------
    >>> names_in_file(pd.DataFrame(columns=["text", "=1+1"]))
    ['text', "'=1+1"]
    """
    return [str(_mark(str(name))) for name in table.columns]


def csv_rows(path: Path, known: Callable[[str], bool]) -> Sheets:
    r"""Read a file of text as one sheet without a name.

    Parameters
    ----------
    path : Path
        CSV with any of `SEPARATORS`.
    known : callable
        Tells whether a column has a name that is expected. The separator is the one under which one of the upper lines
        names most of them, then the one that gives most columns; a first line ``sep=;`` goes before.

    Returns
    -------
    Sheets
        All rows, blank ones too.

    Raises
    ------
    CardError
        If the text can't be read, a field is longer than `LONGEST_CELL`, or a quotation mark that nobody closed may
        have swallowed rows.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "karten.csv"
    >>> _ = path.write_text("Nr;Karte\n1;Bus, Bahn\n")
    >>> csv_rows(path, {"Karte"}.__contains__).rows
    {'': [['Nr', 'Karte'], ['1', 'Bus, Bahn']]}
    """
    found = read_text(path)
    fields = split_fields(found.text, _separator(found.text, known))
    problems = [message("quote_open", file=path.name, row=row) for row in fields.doubtful]
    problems += [
        message("cell_long", file=path.name, row=number, value=LONGEST_CELL)
        for number, row in enumerate(fields.rows, 1)
        if any(len(cell) > LONGEST_CELL for cell in row)
    ]
    if problems:
        raise CardError(problems)
    rows = [[_unmark(cell) for cell in row] for row in fields.rows]
    kept = ", ".join(map(str, fields.bare))
    return Sheets({"": rows}, notices=(*found.notices, *([message("quote_kept", rows=kept)] if kept else [])))


def _separator(text: str, known: Callable[[str], bool]) -> str:
    lines = [line[:LONGEST_CELL] for line in split_lines(text[:MOST_TELLING]) if line.strip()][:HIGHEST_HEADER]

    def score(separator: str) -> tuple[int, int]:
        names = [split_fields(line, separator).rows[0] for line in lines]
        return max((sum(map(known, row)) for row in names), default=0), len(names[0]) if names else 0

    said = NAMED_SEPARATOR.fullmatch(lines[0]) if lines else None
    best = max(SEPARATORS, key=score)
    # Some files name another separator than they have.
    return said[1] if said and score(said[1])[0] >= score(best)[0] else best


def _mark(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and _is_marked(value) else value


def _unmark(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _is_marked(cell[1:]) else cell


def _is_marked(text: str) -> bool:
    """Tell whether an apostrophe is put before a text: also where people have written some themselves."""
    return text.lstrip("'").startswith(FORMULA_STARTS)
