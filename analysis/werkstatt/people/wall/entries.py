"""Changes that people make to the codebook on a wall, heading by heading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from werkstatt.people.codebook import CODEBOOK, NAMES, NO_CODEBOOK, REQUIRED, read_codebook, write_codebook
from werkstatt.people.wall.lock import locked
from werkstatt.people.wall.losing import refuse_losses

FIELDS = ("definition", "rule", "examples", "parent")
"""What can be written on a wall; who wrote it and the researcher's own text stay as they are."""

Entry = Mapping[str, str | int | None]
"""``heading``, ``was`` (the heading it had before, or None for a new one) and `FIELDS`; ``heading`` is None for a
heading that is taken out; ``place`` of one that comes back, from 0."""


def change_codebook(codebook: pd.DataFrame, entries: Sequence[Entry], who: str) -> pd.DataFrame:
    """Apply changes to a codebook, one after the other.

    Parameters
    ----------
    codebook : DataFrame
        The columns of :data:`werkstatt.people.codebook.CODEBOOK`.
    entries : sequence of Entry
        A heading that is not there any more is added anew.
    who : str
        Who changed them.

    Returns
    -------
    DataFrame
        The other rows as they were; a heading keeps its place when it is renamed.

    Examples
    --------
    >>> row = {"heading": "Bus", "was": None, "definition": "Mit dem Bus", "rule": "", "examples": "", "parent": ""}
    >>> change_codebook(NO_CODEBOOK, [row, row | {"heading": "Nahverkehr", "was": "Bus"}], "AB")["heading"].tolist()
    ['Nahverkehr']
    """
    rows: list[dict[str, str]] = codebook.reindex(columns=list(CODEBOOK), fill_value="").to_dict("records")
    for entry in entries:
        names = [row["heading"] for row in rows]
        old = next((name for name in (entry["was"], entry["heading"]) if name in names), None)
        if entry["heading"] is None:
            rows = [row for row in rows if row["heading"] != old]
            continue
        written = {"heading": str(entry["heading"])} | {field: str(entry[field] or "") for field in FIELDS}
        if old is None:
            place = entry.get("place")
            new = written | {"who": who, "text": ""}
            rows.insert(len(rows) if place is None else int(place), new)
            continue
        row = rows[names.index(old)]
        row |= written | {"who": row["who"] or who}
    return pd.DataFrame(rows, columns=list(CODEBOOK), dtype="str")


def save_entries(path: Path, entries: Sequence[Entry], who: str, language: str = "de") -> pd.DataFrame:
    """Write changes into the file of the codebook, whole or not at all.

    Parameters
    ----------
    path : Path
        The file, ``.csv``, read anew before; made where there is none.
    entries : sequence of Entry
        See :func:`change_codebook`; none of them leaves the file as it is.
    who : str
        Who changed them.
    language : {"de", "en"}
        Of the reader.

    Returns
    -------
    DataFrame
        The codebook as it is now.

    Raises
    ------
    CardError
        If the file can't be read, or has columns that would get lost; it is left as it is.

    Examples
    --------
    >>> import tempfile
    >>> row = {"heading": "Bus", "was": None, "definition": "", "rule": "", "examples": "K1", "parent": ""}
    >>> save_entries(Path(tempfile.mkdtemp()) / "kodierleitfaden.csv", [row], "AB")[["heading", "who"]].values.tolist()
    [['Bus', 'AB']]
    """
    refuse_losses(path, CODEBOOK, REQUIRED, NAMES)
    with locked(path):
        there = read_codebook(path, language) if path.exists() else NO_CODEBOOK
        if entries:
            there = change_codebook(there, entries, who)
            write_codebook(there, path)
    return there.reset_index(drop=True)
