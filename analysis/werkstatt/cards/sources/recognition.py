"""All sources of cards in the order in which they are asked, and the reading of a file by the first that knows it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd

from werkstatt.cards.places import assign_places, propose_places
from werkstatt.cards.sources import (
    deck,
    easyretro,
    forms,
    limesurvey,
    lines,
    maxqda,
    miro,
    mural,
    own,
    padlet,
    polis,
    qda,
    scrumlr,
    sosci,
    survey,
    table,
    taguette,
    transcript,
    trello,
    unread,
)
from werkstatt.cards.sources.file import NOTHING_GIVEN, File, Given
from werkstatt.cards.sources.source import Source
from werkstatt.errors import CardError
from werkstatt.files.tables import Cells
from werkstatt.files.text import check_file
from werkstatt.wording import message

SOURCES: tuple[Source, ...] = (
    qda.SOURCE,
    # These look at rows, before anybody looks for names of columns.
    unread.SOURCE,
    easyretro.SOURCE,
    own.SOURCE,
    miro.SOURCE,
    transcript.SOURCE,
    lines.SOURCE,
    polis.SOURCE,
    mural.SOURCE,
    padlet.SOURCE,
    maxqda.SOURCE,
    taguette.SOURCE,
    scrumlr.SOURCE,
    trello.SOURCE,
    deck.SOURCE,
    limesurvey.SOURCE,
    sosci.SOURCE,
    forms.SOURCE,
    survey.SOURCE,
    table.SHEETS,
    table.TABLE,
)

MOST_NAMED = 40
"""Places that a message lists."""


def read_source(
    path: Path, given: Given = NOTHING_GIVEN, meanings: pd.DataFrame | None = None, language: str = "de"
) -> Cells:
    r"""Read a file by its layout.

    Parameters
    ----------
    path : Path
        A file of any of `SOURCES`.
    given : mapping of str to tuple of str
        Columns of the file that the user has named, by what they are; a layout to which one of them is something else
        is not looked for.
    meanings : DataFrame, optional
        What places mean (see :func:`werkstatt.cards.places.read_places`); None for what their names propose.
    language : {"de", "en"}
        Of the cards; see :class:`werkstatt.cards.sources.file.File`.

    Returns
    -------
    Cells
        Cards, every cell as text, with the row or line in the file as index.

    Raises
    ------
    CardError
        If the file can't be read at all.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "abschrift.md"
    >>> _ = path.write_text("# Kritik\n- Amt zu")
    >>> cells = read_source(path)
    >>> cells.table.loc[2].to_dict(), [notice.code for notice in cells.notices]
    ({'text': 'Amt zu', 'phase': 'Kritik'}, ['source_transcript'])
    """
    check_file(path)
    file = File(path, given, None if meanings is None else meanings.index, language)
    source = next((source for source in SOURCES if source.recognise(file)), None)
    if source is None:
        raise CardError([message("not_board", file=path.name)])
    cells = source.read(file)
    announced = [message(f"source_{source.name}")] if source.announced else []
    cells = replace(cells, notices=(*file.notices, *announced, *cells.notices))
    if cells.table.empty:
        raise CardError([message("file_empty", file=path.name)])
    if meanings is not None:
        return _assign(cells, meanings)
    if source.propose is None or "place" not in cells.table:
        return cells
    table = cells.table.assign(place=cells.table["place"].str.strip())
    return replace(cells, table=assign_places(table, propose_places(table, source.propose)))


def _assign(cells: Cells, meanings: pd.DataFrame) -> Cells:
    """Give cards the meaning of their place; say which are left out because their place has none."""
    if "place" not in cells.table:
        raise CardError([message("places_none")])
    table = cells.table.assign(place=cells.table["place"].str.strip())
    unknown = meanings.index.difference(table["place"].unique(), sort=False)
    if len(unknown):
        known = ", ".join(table["place"].unique()[:MOST_NAMED])
        raise CardError([message("place_unknown", value=place, columns=known) for place in unknown])
    notices = cells.notices
    left = table.loc[~table["place"].isin(meanings.index), "place"]
    *before, account = cells.accounts
    if len(left):
        notices = (*notices, message("places_left", count=len(left), places=", ".join(left.unique())))
    kept = assign_places(table, meanings)
    if kept.empty:
        raise CardError([message("places_none")])
    return replace(cells, table=kept, notices=notices, accounts=(*before, account.less("place", left.index)))
