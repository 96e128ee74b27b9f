"""A file of cards to the card table: the columns stated once, all problems of a file reported at once."""

from __future__ import annotations

import warnings
from collections.abc import Hashable, Mapping
from pathlib import Path

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from werkstatt.cards.columns import COLUMN_NAMES, find_column, find_phase, plain
from werkstatt.cards.sources import read_source
from werkstatt.errors import CardError, CardNotice
from werkstatt.wording import Message, message

# 3, and 3.0 or 3,0, which is how programs write whole numbers in a column with gaps.
_WHOLE = r"([0-9]{1,9}([.,]0+)?)?"


MOST_NAMED = 40
"""Columns that a message lists."""


def _is_phase(name: str) -> bool:
    return not plain(name) or find_phase(name) is not None


# The card table as read: text in every cell, "" where a cell is empty. Check names are keys of PROBLEMS.
_SCHEMA = pa.DataFrameSchema(
    {
        "card_id": pa.Column(
            checks=[
                pa.Check(lambda ids: ids != "", name="id_empty"),
                pa.Check(lambda ids: ~ids.duplicated(keep=False) | (ids == ""), name="id_doubled"),
            ],
            required=False,
        ),
        "text": pa.Column(checks=pa.Check(lambda texts: texts.str.strip() != "", name="text_empty")),
        "phase": pa.Column(checks=pa.Check(lambda names: names.map(_is_phase), name="phase_unknown"), required=False),
        "votes": pa.Column(
            checks=pa.Check(lambda votes: votes.str.fullmatch(_WHOLE), name="votes_wrong"), required=False
        ),
    }
)


