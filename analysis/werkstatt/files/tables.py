"""A table file of any usual kind to a table of text: CSV, XLSX, ODS."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.files.spreadsheets import Rows, SpreadsheetError, read_sheets
from werkstatt.wording import message

SEPARATORS = (";", ",", "\t", "|")

LONGEST_CELL = 1 << 17
"""Characters of a field in a CSV file."""

MOST_COLUMNS = 5_000

HIGHEST_HEADER = 30
"""The header stands among so many first rows that are not blank."""


def read_table(path: Path, known: Callable[[str], bool], language: str = "de") -> pd.DataFrame:
    """Read the first sheet of a file, every cell as text.

    Parameters
    ----------
    path
        ``.csv``, ``.tsv``, ``.txt``, ``.xlsx`` or ``.ods``.
    known
        Tells whether a column has a name that is expected; of several separators the one is chosen under which
        most columns have, and the header is the first of the upper rows with most of them.
    language
        Of the messages.

    Returns
    -------
    DataFrame
        See :func:`to_table`.

    Raises
    ------
    CardError
        If the file can't be read at all.
    """
    check_file(path, language)
    sheets, _ = read_rows(path, known, language)
    return to_table(next(iter(sheets.values()), []), known, path.name, language)


def read_rows(path: Path, known: Callable[[str], bool], language: str = "de") -> tuple[dict[str, Rows], list[str]]:
    """Read all sheets of a file as rows of text, and the names of hidden ones; a text file is one sheet without a name.

    Raises
    ------
    CardError
        If the file can't be read, or holds nothing.
    """
    match path.suffix.lower():
        case ".csv" | ".tsv" | ".txt":
            return {"": _read_csv(path, known, language)}, []
        case ".xlsx" | ".ods":
            try:
                return read_sheets(path)
            except SpreadsheetError as error:
                raise CardError([message("file_broken", file=path.name, reason=error)]) from error
        case _:
            raise CardError([message("file_kind", file=path.name)])


def to_table(rows: Rows, known: Callable[[str], bool], file: str, language: str = "de") -> pd.DataFrame:
    """Turn rows into a table.

    Parameters
    ----------
    rows
        Rows of text as they stand in the file.
    known
        Tells whether a column has a name that is expected.
    file
        Name of the file, for messages.
    language
        Of the messages.

    Returns
    -------
    DataFrame
        The header is the first row that holds something, or the first of the upper rows with more known names; what
        stands above is passed over. The index is the row in the file, from 1; blank rows are left out, short ones
        filled up. ``attrs["problems"]`` lists rows with too many fields, ``attrs["header_row"]`` is the header's.

    Raises
    ------
    CardError
        If there is no row below the header, or a name stands in it twice.
    """
    filled = [(number, row) for number, row in enumerate(rows, 1) if any(cell.strip() for cell in row)]
    start = _header([row for _, row in filled[:HIGHEST_HEADER]], known)
    if len(filled) < start + 2:
        raise CardError([message("file_empty", file=file)])
    (header_row, header), *body = filled[start:]
    header = list(header)
    while header and not header[-1].strip():
        header.pop()
    if len(header) > MOST_COLUMNS:
        raise CardError([message("columns_many", row=header_row, file=file, count=len(header))])
    header = [name.strip() or f"column_{place}" for place, name in enumerate(header, 1)]
    counts = Counter(header)
    problems = [message("name_doubled", row=header_row, column=name) for name in sorted(counts) if counts[name] > 1]
    if problems:
        raise CardError(problems)
    problems = [
        message("row_long", row=number, value=len(row))
        for number, row in body
        if any(cell.strip() for cell in row[len(header) :])
    ]
    cells = [(row + [""] * len(header))[: len(header)] for _, row in body]
    table = pd.DataFrame(cells, columns=header, index=[number for number, _ in body], dtype="str")
    table.attrs = {"problems": problems, "header_row": header_row}
    return table


def _header(upper: Rows, known: Callable[[str], bool]) -> int:
    """Return the place of the header among the upper rows: the first, unless another names more known columns.

    One known name among other cells is no header: it may be a card that says "Vision".
    """

    def score(row: list[str]) -> int:
        names = {cell for cell in row if cell.strip()}
        count = sum(map(known, names))
        return count if row is upper[0] or count > 1 or len(names) == 1 else 0

    return max(range(len(upper)), key=lambda place: (score(upper[place]), -place), default=0)


def check_file(path: Path, language: str = "de") -> None:
    """Raise a CardError if there is no such file, or it may not be read."""
    if not path.is_file():
        raise CardError([message("file_missing", file=path.name)])
    try:
        with path.open("rb") as file:
            file.read(1)
    except OSError as error:
        reason = error.strerror
        raise CardError([message("file_unreadable", file=path.name, reason=reason)]) from error


def read_text(path: Path, language: str = "de") -> str:
    """Return the text of a file in UTF-8, UTF-16 with byte order mark, or Windows-1252.

    Raises
    ------
    CardError
        If it is in none of them, or in two of them at once.
    """
    content = path.read_bytes()
    encodings = ["utf-16"] if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "cp1252" and (line := _other_encoding(content)):
            raise CardError([message("file_mixed", file=path.name, row=line)])
        return text
    raise CardError([message("file_encoding", file=path.name)])


def _other_encoding(content: bytes) -> int | None:
    """Return the first line that is no UTF-8, if others are and show it by their umlauts."""
    umlauts, first = False, None
    for number, line in enumerate(content.split(b"\n"), 1):
        try:
            umlauts |= not line.decode().isascii()
        except UnicodeDecodeError:
            first = first or number
    return first if umlauts else None


def _read_csv(path: Path, known: Callable[[str], bool], language: str) -> Rows:
    text = read_text(path, language)
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
            values = {"file": path.name, "row": reader.line_num, "value": LONGEST_CELL}
            raise CardError([message("cell_long", **values)]) from error
        raise CardError([message("file_broken", file=path.name, reason=error)]) from error
    finally:
        csv.field_size_limit(before)


def _separator(text: str, known: Callable[[str], bool]) -> str:
    """Choose the separator under which one of the upper lines names most known columns, then has most columns."""
    lines = [line[:LONGEST_CELL] for line in text.splitlines() if line.strip()][:HIGHEST_HEADER]

    def score(separator: str) -> tuple[int, int]:
        names = [next(csv.reader([line], delimiter=separator)) for line in lines]
        return max((sum(map(known, row)) for row in names), default=0), len(names[0]) if names else 0

    return max(SEPARATORS, key=score)


def _unmark(cell: str) -> str:
    """Undo the apostrophe that keeps a spreadsheet from computing a cell (see `publication.tables`)."""
    return cell[1:] if re.match(r"'[=+\-@\t\r]", cell) else cell
