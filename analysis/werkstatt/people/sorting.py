"""What people sorted: one row a placement, older rows are history."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from werkstatt.cards.beside import read_own, said_of
from werkstatt.cards.columns import plain
from werkstatt.cards.dates import read_date
from werkstatt.cards.preparation import reading_order
from werkstatt.errors import CardError
from werkstatt.files.csv import csv_bytes
from werkstatt.files.writing import write_file
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.people.cells import headings_of, join_headings, means_none
from werkstatt.people.completing import SORTING as SORTING
from werkstatt.people.standing import MARKS
from werkstatt.wording import Message, message, spoken_in

WAYS = ("sorted", "check", "skipped", "taken", "settled", "undone", *MARKS, "unmarked")
"""How a card came under its heading, or what a person says of it beside (:data:`werkstatt.people.marks.MARKS`).

Read and sorted; sorted as a check card, without seeing a proposal; passed over; taken over with a whole theme of the
machine, without reading it; settled by people who had differed; or the person's last row for the card is taken back.
"""

WITHOUT_HEADING = ("skipped", "undone", *MARKS, "unmarked")

REQUIRED = ("card_id", "heading")

NAMES = tuple(data.sorting_columns for data in LANGUAGE_DATA.values())
"""What its columns are called, a mapping for each language."""

PEOPLE = ("heading", "heading_b")
"""Columns of the card table that are two people's sortings."""

WAYS_BY_NAME = {
    name: way for data in LANGUAGE_DATA.values() for way, names in data.ways.items() for name in names.split()
}
"""What ways are called, in all languages."""


def read_sorting(path: str | Path, language: str = "de", cards: pd.DataFrame | None = None) -> pd.DataFrame:
    r"""Read a table of what people sorted.

    Parameters
    ----------
    path : str or Path
        ``.csv``, ``.xlsx`` or ``.ods`` with columns for the card and its heading and, where they are known, who
        sorted it, when, how, and a note; German and English names are understood, other columns are not read. Several
        headings stand in a cell with ``|`` between. *keine passt* or *fits none* says that a card fits no heading. Or a
        sheet that :func:`werkstatt.people.sheet.sheet_xlsx` made and people filled in.
    language : {"de", "en"}
        Of the reader; messages are said in it.
    cards : DataFrame, optional
        With ``card_id``: rows on other cards are a problem.

    Returns
    -------
    DataFrame
        The columns of `SORTING` as text, in the order of the file; the index, ``row``, is the row in the file.
        ``heading`` is empty for a card that fits none, ``how`` one of `WAYS` (``sorted`` where nothing is said),
        ``when`` a day in ISO 8601 or empty.

    Raises
    ------
    CardError
        With every problem of the file.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "sortierung.csv"
    >>> _ = path.write_text("Karten-Nr;Überschrift;Wer;Wann\nK1;Radwege|Bus;AB;25.11.2026\nK2;keine passt;AB;\n")
    >>> read_sorting(path)[["card_id", "heading", "when", "how"]].values.tolist()
    [['K1', 'Radwege | Bus', '2026-11-25', 'sorted'], ['K2', '', '', 'sorted']]
    """
    # It reads its rows into a table such as this one.
    from werkstatt.people.sheet_reading import is_sheet, read_sheet

    with spoken_in(language):
        return read_sheet(path, language, cards)[0] if is_sheet(path) else _read_sorting(Path(path), cards)


