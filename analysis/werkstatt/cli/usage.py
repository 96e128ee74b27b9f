"""Wrong usage and help, in the reader's language."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from typing import NoReturn

from werkstatt.wording import word

WRONG = {
    "usage_required": r"the following arguments are required: (?P<names>.+)",
    "usage_decisions": r"unrecognized arguments: --decisions.*",
    "usage_unknown": r"unrecognized arguments: (?P<names>.+)",
    "usage_required_one": r"one of the arguments (?P<names>.+) is required",
    "usage_not_with": r"argument (?P<name>.+?): not allowed with argument (?P<other>.+)",
    "usage_value": r"argument (?P<name>.+?): expected (?:at least )?one argument",
    "usage_choice": r"argument (?P<name>.+?): invalid choice: (?P<value>.+) \(choose from (?P<choices>.+)\)",
    "usage_number": r"argument (?P<name>.+?): invalid \w+ value: (?P<value>.+)",
    "usage_argument": r"argument (?P<name>.+?): (?P<problem>.+)",
}
"""argparse says what is wrong in English; from that it is said in the reader's language. The first that fits counts."""


def parser(language: str) -> type[argparse.ArgumentParser]:
    """Return a parser that says what is wrong in the reader's language.

    Parameters
    ----------
    language : {"de", "en"}
        Of the reader.

    Returns
    -------
    type of ArgumentParser
        It ends with exit code 2.

    Examples
    --------
    >>> parser("de")(prog="werkstatt").prog
    'werkstatt'
    """

    class Parser(argparse.ArgumentParser):
        def error(self, message: str) -> NoReturn:
            for key, pattern in WRONG.items():
                if found := re.fullmatch(pattern, message):
                    message = word(key, language, **found.groupdict())
                    break
            self.print_usage(sys.stderr)
            self.exit(2, f"{self.prog}: {message}\n")

    return Parser


def formatter(language: str) -> type[argparse.HelpFormatter]:
    r"""Return a formatter of help that begins in the reader's language.

    Parameters
    ----------
    language : {"de", "en"}
        Of the reader.

    Returns
    -------
    type of HelpFormatter
        Line ends stay as they are.

    Examples
    --------
    >>> parser("de")(prog="werkstatt", formatter_class=formatter("de"), add_help=False).format_usage()
    'Aufruf: werkstatt\n'
    """

    class Formatter(argparse.RawDescriptionHelpFormatter):
        def add_usage(
            self,
            usage: str | None,
            actions: Iterable[argparse.Action],
            groups: Iterable[argparse._MutuallyExclusiveGroup],
            prefix: str | None = None,
        ) -> None:
            super().add_usage(usage, actions, groups, word("help_usage", language) if prefix is None else prefix)

    return Formatter
