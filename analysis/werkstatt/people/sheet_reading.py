"""A sheet that people sorted in, to a sorting and a codebook."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from werkstatt.cards.columns import plain
from werkstatt.cards.dates import read_date
from werkstatt.errors import CardError
from werkstatt.files.sheets import Sheets
from werkstatt.files.tables import WORKBOOKS, read_rows
from werkstatt.people.cells import headings_of, means_none
from werkstatt.people.sheet import HEADINGS, READ_ME, SORT, WHEN, WHO
from werkstatt.people.sorting import SORTING, WAYS_BY_NAME
from werkstatt.wording import LANGUAGES, Message, message, spoken_in, word


def is_sheet(path: str | Path) -> bool:
    """Tell whether a file is a sheet that :func:`werkstatt.people.sheet.sheet_xlsx` made.

    Parameters
    ----------
    path : str or Path
        Any file.

    Returns
    -------
    bool
        Whether it is a workbook with the sheets of instructions and of cards, in any language.

    Examples
    --------
    >>> is_sheet("sortierung.csv")
    False
    """
    path = Path(path)
    if path.suffix.lower() not in WORKBOOKS or not path.is_file():
        return False
    try:
        rows = read_rows(path, lambda column: False).rows
    except CardError:
        return False
    return any({word(READ_ME, one), word(SORT, one)} <= set(rows) for one in LANGUAGES)


def read_sheet(
    path: str | Path, language: str = "de", cards: pd.DataFrame | None = None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Read a sheet that people sorted in.

    Rows without a heading were not sorted. A heading that differs from one of the list by capitals or blanks alone is
    that one.

    Parameters
    ----------
    path : str or Path
        ``.xlsx`` or ``.ods``, in whichever language it was made.
    language : {"de", "en"}
        Of the reader; messages are said in it.
    cards : DataFrame, optional
        With ``card_id``: rows on other cards are a problem.

    Returns
    -------
    sorting : DataFrame
        See :func:`werkstatt.people.sorting.read_sorting`.
    codebook : DataFrame
        See :func:`werkstatt.people.codebook.read_codebook`; headings with a definition, a rule, examples or a parent.

    Raises
    ------
    CardError
        With all problems: no heading at all, nobody says who sorted, a date that is none, a card without id or twice, a
        way of sorting that is none.

    Examples
    --------
    >>> import tempfile
    >>> from werkstatt.people.desk import make_desk
    >>> from werkstatt.people.sheet import rows_for, sheet_xlsx
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bus"]})
    >>> desk = make_desk(cards, pd.DataFrame(columns=SORTING))
    >>> path = Path(tempfile.mkdtemp()) / "bogen.xlsx"
    >>> _ = path.write_bytes(sheet_xlsx(desk, rows_for(desk, "sort"), "sort"))
    >>> try:
    ...     read_sheet(path, "en")
    ... except CardError as error:
    ...     print(error)
    On the sheet “Sortieren” there is no heading yet.
    """
    with spoken_in(language):
        sheets = read_rows(Path(path), lambda column: False)
        spoken = next(one for one in LANGUAGES if {word(READ_ME, one), word(SORT, one)} <= set(sheets.rows))
        problems: list[Message] = []
        book = _codebook(sheets, spoken)
        table = _rows(sheets, spoken, problems)
        who, when = _cell(sheets, spoken, WHO), _cell(sheets, spoken, WHEN)
        if not table and not problems:
            problems.append(message("sheet_empty", sheet=word(SORT, spoken)))
        elif not who:
            problems.append(message("sheet_nobody", sheet=word(READ_ME, spoken)))
        day = read_date(when) if when else ""
        if day is None:
            problems.append(message("sheet_date", sheet=word(READ_ME, spoken), value=when))
        known = None if cards is None else set(cards["card_id"])
        problems += [
            message("sheet_stranger", sheet=word(SORT, spoken), row=number, card=card)
            for number, (card, *_) in table
            if known is not None and card and card not in known
        ]
        if problems:
            raise CardError(problems)
        rows = [(card, heading, who, day or "", how, note) for _, (card, heading, how, note) in table]
        places = pd.Index([number for number, _ in table], name="row")
        filled = [row for row in book if any(row[1:])]
        columns = ["heading", "definition", "rule", "examples", "parent"]
        return pd.DataFrame(rows, places, list(SORTING)), pd.DataFrame(filled, columns=columns).assign(who=who, text="")


def _cell(sheets: Sheets, spoken: str, place: tuple[int, int]) -> str:
    rows = sheets.rows[word(READ_ME, spoken)]
    row, column = place
    return rows[row - 1][column - 1].strip() if len(rows) >= row and len(rows[row - 1]) >= column else ""


def _codebook(sheets: Sheets, spoken: str) -> list[tuple[str, ...]]:
    rows = sheets.rows.get(word(HEADINGS, spoken), [])[1:]
    padded = [[*(cell.strip() for cell in row[:5]), *[""] * (5 - len(row))] for row in rows]
    return [tuple(row) for row in padded if row[0] and not means_none(row[0])]


def _rows(sheets: Sheets, spoken: str, problems: list[Message]) -> list[tuple[int, tuple[str, str, str, str]]]:
    name = word(SORT, spoken)
    rows = sheets.rows[name]
    head = [cell.strip() for cell in rows[0]] if rows else []
    places = [_place(head, key, spoken, name, problems) for key in ("card_id", "heading", "sheet_how", "sheet_note")]
    if None in places:
        return []
    found: list[tuple[int, tuple[str, str, str, str]]] = []
    seen: dict[str, int] = {}
    for number, row in enumerate(rows[1:], 2):
        card, heading, how, note = (
            row[place].strip() if len(row) > place else "" for place in places if place is not None
        )
        if not heading:
            continue
        if not card:
            problems.append(message("sheet_no_card", sheet=name, row=number, value=heading))
        elif card in seen:
            problems.append(message("sheet_twice", sheet=name, row=number, card=card, first=seen[card]))
        seen.setdefault(card, number)
        way = WAYS_BY_NAME.get(plain(how)) if how else "sorted"
        if way in (None, "skipped", "undone"):
            code, column, value = (
                ("sorting_skipped_heading", "heading", heading) if way else ("sorting_how_unknown", "sheet_how", how)
            )
            problems.append(message(code, row=number, column=word(column, spoken), value=value))
        # How a heading is spelled counts when all that people wrote is read, and is said then.
        told = "" if means_none(heading) else " | ".join(dict.fromkeys(headings_of(heading)))
        found.append((number, (card, told, way or "", note)))
    return found


def _place(head: list[str], key: str, spoken: str, sheet: str, problems: list[Message]) -> int | None:
    name = word(key, spoken)
    if name in head:
        return head.index(name)
    problems.append(message("sheet_column", sheet=sheet, column=name))
    return None
