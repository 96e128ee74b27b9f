"""What calamine does not tell of a workbook.

That is: rows that are hidden, text that is struck through, numbers that are shown with zeros before them, and formulas
that nobody has computed.

XLSX after ECMA-376 part 1 (18.3 worksheets, 18.4 shared strings, 18.8 styles), ODS after OpenDocument 1.3 part 3.
"""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

Area = tuple[int, int, int, int]
"""Top, left, bottom and right of merged cells, counted from 0."""

Place = tuple[int, int]
"""Row and column of a cell, counted from 0."""

ZEROS = re.compile(r"0{2,30}")
"""A number format that fills up with zeros."""

HINT = re.compile(rb"hidden=|strike|<(?:\w{1,20}:)?f\b")
"""Without one of these a sheet has no marks of its own."""

MOST_REPEATED = 10_000
"""Of rows or cells that repeat more often, only so many are looked at: they end a sheet."""


@dataclass
class Marks:
    """What is said of the cells of a sheet beside their values.

    Attributes
    ----------
    hidden : set of int
        Rows, counted from 0, that are hidden or filtered away.
    struck : dict of Place to str
        Cells with text that is struck through, and what is left of them without it: ``""`` where all of it is.
    digits : dict of Place to int
        Whole numbers that are shown with at least so many digits.
    uncomputed : set of Place
        Formulas whose value the file does not hold.
    merged : list of Area
        Cells that span others.
    dates : set of Place
        Cells that hold a date.

    Examples
    --------
    >>> Marks(hidden={3}).struck
    {}
    """

    hidden: set[int] = field(default_factory=set)
    struck: dict[Place, str] = field(default_factory=dict)
    digits: dict[Place, int] = field(default_factory=dict)
    uncomputed: set[Place] = field(default_factory=set)
    merged: list[Area] = field(default_factory=list)
    dates: set[Place] = field(default_factory=set)


def find_marks(files: Mapping[str, bytes]) -> dict[str, Marks]:
    """Return the marks of each sheet.

    Parameters
    ----------
    files : mapping of str to bytes
        The files of an unpacked workbook, which :func:`werkstatt.files.extent.measure` has found to be sound.

    Returns
    -------
    dict of str to Marks
        By the name of the sheet.

    Raises
    ------
    ParseError
        If a part is no XML.
    ValueError
        If a number in it is none.

    Examples
    --------
    >>> sheet = b'<worksheet><sheetData><row r="2" hidden="1"/></sheetData></worksheet>'
    >>> book = b'<workbook><sheets><sheet name="Kritik" id="r1"/></sheets></workbook>'
    >>> links = b'<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'
    >>> files = {"xl/worksheets/sheet1.xml": sheet, "xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": links}
    >>> find_marks(files)["Kritik"].hidden
    {1}
    """
    if "content.xml" in files:
        return _document(_root(files["content.xml"]))
    if "xl/workbook.xml" not in files:
        return {}
    struck_styles, digits = _styles(files.get("xl/styles.xml"))
    shared = [_text(item) for item in _root(files.get("xl/sharedStrings.xml")).iterfind("si")]
    links = {link.get("Id"): link.get("Target", "") for link in _root(files.get("xl/_rels/workbook.xml.rels"))}
    found = {}
    for sheet in _root(files["xl/workbook.xml"]).iterfind("sheets/sheet"):
        path = posixpath.normpath(posixpath.join("/xl", links.get(sheet.get("id"), ""))).lstrip("/")
        anywhere = bool(struck_styles or digits or any(struck for text in shared for _, struck in text))
        # Most sheets have no marks, and large ones take long.
        if path in files and (anywhere or HINT.search(files[path])):
            found[sheet.get("name", "")] = _sheet(files[path], shared, struck_styles, digits)
    return found


def _elements(content: bytes) -> Iterator[ET.Element]:
    """Yield the elements of an XML file as they end, without namespaces."""
    if b"<!DOCTYPE" in content:
        raise ValueError("a document type definition")
    for _, element in ET.iterparse(io.BytesIO(content)):
        element.tag = element.tag.rpartition("}")[2]
        if any("}" in name for name in element.attrib):
            element.attrib = {name.rpartition("}")[2]: value for name, value in element.attrib.items()}
        yield element


def _root(content: bytes | None) -> ET.Element:
    """Return an XML file as one element, an empty one where there is none."""
    root = ET.Element("none")
    for element in _elements(content) if content is not None else ():
        root = element
    return root


def _is_on(element: ET.Element | None) -> bool:
    return element is not None and element.get("val", "1") not in ("0", "false", "none")


