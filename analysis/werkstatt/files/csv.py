"""Tables to CSV, in which no text is computed as a formula."""

from __future__ import annotations

import pandas as pd

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(table: pd.DataFrame) -> bytes:
    """Return a table as CSV, in which no text is computed as a formula."""
    safe = table.apply(lambda column: column if pd.api.types.is_numeric_dtype(column) else column.map(_text_cell))
    return safe.to_csv(index=False, lineterminator="\n").encode()


def _text_cell(value: object) -> object:
    """Put an apostrophe before text that a spreadsheet would compute; `read_cards` takes it off again."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value
