"""Bare text, one card a line: what Miro's own CSV export gives, and what people type.

Miro's CSV has no header: rows of text in reading order, UTF-8 with byte order mark, after a converter of such exports.
"""

from __future__ import annotations

import pandas as pd

from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.source import Source
from werkstatt.files.account import Account
from werkstatt.files.tables import TEXTS, Cells

FEWEST_WORDS = 3
"""A first row of fewer words may be the name of a column."""


def _recognise(file: File) -> bool:
    """Tell whether rows have no columns: one filled cell each or, in ``.txt``, not the same number of fields."""
    if file.ending not in TEXTS or file.named:
        return False
    (rows,) = file.sheets.rows.values()
    if any(map(file.knows, next((row for row in rows if any(row)), []))):
        return False
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    if not filled or len(" ".join(filled[0]).split()) < FEWEST_WORDS:
        return False
    alone = all(sum(bool(cell.strip()) for cell in row) == 1 for row in filled)
    return alone or (file.ending == ".txt" and len({len(row) for row in filled}) > 1)


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
    if file.ending == ".txt":
        lines = [line.strip() for line in file.text.splitlines()]
    else:
        (rows,) = file.sheets.rows.values()
        lines = [" ".join(cell.strip() for cell in row if cell.strip()) for row in rows]
    texts = {number: line for number, line in enumerate(lines, 1) if line}
    return Cells(pd.DataFrame({"text": pd.Series(texts, dtype="str")}), accounts=(Account("lines", len(texts)),))


SOURCE = Source("lines", _recognise, read)