def _styles(content: bytes | None) -> tuple[set[int], dict[int, int]]:
    """Return the numbers of cell styles that strike text through, and of those that fill up with zeros."""
    root = _root(content)
    fonts = [_is_on(font.find("strike")) for font in root.iterfind("fonts/font")]
    forms = {form.get("numFmtId"): form.get("formatCode", "") for form in root.iterfind("numFmts/numFmt")}
    struck, digits = set(), {}
    for number, style in enumerate(root.iterfind("cellXfs/xf")):
        font = int(style.get("fontId", 0))
        if font < len(fonts) and fonts[font]:
            struck.add(number)
        form = forms.get(style.get("numFmtId"), "")
        if ZEROS.fullmatch(form):
            digits[number] = len(form)
    return struck, digits


Text = tuple[tuple[str, bool | None], ...]
"""Runs of a cell's text, and of each whether it is struck through; None where the cell's style decides."""


def _text(item: ET.Element) -> Text:
    runs = [
        (part.findtext("t") or "", None if part.find("rPr") is None else _is_on(part.find("rPr/strike")))
        for part in item.iterfind("r")
    ]
    return tuple(runs) if runs else ((item.findtext("t") or "", None),)


def _without_struck(runs: Iterable[tuple[str, bool | None]], whole: bool) -> str | None:
    """Return what is left of a text without what is struck through, None where nothing is."""
    told = [(text, whole if struck is None else struck) for text, struck in runs if text.strip()]
    if not any(struck for _, struck in told):
        return None
    return "".join(text for text, struck in told if not struck).strip()


def _sheet(content: bytes, shared: list[Text], struck_styles: set[int], digits: dict[int, int]) -> Marks:
    marks, row = Marks(), -1
    for line in _elements(content):
        if line.tag != "row":
            continue
        row, column = int(line.get("r", row + 2)) - 1, -1
        if line.get("hidden") in ("1", "true"):
            marks.hidden.add(row)
        for cell in line.iterfind("c"):
            letters = cell.get("r", "").rstrip("0123456789")
            column = column_number(letters) - 1 if letters else column + 1
            style, value = int(cell.get("s", 0)), cell.findtext("v") or ""
            if style in digits:
                marks.digits[row, column] = digits[style]
            if cell.find("f") is not None and not value and cell.find("is") is None:
                marks.uncomputed.add((row, column))
            runs: Text = ((value, None),)
            if cell.get("t") == "s":
                number = int(value) if value.strip().isdecimal() else -1
                runs = shared[number] if 0 <= number < len(shared) else ()
            elif (inside := cell.find("is")) is not None:
                runs = _text(inside)
            if (left := _without_struck(runs, style in struck_styles)) is not None:
                marks.struck[row, column] = left
        # Of a million rows only one is kept in memory.
        line.clear()
    return marks


def column_number(letters: str) -> int:
    """Return the number of a column of a spreadsheet.

    Parameters
    ----------
    letters : str
        As cells are named.

    Returns
    -------
    int
        From 1.

    Examples
    --------
    >>> column_number("A"), column_number("XFD")
    (1, 16384)
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def _document(root: ET.Element) -> dict[str, Marks]:
    struck = {style.get("name") for style in root.iter("style") if _is_struck(style.find("text-properties"))}
    return {sheet.get("name", ""): _table(sheet, struck) for sheet in root.iterfind("body/spreadsheet/table")}


def _is_struck(properties: ET.Element | None) -> bool:
    """Tell whether text has a line through it: of its style and its type, programs write one or both."""
    said = set() if properties is None else {properties.get(f"text-line-through-{one}") for one in ("style", "type")}
    return bool(said - {None}) and "none" not in said


def _table(sheet: ET.Element, struck: set[str | None]) -> Marks:
    marks, row = Marks(), 0
    for line in sheet.iter("table-row"):
        again = int(line.get("number-rows-repeated", 1))
        rows = range(row, row + min(again, MOST_REPEATED))
        if line.get("visibility") in ("collapse", "filter"):
            marks.hidden.update(rows)
        column = 0
        for cell in line:
            repeat = int(cell.get("number-columns-repeated", 1))
            if "value-type" in cell.attrib or "formula" in cell.attrib:
                for one in rows:
                    for place in range(column, column + min(repeat, MOST_REPEATED // len(rows) + 1)):
                        _mark(marks, (one, place), cell, struck)
            column += repeat
        row += again
    return marks


def _mark(marks: Marks, place: Place, cell: ET.Element, struck: set[str | None]) -> None:
    whole = cell.get("style-name") in struck
    runs = [run for paragraph in cell.iterfind("p") for run in (*_runs(paragraph, struck), ("\n", None))]
    if (left := _without_struck(runs, whole)) is not None:
        marks.struck[place] = left
    shown = "".join(text for text, _ in runs).strip()
    if cell.get("value-type") == "float" and shown.isdecimal() and shown.startswith("0"):
        marks.digits[place] = len(shown)
    if "formula" in cell.attrib and "value-type" not in cell.attrib:
        marks.uncomputed.add(place)


def _runs(paragraph: ET.Element, struck: set[str | None]) -> Iterable[tuple[str, bool | None]]:
    yield paragraph.text or "", None
    for part in paragraph:
        yield "".join(part.itertext()), part.get("style-name") in struck or None
        yield part.tail or "", None
