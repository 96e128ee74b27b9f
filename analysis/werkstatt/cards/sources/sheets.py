"""Plain tables: the sheets of a workbook that hold cards, put together; their names are places."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pandas as pd

from werkstatt.cards.columns import find_column
from werkstatt.errors import CardError
from werkstatt.files.tables import Rows, to_table
from werkstatt.wording import message


def read(
    sheets: dict[str, Rows], known: Callable[[str], bool], has_text: Callable[[str], bool], file: str, language: str
) -> pd.DataFrame:
    """Return the cards of all sheets with a column of card texts, or the first sheet that holds something.

    Parameters
    ----------
    sheets
        Name to rows.
    known
        Tells whether a column has a name that is expected.
    has_text
        Tells whether a column has a name that stands for the card's text.
    file
        Name of the file, for messages.
    language
        Of the messages.

    Returns
    -------
    DataFrame
        As :func:`werkstatt.files.tables.to_table`; where cards are on several sheets, ``place`` and the index name the
        sheet.
        ``attrs["notices"]`` says what was passed over.
    """
    tables, fault = {}, None
    for name, rows in sheets.items():
        try:
            tables[name] = to_table(rows, known, file, language)
        except CardError as error:
            fault = fault or error
    if not tables:
        raise fault or CardError([message("file_empty", file=file)])
    chosen = {name: table for name, table in tables.items() if any(map(has_text, table.columns))}
    chosen = chosen or dict([next(iter(tables.items()))])
    notices = [
        message("header_lower", row=table.attrs["header_row"])
        for name, table in chosen.items()
        if table.attrs["header_row"] > _first(sheets[name])
    ]
    if passed := [name for name, rows in sheets.items() if name not in chosen and _first(rows)]:
        values = {"sheets": ", ".join(chosen), "others": ", ".join(passed)}
        notices.append(message("sheets_passed", **values))
    if len(chosen) == 1:
        (table,) = chosen.values()
        table.attrs["notices"] = notices
        return table
    problems = [
        message("in_file", file=name, problem=one) for name, table in chosen.items() for one in table.attrs["problems"]
    ]
    joined = pd.concat(list(_alike(chosen))).fillna("")
    joined.attrs = {"problems": problems, "notices": notices}
    return joined


def _alike(tables: dict[str, pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """Yield the tables with one name for what each known column means, and with ids where another table has some."""
    columns = {find_column(column): column for table in reversed(tables.values()) for column in table}
    for name, table in tables.items():
        named = table.rename(columns={column: columns[find_column(column)] for column in table if find_column(column)})
        named.index = pd.Index([f"{row} ({name})" for row in table.index])
        if "card_id" in columns and columns["card_id"] not in named:
            named[columns["card_id"]] = [f"Z{row}" for row in named.index]
        named.attrs = {}
        yield named.rename(columns={"place": "place_given"}).assign(place=name)


def _first(rows: Rows) -> int:
    """Return the number of the first row that holds something, 0 if none does."""
    return next((number for number, row in enumerate(rows, 1) if any(cell.strip() for cell in row)), 0)
