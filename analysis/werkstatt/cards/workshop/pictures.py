"""Photographs of the workshop and its pin boards, with texts for those who don't see them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from werkstatt.cards.beside import Own, find_beside, read_own, said_of
from werkstatt.cards.columns import find_phase
from werkstatt.cards.workshop.measures import listed, unknown_cards
from werkstatt.errors import CardError
from werkstatt.files.photographs import Photograph, read_photograph
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.wording import Message, message

FOLDERS = ("bilder", "pictures")

FILES = ("bilder", "pictures", "images")

COLUMNS = ("file", "alt", "caption", "phase", "cards")

NAMES = tuple(data.picture_columns for data in LANGUAGE_DATA.values())


@dataclass(frozen=True)
class Shot:
    """A photograph with what is said of it.

    Attributes
    ----------
    name : str
        Of the file.
    photograph : Photograph
        As it is published.
    alt : str
        What it shows, for those who don't see it.
    caption : str
        What stands below it.
    phase : {"", "kritik", "fantasie", "realisierung"}
        Of the workshop.
    cards : tuple of str
        Ids of the cards that are to be seen on it.

    Examples
    --------
    >>> Shot("brett.jpg", Photograph(b"", "image/png", 8, 6), "Ein Brett voller Karten").cards
    ()
    """

    name: str
    photograph: Photograph
    alt: str
    caption: str = ""
    phase: str = ""
    cards: tuple[str, ...] = ()


def read_pictures(folder: Path, cards: Collection[str] | None) -> tuple[tuple[Shot, ...], list[Message]]:
    """Read the photographs of a workshop.

    Parameters
    ----------
    folder : Path
        Where the cards lie; the photographs lie in ``bilder`` there, with a table ``bilder.csv`` that names them.
    cards : collection of str or None
        Ids of the cards; None where they are not known.

    Returns
    -------
    (tuple of Shot, list of Message)
        Those with an alternative text, in the order of the table; and what is not shown for want of one.

    Raises
    ------
    CardError
        With every problem of the table, and every file that is no picture.

    Examples
    --------
    >>> import tempfile
    >>> read_pictures(Path(tempfile.mkdtemp()), None)
    ((), [])
    """
    within = next((folder / name for name in FOLDERS if (folder / name).is_dir()), None)
    path = None if within is None else find_beside(within, FILES)
    if within is None or path is None:
        return (), []
    own = read_own(path, COLUMNS, ("file", "alt"), NAMES)
    problems = [*own.problems, *_problems(own, within, cards)]
    shown = own.table[own.table["alt"] != ""]
    shots = []
    for cells in shown.itertuples() if not problems else ():
        try:
            photograph = read_photograph(within / cells.file)
        except CardError as error:
            problems += error.problems
            continue
        phase = find_phase(cells.phase) or ""
        shots.append(Shot(cells.file, photograph, cells.alt, cells.caption, phase, listed(cells.cards, cards or ())))
    if problems:
        raise CardError(said_of(path, problems))
    silent = own.table.loc[own.table["alt"] == "", "file"]
    return tuple(shots), [message("picture_silent", file=path.name, picture=name) for name in silent]


def _problems(own: Own, within: Path, cards: Collection[str] | None) -> Iterator[Message]:
    for row, cells in own.table.iterrows():
        column, name = own.header["file"], cells["file"]
        if not name:
            yield message("beside_empty", row=row, column=column)
        elif Path(name).name != name or not (within / name).is_file():
            # A name that leads out of the folder is none of a picture in it.
            yield message("picture_missing", row=row, column=column, value=name, folder=within.name)
        if cells["phase"] and find_phase(cells["phase"]) is None:
            yield message("phase_unknown", row=row, column=own.header["phase"], value=cells["phase"])
    yield from unknown_cards(own, cards)
