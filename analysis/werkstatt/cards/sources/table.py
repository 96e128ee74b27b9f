"""Plain tables, one row a card: CSV, XLSX, ODS."""

from __future__ import annotations

from werkstatt.cards.sources.source import Source, from_table

SHEETS = Source(
    "sheets",
    recognise=lambda file: "place" in file.columns and len(file.sheets.rows) > 1,
    read=from_table(),
)
"""Where cards stand on several sheets, the name of theirs was written beside them."""

TABLE = Source(
    "table",
    recognise=lambda file: file.ending != ".json",
    read=from_table(),
    propose=None,
    announced=False,
)
"""What is no other layout. A file that is no table at all is refused when it is read."""