def read_cards(
    path: str | Path,
    columns: Mapping[str, str] | None = None,
    language: str = "de",
    places: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Read the cards of a workshop.

    Parameters
    ----------
    path
        ``.csv``, ``.tsv`` or ``.txt`` (separated by semicolon, comma, tab or ``|``; UTF-8, UTF-16 with byte
        order mark, or Windows-1252), ``.xlsx`` or ``.ods`` (all sheets with a column of card texts). One of the upper
        rows names the columns. Exports of boards, surveys and QDA programs, transcripts with headings and bare lines
        of text are recognised, see :mod:`werkstatt.cards.sources`.
    columns
        For files with other column names: card table column to the file's column, as
        ``{"text": "Antwort"}``.
    language
        Of the messages, ``"de"`` or ``"en"``.
    places
        What the frames of a board, the questions of a survey or the sheets of a workbook mean, from
        :func:`werkstatt.read_places`; None for what their names propose.

    Returns
    -------
    DataFrame
        One row per card in the file's order: ``card_id``, ``text`` and, where the file has them, ``phase``
        (``kritik``, ``fantasie``, ``realisierung``), ``group``, ``votes`` (Int64), ``heading``,
        ``heading_b``, ``vision``, ``illustrativ``; every other column as it is, as text. Empty cells of known
        columns are missing values. Blank rows are left out.

    Raises
    ------
    CardError
        With every problem of the file; ``cards`` are those without one.

    Warns
    -----
    CardNotice
        Where the file is an export of some program; where rows, sheets or places were passed over; where there is no
        column ``card_id`` and cards are numbered by row; or where ids count anew within another column (each group
        numbers its own cards) and its value is appended to repeated ids.
    """
    named = dict(columns or {})
    table, source = read_source(Path(path), named.values(), places, language)
    if source != "table":
        warnings.warn(CardNotice(message(f"source_{source}")), stacklevel=2)
    for notice in table.attrs["notices"]:
        warnings.warn(CardNotice(notice), stacklevel=2)
    table = table.rename(columns=_find_columns(table, named, language))
    for column in table.columns.intersection(["card_id", "votes"]):
        table[column] = table[column].str.strip()
    original = table.attrs["header"]
    if (part := _numbered_within(table)) is not None:
        repeated = table["card_id"].duplicated(keep=False)
        table.loc[repeated, "card_id"] += " (" + table.loc[repeated, part].str.strip() + ")"
        column = original.get(part, part)
        warnings.warn(CardNotice(message("numbered_within", column=column)), stacklevel=2)
    found = _check(table, original, language)
    problems = [*table.attrs["problems"], *found.values()]
    if "card_id" not in table:
        table.insert(0, "card_id", [f"Z{row}" for row in table.index])
        if not problems:
            _notice_numbers(table, language)
    if problems:
        raise CardError(problems, _convert(table.drop(index={row for row, _ in found}).reset_index(drop=True)))
    return _convert(table.reset_index(drop=True))


def _find_columns(table: pd.DataFrame, named: dict[str, str], language: str) -> dict[str, str]:
    """Map the file's columns to those of the card table; note in ``table.attrs["header"]`` the way back."""
    header, row = list(table.columns), table.attrs.get("header_row", 1)
    problems = [
        message("name_unknown", name=name, column=column, columns=", ".join(COLUMN_NAMES))
        for name, column in named.items()
        if name not in COLUMN_NAMES
    ]
    problems += [
        message("column_unknown", row=row, name=name, column=column, columns=_listed(header))
        for name, column in named.items()
        if column not in header
    ]
    found = {column: name for name, column in named.items()}
    for column in sorted(header, key=lambda column: column not in COLUMN_NAMES):
        name = find_column(column)
        if name is None or name in named or column in found:
            continue
        other = next((taken for taken, meaning in found.items() if meaning == name), None)
        if other is None:
            found[column] = name
        elif other not in COLUMN_NAMES:
            problems.append(message("column_doubled", row=row, column=column, other=other, name=name))
    if "text" not in found.values():
        longest = max(header, key=lambda column: table[column].str.len().mean())
        problems.append(message("text_missing", row=row, columns=_listed(header), guess=longest))
    if problems:
        raise CardError(problems)
    table.attrs["header"] = {name: column for column, name in found.items()}
    return found


def _listed(names: list[str]) -> str:
    """Join names for a message; of many the first."""
    return ", ".join(names if len(names) <= MOST_NAMED else [*names[:MOST_NAMED], "…"])


def _numbered_within(table: pd.DataFrame) -> str | None:
    """Name the column within which ids count anew, as where each group numbers its own cards from 1.

    A few doubled ids are slips and stay problems: at least one id in twenty must repeat, and the column must
    part the cards into lots of ten or more in which each id is unique.
    """
    if "card_id" not in table or (table["card_id"] == "").any():
        return None
    ids = table["card_id"]
    if ids.duplicated().sum() < max(1, ids.nunique() / 20):
        return None
    for column in table.columns.difference(["card_id", "text", "votes", "heading_b"], sort=False):
        lots = table[column].str.strip()
        filled = (lots != "").all()
        if filled and lots.value_counts().min() >= 10 and not pd.DataFrame({"id": ids, "lot": lots}).duplicated().any():
            return str(column)
    return None


def _check(table: pd.DataFrame, header: dict[str, str], language: str) -> dict[tuple[Hashable, str], Message]:
    """Return a message for each row and column with a problem, in the order of rows and columns."""
    known = table[[column for column in _SCHEMA.columns if column in table]]
    try:
        _SCHEMA.validate(known, lazy=True)
    except SchemaErrors as errors:
        first = {row: place for place, row in reversed(list(enumerate(table.index)))}
        failures = errors.failure_cases.sort_values(
            ["index", "column"], kind="stable", key=lambda key: key.map(first) if key.name == "index" else key
        )
        return {
            (fail.index, fail.column): message(
                fail.check, row=fail.index, column=header[fail.column], value=fail.failure_case
            )
            for fail in failures[["index", "column", "check", "failure_case"]].itertuples(index=False, name="Failure")
        }
    return {}


def _notice_numbers(table: pd.DataFrame, language: str) -> None:
    ids = table["card_id"].tolist()
    unique = (column for column in table.columns[1:] if "id" in column.lower() and table[column].is_unique)
    guess = next(unique, None)
    key = "numbered" if guess is None else "numbered_guess"
    warnings.warn(CardNotice(message(key, first=ids[0], last=ids[-1], guess=guess)), stacklevel=3)


def _convert(table: pd.DataFrame) -> pd.DataFrame:
    """Turn checked text into the types of the card table, known columns first."""
    for column in COLUMN_NAMES.keys() - {"card_id", "text"}:
        if column in table:
            stripped = table[column].str.strip()
            table[column] = stripped.mask(stripped == "")
    if "phase" in table:
        table["phase"] = table["phase"].map(find_phase, na_action="ignore")
    if "votes" in table:
        table["votes"] = table["votes"].str.replace(r"[.,]0+$", "", regex=True).astype("Int64")
    known = [column for column in COLUMN_NAMES if column in table]
    table.attrs = {}
    return table[known + [column for column in table.columns if column not in known]]
