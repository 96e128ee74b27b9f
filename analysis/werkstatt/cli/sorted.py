"""What people sorted, as the command is given it: sortings, a codebook, and cards of another workshop."""

from __future__ import annotations

import sys
from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from werkstatt.cards.beside import ids_of, join_ids
from werkstatt.cards.reading import read_file
from werkstatt.cards.series import rename_cards
from werkstatt.cards.series_reading import study_of
from werkstatt.cli.encoders import encoder_of
from werkstatt.cli.saying import say
from werkstatt.errors import CardError, in_file
from werkstatt.people.carrying import Carried, carry_over
from werkstatt.people.cells import headings_of
from werkstatt.people.codebook import read_codebook
from werkstatt.people.decisions import decisions_as_sorting, is_decisions, read_decisions, report_misfits
from werkstatt.people.desk import Desk, make_desk
from werkstatt.people.joining import join_sortings
from werkstatt.people.placements import place_by_people
from werkstatt.people.sheet import Kind, rows_for
from werkstatt.people.sheet_reading import is_sheet, read_sheet
from werkstatt.people.sorting import SORTING, read_sorting, sorting_of_cards
from werkstatt.people.spelling import one_spelling
from werkstatt.themes.finding import find_themes
from werkstatt.themes.found import Themes
from werkstatt.themes.headings import change_by_headings
from werkstatt.themes.levels import look_into
from werkstatt.themes.near import count_near
from werkstatt.vectors.arrays import Ints
from werkstatt.wording import message


@dataclass(frozen=True)
class Sorted:
    """What people sorted.

    Attributes
    ----------
    sorting : DataFrame or None
        Of the cards; None where nothing was given.
    codebook : DataFrame or None
        None where none was given.
    carried : Carried or None
        Of another workshop.
    decisions : str or None
        The file of decisions in their earlier form, which change themes that the machine found.

    Examples
    --------
    >>> Sorted(None, None, None, None).sorting is None
    True
    """

    sorting: pd.DataFrame | None
    codebook: pd.DataFrame | None
    carried: Carried | None
    decisions: str | None


def read_sorted(options: Namespace, cards: pd.DataFrame) -> Sorted:
    """Read all that people sorted.

    Parameters
    ----------
    options : Namespace
        Of the command.
    cards : DataFrame
        The card table.

    Returns
    -------
    Sorted
        What was given.

    Raises
    ------
    CardError
        If a file can't be read, or names cards that are not there.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1"], "text": ["Bus"]})
    >>> options = Namespace(sorting=[], codebook=None, sorted_cards=None, output_language="de", more=())
    >>> read_sorted(options, cards).carried is None
    True
    """
    files = list(options.sorting)
    carried = _carry(options, files.pop(0)) if options.sorted_cards and files else None
    early = [file for file in files if is_decisions(file)]
    codebook = None
    if options.codebook:
        with in_file(options.codebook):
            codebook = read_codebook(options.codebook, options.output_language, cards)
    tables = []
    for file in files:
        if file not in early:
            with in_file(file):
                table, book = _read_file(file, options, cards)
                tables.append(table)
                codebook = book if codebook is None and len(book) else codebook
    if options.more and not files:
        tables, codebook = _of_each_workshop(options, cards, codebook)
    sorting, notices = join_sortings(tables) if tables else (None, [])
    say(notices, options, sys.stderr)
    if sorting is not None:
        book = () if codebook is None or codebook.empty else tuple(codebook["heading"])
        other = one_spelling((one for cell in sorting["heading"] for one in headings_of(cell)), book)
        say([message("spelled", other=one, counts=counts) for one, counts in other.items()], options, sys.stderr)
    return Sorted(sorting, codebook, carried, early[0] if early else None)


def find_from_sorted(options: Namespace, cards: pd.DataFrame, given: Sorted) -> Themes:
    """Find themes with what people sorted.

    Parameters
    ----------
    options : Namespace
        Of the command.
    cards : DataFrame
        The card table.
    given : Sorted
        From :func:`read_sorted`.

    Returns
    -------
    Themes
        Of all cards.

    Raises
    ------
    CardError
        If there are too few cards, or what people sorted does not fit.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]})
    >>> asked = {"themes": 1, "language": "de", "seed": 0, "reader": "terms", "encoder": None, "levels": 1}
    >>> options = Namespace(near=False, campaigns=None, output_language="de", out=None, **asked)
    >>> find_from_sorted(options, cards, Sorted(None, None, None, None))
    Themes(2 cards, 1 themes)
    """
    asked = {name: getattr(options, name) for name in ("language", "seed", "reader", "levels", "near", "campaigns")}
    asked["encoder"] = encoder_of(options)
    if given.decisions is None:
        found = find_themes(
            cards,
            options.themes,
            sorting=given.sorting,
            codebook=given.codebook,
            carried=given.carried,
            **asked,
        )
        if given.codebook is not None and found.placing is None:
            unused = [heading for heading in given.codebook["heading"] if heading not in set(found.themes["label"])]
            if unused:
                say([message("codebook_unused", headings="; ".join(unused))], options, sys.stderr)
        return found
    found = find_themes(cards, options.themes, **asked | {"levels": 1, "near": False})
    names = dict(zip(found.themes["theme"], found.themes["label"], strict=True)) | {0: ""}
    labels = found.cards[["card_id"]].assign(label=found.cards["theme"].map(names))
    with in_file(given.decisions):
        rows, misfits = decisions_as_sorting(read_decisions(given.decisions, options.output_language), labels)
    say(report_misfits(misfits), options, sys.stderr)
    sorting, _ = join_sortings([rows] if given.sorting is None else [rows, given.sorting])
    book = pd.DataFrame() if given.codebook is None else given.codebook
    changed = change_by_headings(found, place_by_people(found.ordered["card_id"], sorting, book), book)
    changed = count_near(changed) if options.near else changed
    return changed if options.levels == 1 else look_into(changed)


