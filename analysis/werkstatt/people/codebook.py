"""People's headings with what belongs to each: the codebook (Kodierleitfaden)."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.files.csv import csv_bytes
from werkstatt.files.tables import read_table
from werkstatt.files.writing import write_file
from werkstatt.people.cells import SEVERAL, split_examples
from werkstatt.people.naming import find_sorting_column
from werkstatt.wording import Message, message, spoken_in

CODEBOOK = ("heading", "definition", "rule", "examples", "parent", "who", "text")


def read_codebook(path: str | Path, language: str = "de", cards: pd.DataFrame | None = None) -> pd.DataFrame:
    r"""Read a codebook.

    Parameters
    ----------
    path : str or Path
        ``.csv``, ``.xlsx`` or ``.ods``. Columns, in German or English: ``heading``, and where there are ``definition``,
        ``rule``, ``examples`` (card ids, with semicolons between), ``parent`` (the heading above), ``who`` (wrote it)
        and ``text`` (printed with the theme).
    language : {"de", "en"}
        Of the reader; messages are said in it.
    cards : DataFrame, optional
        With ``card_id``: examples must be among them.

    Returns
    -------
    DataFrame
        The columns of `CODEBOOK` as text.

    Raises
    ------
    CardError
        With every problem of the file: a row without a heading, a heading twice, with a bar, an example that is no
        card, a parent that is no heading or lies below its own heading.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "kodierleitfaden.csv"
    >>> _ = path.write_text("Überschrift;Regel;gehört zu\nVerkehr;;\nBus;nur Linien;Verkehr\n", encoding="utf-8")
    >>> read_codebook(path)[["heading", "rule", "parent"]].values.tolist()
    [['Verkehr', '', ''], ['Bus', 'nur Linien', 'Verkehr']]
    """
    with spoken_in(language):
        cells = read_table(Path(path), lambda name: find_sorting_column(name) is not None)
        names: dict[str, str] = {}
        for column in cells.table.columns:
            meaning = find_sorting_column(str(column))
            if meaning in CODEBOOK:
                names.setdefault(meaning, str(column))
        if "heading" not in names:
            raise CardError([message("sorting_columns", columns="heading")])
        table = pd.DataFrame(
            {column: cells.table[names[column]].str.strip() if column in names else "" for column in CODEBOOK},
            index=cells.table.index,
        ).astype("str")
        problems = [*cells.problems, *find_codebook_faults(table, cards)]
        if problems:
            raise CardError(problems)
        return table.reset_index(drop=True)


def write_codebook(codebook: pd.DataFrame, path: str | Path) -> Path:
    """Write a codebook as CSV, whole or not at all.

    Parameters
    ----------
    codebook : DataFrame
        From :func:`read_codebook`.
    path : str or Path
        A file that is there is replaced.

    Returns
    -------
    Path
        Of the file; :func:`read_codebook` gives the same table back.

    Examples
    --------
    >>> import tempfile
    >>> book = pd.DataFrame([("Verkehr", "", "", "", "", "AB", "")], columns=CODEBOOK)
    >>> write_codebook(book, Path(tempfile.mkdtemp()) / "kodierleitfaden.csv").name
    'kodierleitfaden.csv'
    """
    return write_file(path, csv_bytes(codebook[list(CODEBOOK)]))


def find_codebook_faults(codebook: pd.DataFrame, cards: pd.DataFrame | None = None) -> list[Message]:
    """Find everything that is wrong with a codebook.

    Parameters
    ----------
    codebook : DataFrame
        The columns of `CODEBOOK`; the index is the row in the file.
    cards : DataFrame, optional
        With ``card_id``.

    Returns
    -------
    list of Message
        In the order of the rows.

    Examples
    --------
    >>> book = pd.DataFrame([("Bus", "", "", "", "Verkehr", "", "")], columns=CODEBOOK, index=[2])
    >>> [fault.code for fault in find_codebook_faults(book)]
    ['codebook_no_parent']
    """
    found: list[Message] = []
    first: dict[str, object] = {}
    parents = dict(zip(codebook["heading"], codebook["parent"], strict=True))
    known = set() if cards is None else set(cards["card_id"])
    for row, heading, examples, parent in zip(
        codebook.index, codebook["heading"], codebook["examples"], codebook["parent"], strict=True
    ):
        if not heading:
            found.append(message("codebook_empty", row=row))
        if SEVERAL in heading:
            found.append(message("codebook_bar", row=row, value=heading))
        if heading and _plain(heading) in first:
            found.append(message("codebook_twice", row=row, value=heading, first=first[_plain(heading)]))
        first.setdefault(_plain(heading), row)
        strangers = [card for card in split_examples(examples) if known and card not in known]
        if strangers:
            found.append(message("codebook_strangers", row=row, cards=", ".join(strangers)))
        if parent and parent not in parents:
            found.append(message("codebook_no_parent", row=row, value=parent))
        elif parent and _is_below(heading, parents):
            found.append(message("codebook_circle", row=row, value=heading))
    return found


def nest_heading(codebook: pd.DataFrame, heading: str, parent: str) -> pd.DataFrame:
    """Put a heading below another; both get a row where they have none.

    Parameters
    ----------
    codebook : DataFrame
        From :func:`read_codebook`.
    heading, parent : str
        An empty parent takes the heading out again.

    Returns
    -------
    DataFrame
        The codebook after it.

    Raises
    ------
    CardError
        If the parent lies below the heading already.

    Examples
    --------
    >>> nest_heading(pd.DataFrame(columns=CODEBOOK), "Bus", "Verkehr")[["heading", "parent"]].values.tolist()
    [['Bus', 'Verkehr'], ['Verkehr', '']]
    """
    named = [name for name in (heading, parent) if name and name not in set(codebook["heading"])]
    added = pd.DataFrame([(name, *[""] * (len(CODEBOOK) - 1)) for name in named], columns=list(CODEBOOK))
    nested = pd.concat([codebook, added], ignore_index=True) if len(added) else codebook.copy()
    nested["parent"] = nested["parent"].mask(nested["heading"] == heading, parent)
    problems = find_codebook_faults(nested)
    if problems:
        raise CardError(problems)
    return nested


def _is_below(heading: str, parents: dict[str, str]) -> bool:
    seen, above = {heading}, parents.get(heading, "")
    while above:
        if above in seen:
            return above == heading
        seen.add(above)
        above = parents.get(above, "")
    return False


def _plain(heading: str) -> str:
    return " ".join(heading.split()).casefold()
