"""What each command does, one function a command."""

from __future__ import annotations

import sys
import warnings
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from werkstatt.cards.hints import find_hints, other_language
from werkstatt.cards.places import places_table, read_places
from werkstatt.cards.reading import read_cards
from werkstatt.cards.workshop import Workshop, read_workshop
from werkstatt.errors import CardError, CardNotice, in_file
from werkstatt.files.csv import csv_bytes
from werkstatt.files.workbooks import tables_xlsx
from werkstatt.files.writing import write_file, write_files
from werkstatt.new.project import check_folder, new_project
from werkstatt.people.decisions import decide, read_decisions, report_misfits
from werkstatt.publication.edition import Edition
from werkstatt.publication.keeping import columns_left_out
from werkstatt.publication.personal import by_kind, personal_data, personal_data_of_file, refuse_personal_data
from werkstatt.publication.publishing import publish_searched
from werkstatt.publication.settings import Inputs, changed_options, inputs, options_of_publishing, record_settings
from werkstatt.publication.tables import decisions_table, review_json, review_table, themes_table
from werkstatt.themes.finding import Themes, find_themes
from werkstatt.themes.overview import explain_choice, share_unassigned
from werkstatt.validation.reviewing import Review
from werkstatt.validation.reviewing import review as review_themes
from werkstatt.validation.verdict import phrase
from werkstatt.wording import Message, message, word


def check(options: Namespace) -> None:
    """Say what is wrong with a file of cards, or deserves a second look, all of it at once.

    Parameters
    ----------
    options : Namespace
        From :mod:`werkstatt.cli.arguments`.

    Raises
    ------
    CardError
        If the file can't be read; what could be read has been looked at before.
    """
    try:
        cards = _read(options)
    except CardError as error:
        if error.cards is not None and len(error.cards):
            _print([message("check_rest", cards=len(error.cards))], options)
            _print_hints(error.cards, options)
        raise
    _print([message("check_ok", file=options.cards, cards=len(cards))], options)
    _print_hints(cards, options)


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
    """
    cards = _read(options)
    if Path(options.out).exists():
        # It may hold what people have changed.
        raise CardError([message("out_exists", path=options.out)])
    table = places_table(cards, options.output_language)
    write_file(options.out, tables_xlsx({word("place", options.output_language): table}))
    _print([message("places_written", file=options.out, count=len(table))], options)


def themes(options: Namespace) -> None:
    """Find themes; write ``cards.csv`` and ``themes.csv``.

    Parameters
    ----------
    options : Namespace
        From :mod:`werkstatt.cli.arguments`.

    Raises
    ------
    CardError
        If the file can't be read.
    """
    found = _find(options, _read(options))
    tables = {
        "cards.csv": found.cards,
        "themes.csv": themes_table(found),
        "decisions.csv": decisions_table(found, options.output_language),
    }
    written = write_files(options.out, {name: csv_bytes(made) for name, made in tables.items() if made is not None})
    _report(options, found, None, written)


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
    """
    cards = _read(options)
    found = _find(options, cards)
    reviewed = review_themes(cards, found, seed=options.seed)
    language, inputs = options.output_language, _inputs(options)
    settings = record_settings(inputs, changed_options(found, reviewed, inputs, language, options.least, {}))
    files = {
        "review.json": review_json(found, reviewed, settings, language, options.least),
        "review.csv": csv_bytes(review_table(reviewed, language)),
        "review_cards.csv": csv_bytes(reviewed.cards),
    }
    _report(options, found, reviewed, write_files(options.out, files))


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
    """
    cards = _read_to_publish(options)
    workshop = read_workshop(Path(options.cards).parent, options.output_language)
    personal = _look_through(options, cards, workshop)
    found = _find(options, cards)
    reviewed = review_themes(cards, found, seed=options.seed)
    published = options_of_publishing(options.keep, allow_personal_data=options.allow_personal_data)
    edition = Edition(
        found,
        reviewed,
        workshop,
        options.output_language,
        options.least,
        len(personal),
        _inputs(options),
        published,
    )
    _report(options, found, reviewed, publish_searched(edition, options.out))


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
    """
    check_folder(Path(options.folder))
    cards = _read_to_publish(options)
    _look_through(options, cards, Workshop())
    inside = [] if options.allow_personal_data else personal_data_of_file(Path(options.cards))
    new_project(options.folder, cards, options.cards, options.language, options.output_language, copy=not inside)
    if inside:
        left_out = message("raw_left_out", file=Path(options.cards).name, places=tuple(by_kind(inside)))
        _print([left_out], options, sys.stderr)
    _print([message("new_done", folder=options.folder)], options)


def _read(options: Namespace) -> pd.DataFrame:
    """Read the cards; what the user should know is printed even if there are errors."""
    meant = getattr(options, "places", None)
    with warnings.catch_warnings(record=True) as notices:
        warnings.simplefilter("always", CardNotice)
        try:
            with in_file(meant):
                meanings = read_places(meant, options.language) if meant else None
            cards = read_cards(options.cards, dict(options.column), options.language, meanings)
        finally:
            for notice in notices:
                print(notice.message, file=sys.stderr)
    _print(other_language(cards["text"], options.language), options, sys.stderr)
    return cards


def _inputs(options: Namespace) -> Inputs:
    return inputs(options.cards, dict(options.column), options.places, options.decisions)


def _read_to_publish(options: Namespace) -> pd.DataFrame:
    cards = _read(options)
    left_out = columns_left_out(cards, options.keep)
    if left_out:
        _print([message("columns_left_out", columns=", ".join(left_out))], options, sys.stderr)
    return cards.drop(columns=left_out)


def _look_through(options: Namespace, cards: pd.DataFrame, workshop: Workshop) -> list[Message]:
    """Refuse or list what may name a person, before the minute that themes and review may take."""
    personal = personal_data(cards, workshop)
    if not options.allow_personal_data:
        refuse_personal_data(personal)
    _print(by_kind(personal), options, sys.stderr)
    return personal


def _find(options: Namespace, cards: pd.DataFrame) -> Themes:
    found = find_themes(cards, options.themes, language=options.language, seed=options.seed, reader=options.reader)
    if options.decisions:
        with in_file(options.decisions):
            found = decide(found, read_decisions(options.decisions, options.language))
        _print(report_misfits(found.decisions), options, sys.stderr)
    return found


def _print_hints(cards: pd.DataFrame, options: Namespace) -> None:
    hints = find_hints(cards, options.language)
    if len(hints):
        _print([message("hints", count=len(hints))], options)
    for hint in hints["message"]:
        print(f"  {hint.say(options.output_language)}")


def _report(options: Namespace, found: Themes, reviewed: Review | None, files: list[Path]) -> None:
    said = [message("unreviewed")] * len(found.themes)
    if reviewed is not None:
        said = [phrase(verdict) for verdict in reviewed.verdicts.to_dict("records")]
    _print([message("found", cards=len(found.cards), themes=len(found.themes))], options)
    for theme, verdict in zip(found.themes.itertuples(), said, strict=True):
        print(f"{theme.theme:>4}  {theme.cards:>5}  {theme.label}: {verdict.say(options.output_language)}")
    whole = [] if reviewed is None else [reviewed.whole.sentence()]
    written = message("written", files=", ".join(map(str, files)))
    _print(
        [explain_choice(found.choice, found.given), share_unassigned(found.cards, found.set_aside), *whole, written],
        options,
    )


def _print(messages: Iterable[Message], options: Namespace, file: object = None) -> None:
    for one in messages:
        print(one.say(options.output_language), file=file)  # type: ignore[call-overload]
