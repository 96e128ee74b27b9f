"""Files of cards as they come: tables, exports of boards and surveys, transcripts, QDA projects. One module each."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

import pandas as pd

from werkstatt.sources import miro, mural, padlet, polis, qda, transcript
from werkstatt.tables import check_file, read_table

TABLES = {"polis": polis, "mural": mural, "padlet": padlet}

FILES = {".qdpx": ("qda", qda), ".json": ("miro", miro), ".md": ("transcript", transcript)}


def read_source(
    path: Path, known: Callable[[str], bool], named: Collection[str] = (), language: str = "de"
) -> tuple[pd.DataFrame, str]:
    """Read a file by its layout.

    Parameters
    ----------
    path
        A table (see :func:`werkstatt.tables.read_table`), among them exports of Polis, Mural and Padlet, which are
        known by their columns; ``.json`` of Miro; ``.qdpx``; ``.md`` or ``.txt`` with headings.
    known
        Tells whether a column has a name that is expected.
    named
        Columns of the file that the user has named; a layout that needs one of them is not looked for.
    language
        Of the messages.

    Returns
    -------
    tuple of DataFrame and str
        Cards, every cell as text, with the row or line in the file as index and faults in ``attrs["problems"]``; and
        the name of the layout, ``"table"`` for plain tables.

    Raises
    ------
    CardError
        If the file can't be read at all.
    """
    check_file(path, language)
    name, module = FILES.get(path.suffix.lower(), ("", None))
    if module is None and path.suffix.lower() == ".txt" and transcript.is_transcript(path, language):
        name, module = "transcript", transcript
    if module is not None:
        table = module.read(path, language)
        table.attrs = {"problems": []}
        return table, name
    table = read_table(path, known, language)
    for name, kind in TABLES.items():
        if set(table.columns) >= kind.COLUMNS and kind.COLUMNS.isdisjoint(named):
            cards = kind.cards(table)
            cards.attrs = table.attrs
            return cards, name
    return table, "table"
