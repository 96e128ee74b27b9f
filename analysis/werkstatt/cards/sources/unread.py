"""Files that are known and can't be read, each with the way on.

SoSci Survey writes data for R without a header (``read.table(…, header = FALSE)`` in its import scripts): the first row
holds a time. Mentimeter writes a workbook whose sheets hold a title, ``Session`` and ``Responses`` above the answers;
its layout could not be verified.
"""

from __future__ import annotations

import re

from werkstatt.cards.columns import plain
from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.source import Source
from werkstatt.errors import CardError
from werkstatt.files.tables import WORKBOOKS, Cells, filled_rows
from werkstatt.wording import message

TIME = re.compile(r"\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2})?.{0,10}")

FEWEST_COLUMNS = 5
"""Of a row of data; a title and a date may stand above the header."""

FIRST = 12
"""Rows of a sheet that are looked at."""


def _reason(file: File) -> str:
    """Return the code of what is the matter with a file, empty where nothing is."""
    if not file.is_table or file.named:
        return ""
    upper = {name: [row for _, row in filled_rows(rows)[:FIRST]] for name, rows in file.sheets.rows.items()}
    if len(upper) == 1 and _has_no_header(next(iter(upper.values())), file):
        return "no_header"
    if file.ending in WORKBOOKS and any(map(_is_mentimeter, upper.values())):
        return "mentimeter"
    return ""


def _has_no_header(rows: list[list[str]], file: File) -> bool:
    """Tell whether the first row holds times where the second one does, and no name that is expected."""
    if len(rows) < 2 or len(rows[0]) < FEWEST_COLUMNS or any(map(file.knows, rows[0])):
        return False
    return any(
        TIME.fullmatch(one.strip()) and TIME.fullmatch(other.strip()) for one, other in zip(*rows[:2], strict=False)
    )


def _is_mentimeter(rows: list[list[str]]) -> bool:
    first = [plain(row[0]) for row in rows if row]
    alone = bool(rows) and sum(bool(cell.strip()) for cell in rows[0]) == 1
    return alone and "session" in first and "responses" in first


def refuse(file: File) -> Cells:
    r"""Refuse a file that is known, with what to do.

    Parameters
    ----------
    file : File
        One that was recognised.

    Raises
    ------
    CardError
        Always.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> path = Path(tempfile.mkdtemp()) / "rdata.csv"
    >>> _ = path.write_text("12,base,,2024-05-01 10:00:00,Der Bus\n13,base,,2024-05-01 11:00:00,Amt\n")
    >>> try:
    ...     refuse(File(path))
    ... except CardError as error:
    ...     [problem.code for problem in error.problems]
    ['no_header']
    """
    raise CardError([message(_reason(file), file=file.path.name)])


SOURCE = Source("unread", lambda file: bool(_reason(file)), refuse, announced=False)
