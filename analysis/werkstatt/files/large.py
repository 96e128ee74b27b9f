"""Tables that are too large for memory: CSV and Parquet, piece by piece."""

from __future__ import annotations

import csv
import warnings
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pandas as pd

from werkstatt.errors import CardError, MissingExtraError
from werkstatt.files.csv import SEPARATORS
from werkstatt.files.text import TEXTS, check_file
from werkstatt.wording import message

PIECE = 10_000
"""Rows that are read at a time."""

HEAD = 1 << 20
"""Bytes by which the separator is told."""

PARQUET = ".parquet"


def count_rows(path: Path) -> int:
    """Return about how many rows a table has, without reading it.

    Parameters
    ----------
    path : Path
        Of a CSV file, or of a Parquet file.

    Returns
    -------
    int
        Line ends of a CSV file (cells may hold some, too), rows of a Parquet file; 0 for any other file.

    Raises
    ------
    MissingExtraError
        If it is a Parquet file, and the extra ``large`` is not installed.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "karten.csv"
    >>> _ = path.write_text("card_id,text")
    >>> count_rows(path)
    0
    """
    if not path.is_file():
        return 0
    if path.suffix.lower() == PARQUET:
        return int(_parquet(path).metadata.num_rows)
    if path.suffix.lower() not in TEXTS:
        return 0
    try:
        with path.open("rb") as file:
            return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 24), b""))
    except OSError:
        # What is wrong with it is said where it is read.
        return 0


def read_pieces(path: Path) -> Iterator[pd.DataFrame]:
    r"""Yield the rows of a table, every cell as text; the index counts them from 0.

    Parameters
    ----------
    path : Path
        Of a CSV file, with names of columns in its first row, or of a Parquet file.

    Yields
    ------
    DataFrame
        So many rows at a time that they take little memory.

    Raises
    ------
    CardError
        If there is no such file, or it can't be read.
    MissingExtraError
        If it is a Parquet file, and the extra ``large`` is not installed.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "karten.csv"
    >>> _ = path.write_text("Nr;Karte\n1;Mehr Busse\n")
    >>> next(read_pieces(path)).to_dict("records")
    [{'Nr': '1', 'Karte': 'Mehr Busse'}]
    """
    check_file(path)
    if path.suffix.lower() == PARQUET:
        yield from _read_parquet(path)
        return
    separator = _separator(path)
    told = {"sep": separator, "encoding": "utf-8-sig", "dtype": str, "keep_default_na": False}
    try:
        _check_width(path, separator)
        with pd.read_csv(path, chunksize=PIECE, index_col=False, **told) as pieces:
            while (piece := _next(pieces)) is not None:
                yield piece
    except pd.errors.EmptyDataError:
        raise CardError([message("large_empty", file=path.name)]) from None
    except UnicodeDecodeError:
        raise CardError([message("large_encoding", file=path.name)]) from None
    except pd.errors.ParserError as error:
        raise CardError([message("large_row", file=path.name, reason=str(error).strip())]) from None


def _next(pieces: Iterator[pd.DataFrame]) -> pd.DataFrame | None:
    with warnings.catch_warnings():
        # That empty fields at the end of rows are dropped.
        warnings.simplefilter("ignore", pd.errors.ParserWarning)
        return next(pieces, None)


def _check_width(path: Path, separator: str) -> None:
    """Refuse rows that say more than the head has columns, which pandas cuts off where the first row is one of them."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file, delimiter=separator)
        width = len(next(rows, []))
        first = next(rows, [])
        if len(first) <= width:
            return
        for number, row in enumerate(chain([first], rows), 2):
            if any(cell.strip() for cell in row[width:]):
                raise CardError([message("row_long", row=number, value=len(row))])


def _read_parquet(path: Path) -> Iterator[pd.DataFrame]:
    first = 0
    for batch in _parquet(path).iter_batches(batch_size=PIECE):
        piece = batch.to_pandas()
        piece = piece.astype(object).where(piece.notna(), "").map(str)
        yield piece.set_axis(pd.RangeIndex(first, first + len(piece)))
        first += len(piece)


def _parquet(path: Path) -> Any:
    try:
        from pyarrow import ArrowInvalid
        from pyarrow.parquet import ParquetFile
    except ModuleNotFoundError:
        raise MissingExtraError(message("no_parquet")) from None
    try:
        return ParquetFile(path)
    except ArrowInvalid:
        raise CardError([message("large_parquet", file=path.name)]) from None


def _separator(path: Path) -> str:
    """Return what stands between the cells of a CSV file, which has to be UTF-8."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    try:
        names = head[: head.rfind(b"\n") + 1 or None].decode("utf-8-sig").partition("\n")[0]
    except UnicodeDecodeError:
        raise CardError([message("large_encoding", file=path.name)]) from None
    return max(SEPARATORS, key=names.count)
