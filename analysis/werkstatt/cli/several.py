"""Read the cards of several workshops."""

from __future__ import annotations

import sys
from argparse import Namespace

import pandas as pd

from werkstatt.cards.hints import other_language
from werkstatt.cards.series import workshops_of
from werkstatt.cards.series_reading import read_files
from werkstatt.cli.columns import by_name, by_place
from werkstatt.cli.saying import say
from werkstatt.wording import message, number


def read_several(options: Namespace) -> pd.DataFrame:
    r"""Read the cards of several workshops, and print what the user should know of them.

    Parameters
    ----------
    options : Namespace
        Of the command.

    Returns
    -------
    DataFrame
        The card table.

    Raises
    ------
    CardError
        With every problem of every file.

    Examples
    --------
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> told = {"column": [], "language": "de", "output_language": "de"}
    >>> with TemporaryDirectory() as folder:
    ...     files = [Path(folder) / name for name in ("2021.csv", "2022.csv")]
    ...     for file in files:
    ...         _ = file.write_text("card_id,text\nK1,Der Bus fehlt.\n", encoding="utf-8")
    ...     read_several(Namespace(cards=files[0], more=files[1:], **told))["card_id"].tolist()
    ['1-K1', '2-K1']
    """
    files = (options.cards, *options.more)
    cards, notices = read_files(files, by_name(options.column), options.language, by_place(options))
    say(notices, options, sys.stderr)
    say(other_language(cards["text"], options.language), options, sys.stderr)
    held = workshops_of(cards)
    told = ", ".join(f"{row.workshop} ({number(row.cards, 0, options.output_language)})" for row in held.itertuples())
    say([message("series_read", workshops=len(held), files=len(files), told=told)], options, sys.stderr)
    if unnamed := int(cards["workshop"].isna().sum()):
        say([message("series_unnamed", cards=unnamed)], options, sys.stderr)
    return cards
