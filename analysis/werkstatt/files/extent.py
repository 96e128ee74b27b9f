"""How far the sheets of a workbook reach, told before anything lays them out in memory.

A cell in the last row and column of a sheet would ask for hundreds of gigabytes; one text can be referred to a million
times.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from werkstatt.files.marks import Area, column_number
from werkstatt.wording import Message, message

MOST_BYTES = 100 * 2**20
"""So large may the unpacked file be, and all texts of one sheet together; archives can claim far more."""

MOST_CELLS = 10_000_000
"""Rows times columns up to the last cell that holds something."""


MOST_ROWS = 1 << 20
"""So many have spreadsheets, whatever a file claims."""


class SpreadsheetError(ValueError):
    """The file is no spreadsheet, or too large to be one of cards.

    Parameters
    ----------
    reason : Message or str
        What is wrong; as the library says it where it was one that noticed.

    Examples
    --------
    >>> SpreadsheetError(message("reason_merged", count=9)).reason.say("en")
    '9 merged areas'
    """

    def __init__(self, reason: Message | str) -> None:
        super().__init__(reason if isinstance(reason, str) else reason.code)
        self.reason = reason


def measure(files: Mapping[str, bytes]) -> list[list[Area]]:
    """Refuse what is too large.

    Parameters
    ----------
    files : mapping of str to bytes
        The files of an unpacked workbook.

    Returns
    -------
    list of list of Area
        The merged areas of each sheet of an ODS file; nothing for XLSX, whose areas calamine tells.

    Raises
    ------
    SpreadsheetError
        If a sheet has more than `MOST_CELLS` cells or `MOST_BYTES` of text, or a document type definition.
    ExpatError
        If a part is no XML.

    Examples
    --------
    >>> measure({"xl/worksheets/sheet1.xml": b"<row r='1'><c r='A1'/></row>"})
    []
    """
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
        raise SpreadsheetError(message("reason_doctype"))

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
        if self.rows > MOST_ROWS or self.rows * self.columns > MOST_CELLS or self.letters > MOST_BYTES:
            raise SpreadsheetError(message("reason_cells", rows=self.rows, columns=self.columns))


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
            self.column = column_number(place[1]) if place else self.column + 1
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
