"""What ``werkstatt blind`` does, and ``--blind`` of other commands."""

from __future__ import annotations

from argparse import Namespace

import pandas as pd

from werkstatt.cli import steps
from werkstatt.cli.saying import say
from werkstatt.errors import CardError
from werkstatt.themes.found import Themes
from werkstatt.validation.blind.answers import KINDS
from werkstatt.validation.blind.asking import blind_check
from werkstatt.validation.blind.scoring import BlindScore, score_blind_check
from werkstatt.validation.blind.sheet import write_blind_check
from werkstatt.wording import message, word
from werkstatt.wording.blind_sentences import outcome_line


def blind(options: Namespace) -> None:
    """Write sheet and key for a blind check of the themes, or score sheets that were filled in.

    Parameters
    ----------
    options : Namespace
        From :mod:`werkstatt.cli.arguments`.

    Raises
    ------
    CardError
        If a file can't be read, or sheet or key are there already.

    Examples
    --------
    >>> import contextlib, tempfile
    >>> from werkstatt.cli import main
    >>> with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):  # doctest: +ELLIPSIS
    ...     pd.DataFrame({"text": ["Bus, Bahn", "Park, Baum"] * 4}).to_csv("karten.csv", index_label="card_id")
    ...     main(["blind", "karten.csv", "--themes", "2", "--out", "blatt.xlsx"])
    Zu 2 Themen reichen Wörter und Karten nicht für genug verschiedene Fragen: Bahn, Bus; Baum, Park.
    blatt.xlsx: 4 Fragen zu 2 Themen, zum Ausfüllen ... blatt_schluessel.csv: der Schlüssel; ...
    Dann mit denselben Optionen: werkstatt blind karten.csv --score ANTWORTEN.xlsx … --key blatt_schluessel.csv
    0
    """
    cards = steps.read(options)
    found = steps.find(options, cards)
    if options.score:
        _tell(options, score_blind_check(options.key, options.score, found))
    else:
        _ask(options, found)


def answered(options: Namespace, found: Themes) -> BlindScore | None:
    """Return how people answered a blind check of these themes.

    Parameters
    ----------
    options : Namespace
        Of the command.
    found : Themes
        That were asked about.

    Returns
    -------
    BlindScore or None
        None where no sheets are given.

    Raises
    ------
    CardError
        If a sheet or the key can't be read, or they belong to other themes.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]})
    >>> answered(Namespace(blind=[], blind_key=None), find_themes(cards, 1)) is None
    True
    """
    return score_blind_check(options.blind_key, options.blind, found) if options.blind else None


def _ask(options: Namespace, found: Themes) -> None:
    if len(found.themes) < 2:
        raise CardError([message("blind_one_theme")])
    check = blind_check(found, options.questions, seed=options.seed)
    sheet, key = write_blind_check(check, options.out, options.key, language=options.output_language)
    kinds = pd.MultiIndex.from_product([found.themes["theme"], KINDS])
    asked = check.key.groupby(["theme", "kind"]).size().reindex(kinds, fill_value=0).groupby(level=0).min()
    few = found.themes["label"][(asked < options.questions).to_numpy()]
    if len(few):
        say([message("blind_few_questions", themes=len(few), labels="; ".join(few))], options)
    count = len(check.questions)
    written = message("blind_written", file=sheet, count=count, themes=len(found.themes), secret=key)
    say([written, message("blind_next", cards=options.cards, secret=key)], options)


def _tell(options: Namespace, scored: BlindScore) -> None:
    language = options.output_language
    # All themes together stand at the end of the table.
    for theme, rows in scored.table.groupby("theme", sort=False):
        print(f"{theme:>4}  {rows['label'].iloc[0]}" if theme else f"      {word('blind_all_themes', language)}")
        for row in rows.to_dict("records"):
            kind = word(f"blind_kind_{row['kind']}", language)
            print(f"      {kind:<12}  {outcome_line(row).say(language)}")
    for coder in scored.coders.to_dict("records"):
        print(f"{coder['coder']}: {outcome_line(coder).say(language)}")
    say(scored.sentences(), options)
