"""Places: the frames of a board, the questions of a survey, the sheets of a workbook, and what each of them means.

A name proposes phase, group and heading ("Kritikphase, Gruppe A"). The proposal is a table that people can edit and
give back: one row per place; cards whose place has no row there are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from werkstatt.cards.columns import find_column, find_phase, plain
from werkstatt.errors import CardError
from werkstatt.files.tables import read_table
from werkstatt.language.languages import LANGUAGE_DATA, either
from werkstatt.wording import LANGUAGES, Message, message, spoken_in, word

MEANINGS = ("phase", "group", "heading")

GROUP = re.compile(rf"\b{either(one.groups for one in LANGUAGE_DATA.values())}\s+\w{{1,3}}\b", re.IGNORECASE)

# How the parts of a name are set apart: "Kritik / Gruppe A", "Kritik: Wege", "Kritik - Wege".
SEPARATOR = re.compile(r"[|/:,;·–—>\n]|(?<=\s)-(?=\s)")

BRACKETS = re.compile(r"[(\[]([^()\[\]]*+)[)\]]")

# Names that programs give, and that mean nothing.
NO_NAME = re.compile(rf"{either(one.unnamed for one in LANGUAGE_DATA.values())}\s*\d*", re.IGNORECASE)


def propose_meaning(name: str, heading: bool = True) -> dict[str, str]:
    """Guess what a place means from its name.

    Parameters
    ----------
    name : str
        Of the frame, question or sheet.
    heading : bool
        Whether what is left of the name is a heading; the wording of a question is none.

    Returns
    -------
    dict of str to str
        ``phase`` (``kritik``, ``fantasie`` or ``realisierung``), ``group`` and ``heading``; empty where there is none.

    Examples
    --------
    >>> propose_meaning("Kritikphase, Gruppe A: Wege")
    {'phase': 'kritik', 'group': 'Gruppe A', 'heading': 'Wege'}
    """
    found = dict.fromkeys(MEANINGS, "")
    rest = []
    for bracket in BRACKETS.findall(name):
        if phase := find_phase(bracket):
            found["phase"] = phase
            name = BRACKETS.sub("", name, count=1)
    for part in SEPARATOR.split(name):
        if phase := find_phase(part):
            found["phase"] = phase
            continue
        if group := GROUP.search(part):
            found["group"] = group[0]
            part = part[: group.start()] + part[group.end() :]
        words = part.split()
        for each in words:
            if plain(each).endswith("phase") and (phase := find_phase(each)):
                found["phase"] = phase
                words.remove(each)
                break
        part = " ".join(words).strip()
        if part and not NO_NAME.fullmatch(part):
            rest.append(part)
    if heading:
        found["heading"] = ", ".join(rest)
    return found


def assign_places(table: pd.DataFrame, meanings: pd.DataFrame) -> pd.DataFrame:
    """Write into each card what its place means.

    Parameters
    ----------
    table : DataFrame
        Cards with a column ``place``.
    meanings : DataFrame
        ``phase``, ``group`` and ``heading`` for each place, which is the index.

    Returns
    -------
    DataFrame
        The cards whose place is in `meanings`; their own phase, group and heading stay where they have one.

    Examples
    --------
    >>> cards = pd.DataFrame({"text": ["Bus", "Amt", "Sofa"], "place": ["A", "B", "C"], "group": ["", "Süd", ""]})
    >>> meanings = pd.DataFrame({"phase": ["kritik", ""], "group": ["Nord", "Ost"], "heading": ""}, index=["A", "B"])
    >>> assign_places(cards, meanings)[["group", "phase"]].to_numpy().tolist()
    [['Nord', 'kritik'], ['Süd', '']]
    """
    kept = table[table["place"].isin(meanings.index)].copy()
    for column in MEANINGS:
        meant = kept["place"].map(meanings[column]).fillna("")
        own = kept[column] if column in kept else pd.Series("", index=kept.index)
        filled = own.where(own.str.strip() != "", meant)
        if (filled != "").any():
            kept[column] = filled
    return kept


def propose_places(table: pd.DataFrame, propose: Callable[[str], dict[str, str]] = propose_meaning) -> pd.DataFrame:
    """Return what each place of a table of cards may mean.

    Parameters
    ----------
    table : DataFrame
        Cards with a column ``place``.
    propose : callable
        What the name of a place means.

    Returns
    -------
    DataFrame
        ``phase``, ``group`` and ``heading``, in order of appearance, with the place as index.

    Examples
    --------
    >>> propose_places(pd.DataFrame({"place": ["Kritik", "Kritik"]}))["phase"].to_dict()
    {'Kritik': 'kritik'}
    """
    places = pd.Index(table["place"].unique(), name="place")
    return pd.DataFrame([propose(place) for place in places], index=places, columns=list(MEANINGS))


def places_table(cards: pd.DataFrame, language: str = "de") -> pd.DataFrame:
    """Return the places of cards that were read, as a table to be edited and given back.

    Parameters
    ----------
    cards : DataFrame
        From :func:`werkstatt.read_cards`.
    language : {"de", "en"}
        Of the reader: column names and phases are said in it.

    Returns
    -------
    DataFrame
        Place, number of cards, phase, group and heading, one row per place, in order of appearance.

    Raises
    ------
    CardError
        If the cards have no places.

    Examples
    --------
    >>> places_table(pd.DataFrame({"text": ["Bus"], "place": ["Kritik"], "phase": ["kritik"]})).to_dict("records")
    [{'Ort': 'Kritik', 'Karten': 1, 'Phase': 'Kritik', 'Gruppe': '', 'Überschrift': ''}]
    """
    if "place" not in cards:
        with spoken_in(language):
            raise CardError([message("places_none")])
    columns = [column for column in MEANINGS if column in cards]
    grouped = cards.groupby(cards["place"].fillna(""), sort=False)
    table = grouped[columns].first().fillna("")
    table = table.assign(**{column: "" for column in MEANINGS if column not in table})[list(MEANINGS)]
    table["phase"] = table["phase"].map(lambda phase: word(phase, language) if phase else "")
    table.insert(0, "cards", grouped.size())
    table.insert(0, "place", table.index)
    return table.rename(columns={name: word(name, language) for name in table}).reset_index(drop=True)


def read_places(path: str | Path, language: str = "de") -> pd.DataFrame:
    r"""Read the table that :func:`places_table` proposes.

    Parameters
    ----------
    path : str or Path
        A table file with the columns place, phase, group and heading, in German or English; others are not read.
    language : {"de", "en"}
        Of the reader; messages are said in it.

    Returns
    -------
    DataFrame
        ``phase``, ``group``, ``heading`` as text, with ``place`` as index.

    Raises
    ------
    CardError
        With every problem of the file.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "orte.csv"
    >>> _ = path.write_text("Ort;Phase\nWas fehlt?;Kritikphase\n")
    >>> read_places(path)["phase"].to_dict()
    {'Was fehlt?': 'kritik'}
    """
    with spoken_in(language):
        return _read_places(Path(path))


def _read_places(path: Path) -> pd.DataFrame:
    cells = read_table(path, lambda name: _find(name) in ("place", *MEANINGS))
    found = {column: _find(column) for column in cells.table}
    table = cells.table.rename(columns={column: name for column, name in found.items() if name in ("place", *MEANINGS)})
    header = {name: column for column, name in found.items()}
    problems: list[Message] = list(cells.problems)
    if "place" not in table:
        raise CardError([*problems, message("places_columns", file=path.name, columns=", ".join(header.values()))])
    table = table.assign(**{column: "" for column in MEANINGS if column not in table})[["place", *MEANINGS]]
    table = table.apply(lambda column: column.str.strip())
    for row in table[table["place"].duplicated()].itertuples():
        problems.append(message("place_doubled", row=row.Index, column=header["place"], value=row.place))
    phases = table["phase"].map(find_phase)
    for row in table[phases.isna() & (table["phase"] != "")].itertuples():
        problems.append(message("phase_unknown", row=row.Index, column=header["phase"], value=row.phase))
    if problems:
        raise CardError([message("in_file", file=path.name, problem=one) for one in problems])
    return table.assign(phase=phases.fillna("")).set_index("place")


def _find(column: str) -> str | None:
    """Return what a column of a table of places means."""
    names = {plain(word("place", language)) for language in LANGUAGES} | {"place"}
    return "place" if plain(column) in names else find_column(column)
