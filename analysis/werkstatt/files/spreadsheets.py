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
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

MOST_BYTES = 100 * 2**20
"""So large may the unpacked file be, and all texts of one sheet together; archives can claim far more."""

MOST_CELLS = 10_000_000
"""Rows times columns up to the last cell that holds something."""

Rows = list[list[str]]
Area = tuple[int, int, int, int]


class SpreadsheetError(ValueError):
    """The file is no spreadsheet, or too large to be one of cards."""


def read_sheets(path: Path) -> tuple[dict[str, Rows], list[str]]:
    """Read the sheets of an ``.xlsx`` or ``.ods`` file.

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    dict of str to list of list of str
        Name of each sheet that is shown to its rows, from the first row and column on; every cell as text, whole
        numbers without a decimal point. A merged cell has its text in each of its places.
    list of str
        Names of the sheets that somebody has hidden; all count as shown where none is.

    Raises
    ------
    SpreadsheetError
        If the file can't be read, unpacks to more than `MOST_BYTES`, or has more than `MOST_CELLS` cells.
    """
    try:
        files = _unpack(path)
        areas = _measure(files)
        book = CalamineWorkbook.from_filelike(_pack(files))
        about = [one for one in book.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
        sheets = {one.name: book.get_sheet_by_name(one.name).to_python(skip_empty_area=False) for one in about}
    except SpreadsheetError:
        raise
    except (CalamineError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, expat.ExpatError) as error:
        raise SpreadsheetError(str(error)) from error
    except (OSError, EOFError, RuntimeError, KeyError, ValueError) as error:
        # Cut off, with a password, without a part, with sizes that are no numbers.
        raise SpreadsheetError(str(error)) from error
    except BaseException as error:
        # What Rust gives up on is no Exception, and has no name that can be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise SpreadsheetError(str(error)) from error
    merged = areas if path.suffix.lower() == ".ods" else [_merged(book, name) for name in sheets]
    texts = {name: [[_cell_text(cell) for cell in row] for row in rows] for name, rows in sheets.items()}
    for rows, areas_here in zip(texts.values(), merged, strict=False):
        _fill(rows, areas_here)
    shown = [one.name for one in about if one.visible == SheetVisibleEnum.Visible] or list(texts)
    return {name: texts[name] for name in shown}, [name for name in texts if name not in shown]


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
                raise SpreadsheetError(f"{info.filename}: > {MOST_BYTES >> 20} MB")
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
            raise SpreadsheetError(f"{len(areas)} merged cells")


def _cell_text(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _measure(files: dict[str, bytes]) -> list[list[Area]]:
    """Refuse what is too large; return the merged areas of the sheets of an ODS file."""
    shared = _Shared()
    if "xl/sharedStrings.xml" in files:
        _parse(files["xl/sharedStrings.xml"], shared)
    areas: list[list[Area]] = []
    for name, content in files.items():
        if re.match(r"xl/worksheets/[^/]+\.xml$", name):
            _parse(content, _Sheet(shared.sizes))
        elif name == "content.xml":
            document = _Document()
            _parse(content, document)
            areas = document.areas
    return areas


def _parse(content: bytes, handler: _Shared | _Sheet | _Document) -> None:
    def refuse(*_: object) -> None:
        raise SpreadsheetError("<!DOCTYPE>")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = refuse
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: handler.start(name.rpartition(" ")[2], attributes)
    parser.EndElementHandler = lambda name: handler.end(name.rpartition(" ")[2])
    parser.CharacterDataHandler = handler.text
    parser.Parse(content, True)


@dataclass
class _Shared:
    """Lengths of the texts that cells of an XLSX file refer to."""

    sizes: list[int] = field(default_factory=list)

    def start(self, name: str, _: dict[str, str]) -> None:
        if name == "si":
            self.sizes.append(0)

    def text(self, text: str) -> None:
        if self.sizes:
            self.sizes[-1] += len(text)

    def end(self, _: str) -> None:
        pass


@dataclass
class _Extent:
    """How far the cells of a sheet reach, and how much text they hold."""

    rows: int = 0
    columns: int = 0
    letters: int = 0

    def reach(self, row: int, column: int, letters: int = 0) -> None:
        self.rows, self.columns = max(self.rows, row), max(self.columns, column)
        self.letters += letters
        if self.rows * self.columns > MOST_CELLS or self.letters > MOST_BYTES:
            raise SpreadsheetError(f"{self.rows} × {self.columns}")


class _Sheet:
    """A sheet of an XLSX file."""

    def __init__(self, shared: list[int]) -> None:
        self.shared = shared
        self.extent = _Extent()
        self.row = self.column = 0
        self.refers = False
        self.value = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            self.row, self.column = int(attributes.get("r", self.row + 1)), 0
        elif name == "c":
            place = re.fullmatch(r"([A-Za-z]{1,7})(\d{1,9})", attributes.get("r", ""))
            self.column = _number(place[1]) if place else self.column + 1
            self.row = int(place[2]) if place else self.row
            self.refers = attributes.get("t") == "s"
            self.value = ""

    def text(self, text: str) -> None:
        self.value += text

    def end(self, name: str) -> None:
        if name == "c":
            number = int(self.value) if self.refers and self.value.strip().isdecimal() else -1
            size = self.shared[number] if 0 <= number < len(self.shared) else len(self.value)
            self.extent.reach(self.row, self.column, size)


class _Document:
    """All sheets of an ODS file: cells and rows that repeat, and cells that span others."""

    def __init__(self) -> None:
        self.areas: list[list[Area]] = []
        self.extent = _Extent()
        self.row = self.column = self.again = 0
        self.width = self.letters = self.repeat = 0
        self.filled = False
        self.letters_in_row = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        named = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        if name == "table":
            self.areas.append([])
            self.extent = _Extent()
            self.row = 0
        elif name == "table-row":
            self.again = int(named.get("number-rows-repeated", 1))
            self.column = self.width = self.letters_in_row = 0
        elif name in ("table-cell", "covered-table-cell"):
            self.repeat = int(named.get("number-columns-repeated", 1))
            self.filled = "value-type" in named
            self.letters = 0
            rows, columns = int(named.get("number-rows-spanned", 1)), int(named.get("number-columns-spanned", 1))
            if rows * columns > 1 and self.areas:
                self.areas[-1].append((self.row, self.column, self.row + rows - 1, self.column + columns - 1))

    def text(self, text: str) -> None:
        self.letters += len(text)

    def end(self, name: str) -> None:
        if name in ("table-cell", "covered-table-cell"):
            self.column += self.repeat
            if self.filled or self.letters:
                self.width = self.column
                self.letters_in_row += self.letters * self.repeat
        elif name == "table-row":
            self.row += self.again
            if self.width:
                self.extent.reach(self.row, self.width, self.letters_in_row * self.again)


def _number(letters: str) -> int:
    """Return the number of a column: A is 1, XFD 16384."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number
