"""A workbook to sort in, for people without Python."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd

from werkstatt.files.forms import Choices, FormSheet, forms_xlsx
from werkstatt.people.checking import draw_checks
from werkstatt.people.desk import Desk
from werkstatt.people.order import order_cards
from werkstatt.people.proposals import PROPOSALS, propose, reasons
from werkstatt.vectors.arrays import Ints
from werkstatt.wording import word

Kind = Literal["sort", "check", "second"]

OFFERED = 200
"""Rows of the sheet of headings that the list of choices reaches over."""

SORT, HEADINGS, READ_ME = "sheet_sort", "sheet_codebook", "sheet_read_me"
"""What the sheets are called, in the tables of words."""

WHO, WHEN = (2, 2), (3, 2)
"""Row and column of the cells in which people say who they are and when they sorted."""

HOW = {"sort": "sorted", "check": "check", "second": "sorted"}


def rows_for(desk: Desk, kind: Kind, count: int | None = None, seed: int = 0) -> Ints:
    """Return the cards of a sheet, in order.

    Parameters
    ----------
    desk : Desk
        From :func:`werkstatt.people.desk.make_desk`.
    kind : {"sort", "check", "second"}
        Cards that nobody sorted, in the order of :func:`werkstatt.people.order.next_cards`; check cards, drawn at
        random from these; or cards for a second person, check cards first, then drawn at random from the sorted ones.
    count : int, optional
        How many at most; all where none is given.
    seed : int
        Of what is drawn, from 0.

    Returns
    -------
    ndarray of int
        Positions on the desk.

    Examples
    --------
    >>> from werkstatt.people.desk import make_desk
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bus"]})
    >>> desk = make_desk(cards, pd.DataFrame(columns=["card_id", "heading", "who", "how"]))
    >>> rows_for(desk, "sort").tolist(), len(rows_for(desk, "check", 1))
    ([0, 1], 1)
    """
    most = len(desk.own) if count is None else count
    if kind == "sort":
        return order_cards(desk, most)
    if kind == "check":
        return draw_checks(desk.placements.unsorted & desk.own, most, seed)
    placements = desk.placements
    checked = draw_checks(placements.checked & desk.own, most, seed)
    others = draw_checks(placements.read & ~placements.checked & desk.own, most, seed)
    return np.concatenate([checked, others])[:most]


def sheet_xlsx(desk: Desk, rows: Ints, kind: Kind, *, blind: bool = False, language: str = "de") -> bytes:
    """Return a workbook with one row a card, a list of headings to choose from, the codebook and instructions.

    Parameters
    ----------
    desk : Desk
        From :func:`werkstatt.people.desk.make_desk`.
    rows : ndarray of int
        Positions of the cards, from :func:`rows_for`.
    kind : {"sort", "check", "second"}
        What they are for; only cards to be sorted have proposals.
    blind : bool
        Leave the proposals out.
    language : {"de", "en"}
        Of sheets and instructions.

    Returns
    -------
    bytes
        The same for the same desk.

    Examples
    --------
    >>> from werkstatt.people.desk import make_desk
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bus"]})
    >>> desk = make_desk(cards, pd.DataFrame(columns=["card_id", "heading", "who", "how"]))
    >>> sheet_xlsx(desk, rows_for(desk, "sort"), "sort")[:2]
    b'PK'
    """
    shown = kind == "sort" and not blind and bool(desk.placements.learned.any())
    book = _codebook(desk, language)
    offered = max(OFFERED, len(book))
    sheets = [
        FormSheet(
            word(READ_ME, language), _instructions(kind, language, shown=shown), (70, 24), (WHO, WHEN), is_text=True
        ),
        FormSheet(
            word(SORT, language),
            _cards(desk, rows, kind, language, shown=shown),
            (10, 60, 30, 24, 14, *([32] * PROPOSALS if shown else [])),
            ((0, 3), (0, 4)),
            Choices(3, word(HEADINGS, language), offered),
        ),
        FormSheet(word(HEADINGS, language), book, (30, 50, 40, 24, 30), tuple((0, column) for column in range(1, 6))),
    ]
    return forms_xlsx(sheets)


def _instructions(kind: Kind, language: str, *, shown: bool) -> list[list[str]]:
    lines = [f"sheet_about_{kind}"]
    # Of cards drawn at random none may be left out: those that are hard would be missing.
    read = "sheet_step_heading" if kind == "sort" else "sheet_step_all"
    told = ["sheet_step_who", read, "sheet_step_new", "sheet_step_none", "sheet_step_several"]
    if shown:
        told.append("sheet_step_proposals")
    if kind != "sort":
        told.append("sheet_step_blind")
    told.append("sheet_step_back")
    numbered = [[f"{place}. {word(step, language)}", ""] for place, step in enumerate(told, 1)]
    return [
        [word(lines[0], language), ""],
        [word("sheet_who", language), ""],
        [word("sheet_when", language), ""],
        *numbered,
    ]


def _cards(desk: Desk, rows: Ints, kind: Kind, language: str, *, shown: bool) -> list[list[str]]:
    names = ["card_id", "text", "heading", "sheet_note", "sheet_how"]
    head = [word(name, language) for name in names]
    if shown:
        head += [word("sheet_proposal", language, rank=rank) for rank in range(1, PROPOSALS + 1)]
    proposed = propose(desk).groupby("card_id") if shown else None
    ids, texts = desk.ids.to_numpy(), desk.space.ordered["text"].to_numpy()
    table = [head]
    for row in rows:
        how = "check" if kind == "check" or (kind == "second" and desk.placements.checked[row]) else HOW[kind]
        line = [str(ids[row]), str(texts[row]), "", "", word(f"how_{how}", language)]
        if proposed is not None:
            own = proposed.get_group(ids[row]) if ids[row] in proposed.groups else pd.DataFrame()
            line += _proposals(desk, int(row), own, language)
        table.append(line)
    return table


def _proposals(desk: Desk, row: int, own: pd.DataFrame, language: str) -> list[str]:
    """Return what is proposed for a card, each with the words and the sorted cards that speak for it."""
    said = []
    for one in own.itertuples():
        named = word("sheet_proposed", language, heading=one.heading, sure=word(f"sure_{one.sure}", language))
        why = reasons(desk, row, str(one.heading))
        speaks = [", ".join(why.words), ", ".join(why.cards)]
        said.append("\n".join([named, "; ".join(part for part in speaks if part)]).strip())
    return [*said, *[""] * (PROPOSALS - len(said))]


def _codebook(desk: Desk, language: str) -> list[list[str]]:
    names = ["heading", "definition", "rule", "examples", "parent"]
    known = {} if desk.codebook.empty else desk.codebook.set_index("heading")[names[1:]].to_dict("index")
    head = [word(f"codebook_{name}", language) for name in names]
    # It may be chosen like a heading, and is read as none.
    rows = [head, [word("fits_none", language), word("sheet_none", language), "", "", ""]]
    for heading in dict.fromkeys([*known, *desk.placements.headings]):
        own = known.get(heading, {})
        rows.append([heading, *(str(own.get(name, "")) for name in names[1:])])
    # Room for headings that come up while sorting.
    return [*rows, *([[""] * len(names)] * 20)]
