"""A block of rows with what is said of its cells beside their values: withdrawn, hidden, spanning, not computed."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from werkstatt.files.account import Account
from werkstatt.files.marks import Marks
from werkstatt.files.tables import Cells, Numbered, make_table
from werkstatt.wording import Message, message

FAULT = re.compile(r"#(?:REF|BEZUG|DIV/0|NAME|VALUE|WERT|NUM|ZAHL|NULL|N/A|NV)[!?]?")
"""What spreadsheets show in place of a value that can't be computed."""


def read_block(
    block: Sequence[Numbered],
    marks: Marks | None,
    known: Callable[[str], bool],
    has_text: Callable[[str], bool],
    file: str,
) -> Cells:
    """Read a block of rows as a table.

    Parameters
    ----------
    block : sequence of (int, list of str)
        The header and the rows below it, with their numbers in the file.
    marks : Marks or None
        Of the sheet; None for a text file, in which a row longer than the header is a fault.
    known, has_text : callable
        Tell whether a column has a name that is expected, and one that stands for the card's text.
    file : str
        Name of the file, for messages.

    Returns
    -------
    Cells
        Without the cards whose text is struck through, and with one card where a text spans several rows; the account
        says which rows these are.

    Raises
    ------
    CardError
        If a name stands in the header twice.

    Examples
    --------
    >>> block = [(1, ["Karte"]), (2, ["Bus fehlt"]), (3, ["Park zu"])]
    >>> is_card = {"Karte"}.__contains__
    >>> found = read_block(block, Marks(struck={(2, 0): ""}), is_card, is_card, "k.xlsx")
    >>> found.table["Karte"].to_dict(), found.accounts[0].left[0].code
    ({2: 'Bus fehlt'}, 'struck')
    """
    if marks is None:
        return replace(make_table(block, file), accounts=(Account("rows", len(block)),))
    header = block[0][1]
    places = [place for place, name in enumerate(header) if name.strip()]
    text = next((place for place in places if has_text(header[place].strip())), -1)
    lower = _spanned(marks, text)
    body: list[Numbered] = []
    partly, struck, merged = [], [], []
    for number, row in block[1:]:
        left = marks.struck.get((number - 1, text))
        if left == "":
            struck.append(number)
        elif number - 1 in lower and row[text].strip():
            merged.append(number)
        elif left is None:
            body.append((number, row))
        else:
            body.append((number, [*row[:text], left, *row[text + 1 :]]))
            partly.append(number)
    width = places[-1] + 1
    found = make_table([block[0], *((number, row[:width]) for number, row in body)], file)
    rows = {number for number, _ in body}
    told = {
        "rows_hidden": sorted({row + 1 for row in marks.hidden} & rows),
        "partly_struck": partly,
        "cells_beside": [number for number, row in body if any(cell.strip() for cell in row[width:])],
    }
    notices = [message(code, rows=", ".join(map(str, numbers))) for code, numbers in told.items() if numbers]
    used = [place for place in places if known(header[place].strip())]
    return replace(
        found,
        problems=(*found.problems, *_uncomputed(body, found.header, used, marks)),
        notices=(*notices, *_dates(body, found.header, used, marks)),
        accounts=(Account("rows", len(block)).less("struck", struck).less("merged", merged),),
    )


def _spanned(marks: Marks, text: int) -> set[int]:
    """Return the rows, from 0, into which a card's text reaches from above."""
    return {
        row for top, left, bottom, right in marks.merged if left <= text <= right for row in range(top + 1, bottom + 1)
    }


def _dates(body: Sequence[Numbered], header: Sequence[str], used: Collection[int], marks: Marks) -> Iterator[Message]:
    rows = dict(body)
    dates = [(row + 1, place) for row, place in sorted(marks.dates) if row + 1 in rows and place in used]
    if dates:
        number, place = dates[0]
        columns = ", ".join(sorted({header[one] for _, one in dates}))
        yield message("cells_dates", count=len(dates), columns=columns, row=number, value=rows[number][place])


def _uncomputed(
    body: Sequence[Numbered], header: Sequence[str], used: Collection[int], marks: Marks
) -> Iterator[Message]:
    for number, row in body:
        for place in used:
            cell = row[place].strip() if place < len(row) else ""
            if (number - 1, place) in marks.uncomputed:
                yield message("formula_empty", row=number, column=header[place])
            elif cell.startswith("#") and FAULT.fullmatch(cell):
                yield message("formula_fault", row=number, column=header[place], value=cell)
