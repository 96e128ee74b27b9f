"""What people sorted, as a plain table that is kept in version control, edited in a spreadsheet and replayed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from werkstatt.cards.columns import find_column
from werkstatt.cards.preparation import reading_order
from werkstatt.errors import CardError
from werkstatt.files.csv import csv_bytes
from werkstatt.files.tables import read_table
from werkstatt.files.writing import write_file
from werkstatt.people.cells import SEVERAL, split_headings
from werkstatt.people.naming import find_sorting_column, find_way, read_date, says_none
from werkstatt.wording import Message, message, spoken_in

SORTING = ("card_id", "heading", "who", "when", "how", "note")


def read_sorting(path: str | Path, language: str = "de") -> pd.DataFrame:
    r"""Read what people sorted.

    Parameters
    ----------
    path : str or Path
        ``.csv``, ``.xlsx`` or ``.ods``. Columns, in German or English: ``card_id`` and ``heading``; where there are,
        ``who``, ``when`` (``25.11.2026`` or ``2026-11-25``), ``how`` (``sorted``, ``check``, ``skipped``, ``taken``,
        ``settled``; empty means sorted) and ``note``. One row a placement; the last one of a person for a card counts.
        Several headings have a bar between them. *keine passt* (fits none) in place of a heading means just that.
    language : {"de", "en"}
        Of the reader; messages are said in it.

    Returns
    -------
    DataFrame
        The columns of `SORTING` as text, in the order of the rows. ``heading`` is empty where the card fits none, or
        was skipped.

    Raises
    ------
    CardError
        With every problem of the file.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "sortierung.csv"
    >>> _ = path.write_text("Karte;Überschrift;Wer;Wann\nK1;Verkehr;AB;25.11.2026\n", encoding="utf-8")
    >>> read_sorting(path).iloc[0].tolist()
    ['K1', 'Verkehr', 'AB', '2026-11-25', 'sorted', '']
    """
    with spoken_in(language):
        return _read_sorting(Path(path))


def write_sorting(sorting: pd.DataFrame, path: str | Path) -> Path:
    """Write what people sorted as CSV, whole or not at all.

    Parameters
    ----------
    sorting : DataFrame
        From :func:`read_sorting`.
    path : str or Path
        A file that is there is replaced.

    Returns
    -------
    Path
        Of the file; :func:`read_sorting` gives the same table back.

    Examples
    --------
    >>> import tempfile
    >>> row = ("K1", "Verkehr", "AB", "2026-11-25", "sorted", "")
    >>> path = write_sorting(pd.DataFrame([row], columns=SORTING), Path(tempfile.mkdtemp()) / "sortierung.csv")
    >>> path.read_text(encoding="utf-8").splitlines()[1]
    'K1,Verkehr,AB,2026-11-25,sorted,'
    """
    return write_file(path, csv_bytes(sorting[list(SORTING)]))


def join_sortings(tables: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Return what several files hold as one sorting.

    Parameters
    ----------
    tables : sequence of DataFrame
        In the order in which they were given; at least one.

    Returns
    -------
    DataFrame
        All rows in this order; a row that is there already, in all columns, is left out.

    Examples
    --------
    >>> one = pd.DataFrame([("K1", "Verkehr", "AB", "", "sorted", "")], columns=SORTING)
    >>> len(join_sortings([one, one]))
    1
    """
    return pd.concat(tables, ignore_index=True).drop_duplicates(ignore_index=True)


def sorting_of_cards(cards: pd.DataFrame) -> pd.DataFrame:
    """Return the headings of a card table as the sortings of two people.

    Parameters
    ----------
    cards : DataFrame
        With ``card_id`` and ``text``, and ``heading``, ``heading_b`` or both.

    Returns
    -------
    DataFrame
        A sorting in which the columns are the persons; no rows for cards without a heading.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1"], "text": ["Bus"], "heading": ["Verkehr"], "heading_b": ["Mobilität"]})
    >>> sorting_of_cards(cards)[["heading", "who"]].values.tolist()
    [['Verkehr', 'heading'], ['Mobilität', 'heading_b']]
    """
    ordered = cards.iloc[reading_order(cards)]
    rows = []
    for column in ("heading", "heading_b"):
        if column in ordered:
            given = ordered[ordered[column].notna()]
            cells = given[column].astype("str").map(_told)
            rows += [(card, told, column, "", "sorted", "") for card, told in zip(given["card_id"], cells, strict=True)]
    return pd.DataFrame(rows, columns=list(SORTING)).astype("str")


def _read_sorting(path: Path) -> pd.DataFrame:
    cells = read_table(path, lambda name: find_sorting_column(name) is not None)
    table = cells.table
    names: dict[str, str] = {}
    for column in table.columns:
        meaning = find_sorting_column(str(column))
        if meaning in SORTING:
            names.setdefault(meaning, str(column))
    if "card_id" not in names:
        # A sorting without texts may call its ids "Karte".
        named = [str(column) for column in table.columns if find_column(str(column)) == "text"]
        names |= {"card_id": named[0]} if named else {}
    missing = [column for column in ("card_id", "heading") if column not in names]
    if missing:
        raise CardError([message("sorting_columns", columns=", ".join(missing))])
    problems = list(cells.problems)
    rows = []
    for number, row in table.iterrows():
        given = {column: str(row[name]) for column, name in names.items()}
        rows.append(_row(int(str(number)), given, names, problems))
    if problems:
        raise CardError(problems)
    return pd.DataFrame(rows, columns=list(SORTING)).astype("str")


def _row(number: int, given: dict[str, str], names: dict[str, str], problems: list[Message]) -> tuple[str, ...]:
    card, heading = given["card_id"].strip(), given["heading"]
    how, when = find_way(given.get("how", "")), read_date(given.get("when", ""))
    if not card:
        problems.append(message("sorting_no_card", row=number, column=names["card_id"]))
    if how is None:
        problems.append(message("sorting_how", row=number, column=names["how"], value=given["how"]))
    if when is None:
        problems.append(message("sorting_when", row=number, column=names["when"], value=given["when"]))
    told = _told(heading)
    # Who writes how a card was placed means an empty heading.
    if not told and not says_none(heading) and not given.get("how", "").strip():
        problems.append(message("sorting_no_heading", row=number, column=names["heading"]))
    return card, told, given.get("who", "").strip(), when or "", how or "", given.get("note", "")


def _told(heading: str) -> str:
    return "" if says_none(heading) else f" {SEVERAL} ".join(split_headings(heading))