def _read_sorting(path: Path, cards: pd.DataFrame | None) -> pd.DataFrame:
    own = read_own(path, SORTING, REQUIRED, NAMES)
    table, problems = own.table.copy(), list(own.problems)
    headings = table["heading"].map(headings_of)
    none = headings.map(lambda parts: any(map(means_none, parts))).astype(bool)
    how = table["how"].map(lambda text: WAYS_BY_NAME.get(plain(text)) if text else "")
    when = table["when"].map(lambda text: read_date(text) if text else "")
    empty = headings.map(len) == 0
    faults = {
        ("sorting_id_empty", "card_id"): table["card_id"] == "",
        ("sorting_heading_empty", "heading"): empty & how.isin(["", "taken"]),
        ("sorting_none_beside", "heading"): none & (headings.map(len) > 1),
        ("sorting_skipped_heading", "heading"): ~empty & how.isin(WITHOUT_HEADING),
        ("sorting_how_unknown", "how"): how.isna(),
        ("sorting_date", "when"): when.isna(),
    }
    # In the order of the rows, as whoever corrects the file goes through it.
    for row, cells in table.iterrows():
        problems += [
            message(code, row=row, column=own.header[column], value=cells[column])
            for (code, column), wrong in faults.items()
            if wrong[row]
        ]
    problems += [] if cards is None else check_sorting(table[table["card_id"] != ""], cards)
    if problems:
        raise CardError(said_of(path, problems))
    table["heading"] = headings.map(join_headings).mask(none, "")
    table["how"] = how.replace("", "sorted")
    table["when"] = when
    return table.astype("str")


def write_sorting(sorting: pd.DataFrame, path: str | Path) -> Path:
    """Write what people sorted, so that :func:`read_sorting` gives the same table back.

    Parameters
    ----------
    sorting : DataFrame
        The columns of `SORTING`.
    path : str or Path
        The file, ``.csv``; all of it is written, or nothing.

    Returns
    -------
    Path
        The file.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "sorting.csv"
    >>> sorting = pd.DataFrame([("K1", "=1+1", "AB", "2026-11-25", "check", "")], columns=SORTING)
    >>> read_sorting(write_sorting(sorting, path))["heading"].tolist()
    ['=1+1']
    """
    return write_file(path, csv_bytes(sorting[list(SORTING)]))


def check_sorting(sorting: pd.DataFrame, cards: pd.DataFrame) -> list[Message]:
    """Return a message for each row on a card that is not in the card table.

    Parameters
    ----------
    sorting : DataFrame
        From :func:`read_sorting`; the index is the row in the file.
    cards : DataFrame
        With ``card_id``.

    Returns
    -------
    list of Message
        In the order of the rows.

    Examples
    --------
    >>> sorting = pd.DataFrame({"card_id": ["K1", "K9"], "heading": "Bus"}, index=[2, 3])
    >>> [problem.values["row"] for problem in check_sorting(sorting, pd.DataFrame({"card_id": ["K1"]}))]
    [3]
    """
    unknown = sorting["card_id"][~sorting["card_id"].isin(cards["card_id"])]
    name = message("own_name_card_id")
    return [message("sorting_card_unknown", row=row, column=name, value=card) for row, card in unknown.items()]


def sorting_of_cards(cards: pd.DataFrame) -> pd.DataFrame:
    """Return the headings of the card table as the sortings of two people.

    Parameters
    ----------
    cards : DataFrame
        With ``card_id`` and ``text``, and ``heading``, ``heading_b`` or both.

    Returns
    -------
    DataFrame
        The columns of `SORTING`: ``who`` is the name of the column, ``how`` is ``sorted``. Cards are in reading
        order, those of one person after those of the other; a card without a heading has no row.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K2", "K1"], "text": ["Bus", "Amt"], "heading": ["Verkehr", None]})
    >>> sorting_of_cards(cards)[["card_id", "heading", "who", "how"]].values.tolist()
    [['K2', 'Verkehr', 'heading', 'sorted']]
    """
    ordered = cards.iloc[reading_order(cards)]
    rows = [
        (card, "" if any(map(means_none, parts)) else join_headings(parts), who, "", "sorted", "")
        for who in PEOPLE
        if who in cards
        for card, parts in zip(ordered["card_id"], ordered[who].fillna("").map(headings_of), strict=True)
        if parts
    ]
    return pd.DataFrame(rows, columns=list(SORTING), dtype="str")
