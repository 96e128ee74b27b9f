"""Bare text, one card a line: what Miro's own CSV export gives, and what people type.

Miro's CSV has no header: rows of text in reading order, UTF-8 with byte order mark, after a converter of such exports.
"""

from __future__ import annotations

import re

import pandas as pd

from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.source import Source
from werkstatt.files.account import Account
from werkstatt.files.sheets import Sheets
from werkstatt.files.tables import WORKBOOKS, Cells, filled_rows
from werkstatt.files.text import TEXTS, split_lines
from werkstatt.language.normalisation import is_blank
from werkstatt.wording import message

NO_SENTENCE = re.compile(r"[;\t|]|,\S")

FEWEST_WORDS = 3
"""A first row of fewer words may be the name of a column."""


def _recognise(file: File) -> bool:
    """Tell whether rows have no columns: one filled cell each or, in ``.txt``, parts of sentences."""
    # Half of a sentence is no column, even if somebody names it.
    if file.ending not in (*TEXTS, *WORKBOOKS) or (file.named and file.ending != ".txt"):
        return False
    if file.ending in WORKBOOKS:
        return _without_header(file)
    (rows,) = file.sheets.rows.values()
    if file.named:
        return _are_sentences(file.text, next((row for row in rows if any(row)), []))
    if any(map(file.knows, next((row for row in rows if any(row)), []))):
        return False
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    if not filled or len(" ".join(filled[0]).split()) < FEWEST_WORDS:
        return False
    alone = all(sum(bool(cell.strip()) for cell in row) == 1 for row in filled)
    if alone or file.ending != ".txt":
        return alone
    return len({len(row) for row in filled}) > 1 or _are_sentences(file.text, filled[0])


def _are_sentences(text: str, first: list[str]) -> bool:
    """Tell whether fields are parts of sentences: a blank follows each comma, and the first row has no short names."""
    return "," in text and not NO_SENTENCE.search(text) and any(len(cell.split()) >= FEWEST_WORDS for cell in first)


def _without_header(file: File) -> bool:
    """Tell whether no sheet has columns: one filled cell in each row, and no name of a column in the first."""
    filled = [
        [[cell for cell in row if cell.strip()] for _, row in numbered]
        for rows in file.sheets.rows.values()
        if (numbered := filled_rows(rows))
    ]
    alone = all(len(row) == 1 for rows in filled for row in rows)
    named = any(file.knows(cell) for rows in filled for cell in rows[0])
    words = max((len(rows[0][0].split()) for rows in filled), default=0)
    return alone and not named and words >= FEWEST_WORDS


def read(file: File) -> Cells:
    """Return one card per line that is not blank.

    Parameters
    ----------
    file : File
        One that was recognised.

    Returns
    -------
    Cells
        The index is the line in a ``.txt`` file, the row in others.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> path = Path(tempfile.mkdtemp()) / "karten.txt"
    >>> _ = path.write_text("Der Bus, der nie kommt")
    >>> read(File(path)).table["text"].to_dict()
    {1: 'Der Bus, der nie kommt'}
    """
    if file.ending in WORKBOOKS:
        return _from_sheets(file.sheets)
    if file.ending == ".txt":
        lines = [line.strip() for line in split_lines(file.text)]
    else:
        (rows,) = file.sheets.rows.values()
        lines = [" ".join(cell.strip() for cell in row if cell.strip()) for row in rows]
    texts = {number: line for number, line in enumerate(lines, 1) if not is_blank(line)}
    return Cells(
        pd.DataFrame({"text": pd.Series(texts, dtype="str")}),
        notices=(message("lines_named", column=file.texts[0]),) if file.texts else (),
        accounts=(Account("lines", len(texts)),),
        # Half of a first card that somebody takes for the name of a column stays half of a card.
        taken=dict.fromkeys(file.texts, "text"),
    )


def _from_sheets(sheets: Sheets) -> Cells:
    found = {
        f"{number} ({name})": {"text": next(cell for cell in row if cell.strip()), "place": name}
        for name, rows in sheets.rows.items()
        for number, row in filled_rows(rows)
    }
    hidden = [f"{number} ({name})" for name, rows in sheets.hidden.items() for number, _ in filled_rows(rows)]
    account = Account("rows", len(found) + len(hidden)).less("hidden_sheet", hidden)
    return Cells(pd.DataFrame.from_dict(found, orient="index", dtype="str"), accounts=(account,))


SOURCE = Source("lines", _recognise, read)
