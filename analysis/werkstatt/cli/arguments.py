"""What the command understands, explained in the reader's language."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from importlib.metadata import version

from werkstatt.cards.thresholds import HIGHEST, LOWEST, THRESHOLD
from werkstatt.cli.defaults import TOLD
from werkstatt.cli.usage import formatter, parser
from werkstatt.wording import LANGUAGES, word

COMMANDS = {
    "check": "checking",
    "places": "commands",
    "themes": "commands",
    "sheet": "sheets",
    "wall": "walls",
    "review": "commands",
    "publish": "commands",
    "blind": "blind_check",
    "new": "commands",
    "demo": "demonstration",
}
"""In which module the function of each is."""


def wanted_language(arguments: Sequence[str]) -> str:
    """Return the reader's language, wherever it stands on the command line.

    Help and messages on wrong usage need it before the arguments are understood.

    Parameters
    ----------
    arguments : sequence of str
        Of the command line.

    Returns
    -------
    {"de", "en"}
        ``--output-language``, else ``--language``, else German.

    Examples
    --------
    >>> wanted_language(["themes", "--language=en", "--output-language", "de"]), wanted_language(["--language", "en"])
    ('de', 'en')
    """
    for name in ("--output-language", "--language"):
        for place, argument in enumerate(arguments):
            option, equals, value = argument.partition("=")
            if option == name:
                value = value if equals else "".join(arguments[place + 1 : place + 2])
                if value in LANGUAGES:
                    return value
    return LANGUAGES[0]


def make_parser(language: str) -> argparse.ArgumentParser:
    """Return the parser of the command.

    Parameters
    ----------
    language : {"de", "en"}
        Of help and messages.

    Returns
    -------
    ArgumentParser
        With a parser for each of `COMMANDS`; ``run`` is the name of the function that does it.

    Examples
    --------
    >>> make_parser("de").parse_args(["check", "karten.csv"]).run
    'check'
    """
    shape, kind = formatter(language), parser(language)
    whole = kind(
        argument_default=argparse.SUPPRESS, prog="werkstatt",
        description=word("help_werkstatt", language), epilog=word("help_examples", language),
        formatter_class=shape, add_help=False, allow_abbrev=False,
    )  # fmt: skip
    options = whole.add_argument_group(word("help_options", language))
    options.add_argument("-h", "--help", action="help", help=word("help_help", language))
    options.add_argument(
        "--version", action="version", version=f"werkstatt {version('werkstatt')}", help=word("help_version", language)
    )
    _add_output_language(options, language)
    commands = whole.add_subparsers(
        required=True, dest="run", metavar=word("help_command", language), title=word("help_commands", language),
        parser_class=kind,
    )  # fmt: skip
    for name in COMMANDS:
        command = commands.add_parser(
            name, help=word(f"help_{name}", language), description=word(f"help_{name}", language),
            epilog=word("help_examples", language), formatter_class=shape, add_help=False, allow_abbrev=False,
            argument_default=argparse.SUPPRESS,
        )  # fmt: skip
        command.set_defaults(parser=command)
        _add_arguments(command, name, language)
    return whole


def _add_arguments(command: argparse.ArgumentParser, name: str, language: str) -> None:
    files = command.add_argument_group(word("help_arguments", language))
    options = command.add_argument_group(word("help_options", language))
    cards = word("help_cards", language)
    if name == "demo":
        files.add_argument("folder", metavar=word("help_folder_name", language), help=word("help_folder", language))
        options.add_argument("-h", "--help", action="help", help=word("help_help", language))
        _add_output_language(options, language)
        return
    if name == "new":
        files.add_argument("folder", metavar=word("help_folder_name", language), help=word("help_folder", language))
        options.add_argument(
            "--from", dest="cards", metavar=word("help_cards_name", language), required=True, help=cards
        )
    else:
        files.add_argument("cards", nargs="*", metavar=word("help_cards_name", language), help=cards)
    options.add_argument("-h", "--help", action="help", help=word("help_help", language))
    options.add_argument(
        "--column", metavar=word("help_column_name", language), action="append",
        type=_worded(_pair, language), help=word("help_column", language),
    )  # fmt: skip
    options.add_argument("--language", choices=LANGUAGES, help=word("help_language", language))
    _add_output_language(options, language)
    file, folder = word("help_file_name", language), word("help_folder_name", language)
    if name in ("places", "sheet"):
        options.add_argument(
            "--out", metavar=file, type=_worded(_workbook, language), help=word("help_table", language)
        )
    if name != "places":
        options.add_argument("--places", metavar=file, help=word("help_places_file", language))
    if name in ("themes", "review", "publish", "sheet", "wall", "blind"):
        _add_sorted(options, file, language)
    if name == "sheet":
        kinds = options.add_mutually_exclusive_group()
        for kind in ("check", "second"):
            kinds.add_argument(
                f"--{kind}", metavar="N", type=_worded(_least, language), help=word(f"help_{kind}_cards", language)
            )
        options.add_argument("--blind", dest="bare", action="store_true", help=word("help_no_proposals", language))
    if name == "wall":
        _add_wall(options, language)
    if name in ("themes", "review", "publish"):
        options.add_argument("--out", metavar=folder, help=word("help_out", language))
    if name == "blind":
        _add_blind(options, language)
    if name in ("themes", "review", "publish", "blind"):
        options.add_argument(
            "--themes", metavar="N", type=_worded(_count, language), help=word("help_number", language)
        )
    if name in ("themes", "review", "publish"):
        address = word("help_address_name", language)
        options.add_argument("--scheduler", metavar=address, help=word("help_scheduler", language))
    if name in ("themes", "review", "publish"):
        _add_levels(options, language)
        options.add_argument("--excel-csv", action="store_true", help=word("help_excel_csv", language))
    if name in ("review", "publish"):
        options.add_argument(
            "--blind", metavar=file, nargs="+", action="extend", help=word("help_blind_sheets", language)
        )
        options.add_argument("--blind-key", metavar=file, help=word("help_blind_sheets_key", language))
        options.add_argument(
            "--compare", metavar=word("help_keep_name", language), action="append", help=word("help_compare", language)
        )
        options.add_argument("--least", metavar="N", type=_worded(_least, language), help=word("help_least", language))
    if name in ("publish", "new"):
        options.add_argument(
            "--keep", metavar=word("help_keep_name", language), action="append",
            help=word("help_keep", language),
        )  # fmt: skip
        options.add_argument("--allow-personal-data", action="store_true", help=word("help_personal", language))
    if name == "publish":
        options.add_argument("--internal", action="store_true", help=word("help_internal", language))
        options.add_argument("--previous", metavar=folder, help=word("help_previous", language))
        for told in TOLD[:-1]:
            options.add_argument(
                f"--{told}", metavar=word("help_text_name", language), help=word(f"help_{told}", language)
            )
        text = word("help_text_name", language)
        options.add_argument(
            "--author", dest="authors", metavar=text, action="append", help=word("help_author", language)
        )


def _add_sorted(options: argparse._ArgumentGroup, file: str, language: str) -> None:
    """Add what tells the cards apart and what people sorted, which themes and sheets are made from alike."""
    options.add_argument("--sorting", metavar=file, action="append", help=word("help_sorting", language))
    options.add_argument("--codebook", metavar=file, help=word("help_codebook", language))
    options.add_argument("--sorted-cards", metavar=file, help=word("help_sorted_cards", language))
    options.add_argument("--seed", metavar="S", type=_worded(_seed, language), help=word("help_seed", language))
    options.add_argument("--reader", choices=["terms", "semantic"], help=word("help_reader", language))
    folder = word("help_folder_name", language)
    options.add_argument("--encoder", metavar=folder, help=word("help_encoder", language))


def _add_levels(options: argparse._ArgumentGroup, language: str) -> None:
    options.add_argument("--near", action="store_true", help=word("help_near", language))
    options.add_argument(
        "--campaigns", metavar=word("help_campaigns_name", language), nargs="?", const=THRESHOLD,
        type=_worded(_likeness, language), help=word("help_campaigns", language),
    )  # fmt: skip
    options.add_argument("--levels", type=int, choices=[1, 2], help=word("help_levels", language))


def _add_blind(options: argparse._ArgumentGroup, language: str) -> None:
    file = word("help_file_name", language)
    both = options.add_mutually_exclusive_group(required=True)
    both.add_argument("--out", metavar=file, type=_worded(_workbook, language), help=word("help_blind_out", language))
    both.add_argument("--score", metavar=file, nargs="+", help=word("help_blind_score", language))
    options.add_argument("--key", metavar=file, help=word("help_blind_key", language))
    each = word("help_blind_questions", language)
    options.add_argument("--questions", metavar="N", type=_worded(_least, language), help=each)


def _add_wall(options: argparse._ArgumentGroup, language: str) -> None:
    file = word("help_file_name", language)
    options.add_argument("--out", metavar=file, type=_worded(_page, language), help=word("help_wall_out", language))
    options.add_argument("--who", metavar=word("help_who_name", language), help=word("help_who", language))
    number = _worded(_least, language)
    options.add_argument("--check", metavar="N", type=number, help=word("help_wall_check", language))
    kinds = options.add_mutually_exclusive_group()
    kinds.add_argument("--second", metavar="N", type=number, help=word("help_second_cards", language))
    kinds.add_argument("--settle", action="store_true", help=word("help_settle", language))
    options.add_argument("--blind", dest="bare", action="store_true", help=word("help_wall_blind", language))


def _add_output_language(options: argparse._ArgumentGroup, language: str) -> None:
    options.add_argument("--output-language", choices=LANGUAGES, help=word("help_output_language", language))


def _worded(check: Callable[[str], object], language: str) -> Callable[[str], object]:
    """Return a check that says what it expects in the reader's language."""

    def checked(text: str) -> object:
        try:
            return check(text)
        except ValueError:
            raise argparse.ArgumentTypeError(word(f"usage{check.__name__}", language, value=text)) from None

    return checked


def _pair(text: str) -> tuple[str, str]:
    name, equals, column = text.partition("=")
    if not (name and equals and column):
        raise ValueError
    return name, column


def _workbook(text: str) -> str:
    if not text.lower().endswith(".xlsx"):
        raise ValueError
    return text


def _page(text: str) -> str:
    if not text.lower().endswith((".html", ".htm")):
        raise ValueError
    return text


def _count(text: str) -> int | str:
    if text in ("auto", "headings"):
        return text
    if int(text) < 1:
        raise ValueError
    return int(text)


def _least(text: str) -> int:
    if int(text) < 1:
        raise ValueError
    return int(text)


def _likeness(text: str) -> float:
    if not LOWEST <= float(text) <= HIGHEST:
        raise ValueError
    return float(text)


def _seed(text: str) -> int:
    if not 0 <= int(text) < 2**32:
        raise ValueError
    return int(text)
