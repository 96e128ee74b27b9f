"""The command that says what is wrong with a file of cards, and with what lies beside it."""

from __future__ import annotations

from argparse import Namespace

import pandas as pd

from werkstatt.cards.hints import find_hints
from werkstatt.cards.series_reading import said_of
from werkstatt.cli import steps
from werkstatt.cli.accounts import tell_accounts, tell_columns
from werkstatt.cli.beside import read_beside
from werkstatt.cli.saying import say
from werkstatt.errors import CardError
from werkstatt.wording import Message, message


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

    Examples
    --------
    >>> import contextlib, tempfile
    >>> from werkstatt.cli import main
    >>> with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
    ...     pd.DataFrame({"text": ["Bus fehlt", "Park voll"]}).to_csv("karten.csv", index_label="card_id")
    ...     main(["check", "karten.csv"])
    Spalten der Datei
      card_id  Kennung
      text     Kartentext
    karten.csv: 2 Karten, keine Fehler.
    Bilanz: 3 Zeilen mit Inhalt
           2  Karten
           1  Kopfzeile (1)
    0
    """
    problems, cards = list[Message](), []
    for file in (options.cards, *options.more):
        try:
            own, faults = _check_file(Namespace(**vars(options) | {"cards": file, "more": ()}))
        except CardError as error:
            if not options.more:
                raise
            own, faults = pd.DataFrame(), list(error.problems)
        cards.append(own)
        problems += said_of(file, faults) if options.more else faults
    if problems:
        raise CardError(problems, pd.concat(cards, ignore_index=True))


def _check_file(options: Namespace) -> tuple[pd.DataFrame, list[Message]]:
    """Say what a file holds; return its cards, and all that is wrong with it and with what lies beside it."""
    found = steps.open_file(options)
    language = options.output_language
    print(*tell_columns(found.columns, language), sep="\n", end="\n" if found.columns else "")
    if not found.problems:
        say([message("check_ok", file=options.cards, cards=len(found.cards))], options)
    elif len(found.cards):
        say([message("check_rest", cards=len(found.cards))], options)
    if len(found.cards):
        _print_hints(found.cards, options)
    print(*tell_accounts(found.accounts, language), sep="\n")
    problems = list(found.problems)
    try:
        read_beside(options, found.cards)
    except CardError as error:
        problems += error.problems
    return found.cards, problems


def _print_hints(cards: pd.DataFrame, options: Namespace) -> None:
    hints = find_hints(cards, options.language)
    if len(hints):
        say([message("hints", count=len(hints))], options)
    for hint in hints["message"]:
        print(f"  {hint.say(options.output_language)}")
