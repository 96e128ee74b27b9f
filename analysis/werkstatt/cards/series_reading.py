"""The files of several workshops to one card table."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from werkstatt.cards.naming import Columns
from werkstatt.cards.reading import read_file
from werkstatt.cards.series import join_workshops
from werkstatt.cards.workshop.study import STUDY_FILE, Study, read_study
from werkstatt.errors import CardError, CardNotice, in_file
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.parameters import check_among
from werkstatt.wording import Message, message, spoken_in


@dataclass(frozen=True)
class Held:
    """What is told of a workshop.

    Attributes
    ----------
    name, date, place : str
        The latter empty where not known.

    Examples
    --------
    >>> Held("2021", "2021-12-09", "").name
    '2021'
    """

    name: str
    date: str
    place: str


def read_series(files: Sequence[str | Path], columns: Columns | None = None, language: str = "de") -> pd.DataFrame:
    r"""Read the cards of several workshops, each from a file of its own.

    A workshop is called as the study file beside its cards says (``werkstatt`` among the cards, else its title), else
    as its file, or its folder where files are called alike. Where two have a card of the same id, all ids get the
    number of their workshop in front: ``2-K001``.

    Parameters
    ----------
    files : sequence of str or Path
        In the order in which the workshops were held.
    columns : mapping of str to str or sequence of str, optional
        As for :func:`werkstatt.cards.reading.read_cards`, of all files.
    language : {"de", "en"}
        Of the cards.

    Returns
    -------
    DataFrame
        The card table with ``workshop``, ``workshop_number`` and, where known, ``workshop_date`` and
        ``workshop_place``.

    Raises
    ------
    CardError
        With every problem of every file.

    Warns
    -----
    CardNotice
        As of :func:`werkstatt.cards.reading.read_cards`.

    Examples
    --------
    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> for year, text in (("2021", "Bus fehlt"), ("2022", "Park fehlt")):
    ...     _ = (folder / f"{year}.csv").write_text(f"card_id,text\nK1,{text}\n", encoding="utf-8")
    >>> read_series([folder / "2021.csv", folder / "2022.csv"])[["card_id", "workshop"]].values.tolist()
    [['1-K1', '2021'], ['2-K1', '2022']]
    """
    check_among("read_series", "language", language, LANGUAGE_DATA)
    with spoken_in(language):
        cards, notices = read_files(files, columns, language)
        for notice in notices:
            warnings.warn(CardNotice(notice), stacklevel=2)
        return cards


def read_files(
    files: Sequence[str | Path], columns: Columns | None, language: str, places: pd.DataFrame | None = None
) -> tuple[pd.DataFrame, list[Message]]:
    r"""Read the files of several workshops, and account for what stands in them.

    Parameters
    ----------
    files, columns, language
        As :func:`read_series` has them.
    places : DataFrame, optional
        As for :func:`werkstatt.cards.reading.read_cards`.

    Returns
    -------
    cards : DataFrame
        All cards.
    notices : list of Message
        What the user should know, each with its file.

    Raises
    ------
    CardError
        With every problem of every file.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "2021.csv"
    >>> _ = path.write_text("card_id,text\nK1,Bus fehlt\n", encoding="utf-8")
    >>> read_files([path], None, "de")[0]["workshop"].tolist()
    ['2021']
    """
    places_of = [Path(file).resolve() for file in files]
    if twice := [str(file) for file, place in zip(files, places_of, strict=True) if places_of.count(place) > 1]:
        raise CardError([message("file_twice", file=twice[0])])
    told = name_workshops(files, language)
    tables, notices, problems = {}, list[Message](), list[Message]()
    for file, held in zip(files, told, strict=True):
        try:
            with in_file(str(file)):
                found = read_file(file, columns, language, places)
        except CardError as error:
            problems += said_of(file, error.problems)
            continue
        notices += said_of(file, found.notices)
        problems += said_of(file, found.problems)
        known = {"workshop_date": held.date, "workshop_place": held.place}
        # What the file says itself counts.
        beside = {name: value for name, value in known.items() if value and name not in found.cards}
        tables[held.name] = found.cards.assign(**beside)
    if problems:
        raise CardError(problems)
    cards, _ = join_workshops(tables)
    return cards, notices


def said_of(file: str | Path, messages: Sequence[Message]) -> list[Message]:
    """Return messages with the file that they are about.

    Parameters
    ----------
    file : str or Path
        One of several.
    messages : sequence of Message
        About it.

    Returns
    -------
    list of Message
        In the same order.

    Examples
    --------
    >>> said_of("2021.csv", [message("nothing_shared")])[0].say("en")[:10]
    '2021.csv: '
    """
    return [message("in_file", file=Path(file).name, problem=one) for one in messages]


def name_workshops(files: Sequence[str | Path], language: str = "de") -> list[Held]:
    """Return what is told of the workshops whose cards are in some files.

    Parameters
    ----------
    files : sequence of str or Path
        One for each workshop.
    language : {"de", "en"}
        Of messages about study files.

    Returns
    -------
    list of Held
        With names that no two share.

    Examples
    --------
    >>> [held.name for held in name_workshops(["2021/karten.csv", "2022/karten.csv"])]
    ['2021', '2022']
    """
    told = [_study(Path(file), language) for file in files]
    titles = Counter(title for title, _, _ in told)
    dated = [f"{title} ({day})" if title and day and titles[title] > 1 else title for title, day, _ in told]
    stems = [Path(file).stem for file in files]
    folders = [Path(file).resolve().parent.name for file in files]
    alike = Counter(stems)
    named = Counter(dated)
    found, taken = [], set[str]()
    for title, stem, folder, (_, day, place) in zip(dated, stems, folders, told, strict=True):
        name = title if title and named[title] == 1 else folder if alike[stem] > 1 and folder else stem
        unique, count = name, 1
        while unique in taken:
            count += 1
            unique = f"{name} ({count})"
        taken.add(unique)
        found.append(Held(unique, day, place))
    return found


def study_of(file: Path, language: str) -> Study | None:
    """Return the study file beside the cards, if it is about them.

    Parameters
    ----------
    file : Path
        Of the cards.
    language : {"de", "en"}
        Of messages.

    Returns
    -------
    Study or None
        None where there is none, or where it names another file.

    Raises
    ------
    CardError
        If it can't be read.

    Examples
    --------
    >>> study_of(Path("gibt es nicht/karten.csv"), "de") is None
    True
    """
    path = file.parent / STUDY_FILE
    if not path.is_file():
        return None
    with in_file(str(path)):
        study = read_study(path, language)
    named = study.settings.get("cards", {}).get("file")
    return None if named and Path(named).name != file.name else study


def _study(file: Path, language: str) -> tuple[str, str, str]:
    """Return title, date and place of the study file beside the cards."""
    study = study_of(file, language)
    if study is None:
        return "", "", ""
    title, day, place = (str(study.told.get(name, "")) for name in ("title", "date", "place"))
    return study.settings.get("cards", {}).get("workshop") or title, day, place
