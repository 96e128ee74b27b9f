"""The reply: what became of a theme, why, and who says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from werkstatt.cards.beside import Own, read_own, said_of
from werkstatt.cards.dates import read_date
from werkstatt.errors import CardError
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.wording import Message, message

FILES = ("antworten", "replies")

REPLIES = ("theme", "reply", "reason", "by", "date")

NAMES = tuple(data.reply_columns for data in LANGUAGE_DATA.values())

NO_REPLIES = pd.DataFrame(columns=list(REPLIES), dtype="str")


def read_replies(path: Path) -> pd.DataFrame:
    r"""Read what became of the themes.

    Parameters
    ----------
    path : Path
        ``.csv``, ``.tsv``, ``.xlsx`` or ``.ods``.

    Returns
    -------
    DataFrame
        The columns of `REPLIES` as text, ``date`` in ISO 8601; the index, ``row``, is the row in the file. A theme may
        have several, the latest behind the earlier ones.

    Raises
    ------
    CardError
        With every problem of the file.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "antworten.csv"
    >>> _ = path.write_text("Thema;Was daraus wurde;Datum\nBus;Fährt seit Mai;1.5.2022\n")
    >>> read_replies(path)[["theme", "reply", "date"]].values.tolist()
    [['Bus', 'Fährt seit Mai', '2022-05-01']]
    """
    own = read_own(path, REPLIES, ("theme", "reply"), NAMES)
    if problems := [*own.problems, *_problems(own)]:
        raise CardError(said_of(path, problems))
    table = own.table.assign(date=own.table["date"].map(lambda cell: read_date(cell) or "")).astype("str")
    # Of two of one day the lower in the file is the later.
    return table.sort_values("date", kind="stable")


def _problems(own: Own) -> Iterator[Message]:
    for row, cells in own.table.iterrows():
        for name in ("theme", "reply"):
            if not cells[name]:
                yield message("beside_empty", row=row, column=own.header[name])
        if cells["date"] and read_date(cells["date"]) is None:
            yield message("sorting_date", row=row, column=own.header["date"], value=cells["date"])
