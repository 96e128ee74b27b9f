"""The command that brings the demonstration workshop out of the package."""

from __future__ import annotations

import shlex
from argparse import Namespace

from werkstatt.cli.saying import say
from werkstatt.new.demonstration import demonstrate
from werkstatt.wording import message


def demo(options: Namespace) -> None:
    """Bring the demonstration workshop out of the package.

    Parameters
    ----------
    options : Namespace
        From :mod:`werkstatt.cli.arguments`.

    Raises
    ------
    CardError
        If the folder is there already.

    Examples
    --------
    >>> import contextlib, tempfile
    >>> from werkstatt.cli import main
    >>> with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):  # doctest: +ELLIPSIS
    ...     main(["demo", "probe"])
    probe: eine erfundene Werkstatt, ...
    0
    """
    demonstrate(options.folder)
    say([message("demo_done", folder=shlex.quote(str(options.folder)))], options)