def lay_out_given(options: Namespace, cards: pd.DataFrame, *, afresh: bool) -> tuple[Desk, pd.DataFrame]:
    """Lay out the cards with what people sorted.

    Parameters
    ----------
    options : Namespace
        Of the command.
    cards : DataFrame
        The card table.
    afresh : bool
        Whether nothing is sorted where no file says so. Else what stands under headings in the file of cards is.

    Returns
    -------
    desk : Desk
        Of all cards.
    sorting : DataFrame
        What people sorted.

    Raises
    ------
    CardError
        If a file can't be read, or decisions in their earlier form are given, which change themes and put no cards on
        a desk.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"], "heading": ["Bus", None]})
    >>> asked = {"sorting": [], "codebook": None, "sorted_cards": None, "more": ()}
    >>> options = Namespace(language="de", output_language="de", reader="terms", encoder=None, out=None, **asked)
    >>> lay_out_given(options, cards, afresh=False)[1]["heading"].tolist()
    ['Bus']
    """
    given = read_sorted(options, cards)
    if given.decisions is not None:
        raise CardError([message("sheet_decisions")])
    sorting = given.sorting
    if sorting is None:
        sorting = pd.DataFrame(columns=list(SORTING), dtype="str") if afresh else sorting_of_cards(cards)
    asked = {"language": options.language, "reader": options.reader, "encoder": encoder_of(options)}
    return make_desk(cards, sorting, codebook=given.codebook, carried=given.carried, **asked), sorting


def choose_rows(desk: Desk, kind: Kind, count: int | None, seed: int) -> Ints:
    """Choose the cards that are to be sorted.

    Parameters
    ----------
    desk : Desk
        From :func:`lay_out_given`.
    kind, count, seed
        See :func:`werkstatt.people.sheet.rows_for`.

    Returns
    -------
    ndarray of int
        Positions on the desk, in order.

    Raises
    ------
    CardError
        If there is no such card.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]})
    >>> choose_rows(make_desk(cards, pd.DataFrame(columns=SORTING)), "sort", None, 0)
    array([0, 1])
    """
    rows = rows_for(desk, kind, count, seed)
    if not len(rows):
        raise CardError([message(f"sheet_no_{kind}")])
    return rows


def _of_each_workshop(
    options: Namespace, cards: pd.DataFrame, codebook: pd.DataFrame | None
) -> tuple[list[pd.DataFrame], pd.DataFrame | None]:
    """Return the sortings that the study files beside several files of cards name, and their codebooks as one."""
    tables, books = [], []
    for place, file in enumerate((options.cards, *options.more), 1):
        study = study_of(Path(file), options.output_language)
        told = {} if study is None else study.settings.get("themes", {})
        front = f"{place}-"
        ids = {card.removeprefix(front): card for card in cards["card_id"] if card.startswith(front)}
        own = cards.assign(card_id=cards["card_id"].str.removeprefix(front)) if ids else cards
        for name in told.get("sorting", ()):
            path = str(Path(file).parent / name)
            with in_file(path):
                tables.append(rename_cards(_read_file(path, options, own)[0], ids))
        if told.get("codebook") and not options.codebook:
            path = str(Path(file).parent / told["codebook"])
            with in_file(path):
                book = read_codebook(path, options.output_language, own)
            examples = [join_ids(ids.get(card, card) for card in ids_of(cell)) for cell in book["examples"]]
            books.append(book.assign(examples=examples))
    if books:
        # What the first says of a heading counts.
        codebook = pd.concat(books, ignore_index=True).drop_duplicates("heading", ignore_index=True)
    return tables, codebook


def _read_file(file: str, options: Namespace, cards: pd.DataFrame | None = None) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the sorting of a table or a sheet, and the codebook of the latter."""
    if is_sheet(file):
        return read_sheet(file, options.output_language, cards)
    return read_sorting(file, options.output_language, cards), pd.DataFrame()


def _carry(options: Namespace, file: str) -> Carried:
    read = read_file(options.sorted_cards, {}, options.language, None)
    if read.problems:
        raise CardError(read.problems, read.cards)
    with in_file(file):
        return carry_over(read.cards, _read_file(file, options)[0])
