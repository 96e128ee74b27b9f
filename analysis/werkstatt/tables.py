"""A table file of any usual kind to a table of text: CSV, XLSX, ODS."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
from python_calamine import CalamineError, CalamineWorkbook

from werkstatt.errors import CardError
from werkstatt.files import TIME, pack, unpack
from werkstatt.wording import problem

SEPARATORS = (";", ",", "\t", "|")


def read_table(path: Path, known: Callable[[str], bool], language: str = "de") -> pd.DataFrame:
    """Read the first sheet of a file, every cell as text.

    Parameters
    ----------
    path
        ``.csv``, ``.tsv``, ``.txt``, ``.xlsx`` or ``.ods``.
    known
        Tells whether a column has a name that is expected; of several separators the one is chosen under which
        most columns have.
    language
        Of the messages.

    Returns
    -------
    DataFrame
        The first row gives the columns; the index is the row in the file, from 1 for the header; blank rows
        are left out, short ones filled up. ``attrs["problems"]`` lists rows with too many fields.

    Raises
    ------
    CardError
        If the file can't be read at all.
    """
    check_file(path, language)
    match path.suffix.lower():
        case ".csv" | ".tsv" | ".txt":
            rows = _read_csv(path, known, language)
        case ".xlsx" | ".ods":
            rows = _read_sheet(path, language)
        case _:
            raise CardError([problem("file_kind", language, file=path.name)])
    filled = [(number, row) for number, row in enumerate(rows, 1) if any(cell.strip() for cell in row)]
    if len(filled) < 2:
        raise CardError([problem("file_empty", language, file=path.name)])
    (_, header), *body = filled
    while header and not header[-1].strip():
        header.pop()
    header = [name.strip() or f"column_{place}" for place, name in enumerate(header, 1)]
    problems = [
        problem("name_doubled", language, column=name) for name in sorted({n for n in header if header.count(n) > 1})
    ]
    if problems:
        raise CardError(problems)
    problems = [
        problem("row_long", language, row=number, value=len(row))
        for number, row in body
        if any(cell.strip() for cell in row[len(header) :])
    ]
    cells = [(row + [""] * len(header))[: len(header)] for _, row in body]
    table = pd.DataFrame(cells, columns=header, index=[number for number, _ in body], dtype="str")
    table.attrs = {"problems": problems}
    return table


def check_file(path: Path, language: str = "de") -> None:
    """Raise a CardError if there is no such file, or it may not be read."""
    if not path.is_file():
        raise CardError([problem("file_missing", language, file=path.name)])
    try:
        with path.open("rb") as file:
            file.read(1)
    except OSError as error:
        reason = error.strerror
        raise CardError([problem("file_unreadable", language, file=path.name, reason=reason)]) from error


def read_text(path: Path, language: str = "de") -> str:
    """Return the text of a file in UTF-8, UTF-16 with byte order mark, or Windows-1252.

    Raises
    ------
    CardError
        If it is in none of them.
    """
    content = path.read_bytes()
    encodings = ["utf-16"] if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CardError([problem("file_encoding", language, file=path.name)])


def _read_csv(path: Path, known: Callable[[str], bool], language: str) -> list[list[str]]:
    text = read_text(path, language)
    try:
        return [
            [_unmark(cell) for cell in row] for row in csv.reader(io.StringIO(text), delimiter=_separator(text, known))
        ]
    except csv.Error as error:
        raise CardError([problem("file_broken", language, file=path.name, reason=error)]) from error


def _separator(text: str, known: Callable[[str], bool]) -> str:
    """Choose the separator under which the header names most known columns, then most columns."""
    lines = (line for line in text.splitlines() if line.strip())
    header = next(lines, "")

    def score(separator: str) -> tuple[int, int]:
        names = next(csv.reader([header], delimiter=separator))
        return sum(map(known, names)), len(names)

    return max(SEPARATORS, key=score)


def _unmark(cell: str) -> str:
    """Undo the apostrophe that keeps a spreadsheet from computing a cell (see `publication.tables`)."""
    return cell[1:] if re.match(r"'[=+\-@\t\r]", cell) else cell


def _read_sheet(path: Path, language: str) -> list[list[str]]:
    try:
        rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (CalamineError, OSError, IndexError) as error:
        raise CardError([problem("file_broken", language, file=path.name, reason=error)]) from error
    return [[_cell_text(cell) for cell in row] for row in rows]


def _cell_text(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def workbook_bytes(book: Any) -> bytes:
    """Return an openpyxl workbook as XLSX, the same bytes for the same content.

    Saving writes the time of day into the file, twice; both become :data:`werkstatt.files.TIME`.
    """
    buffer = io.BytesIO()
    book.save(buffer)
    files = unpack(buffer.getvalue())
    core = files["docProps/core.xml"].decode()
    files["docProps/core.xml"] = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", f"{TIME.isoformat()}Z", core).encode()
    return pack(files)
