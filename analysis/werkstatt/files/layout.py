"""How a sheet looks on the screen and on paper: widths, heights, pages."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Any
from unicodedata import east_asian_width

from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

FONT, POINTS = "Arial", 10
"""There is a font of the same widths on every machine, so that what fits here fits there."""

LINE, GAP, HIGHEST = 13, 3, 409
"""Points of a line and around it, and the most that a row can have."""

NARROWEST, WIDEST_HEAD, BUTTON = 7, 40, 4
"""Signs; beside the name of a column stands the button of its filter."""

A4 = 9


def plain_font() -> Font:
    """Return the font of all cells.

    Returns
    -------
    Font
        Of `FONT`.

    Examples
    --------
    >>> plain_font().name
    'Arial'
    """
    return Font(name=FONT, size=POINTS)


def width_for(head: str, longest: int, most: int) -> int:
    """Return the width of a column.

    Parameters
    ----------
    head : str
        Its name, which may be broken between words.
    longest : int
        Signs of its longest text.
    most : int
        Longer texts are broken into lines of so many signs.

    Returns
    -------
    int
        In signs.

    Examples
    --------
    >>> width_for("Typische Karten", 4, 40), width_for("Karte", 90, 40)
    (12, 40)
    """
    word = max(map(len, head.split()), default=0)
    return max(NARROWEST, min(word + BUTTON, WIDEST_HEAD), min(longest + 2, most))


def lines_of(text: str, width: int) -> int:
    r"""Return how many lines a text takes in a cell, rather one too many than one too few.

    Parameters
    ----------
    text : str
        Of the cell.
    width : int
        Of its column, in signs.

    Returns
    -------
    int
        At least 1.

    Examples
    --------
    >>> lines_of("Mehr Busse", 20), lines_of("Mehr Busse", 6), lines_of("Bus\nBahn", 20)
    (1, 2, 2)
    """
    paragraphs = [part.expandtabs() for part in text.splitlines()] or [""]
    # Capitals are wider than the digits that widths are counted in, signs of East Asia and emoji twice as wide.
    room = [max(1, min(width, width * len(part) // max(1, _breadth(part)))) for part in paragraphs]
    # Leading blanks may fall away in the narrower room, and with them a line.
    return sum(
        1 if len(part) <= signs else max(1, *(len(textwrap.wrap(part, size)) for size in (signs, width)))
        for part, signs in zip(paragraphs, room, strict=True)
    )


def height_for(lines: int) -> float:
    """Return the height of a row.

    Parameters
    ----------
    lines : int
        Of its fullest cell.

    Returns
    -------
    float
        In points.

    Examples
    --------
    >>> height_for(2), height_for(1000)
    (29, 409)
    """
    return min(lines * LINE + GAP, HIGHEST)


def lay_out(sheet: Any, widths: Iterable[float]) -> None:
    """Set up a sheet whose first row names the columns.

    The first row stays in sight and stands on every page; all columns fit on a page across.

    Parameters
    ----------
    sheet : Worksheet
        Of openpyxl.
    widths : iterable of float
        Of its columns, in signs.

    Examples
    --------
    >>> from openpyxl import Workbook
    >>> sheet = Workbook().active
    >>> lay_out(sheet, [20.0])
    >>> sheet.print_title_rows, sheet.column_dimensions["A"].width
    ('$1:$1', 20.0)
    """
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = 0.5
    margins.bottom = 0.7
    sheet.print_title_rows = "1:1"
    # The name of the sheet; page of pages.
    sheet.oddFooter.left.text, sheet.oddFooter.right.text = "&A", "&P / &N"


def _breadth(text: str) -> int:
    wide = sum(east_asian_width(sign) in "WF" for sign in text)
    return len(text) + wide + sum(map(str.isupper, text)) * 3 // 10
