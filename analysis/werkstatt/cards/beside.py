"""A table that people keep beside the cards: its columns, found by their German and English names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from werkstatt.cards.columns import find_column, is_weak, plain
from werkstatt.errors import CardError
from werkstatt.files.csv import HIGHEST_HEADER
from werkstatt.files.tables import filled_rows, find_header, make_table, read_rows
from werkstatt.files.text import check_file
from werkstatt.wording import Message, message

TABLES = (".csv", ".tsv", ".xlsx", ".ods")

BETWEEN_CARDS = re.compile(r"[;\n]")


@dataclass(frozen=True)
class Own:
    """A table as it was read.

    Attributes
    ----------
    table : DataFrame
        The columns that were asked for, every cell as text without blanks around it, ``""`` where the file has no such
        column; the index, ``row``, is the row in the file.
    header : mapping of str to str
        What the columns are called in the file.
    problems : tuple of Message
        Rows with more fields than the header.
    others : tuple of str
        Columns of the file that nobody asked for.

    Examples
    --------
    >>> Own(pd.DataFrame({"heading": ["Bus"]}, index=[2]), {"heading": "Überschrift"}).problems
    ()
    """

    table: pd.DataFrame
    header: Mapping[str, str]
    problems: tuple[Message, ...] = ()
    others: tuple[str, ...] = ()


def read_own(path: Path, columns: Sequence[str], required: Sequence[str], names: Sequence[Mapping[str, str]]) -> Own:
    r"""Read a table that people keep beside the cards.

    Parameters
    ----------
    path : Path
        ``.csv``, ``.tsv``, ``.txt``, ``.xlsx`` or ``.ods``; of a workbook the first sheet.
    columns : sequence of str
        Those of the table.
    required : sequence of str
        Those that the file must have.
    names : sequence of mapping of str to str
        By column what else it is called, a mapping for each language; ids of cards and headings bear the names that
        they have in files of cards, too.

    Returns
    -------
    Own
        Blank rows are left out, and columns that nobody asked for. There may be no row below the header.

    Raises
    ------
    CardError
        If the file can't be read, or a column is missing or there twice.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "k.csv"
    >>> _ = path.write_text("Überschrift;Kürzel\nBus;AB\n")
    >>> read_own(path, ("heading", "who", "note"), ("heading",), [{"who": "kürzel"}]).table.to_dict("records")
    [{'heading': 'Bus', 'who': 'AB', 'note': ''}]
    """
    called = {name: column for table in names for column, each in table.items() for name in each.split()}
    called |= {plain(column): column for column in columns}

    def meaning(name: str) -> str | None:
        found = called.get(plain(name)) or find_column(name)
        return found if found in columns else None

    check_file(path)
    try:
        rows = filled_rows(next(iter(read_rows(path, lambda name: meaning(name) is not None).rows.values()), []))
        if not rows:
            raise CardError([message("own_empty", file=path.name, columns=", ".join(required))])
        start = find_header([row for _, row in rows[:HIGHEST_HEADER]], lambda name: meaning(name) is not None)
        cells = make_table(rows[start:], path.name)
    except CardError as error:
        raise CardError(said_of(path, error.problems)) from error
    chosen: dict[str, str] = {}
    problems: list[Message] = []
    for column in columns:
        bearing = {name: _rank(name, column, called) for name in cells.header if meaning(name) == column}
        best = [name for name, rank in bearing.items() if rank == min(bearing.values())]
        if len(best) > 1:
            values = {"column": best[1], "other": best[0], "name": message(f"own_name_{column}")}
            problems.append(message("own_column_doubled", row=cells.header_row, **values))
        elif best:
            chosen[column] = best[0]
        elif column in required:
            there = ", ".join(cells.header)
            name = message(f"own_name_{column}")
            problems.append(message("own_columns", row=cells.header_row, column=name, columns=there))
    if problems:
        raise CardError(said_of(path, [*cells.problems, *problems]))
    table = pd.DataFrame(index=cells.table.index.rename("row"), columns=list(columns), dtype="str")
    for column in columns:
        table[column] = cells.table[chosen[column]].str.strip() if column in chosen else ""
    header = {column: chosen.get(column, column) for column in columns}
    others = tuple(name for name in cells.header if name and name not in chosen.values())
    return Own(table.astype("str"), header, cells.problems, others)


def find_beside(
    folder: Path, names: Collection[str], endings: Collection[str] = TABLES, besides: str | Path | None = None
) -> Path | None:
    """Find a file that people keep beside the cards.

    Parameters
    ----------
    folder : Path
        Where the cards lie.
    names : collection of str
        What the file may be called, without its ending; case, umlauts as one sign or two, and blanks do not matter.
    endings : collection of str
        With a dot.
    besides : str or Path, optional
        A file that is none of these whatever its name.

    Returns
    -------
    Path or None
        None where there is no such file.

    Raises
    ------
    CardError
        If there are several, and nothing tells which one counts.

    Examples
    --------
    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> (folder / "Maßnahmen.csv").touch()
    >>> find_beside(folder, ["maßnahmen", "measures"]).name
    'Maßnahmen.csv'
    """
    known = set(map(plain, names))
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    found = [one for one in files if one.suffix.lower() in endings and plain(one.stem) in known and one.is_file()]
    found = [one for one in found if besides is None or one.resolve() != Path(besides).resolve()]
    if len(found) > 1:
        raise CardError([message("beside_several", file=found[0].name, other=found[1].name)])
    return found[0] if found else None


def said_of(path: Path, problems: Sequence[Message]) -> list[Message]:
    """Return problems with the name of the file before each that does not name it.

    Parameters
    ----------
    path : Path
        The file.
    problems : sequence of Message
        In rows and columns.

    Returns
    -------
    list of Message
        In the same order.

    Examples
    --------
    >>> print(said_of(Path("k.csv"), [message("row_long", row=2, value=7)])[0].say("en")[:22])
    k.csv: Row 2: 7 fields
    """
    return [one if "file" in one.values else message("in_file", file=path.name, problem=one) for one in problems]


def join_ids(ids: Iterable[str]) -> str:
    """Return ids of cards as a cell.

    Parameters
    ----------
    ids : iterable of str
        Of cards.

    Returns
    -------
    str
        With semicolons between.

    Examples
    --------
    >>> join_ids(["K1", "K7"])
    'K1; K7'
    """
    return "; ".join(ids)


def ids_of(cell: str) -> tuple[str, ...]:
    r"""Return the ids of cards that stand in a cell.

    Parameters
    ----------
    cell : str
        With semicolons or ends of lines between.

    Returns
    -------
    tuple of str
        In the order of the cell, each once.

    Examples
    --------
    >>> ids_of("K1; K7\nK1")
    ('K1', 'K7')
    """
    return tuple(dict.fromkeys(one.strip() for one in BETWEEN_CARDS.split(cell) if one.strip()))


def _rank(name: str, column: str, called: Mapping[str, str]) -> int:
    """Return how surely a name means a column: its own before those of files of cards before all others."""
    if plain(name) == plain(column):
        return 0
    # "Karte" is the id of a card only where nothing else is.
    return 2 if plain(name) in called or is_weak(name) else 1
