"""A sheet as people lay it out: titles, sections, blocks below each other, totals, and cards that were withdrawn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import pandas as pd

from werkstatt.cards.columns import find_column, plain
from werkstatt.cards.places import propose_meaning
from werkstatt.cards.sources.marked import read_block
from werkstatt.errors import CardError
from werkstatt.files.account import Account
from werkstatt.files.csv import HIGHEST_HEADER
from werkstatt.files.marks import Marks
from werkstatt.files.sheets import Rows
from werkstatt.files.tables import Cells, Numbered, filled_rows, find_header
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.wording import message

SECTIONS = ("phase", "group")
"""What a row that stands alone may say of the cards below it."""

TOTAL_BEGINNINGS = tuple(start for data in LANGUAGE_DATA.values() for start in data.total_beginnings)

TOTALS = frozenset[str]().union(*(data.totals for data in LANGUAGE_DATA.values()))

LONGEST_NAME, LONGEST_TOTAL, LONGEST_NUMBER = 200, 30, 12
"""Signs of the name of a column, of a word for a sum, and of a number that is added up."""

COUNTED = re.compile(r"[-+]?[\d.,\s]+(?:%|[^\W\d_]+\.?)?")
"""A number, of which one word may say what is counted: "74 Karten", "188 Pkt."."""


def read_sheet(
    rows: Rows,
    marks: Marks | None,
    known: Callable[[str], bool],
    has_text: Callable[[str], bool],
    file: str,
) -> Cells:
    """Read a sheet of cards.

    Parameters
    ----------
    rows : list of list of str
        As they stand in the file.
    marks : Marks or None
        Of a sheet of a workbook; None for a text file, in which a row longer than the header is a fault.
    known : callable
        Tells whether a column has a name that is expected.
    has_text : callable
        Tells whether a column has a name that stands for the card's text.
    file : str
        Name of the file, for messages.

    Returns
    -------
    Cells
        The header is the first row that holds something, or the first of the upper rows with more known names. A row
        that says nothing but a phase or a group gives them to the rows below. The account says what rows are no cards.

    Raises
    ------
    CardError
        If there is no row below the header, or a name stands in it twice.

    Examples
    --------
    >>> rows = [["Karte", "Punkte"], ["Kritikphase"], ["Bus fehlt", "3"], ["Summe", "3"]]
    >>> found = read_sheet(rows, None, {"Karte", "Punkte"}.__contains__, {"Karte"}.__contains__, "k.csv")
    >>> found.table.to_dict("index"), [left.code for left in found.accounts[0].left]
    ({3: {'Karte': 'Bus fehlt', 'Punkte': '3', 'phase': 'kritik'}}, ['header', 'section', 'total'])
    """
    filled = filled_rows(rows)
    start = find_header([row for _, row in filled[:HIGHEST_HEADER]], known)
    if len(filled) < start + 2:
        raise CardError([message("file_empty", file=file)])
    left: dict[str, list[int]] = {code: [] for code in ("above", "header", "repeat", "section", "total")}
    left["above"] = [number for number, _ in filled[:start]]
    said: dict[str, str] = {}
    for _, row in filled[:start]:
        said = _below(said, _section(row))
    blocks: list[list[Numbered]] = []
    sections: dict[int, dict[str, str]] = {}
    part, whole = Counter[int](), Counter[int]()
    above: list[tuple[int, dict[int, int]]] = []
    for number, row in filled[start:]:
        header = blocks[-1][0][1] if blocks else None
        if header is None or _is_header(row, header, known, has_text):
            same = header is not None and _names(row) == _names(header)
            left["header" if header is None else "repeat"].append(number)
            if not same:
                blocks.append([(number, row)])
        elif section := _section(row):
            said = _below(said, section)
            left["section"].append(number)
        elif _is_total(row, header, has_text, (part, whole)):
            left["total"].append(number)
            part = Counter()
        else:
            short = ((place, cell) for place, cell in enumerate(row) if len(cell) <= LONGEST_NUMBER)
            added = {place: int(cell) for place, cell in short if cell.isdecimal()}
            part.update(added)
            whole.update(added)
            if _is_sum(row):
                sums = {place: count for place, count in added.items() if find_column(header[place]) != "card_id"}
                above.append((number, sums))
            blocks[-1].append((number, row))
            sections[number] = said
    # A sum may stand above what it adds up: what all numbers come to is twice as much then.
    first = {number for number, added in above if any(whole[place] == 2 * count for place, count in added.items())}
    left["total"] = sorted([*left["total"], *first])
    blocks = [kept for block in blocks if len(kept := [one for one in block if one[0] not in first]) > 1]
    if not blocks:
        raise CardError([message("file_empty", file=file)])
    tables = [read_block(block, marks, known, has_text, file) for block in blocks]
    account = Account("rows", len(filled))
    for code, numbers in left.items():
        account = account.less(code, numbers)
    for one in tables:
        for withdrawn in one.accounts[0].left:
            account = account.less(withdrawn.code, withdrawn.places)
    table = pd.concat(list(alike([one.table for one in tables]))).fillna("")
    return Cells(
        _with_sections(table, sections),
        tables[0].header_row,
        tuple(problem for one in tables for problem in one.problems),
        tuple(notice for one in tables for notice in one.notices),
        (account,),
        tuple(dict.fromkeys(name for one in tables for name in one.header)),
    )


def alike(tables: Sequence[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """Yield tables with one name for what each known column means.

    Parameters
    ----------
    tables : sequence of DataFrame
        As they stand in the file.

    Yields
    ------
    DataFrame
        Of two names for one meaning that of the first table counts.

    Examples
    --------
    >>> tables = [pd.DataFrame(columns=["Karte", "Punkte"]), pd.DataFrame(columns=["Text", "Farbe"])]
    >>> [list(table) for table in alike(tables)]
    [['Karte', 'Punkte'], ['Karte', 'Farbe']]
    """
    first: dict[str, str] = {}
    for table in tables:
        renamed: dict[str, str] = {}
        for column in table:
            meaning = find_column(column)
            if meaning is not None and meaning not in map(find_column, renamed):
                first.setdefault(meaning, column)
                if first[meaning] not in table:
                    renamed[column] = first[meaning]
        yield table.rename(columns=renamed)


def _names(row: Sequence[str]) -> list[str]:
    return [plain(cell) for cell in row if cell.strip()]


def _is_header(
    row: list[str], header: list[str], known: Callable[[str], bool], has_text: Callable[[str], bool]
) -> bool:
    """Tell whether a row repeats the header, or names the columns of a block of its own."""
    names = [cell.strip() for cell in row if cell.strip()]
    if any(len(name) > LONGEST_NAME for name in names):
        return False
    if len(names) == sum(bool(name.strip()) for name in header) and _names(row) == _names(header):
        return True
    return len(names) > 1 and all(map(known, names)) and any(map(has_text, names)) and len(set(names)) == len(names)


def _section(row: Sequence[str]) -> dict[str, str]:
    """Return the phase and the group that a row names which says nothing else."""
    said = {cell.strip() for cell in row if cell.strip()}
    if len(said) != 1 or len(name := said.pop()) > LONGEST_NAME:
        return {}
    meaning = propose_meaning(name)
    return {} if meaning["heading"] else {kind: meaning[kind] for kind in SECTIONS if meaning[kind]}


def _below(said: dict[str, str], section: dict[str, str]) -> dict[str, str]:
    """Return what holds below a section: what was said first is the wider one, and a new one ends the narrower."""
    if not section:
        return said
    order = [*said, *(kind for kind in section if kind not in said)]
    outer = min(order.index(kind) for kind in section)
    kept = {kind: said[kind] for kind in order[:outer]}
    return kept | {kind: section[kind] for kind in order if kind in section}


def _says_total(cell: str) -> bool:
    word = plain(cell) if len(cell) <= LONGEST_TOTAL else ""
    return word in TOTALS or word.startswith(TOTAL_BEGINNINGS)


def _is_sum(row: list[str]) -> bool:
    """Tell whether a row holds a word for a sum and beside it numbers alone."""
    others = [cell.strip() for cell in row if cell.strip() and not _says_total(cell)]
    return bool(others) and any(map(_says_total, row)) and all(map(COUNTED.fullmatch, others))


def _is_total(
    row: list[str], header: list[str], has_text: Callable[[str], bool], sums: tuple[Counter[int], ...]
) -> bool:
    """Tell whether a row adds up others: a word for that, and no text of a card.

    Where the word stands among the texts it may be a card. It is none if nothing but numbers stands beside it and the
    row has no id where others have one, or a number is the sum of those above.
    """
    if not any(map(_says_total, row)):
        return False
    cells = [cell.strip() for cell in row]
    texts = [cell for name, cell in zip(header, cells, strict=False) if has_text(name.strip()) and cell]
    if not texts:
        return any(has_text(name.strip()) for name in header)
    others = {place: cell for place, cell in enumerate(cells) if cell and not _says_total(cell)}
    if not all(map(COUNTED.fullmatch, others.values())):
        return False
    ids = [place for place, name in enumerate(header) if find_column(name) == "card_id"]
    if ids and not any(place in others for place in ids):
        return True
    return any(cell == str(one[place]) for place, cell in others.items() for one in sums if place not in ids)


def _with_sections(table: pd.DataFrame, sections: dict[int, dict[str, str]]) -> pd.DataFrame:
    """Write phase and group of the sections into the cards that have none of their own."""
    for kind in SECTIONS:
        said = pd.Series([sections[number].get(kind, "") for number in table.index], table.index, dtype="str")
        if (said == "").all():
            continue
        own = next((column for column in table if find_column(column) == kind), kind)
        given = table[own] if own in table else pd.Series("", table.index, dtype="str")
        table = table.assign(**{own: given.where(given.str.strip() != "", said)})
    return table
