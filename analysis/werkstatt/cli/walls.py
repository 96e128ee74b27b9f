"""The command that writes a wall to sort on, for people without Python."""

from __future__ import annotations

from argparse import Namespace

from werkstatt.cli import steps
from werkstatt.cli.defaults import CHECK_CARDS
from werkstatt.cli.saying import say
from werkstatt.cli.sorted import choose_rows, lay_out_given
from werkstatt.files.writing import write_file
from werkstatt.people.wall.content import Kind, Setting
from werkstatt.people.wall.handing_out import hand_out, hand_out_differences
from werkstatt.people.wall.page import wall_html
from werkstatt.wording import message


def wall(options: Namespace) -> None:
    """Write a wall to sort on.

    Parameters
    ----------
    options : Namespace
        From :mod:`werkstatt.cli.arguments`.

    Raises
    ------
    CardError
        If a file can't be read, the wall is there already, or there is no card for it.

    Examples
    --------
    >>> import contextlib, tempfile
    >>> import pandas as pd
    >>> from werkstatt.cli import main
    >>> with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):  # doctest: +ELLIPSIS
    ...     pd.DataFrame({"text": ["Bus, Bahn", "Park, Baum"] * 2}).to_csv("karten.csv", index_label="card_id")
    ...     main(["wall", "karten.csv", "--out", "wand.html"])
    wand.html: Pinnwand mit 4 Karten. ...
    0
    """
    cards = steps.read(options)
    steps.keep_existing(options)
    kind: Kind = "settle" if options.settle else "second" if options.second else "sort"
    desk, sorting = lay_out_given(options, cards, afresh=kind == "sort")
    setting = Setting(
        kind, options.who, options.output_language, options.bare, options.check or CHECK_CARDS, options.seed
    )
    if kind == "settle":
        content = hand_out_differences(cards, sorting, desk.codebook, setting)
    else:
        content = hand_out(desk, cards, sorting, setting, choose_rows(desk, kind, options.second, options.seed))
    write_file(options.out, wall_html(content))
    say([message("board_written", file=options.out, count=len(content["cards"]))], options)
