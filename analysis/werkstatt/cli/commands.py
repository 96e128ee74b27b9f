"""What each command does, one function a command."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from werkstatt.cards.places import places_table
from werkstatt.cards.workshop import Workshop
from werkstatt.cli import steps
from werkstatt.cli.beside import read_beside
from werkstatt.cli.blind_check import answered
from werkstatt.cli.columns import by_name
from werkstatt.cli.defaults import TOLD
from werkstatt.cli.large import files_of_all, find_in_parts, is_large, say_whole, themes_large
from werkstatt.cli.saying import say
from werkstatt.files.csv import EXCEL, PLAIN, csv_bytes
from werkstatt.files.workbooks import tables_xlsx
from werkstatt.files.writing import write_file, write_files
from werkstatt.new.project import check_folder, new_project
from werkstatt.publication.edition import Edition
from werkstatt.publication.keeping import without
from werkstatt.publication.linked import link
from werkstatt.publication.personal import (
    by_kind,
    personal_data,
    personal_data_of_file,
    personal_data_of_headings,
    personal_data_of_names,
)
from werkstatt.publication.publishing import publish_searched
from werkstatt.publication.settings import Inputs, changed_options, inputs, options_of_publishing, record_settings
from werkstatt.publication.tables import cards_table, review_json, review_table, themes_table
from werkstatt.themes.campaigns import campaigns_table
from werkstatt.validation.comparison import check_columns
from werkstatt.validation.reviewing import review as review_themes
from werkstatt.wording import message, word


def places(options: Namespace) -> None:
    """Propose what the places of a board, a survey or a workbook mean.

    Parameters
    ----------
    options : Namespace
        From :mod:`werkstatt.cli.arguments`.

    Raises
    ------
    CardError
        If the file can't be read, or the proposal is there already.

    Examples
    --------
    >>> import contextlib, tempfile
    >>> from werkstatt.cli import main
    >>> with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):  # doctest: +ELLIPSIS
    ...     pd.DataFrame({"text": ["Bus fehlt"], "place": ["Kritik"]}).to_csv("board.csv", index_label="card_id")
    ...     main(["places", "board.csv", "--out", "orte.xlsx"])
    orte.xlsx: Orte (1). Spalten Phase, Gruppe und Überschrift ändern; ... Dann mit --places orte.xlsx lesen.
    0
    """
    cards = steps.read(options)
    steps.keep_existing(options)
    table = places_table(cards, options.output_language)
    write_file(options.out, tables_xlsx({word("place", options.output_language): table}))
    say([message("places_written", file=options.out, count=len(table))], options)


def themes(options: Namespace) -> None:
    """Find themes; write ``cards.csv``, ``themes.csv`` and, where they were asked for, ``campaigns.csv``.

    Parameters
    ----------
    options : Namespace
        From :mod:`werkstatt.cli.arguments`.

    Raises
    ------
    CardError
        If the file can't be read.

    Examples
    --------
    >>> import contextlib, tempfile
    >>> from werkstatt.cli import main
    >>> with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):  # doctest: +ELLIPSIS
    ...     pd.DataFrame({"text": ["Bus, Bahn", "Park, Baum"] * 2}).to_csv("karten.csv", index_label="card_id")
    ...     main(["themes", "karten.csv", "--themes", "2", "--out", "themen"])
    4 Karten, 2 Themen
       1      2  Bahn, Bus: noch nicht geprüft
    ...
    0
    """
    if is_large(options):
        themes_large(options)
        return
    found = steps.find(options, steps.read(options))
    tables = {
        "cards.csv": cards_table(found),
        "themes.csv": themes_table(found),
        "campaigns.csv": campaigns_table(found),
    }
    written = write_files(options.out, _csv_files(tables, options))
    steps.report(options, found, None, written)


def review(options: Namespace) -> None:
    """Review themes; write ``review.json``, ``review.csv`` and ``review_cards.csv``.

    Parameters
    ----------
    options : Namespace
        From :mod:`werkstatt.cli.arguments`.

    Raises
    ------
    CardError
        If the file can't be read.

    Examples
    --------
    >>> import contextlib, tempfile
    >>> from werkstatt.cli import main
    >>> with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):  # doctest: +ELLIPSIS
    ...     pd.DataFrame({"text": ["Bus, Bahn", "Park, Baum"] * 4}).to_csv("karten.csv", index_label="card_id")
    ...     main(["review", "karten.csv", "--themes", "2", "--out", "kritik"])
    8 Karten, 2 Themen
       1      4  Bahn, Bus: trägt
    ...
    0
    """
    large = find_in_parts(options) if is_large(options) else None
    cards = steps.read(options) if large is None else large.themes.cards
    # What can't be compared is said before themes are found.
    check_columns(cards, options.compare)
    found = steps.find(options, cards) if large is None else large.themes.draw
    asked = {"seed": options.seed, "blind": answered(options, found), "compare": options.compare}
    reviewed = review_themes(cards, found, **asked)
    language, inputs = options.output_language, _inputs(options)
    settings = record_settings(
        inputs, changed_options(found, reviewed, inputs, language, options.least, {"excel-csv": options.excel_csv})
    )
    files = {
        "review.json": review_json(found, reviewed, settings, language, options.least),
        **_csv_files({"review.csv": review_table(reviewed, language), "review_cards.csv": reviewed.cards}, options),
    }
    written = write_files(options.out, files)
    if large is not None:
        say_whole(large, options)
        large.forget()
    steps.report(options, found, reviewed, written)


def publish(options: Namespace) -> None:
    """Find and review themes, and write all of it.

    Parameters
    ----------
    options : Namespace
        From :mod:`werkstatt.cli.arguments`.

    Raises
    ------
    CardError
        If the file can't be read, or what it says may name a person.

    Examples
    --------
    >>> import contextlib, tempfile
    >>> from werkstatt.cli import main
    >>> with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
    ...     pd.DataFrame({"text": ["Bus: Tel. 0351 4567890"]}).to_csv("karten.csv", index_label="card_id")
    ...     main(["publish", "karten.csv", "--out", "ergebnisse"]), Path("ergebnisse").exists()
    (1, False)
    """
    large = find_in_parts(options) if is_large(options) else None
    cards = steps.to_publish(options, steps.read(options) if large is None else large.themes.cards)
    told = {name: getattr(options, name) for name in TOLD if hasattr(options, name)}
    told |= {"authors": tuple(told["authors"])} if "authors" in told else {}
    workshop = read_beside(options, cards, told)
    read = _inputs(options)
    personal = [*personal_data(cards, workshop), *personal_data_of_names(read)]
    steps.look_through(options, personal)
    left_out = set() if large is None else set(large.themes.cards) - set(cards)
    found = steps.find(options, cards) if large is None else without(large.themes.draw, left_out)
    written = personal_data_of_headings(found.themes["label"], found.codebook, found.reasons)
    steps.look_through(options, written)
    # What names no theme is said before the minute that the review may take.
    link(workshop, found)
    asked = {"seed": options.seed, "blind": answered(options, found), "compare": options.compare}
    reviewed = review_themes(cards, found, **asked)
    published = options_of_publishing(
        options.keep,
        allow_personal_data=options.allow_personal_data,
        excel_csv=options.excel_csv,
        internal=options.internal,
    )
    edition = Edition(
        found,
        reviewed,
        workshop,
        options.output_language,
        options.least,
        len(personal) + len(written),
        read,
        published,
        options.previous,
        options.internal,
        None if large is None else large.themes,
    )
    files = publish_searched(edition, options.out, {} if large is None else files_of_all(large, options))
    if large is not None:
        say_whole(large, options)
        large.forget()
    steps.report(options, found, reviewed, files)


def new(options: Namespace) -> None:
    """Make a folder for a workshop of one's own.

    Parameters
    ----------
    options : Namespace
        From :mod:`werkstatt.cli.arguments`.

    Raises
    ------
    CardError
        If the file can't be read, or the folder is there already.

    Examples
    --------
    >>> from werkstatt.cli import main
    >>> main(["new", "büro", "--from", "karten.csv"])
    1
    """
    check_folder(Path(options.folder))
    cards = steps.to_publish(options, steps.read(options))
    steps.look_through(options, personal_data(cards, Workshop()))
    inside = [] if options.allow_personal_data else personal_data_of_file(Path(options.cards))
    new_project(options.folder, cards, options.cards, options.language, options.output_language, copy=not inside)
    if inside:
        left_out = message("raw_left_out", file=Path(options.cards).name, places=tuple(by_kind(inside)))
        say([left_out], options, sys.stderr)
    say([message("new_done", folder=options.folder)], options)


def _inputs(options: Namespace) -> Inputs:
    return inputs(
        options.cards,
        by_name(options.column),
        options.places,
        options.sorting,
        options.codebook,
        options.sorted_cards,
        options.blind,
        options.blind_key,
        options.more,
    )


def _csv_files(tables: Mapping[str, pd.DataFrame | None], options: Namespace) -> dict[str, bytes]:
    """Return the tables that there are as files."""
    dialect = EXCEL if options.excel_csv else PLAIN
    return {name: csv_bytes(table, dialect) for name, table in tables.items() if table is not None}
