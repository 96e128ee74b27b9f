"""The sheets of a workbook that hold cards, put together; their names are places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import pandas as pd

from werkstatt.cards.columns import find_column
from werkstatt.cards.naming import make_room
from werkstatt.cards.sources.blocks import alike, read_sheet
from werkstatt.errors import CardError
from werkstatt.files.account import Account
from werkstatt.files.marks import Marks
from werkstatt.files.sheets import Sheets
from werkstatt.files.tables import Cells, filled_rows
from werkstatt.wording import Message, message


def join_sheets(sheets: Sheets, known: Callable[[str], bool], has_text: Callable[[str], bool], file: str) -> Cells:
    """Return the cards of all sheets with a column of card texts, or the first sheet that holds something.

    Parameters
    ----------
    sheets : Sheets
        The rows of each.
    known : callable
        Tells whether a column has a name that is expected.
    has_text : callable
        Tells whether a column has a name that stands for the card's text.
    file : str
        Name of the file, for messages.

    Returns
    -------
    Cells
        Where cards are on several sheets, ``place`` and the index name the sheet. The notices say what was passed over.

    Raises
    ------
    CardError
        If there is no sheet with a row below a header.

    Examples
    --------
    >>> rows = {"Kritik": [["Karte"], ["Amt zu"]], "Fantasie": [["Karte"], ["Rotes Sofa"]]}
    >>> join_sheets(Sheets(rows), {"Karte"}.__contains__, {"Karte"}.__contains__, "k.xlsx").table["place"].to_dict()
    {'2 (Kritik)': 'Kritik', '2 (Fantasie)': 'Fantasie'}
    """
    tables, fault = {}, None
    for name, rows in sheets.rows.items():
        try:
            # A text file is one sheet without a name.
            marks = sheets.marks.get(name, Marks()) if name else None
            tables[name] = read_sheet(rows, marks, known, has_text, file)
        except CardError as error:
            # A sheet of notes is no table, and no fault where another one is.
            fault = fault or error
    if not tables:
        raise fault or CardError([message("file_empty", file=file)])
    chosen = {name: cells for name, cells in tables.items() if any(map(has_text, cells.table.columns))}
    # Where no sheet has a column of texts, the first one says what is missing.
    chosen = chosen or dict([next(iter(tables.items()))])
    notices = tuple(_passed_over(sheets, chosen))
    account = _account(sheets, chosen)
    header = tuple(dict.fromkeys(name for cells in chosen.values() for name in cells.header))
    if len(chosen) == 1:
        (cells,) = chosen.values()
        return replace(cells, notices=notices, accounts=(account,))
    problems = tuple(
        message("in_file", file=name, problem=one) for name, cells in chosen.items() for one in cells.problems
    )
    joined = pd.concat(list(_named({name: cells.table for name, cells in chosen.items()}))).fillna("")
    return Cells(joined, problems=problems, notices=notices, accounts=(account,), header=header)


def _passed_over(sheets: Sheets, chosen: Mapping[str, Cells]) -> Iterator[Message]:
    for name, cells in chosen.items():
        if cells.header_row > filled_rows(sheets.rows[name])[0][0]:
            yield message("header_lower", row=cells.header_row)
        for notice in cells.notices:
            yield message("in_file", file=name, problem=notice) if len(chosen) > 1 else notice
    if passed := [name for name, rows in sheets.rows.items() if name not in chosen and filled_rows(rows)]:
        yield message("sheets_passed", sheets=", ".join(chosen), others=", ".join(passed))
    if sheets.hidden:
        yield message("sheets_hidden", sheets=", ".join(sheets.hidden))


def _account(sheets: Sheets, chosen: Mapping[str, Cells]) -> Account:
    """Return what became of the rows of all sheets."""
    accounts = {name: cells.accounts[-1] for name, cells in chosen.items()}
    others = {
        code: [f"{row} ({name})" for name, rows in left.items() if name not in chosen for row, _ in filled_rows(rows)]
        for code, left in (("sheet", sheets.rows), ("hidden_sheet", sheets.hidden))
    }
    total = sum(one.total for one in accounts.values()) + sum(map(len, others.values()))
    account = Account("rows", total)
    for name, one in accounts.items():
        for left in one.left:
            account = account.less(left.code, (f"{row} ({name})" if len(chosen) > 1 else row for row in left.places))
    for code, places in others.items():
        account = account.less(code, places)
    return account


def _named(tables: dict[str, pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """Yield the tables with their sheet as the place, and with ids where another table has some."""
    same = list(alike(list(tables.values())))
    ids = next((column for table in same for column in table if find_column(column) == "card_id"), None)
    for name, table in zip(tables, same, strict=True):
        named = table.set_axis(pd.Index([f"{row} ({name})" for row in table.index]))
        if ids is not None and ids not in named:
            named[ids] = [f"Z{row}" for row in named.index]
        yield make_room(named, ["place"]).assign(place=name)
