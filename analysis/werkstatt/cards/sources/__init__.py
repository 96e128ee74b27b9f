"""Files of cards as they come: tables, exports of boards and surveys, transcripts, QDA projects. One module each."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pandas as pd

from werkstatt.cards.columns import find_column
from werkstatt.cards.places import assign_places, propose_places
from werkstatt.cards.sources import (
    limesurvey,
    lines,
    maxqda,
    miro,
    mural,
    padlet,
    polis,
    qda,
    sheets,
    sosci,
    survey,
    transcript,
)
from werkstatt.errors import CardError
from werkstatt.files.tables import check_file, read_rows, read_text
from werkstatt.wording import Message, message

TABLES: dict[str, Any] = {"polis": polis, "mural": mural, "padlet": padlet, "maxqda": maxqda}

BOARDS: dict[str, Any] = {"miro": miro, "mural": mural, "padlet": padlet}

MOST_NAMED = 40
"""Places that a message lists."""

SURVEYS: dict[str, Any] = {"limesurvey": limesurvey, "sosci": sosci, "survey": survey}


def read_source(
    path: Path,
    named: Collection[str] = (),
    meanings: pd.DataFrame | None = None,
    language: str = "de",
) -> tuple[pd.DataFrame, str]:
    """Read a file by its layout.

    Parameters
    ----------
    path
        A table (see :mod:`werkstatt.files.tables`), among them exports of Polis, Mural, Padlet, MAXQDA, LimeSurvey and
        SoSci Survey, which are known by their columns; ``.json`` of Miro, Mural or Padlet; ``.qdpx``; ``.md`` or
        ``.txt`` with headings; bare lines of text.
    named
        Columns of the file that the user has named; a layout that needs one of them is not looked for.
    meanings
        What places mean (see :func:`werkstatt.cards.places.read_places`); None for what their names propose.
    language
        Of the messages.

    Returns
    -------
    tuple of DataFrame and str
        Cards, every cell as text, with the row or line in the file as index, faults in ``attrs["problems"]`` and what
        the user should know in ``attrs["notices"]``; and the name of the layout, ``"table"`` for plain tables.

    Raises
    ------
    CardError
        If the file can't be read at all.
    """
    check_file(path, language)
    table, name = _read(path, named, None if meanings is None else meanings.index, language)
    attrs = {"problems": [], "notices": [], **table.attrs}
    if table.empty:
        raise CardError([message("file_empty", file=path.name)])
    # A table may have a column "place" of its own, which means nothing by itself.
    if "place" in table and (name != "table" or meanings is not None):
        table, attrs["notices"] = _assign(table, name, meanings, attrs["notices"], language)
    elif meanings is not None:
        raise CardError([message("places_none")])
    table.attrs = attrs
    return table, name


def _read(
    path: Path, named: Collection[str], questions: Collection[str] | None, language: str
) -> tuple[pd.DataFrame, str]:
    ending = path.suffix.lower()
    if ending == ".qdpx":
        return qda.read(path, language), "qda"
    if ending == ".json":
        return _read_board(path, language)
    if ending == ".md" or (ending == ".txt" and transcript.is_transcript(path, language)):
        return transcript.read(path, language), "transcript"

    def known(column: str) -> bool:
        return column.strip() in named or find_column(column) is not None

    def has_text(column: str) -> bool:
        return column in named if named else find_column(column) == "text"

    rows, hidden = read_rows(path, known, language)
    if ending in (".csv", ".tsv", ".txt") and not named:
        (only,) = rows.values()
        if not any(map(known, next((row for row in only if any(row)), []))) and lines.recognise(only, ending):
            return (lines.from_text(read_text(path)) if ending == ".txt" else lines.from_rows(only)), "lines"
    table = sheets.read(rows, known, has_text, path.name, language)
    if hidden:
        table.attrs["notices"].append(message("sheets_hidden", sheets=", ".join(hidden)))
    for name, kind in TABLES.items():
        if set(table.columns) >= kind.COLUMNS and kind.COLUMNS.isdisjoint(named):
            return _keep(kind.from_table(table, language), table), name
    for name, program in SURVEYS.items():
        if not named and program.recognise(table):
            return _keep(program.from_table(table, questions), table), name
    if questions is not None and "place" not in table and set(questions) <= set(table.columns):
        # The user's table of places names columns: a survey of some other program.
        return _keep(survey.from_table(table, questions), table), "survey"
    return table, "sheets" if "place" in table and len(rows) > 1 else "table"


def _keep(cards: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    cards.attrs = table.attrs
    return cards


def _read_board(path: Path, language: str) -> tuple[pd.DataFrame, str]:
    try:
        content = json.loads(read_text(path, language))
    except (ValueError, RecursionError):
        content = None
    for name, module in BOARDS.items():
        if module.recognise(content):
            return module.cards(content, language), name
    raise CardError([message("not_board", file=path.name)])


def _assign(
    table: pd.DataFrame, source: str, meanings: pd.DataFrame | None, notices: list[Message], language: str
) -> tuple[pd.DataFrame, list[Message]]:
    """Give cards the meaning of their place; say which are left out because their place has none."""
    table = table.assign(place=table["place"].str.strip())
    if meanings is None:
        return assign_places(table, propose_places(table, heading=source not in SURVEYS)), notices
    unknown = meanings.index.difference(table["place"].unique(), sort=False)
    if len(unknown):
        known = ", ".join(table["place"].unique()[:MOST_NAMED])
        raise CardError([message("place_unknown", value=place, columns=known) for place in unknown])
    left = table.loc[~table["place"].isin(meanings.index), "place"]
    if len(left):
        places = ", ".join(left.unique())
        notices = [*notices, message("places_left", count=len(left), places=places)]
    kept = assign_places(table, meanings)
    if kept.empty:
        raise CardError([message("places_none")])
    return kept, notices
