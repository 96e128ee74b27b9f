"""Commands for tables that are too large for memory."""

from __future__ import annotations

import shutil
from argparse import Namespace
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from werkstatt.cards.large_table import LargeTable, open_table
from werkstatt.cli.columns import by_name
from werkstatt.cli.saying import say
from werkstatt.errors import CardError
from werkstatt.files.csv import EXCEL, PLAIN, Dialect, csv_bytes
from werkstatt.files.large import count_rows
from werkstatt.files.writing import write_files
from werkstatt.publication.sections.whole import OF_ALL
from werkstatt.publication.tables import themes_as_file
from werkstatt.themes.large.dask import connect
from werkstatt.themes.large.finding import find_large
from werkstatt.themes.large.found import LargeThemes
from werkstatt.themes.large.spread import Here, Spread
from werkstatt.vectors.randomisation import MOST_CARDS
from werkstatt.wording import Figure, Message, message

LARGE = 100_000
"""More cards than these are read and clustered in parts."""


def is_large(options: Namespace) -> bool:
    """Tell whether a file holds so many cards that they are worked on in parts, or is to be spread over workers.

    What people sorted, headings, several workshops, campaigns and the sentence encoder need all cards in memory.

    Parameters
    ----------
    options : Namespace
        Of the command.

    Returns
    -------
    bool
        False where the options ask for what can't be done in parts.

    Raises
    ------
    CardError
        If that is to be spread over workers all the same.

    Examples
    --------
    >>> is_large(Namespace(cards="keine.csv", more=(), sorting=(), codebook=None, themes="auto", reader="terms",
    ...     places=None, sorted_cards=None, campaigns=None, near=False, scheduler=None, column=()))
    False
    """
    sorted_by_people = options.sorting or options.codebook or options.sorted_cards
    whole = (options.more, sorted_by_people, options.places, options.campaigns, options.near)
    several = any(isinstance(column, tuple) for column in by_name(options.column).values())
    if any(whole) or several or options.reader != "terms" or options.themes == "headings":
        if options.scheduler:
            raise CardError([message("scheduler_alone", address=options.scheduler)])
        return False
    return bool(options.scheduler) or count_rows(Path(options.cards)) > LARGE


def themes_large(options: Namespace) -> None:
    """Find themes in a large table; write ``cards.csv`` and ``themes.csv``.

    Parameters
    ----------
    options : Namespace
        Of the command.

    Raises
    ------
    CardError
        If the table can't be read.

    Examples
    --------
    >>> import contextlib, tempfile
    >>> import pandas as pd
    >>> with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
    ...     pd.DataFrame({"text": ["Bus, Bahn", "Park, Baum"] * 50}).to_csv("karten.csv", index=False)
    ...     told = {"column": (), "seed": 0, "language": "de", "output_language": "en", "excel_csv": False}
    ...     themes_large(Namespace(cards="karten.csv", themes=2, out="themen", scheduler=None, **told))
    100 cards with 2 different texts, 2 themes
       1  Bahn, Bus: 50 (50%)
       2  Baum, Park: 50 (50%)
    In no theme: 0 cards (0%).
    Written: themen/themes.csv, themen/cards.csv
    """
    found = find_in_parts(options)
    written = write_files(options.out, {"themes.csv": _themes(found, options), "cards.csv": _cards(found, options)})
    say_whole(found, options)
    say([message("written", files=", ".join(map(str, written)))], options)
    found.forget()


@dataclass(frozen=True)
class InParts:
    """Cards that were worked on in parts.

    Attributes
    ----------
    table : LargeTable
        Where they are.
    themes : LargeThemes
        What was found.
    kept : Path
        Folder with what has been read.

    Examples
    --------
    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> InParts(LargeTable(Path("karten.csv"), {}, {}), None, folder).forget()
    >>> folder.exists()
    False
    """

    table: LargeTable
    themes: LargeThemes
    kept: Path

    def forget(self) -> None:
        """Remove what was kept for the case that the work is interrupted."""
        shutil.rmtree(self.kept, ignore_errors=True)


