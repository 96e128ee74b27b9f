"""The codebook: what each heading means, by which rule cards come under it, and to which other it belongs."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

import pandas as pd

from werkstatt.cards.beside import Own, ids_of, read_own, said_of
from werkstatt.errors import CardError
from werkstatt.files.csv import csv_bytes
from werkstatt.files.writing import write_file
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.people.cells import BETWEEN_HEADINGS, clean, means_none
from werkstatt.people.nesting import circle_above
from werkstatt.wording import Message, message, spoken_in

CODEBOOK = ("heading", "definition", "rule", "examples", "parent", "who", "text")

REQUIRED = ("heading",)

NAMES = tuple(data.codebook_columns for data in LANGUAGE_DATA.values())
"""What its columns are called, a mapping for each language."""

NO_CODEBOOK = pd.DataFrame(columns=list(CODEBOOK), dtype="str")


def read_codebook(path: str | Path, language: str = "de", cards: pd.DataFrame | None = None) -> pd.DataFrame:
    r"""Read a codebook.

    Parameters
    ----------
    path : str or Path
        ``.csv``, ``.xlsx`` or ``.ods`` with a column for the heading and, as far as there are any, for definition,
        rule, examples (ids of cards, separated by semicolons), the heading it belongs to, who wrote it, and the
        researcher's own text on it; German and English names are understood, other columns are not read.
    language : {"de", "en"}
        Of the reader; messages are said in it.
    cards : DataFrame, optional
        With ``card_id``: examples are looked up there.

    Returns
    -------
    DataFrame
        The columns of `CODEBOOK` as text, empty where nothing is said, in the order of the file; the index, ``row``, is
        the row in the file. Headings may be nested to any depth.

    Raises
    ------
    CardError
        With every problem of the file.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "kodierleitfaden.csv"
    >>> _ = path.write_text("Überschrift;Definition;Ankerbeispiele;gehört zu\nWege;;;\nRadwege;Mit Rad;K1,2;Wege\n")
    >>> read_codebook(path)[["heading", "definition", "examples", "parent"]].values.tolist()
    [['Wege', '', '', ''], ['Radwege', 'Mit Rad', 'K1,2', 'Wege']]
    """
    with spoken_in(language):
        own = read_own(Path(path), CODEBOOK, REQUIRED, NAMES)
        table = own.table.assign(
            heading=own.table["heading"].map(clean),
            parent=own.table["parent"].map(clean),
            examples=own.table["examples"].map(lambda cell: "; ".join(ids_of(cell))),
        )
        if problems := [*own.problems, *_problems(table, own, cards)]:
            raise CardError(said_of(Path(path), problems))
        return table.astype("str")


def write_codebook(codebook: pd.DataFrame, path: str | Path) -> Path:
    """Write a codebook, so that :func:`read_codebook` gives the same table back.

    Parameters
    ----------
    codebook : DataFrame
        The columns of `CODEBOOK`.
    path : str or Path
        The file, ``.csv``; all of it is written, or nothing.

    Returns
    -------
    Path
        The file.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "codebook.csv"
    >>> read_codebook(write_codebook(with_headings(NO_CODEBOOK, ["Bus"]), path))["heading"].tolist()
    ['Bus']
    """
    return write_file(path, csv_bytes(codebook[list(CODEBOOK)]))


def with_headings(codebook: pd.DataFrame, headings: Iterable[str]) -> pd.DataFrame:
    """Return a codebook with a row for each of some headings.

    Parameters
    ----------
    codebook : DataFrame
        The columns of `CODEBOOK`.
    headings : iterable of str
        As from :func:`werkstatt.people.history.headings_in_use`.

    Returns
    -------
    DataFrame
        The same rows, and behind them one for each heading that had none, whose other columns are empty.

    Examples
    --------
    >>> with_headings(with_headings(NO_CODEBOOK, ["Bus"]), ["Bahn", "Bus"])["heading"].tolist()
    ['Bus', 'Bahn']
    """
    there = set(codebook["heading"])
    added = [heading for heading in dict.fromkeys(map(clean, headings)) if heading not in there]
    rows = pd.DataFrame({"heading": added}, dtype="str").reindex(columns=list(CODEBOOK), fill_value="")
    return pd.concat([codebook, rows], ignore_index=True)


def _problems(table: pd.DataFrame, own: Own, cards: pd.DataFrame | None) -> list[Message]:
    """Return everything that is wrong with cells, in the order of the rows."""
    first = {_same(heading): row for row, heading in reversed(list(table["heading"].items()))}
    parents = dict(zip(table["heading"], table["parent"], strict=True))
    known = None if cards is None else set(cards["card_id"])
    problems = []
    for row, cells in table.iterrows():
        heading, parent = cells["heading"], cells["parent"]
        found = [
            *_of_heading(heading),
            *([("codebook_heading_doubled", "heading", heading)] if heading and first[_same(heading)] != row else []),
            *([("codebook_parent_unknown", "parent", parent)] if parent and parent not in parents else []),
            *_unknown_examples(cells["examples"], known),
        ]
        values = {"row": row, "first": first[_same(heading)]}
        problems += [message(code, column=own.header[name], value=value, **values) for code, name, value in found]
        if circle := circle_above(parents, heading):
            said = " → ".join(circle)
            problems.append(
                message("codebook_parent_circle", row=row, column=own.header["parent"], value=heading, circle=said)
            )
    return problems


def _same(heading: str) -> str:
    """Return what headings have in common that differ only in case and blanks."""
    return "".join(heading.split()).casefold()


def _of_heading(heading: str) -> list[tuple[str, str, str]]:
    wrong = {
        "codebook_heading_empty": not heading,
        "codebook_heading_bar": BETWEEN_HEADINGS in heading,
        "codebook_heading_none": means_none(heading),
    }
    return [(code, "heading", heading) for code, is_wrong in wrong.items() if is_wrong]


def _unknown_examples(cell: str, known: Collection[str] | None) -> list[tuple[str, str, str]]:
    unknown = [] if known is None else [card for card in ids_of(cell) if card not in known]
    return [("codebook_example_unknown", "examples", "; ".join(unknown))] if unknown else []
