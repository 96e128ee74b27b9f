"""XLSX and ODS to rows of text, merged cells filled, and files that would not fit into memory refused.

calamine reads the cells. Before, the archive is unpacked under a limit and its sheets are measured: calamine lays a
sheet out as one dense block, so that a single cell in the last row and column would ask for hundreds of gigabytes.
"""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from xml.parsers import expat

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from werkstatt.files.extent import MOST_BYTES, MOST_CELLS, SpreadsheetError, measure
from werkstatt.files.marks import Area, Marks, Place, find_marks
from werkstatt.files.sheets import Rows, Sheets
from werkstatt.wording import message

BREAKS = re.compile(rb"<text:(?:line-break|tab)\s*/>")


def read_sheets(path: Path) -> Sheets:
    """Read the sheets of an ``.xlsx`` or ``.ods`` file.

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    Sheets
        Every cell as text, whole numbers without a decimal point and with the zeros that are shown before them. A
        merged cell has its text in each of its places.

    Raises
    ------
    SpreadsheetError
        If the file can't be read, unpacks to more than `MOST_BYTES`, or has more than `MOST_CELLS` cells.

    Examples
    --------
    >>> import tempfile
    >>> import pandas as pd
    >>> from werkstatt.files.workbooks import tables_xlsx
    >>> path = Path(tempfile.mkdtemp()) / "karten.xlsx"
    >>> _ = path.write_bytes(tables_xlsx({"Kritik": pd.DataFrame({"Karte": ["Mehr Busse"], "Punkte": [3]})}))
    >>> read_sheets(path).rows
    {'Kritik': [['Karte', 'Punkte'], ['Mehr Busse', '3']]}
    """
    try:
        files = _unpack(path)
        if "content.xml" in files:
            # calamine leaves them out, and words would grow together.
            files["content.xml"] = BREAKS.sub(b"\n", files["content.xml"])
        areas = measure(files)
        marks = find_marks(files)
        book = CalamineWorkbook.from_filelike(_pack(files))
        about = [one for one in book.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
        sheets = {one.name: book.get_sheet_by_name(one.name).to_python(skip_empty_area=False) for one in about}
    except SpreadsheetError:
        raise
    except (CalamineError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, expat.ExpatError, ET.ParseError) as error:
        raise SpreadsheetError(str(error)) from error
    except (OSError, EOFError, RuntimeError, KeyError, ValueError) as error:
        # Cut off, with a password, without a part, with sizes that are no numbers.
        raise SpreadsheetError(str(error)) from error
    except BaseException as error:
        # What Rust gives up on is no Exception, and has no name that can be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise SpreadsheetError(str(error)) from error
    merged = areas if "content.xml" in files else [_merged(book, name) for name in sheets]
    # Most rows of a sheet that reaches far are empty.
    texts = {
        name: [[_cell_text(cell) for cell in row] if any(cell != "" for cell in row) else [] for row in rows]
        for name, rows in sheets.items()
    }
    told = {name: marks.get(name, Marks()) for name in sheets}
    for (name, rows), areas_here in zip(texts.items(), merged, strict=False):
        told[name].merged.extend(areas_here)
        told[name].dates.update(_dates(sheets[name]))
        for (row, column), digits in told[name].digits.items():
            if row < len(rows) and column < len(rows[row]) and rows[row][column].isdecimal():
                rows[row][column] = rows[row][column].zfill(digits)
        _fill(rows, areas_here)
    shown = [one.name for one in about if one.visible == SheetVisibleEnum.Visible] or list(texts)
    hidden = {name: rows for name, rows in texts.items() if name not in shown}
    return Sheets({name: texts[name] for name in shown}, hidden, told)


def _unpack(path: Path) -> dict[str, bytes]:
    """Return the files of an archive; what it claims of their sizes is not believed."""
    files: dict[str, bytes] = {}
    left = MOST_BYTES
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            with archive.open(info) as file:
                content = file.read(left + 1)
            left -= len(content)
            if left < 0 or info.file_size > MOST_BYTES:
                raise SpreadsheetError(message("reason_large", name=info.filename, most=MOST_BYTES >> 20))
            files[info.filename] = content
    return files


def _pack(files: dict[str, bytes]) -> io.BytesIO:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    buffer.seek(0)
    return buffer


def _merged(book: CalamineWorkbook, name: str) -> list[Area]:
    ranges = book.get_sheet_by_name(name).merged_cell_ranges or []
    return [(top, left, bottom, right) for (top, left), (bottom, right) in ranges]


def _fill(rows: Rows, areas: list[Area]) -> None:
    """Write the text of each merged cell into all of its places."""
    places = 0
    for top, left, bottom, right in areas:
        text = rows[top][left] if top < len(rows) and left < len(rows[top]) else ""
        for row in rows[top : bottom + 1] if text else ():
            width = len(row[left : right + 1])
            row[left : right + 1] = [text] * width
            places += width
        if places > MOST_CELLS:
            raise SpreadsheetError(message("reason_merged", count=len(areas)))


def _dates(rows: list[list[Any]]) -> Iterator[Place]:
    for number, row in enumerate(rows):
        yield from ((number, column) for column, cell in enumerate(row) if isinstance(cell, date))


def _cell_text(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
