"""Measures: what is to be done, from which cards, by whom, until when, and how far it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

import pandas as pd

from werkstatt.cards.beside import Own, ids_of, read_own, said_of
from werkstatt.errors import CardError
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.wording import Message, message

FILES = ("massnahmen", "maßnahmen", "measures")

MEASURES = ("measure", "cards", "theme", "vision", "who", "partners", "until", "cost", "state")

NAMES = tuple(data.measure_columns for data in LANGUAGE_DATA.values())

NO_MEASURES = pd.DataFrame(columns=list(MEASURES), dtype="str")


def read_measures(
    path: Path, cards: Collection[str] | None = None, visions: Collection[str] | None = None
) -> pd.DataFrame:
    r"""Read the measures of a workshop.

    Parameters
    ----------
    path : Path
        ``.csv``, ``.tsv``, ``.xlsx`` or ``.ods``.
    cards, visions : collection of str, optional
        Ids of the cards, and names of the Zukunftsbilder; where they are not given, nothing is looked up in them.

    Returns
    -------
    DataFrame
        The columns of `MEASURES` as text; ``cards`` are ids, and ``theme`` names or numbers of themes, with semicolons
        between. The index, ``row``, is the row in the file.

    Raises
    ------
    CardError
        With every problem of the file.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "massnahmen.csv"
    >>> _ = path.write_text("Was;Karten;Bis wann\nRotes Sofa kaufen;K1, K7;31.3.2022\n")
    >>> read_measures(path, ["K1", "K7"], [])[["measure", "cards", "until"]].values.tolist()
    [['Rotes Sofa kaufen', 'K1; K7', '31.3.2022']]
    """
    own = read_own(path, MEASURES, ("measure",), NAMES)
    if problems := [*own.problems, *_problems(own, cards, visions)]:
        raise CardError(said_of(path, problems))
    known = () if cards is None else cards
    return own.table.assign(
        cards=["; ".join(listed(cell, known)) for cell in own.table["cards"]],
        theme=["; ".join(ids_of(cell.replace("|", ";"))) for cell in own.table["theme"]],
    ).astype("str")


def listed(cell: str, known: Collection[str]) -> tuple[str, ...]:
    """Return the ids of cards that stand in a cell with semicolons, commas or ends of lines between.

    Parameters
    ----------
    cell : str
        As people wrote it.
    known : collection of str
        Ids of cards: one that holds a comma is left whole.

    Returns
    -------
    tuple of str
        In the order of the cell, each once.

    Examples
    --------
    >>> listed("K1, K7; Tisch 1,2", {"Tisch 1,2"})
    ('K1', 'K7', 'Tisch 1,2')
    """
    parts = [part for whole in ids_of(cell) for part in ([whole] if whole in known else whole.split(","))]
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def unknown_cards(own: Own, cards: Collection[str] | None) -> Iterator[Message]:
    """Yield what is wrong with the column ``cards`` of a table beside the cards.

    Parameters
    ----------
    own : Own
        The table.
    cards : collection of str or None
        Ids of the cards; None where they are not known.

    Yields
    ------
    Message
        One for each cell that names a card that is not there.

    Examples
    --------
    >>> own = Own(pd.DataFrame({"cards": ["K1; K9"]}, index=[2]), {"cards": "Karten"})
    >>> [one.say("en") for one in unknown_cards(own, {"K1"})]
    ['Row 2, column “Karten”: there is no card “K9” in the card table. Please correct the id.']
    """
    if cards is None:
        return
    known = set(cards)
    for row, cell in own.table["cards"].items():
        if missing := [one for one in listed(cell, known) if one not in known]:
            yield message("beside_card_unknown", row=row, column=own.header["cards"], value="; ".join(missing))


def _problems(own: Own, cards: Collection[str] | None, visions: Collection[str] | None) -> Iterator[Message]:
    column = own.header["measure"]
    for row, measure in own.table["measure"].items():
        if not measure:
            yield message("beside_empty", row=row, column=column)
    for row, measure in own.table.loc[own.table["measure"].duplicated(), "measure"].items():
        if measure:
            yield message("beside_doubled", row=row, column=column, value=measure)
    yield from unknown_cards(own, cards)
    for row, vision in own.table["vision"].items():
        if vision and visions is not None and vision not in visions:
            there = ", ".join(visions) or "–"
            column = own.header["vision"]
            yield message("beside_vision_unknown", row=row, column=column, value=vision, visions=there)
