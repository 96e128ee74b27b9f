"""Commands that write sheets for people to fill in, one function a command."""

from __future__ import annotations

from argparse import Namespace

from werkstatt.cli import steps
from werkstatt.cli.saying import say
from werkstatt.cli.sorted import choose_rows, lay_out_given
from werkstatt.files.writing import write_file
from werkstatt.people.sheet import Kind, sheet_xlsx
from werkstatt.wording import message


def sheet(options: Namespace) -> None:
    """Write a sheet to sort in.

    Parameters
    ----------
    options : Namespace
        From :mod:`werkstatt.cli.arguments`.

    Raises
    ------
    CardError
        If a file can't be read, the sheet is there already, or there is no card for it.

    Examples
    --------
    >>> import contextlib, tempfile
    >>> import pandas as pd
    >>> from werkstatt.cli import main
    >>> with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):  # doctest: +ELLIPSIS
    ...     pd.DataFrame({"text": ["Bus, Bahn", "Park, Baum"] * 2}).to_csv("karten.csv", index_label="card_id")
    ...     main(["sheet", "karten.csv", "--out", "bogen.xlsx"])
    bogen.xlsx: 4 Karten zum Sortieren. ...
    0
    """
    cards = steps.read(options)
    steps.keep_existing(options)
    kind: Kind = "check" if options.check else "second" if options.second else "sort"
    desk, _ = lay_out_given(options, cards, afresh=kind == "sort")
    rows = choose_rows(desk, kind, options.check or options.second, options.seed)
    write_file(options.out, sheet_xlsx(desk, rows, kind, blind=options.bare, language=options.output_language))
    earlier = "sheet_written_headings" if kind != "sort" else "sheet_written"
    code = "sheet_written_more" if options.sorting else earlier
    say([message(code, file=options.out, count=len(rows))], options)