def find_in_parts(options: Namespace) -> InParts:
    """Find themes in a large table.

    Parameters
    ----------
    options : Namespace
        Of the command.

    Returns
    -------
    InParts
        What has been read is kept beside ``--out`` until it is told to forget.

    Raises
    ------
    CardError
        If the table can't be read.

    Examples
    --------
    >>> import contextlib, tempfile
    >>> import pandas as pd
    >>> with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
    ...     pd.DataFrame({"text": ["Bus, Bahn", "Park, Baum"] * 50}).to_csv("karten.csv", index=False)
    ...     told = {"column": (), "seed": 0, "language": "de", "output_language": "en"}
    ...     find_in_parts(Namespace(cards="karten.csv", themes=2, out="themen", scheduler=None, **told)).themes
    LargeThemes(100 cards, 2 texts, 2 themes)
    """
    table = open_table(options.cards, {name: str(column) for name, column in by_name(options.column).items()})
    kept = Path(options.out).absolute().parent / f".{Path(options.out).name}.parts"
    if read := len(list(kept.glob("*.npz"))):
        say([message("large_resumed", parts=read)], options)
    with _spread(options.scheduler) as spread:
        found = find_large(table, kept, options.themes, language=options.language, seed=options.seed, spread=spread)
    return InParts(table, found, kept)


def say_whole(found: InParts, options: Namespace) -> None:
    """Print what holds for all cards.

    Parameters
    ----------
    found : InParts
        From :func:`find_in_parts`.
    options : Namespace
        Of the command.

    Examples
    --------
    >>> import contextlib, tempfile
    >>> import pandas as pd
    >>> with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
    ...     pd.DataFrame({"text": ["Bus, Bahn", "Park, Baum"] * 50}).to_csv("karten.csv", index=False)
    ...     told = {"column": (), "seed": 0, "language": "de", "output_language": "en"}
    ...     options = Namespace(cards="karten.csv", themes=2, out="themen", scheduler=None, **told)
    ...     say_whole(find_in_parts(options), options)
    100 cards with 2 different texts, 2 themes
       1  Bahn, Bus: 50 (50%)
       2  Baum, Park: 50 (50%)
    In no theme: 0 cards (0%).
    """
    say(_said(found.themes), options)


def files_of_all(found: InParts, options: Namespace) -> dict[str, bytes | Iterable[bytes]]:
    """Return what is published of all cards: the theme of each by its id, without texts, and the themes.

    Parameters
    ----------
    found : InParts
        From :func:`find_in_parts`.
    options : Namespace
        Of the command.

    Returns
    -------
    dict of str to bytes, or to an iterable of bytes
        By the names of :data:`werkstatt.publication.sections.whole.OF_ALL`.

    Examples
    --------
    >>> import contextlib, tempfile
    >>> import pandas as pd
    >>> with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
    ...     pd.DataFrame({"text": ["Bus, Bahn", "Park, Baum"] * 50}).to_csv("karten.csv", index=False)
    ...     told = {"column": (), "seed": 0, "language": "de", "output_language": "en", "excel_csv": False}
    ...     options = Namespace(cards="karten.csv", themes=2, out="themen", scheduler=None, **told)
    ...     b"".join(files_of_all(find_in_parts(options), options)["all/cards.csv"])[:36]
    b'card_id,theme,placed,confidence,also'
    """
    return dict(zip(OF_ALL, (_cards(found, options, ["card_id"]), _themes(found, options)), strict=True))


def _spread(address: str | None) -> AbstractContextManager[Spread]:
    return connect(address) if address else nullcontext(Here())


def _dialect(options: Namespace) -> Dialect:
    return EXCEL if options.excel_csv else PLAIN


def _themes(found: InParts, options: Namespace) -> bytes:
    return csv_bytes(themes_as_file(found.themes.themes), _dialect(options))


def _cards(found: InParts, options: Namespace, columns: list[str] | None = None) -> Iterator[bytes]:
    """Yield all rows of the table with their themes, and with all their columns or some."""
    first, dialect = 0, _dialect(options)
    for piece in found.table.pieces():
        added = found.themes.belonging.at(found.themes.of[first : first + len(piece)]).set_index(piece.index)
        own = piece.drop(columns=list(added), errors="ignore") if columns is None else piece[columns]
        yield csv_bytes(own.join(added), dialect, header=not first)
        first += len(piece)


def _said(found: LargeThemes) -> Iterator[Message]:
    cards = len(found)
    yield message("large_found", cards=Figure(cards), texts=Figure(found.texts), themes=len(found.themes))
    for theme in found.themes.itertuples():
        share = Figure(100 * theme.share)
        yield message("large_theme", theme=theme.theme, label=theme.label, cards=Figure(theme.cards), share=share)
    if found.numbers:
        others = ", ".join(map(str, found.numbers[1:]))
        yield message("large_numbers", cards=Figure(min(MOST_CARDS, cards // len(found.numbers))), others=others)
    yield message("large_unassigned", cards=Figure(found.unassigned), share=Figure(100 * found.unassigned / cards))
    if found.blank:
        yield message("large_blank", cards=Figure(found.blank))
