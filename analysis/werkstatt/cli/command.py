"""From the words of a command line to an exit code."""

from __future__ import annotations

import argparse
import io
import os
import sys
import tempfile
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from werkstatt.cli.arguments import COMMANDS, make_parser, wanted_language
from werkstatt.cli.defaults import check_together
from werkstatt.errors import CardError, MissingExtraError
from werkstatt.wording import spoken_in, word

DONE, INPUT_AT_FAULT, INTERRUPTED = 0, 1, 130
"""Wrong usage is 2, which argparse gives."""

STANDARD_INPUT = "-"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Parameters
    ----------
    arguments : sequence of str, optional
        Those of the process where none are given.

    Returns
    -------
    int
        0 done, 1 the input is at fault, 2 wrong usage, 130 interrupted.

    Examples
    --------
    >>> main(["check", "karten-die-es-nicht-gibt.csv"])
    1
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    language = wanted_language(given)
    parser = make_parser(language)
    typed = parser.parse_args(given)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A console that has no ß or „ shows a question mark, and the work goes on.
            stream.reconfigure(errors="replace")
    with spoken_in(language):
        if getattr(typed, "cards", None) not in (STANDARD_INPUT, [STANDARD_INPUT]):
            return _run(typed, language)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "stdin.csv"
            path.write_bytes(sys.stdin.buffer.read())
            typed.cards = str(path)
            return _run(typed, language)


def _run(options: argparse.Namespace, language: str) -> int:
    try:
        # pandas and all that follows take seconds to load, so nobody who only asks for help waits for them.
        options = import_module("werkstatt.cli.studied").with_study(options, language)
        language = options.output_language
        check_together(options)
        with spoken_in(language):
            getattr(import_module(f"werkstatt.cli.{COMMANDS[options.run]}"), options.run)(options)
        sys.stdout.flush()
    except CardError as error:
        print(
            word(
                "problems",
                language,
                file=error.file or getattr(options, "cards", "") or options.folder,
                count=len(error.problems),
            ),
            file=sys.stderr,
        )
        for problem in error.problems:
            print(f"  {problem.say(language)}", file=sys.stderr)
        return INPUT_AT_FAULT
    except BrokenPipeError:
        # Whoever read along has seen enough; closing at the end must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return INPUT_AT_FAULT
    except MissingExtraError as error:
        print(error, file=sys.stderr)
        return INPUT_AT_FAULT
    except KeyboardInterrupt:
        print(word("interrupted", language), file=sys.stderr)
        return INTERRUPTED
    except NotADirectoryError:
        print(word("out_not_folder", language, path=_written_to(options)), file=sys.stderr)
        return INPUT_AT_FAULT
    except OSError as error:
        print(word("out_not_writable", language, path=_written_to(options), reason=error.strerror), file=sys.stderr)
        return INPUT_AT_FAULT
    return DONE


def _written_to(options: argparse.Namespace) -> str:
    """Return what the user typed for the place to write to."""
    out = getattr(options, "out", None)
    return f"--out {out}" if out else getattr(options, "folder", getattr(options, "cards", ""))
