"""What ``werkstatt`` itself has written: ``cards.csv`` and the sheet of cards in ``themes.xlsx``.

What was computed is not taken over, so that nothing found once is taken for something that people have written.
"""

from __future__ import annotations

from dataclasses import replace

from werkstatt.cards.naming import make_room
from werkstatt.cards.schema import NAMES
from werkstatt.cards.sources.blocks import read_sheet
from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.source import Source
from werkstatt.files.account import Account
from werkstatt.files.tables import WORKBOOKS, Cells, filled_rows
from werkstatt.files.text import TEXTS
from werkstatt.wording import LANGUAGES, word

COMPUTED = ("theme", "confidence", "also", "placed", "subtheme", "campaign")
"""Columns of ``cards.csv`` beside those of the card table."""

SHOWN = ("theme", "label", "placed", "confidence", "also_in")
"""Keys of what they are called in the workbook."""


def _recognise(file: File) -> bool:
    """Tell whether it is a table with cards and computed themes, or a workbook with a sheet of these."""
    if file.named:
        return False
    if file.ending in TEXTS:
        first = filled_rows(file.sheets.rows[""])[:1]
        return bool(first) and set(first[0][1]) >= {"card_id", "text", "theme", "confidence"}
    return file.ending in WORKBOOKS and bool(_language(file))


def read(file: File) -> Cells:
    r"""Return the cards without what was computed.

    Parameters
    ----------
    file : File
        One that was recognised.

    Returns
    -------
    Cells
        As they were read before themes were found.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> path = Path(tempfile.mkdtemp()) / "cards.csv"
    >>> _ = path.write_text("card_id,text,theme,confidence\nK1,Bus,1,0.5\n")
    >>> list(read(File(path)).table)
    ['card_id', 'text']
    """
    cells = file.cells if file.ending in TEXTS else _from_workbook(file)
    computed = [column for column in cells.table if column in COMPUTED]
    return replace(
        cells, table=cells.table.drop(columns=computed), taken={**cells.taken, **dict.fromkeys(computed, "computed")}
    )


SOURCE = Source("own", _recognise, read, propose=None)


def _language(file: File) -> str:
    """Return the language of a workbook of ours, nothing if it is none."""
    for language in LANGUAGES:
        rows = filled_rows(file.sheets.rows.get(word("cards", language), []))
        heads = {word(key, language) for key in ("card_id", "text", "theme", "label", "confidence")}
        if rows and heads <= {cell.strip() for cell in rows[0][1]}:
            return language
    return ""


def _from_workbook(file: File) -> Cells:
    language = _language(file)
    name, heads = word("cards", language), {word(one, language): one for one in NAMES}
    computed = [word(key, language) for key in SHOWN]
    marks = file.sheets.marks.get(name)
    found = read_sheet(
        file.sheets.rows[name], marks, heads.__contains__, {word("text", language)}.__contains__, file.path.name
    )
    taken = {head: one for head, one in heads.items() if head in found.table and head != one}
    table = make_room(found.table.drop(columns=computed, errors="ignore"), list(taken.values())).rename(columns=taken)
    others = [
        f"{number} ({sheet})"
        for sheet, rows in (file.sheets.rows | file.sheets.hidden).items()
        if sheet != name
        for number, _ in filled_rows(rows)
    ]
    (account,) = found.accounts
    whole = Account("rows", account.total + len(others), account.left).less("results", others)
    return replace(found, table=table, accounts=(whole,), taken={**taken, **dict.fromkeys(computed, "computed")})
