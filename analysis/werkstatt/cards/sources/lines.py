"""Bare text, one card a line: what Miro's own CSV export gives, and what people type.

Miro's CSV has no header: rows of text in reading order, UTF-8 with byte order mark, after a converter of such exports.
"""

from __future__ import annotations

import pandas as pd

from werkstatt.files.tables import Rows

FEWEST_WORDS = 3
"""A first row of fewer words may be the name of a column."""


def recognise(rows: Rows, ending: str) -> bool:
    """Tell whether rows have no columns: one filled cell each or, in ``.txt``, not the same number of fields."""
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    if not filled or len(" ".join(filled[0]).split()) < FEWEST_WORDS:
        return False
    alone = all(sum(bool(cell.strip()) for cell in row) == 1 for row in filled)
    return alone or (ending == ".txt" and len({len(row) for row in filled}) > 1)


def from_text(text: str) -> pd.DataFrame:
    """Return one card per line that is not blank; the index is the line in the file."""
    lines = {number: line.strip() for number, line in enumerate(text.splitlines(), 1) if line.strip()}
    return pd.DataFrame({"text": pd.Series(lines, dtype="str")})


def from_rows(rows: Rows) -> pd.DataFrame:
    """Return one card per row that is not blank; the index is the row in the file."""
    texts = {number: " ".join(cell.strip() for cell in row if cell.strip()) for number, row in enumerate(rows, 1)}
    return pd.DataFrame({"text": pd.Series({number: text for number, text in texts.items() if text}, dtype="str")})
