"""The command ``werkstatt``."""

from __future__ import annotations

import argparse
import os
import sys
import warnings
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import pandas as pd

from werkstatt.cards.hints import find_hints
from werkstatt.cards.places import places_table, read_places
from werkstatt.cards.reading import read_cards
from werkstatt.cards.workshop import read_workshop
from werkstatt.errors import CardError, CardNotice
from werkstatt.files.csv import csv_bytes
from werkstatt.files.workbooks import tables_xlsx
from werkstatt.files.writing import write_file, write_files
from werkstatt.new.project import new_project
from werkstatt.people.decisions import decide, read_decisions, report_misfits
from werkstatt.publication.publishing import publish, refuse_personal_data, report_personal_data
from werkstatt.publication.tables import decisions_table, review_json, review_table, themes_table
from werkstatt.themes.finding import Themes, find_themes
from werkstatt.themes.overview import explain_choice, share_unassigned
from werkstatt.validation.reviewing import Review, review
from werkstatt.wording import LANGUAGES, message, spoken_in, word

EXAMPLES = """\
examples:
  werkstatt check karten.xlsx
  werkstatt themes karten.csv --out ergebnisse
  werkstatt themes karten.csv --out ergebnisse --themes 7 --seed 1
  werkstatt review karten.ods --out ergebnisse --column text=Antwort --column card_id=Nr
  werkstatt publish corpus/sozialplanung/cards.csv --out ergebnisse
  werkstatt new meine-werkstatt --from karten.xlsx
  werkstatt places board.json --out orte.xlsx
  werkstatt check board.json --places orte.xlsx

A table needs one row per card and a column "text" (or "Karte"). Known beside it: card_id, phase, group,
votes, heading, vision, with their German names (Karten-Nr, Phase, Gruppe, Punkte, Überschrift, Zukunftsbild).
Boards (Miro, Mural, Padlet), surveys (LimeSurvey, SoSci Survey), QDA projects and transcripts are recognised.
Exit codes: 0 done, 1 the input is at fault, 2 wrong usage.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments` (those of the process if None) and return its exit code."""
    options = _parser().parse_args(arguments)
    with spoken_in(options.language):
        return _run(options)


def _run(options: argparse.Namespace) -> int:
    try:
        options.run(options, _read(options))
        sys.stdout.flush()
    except CardError as error:
        print(word("problems", options.language, file=options.cards, count=len(error.problems)), file=sys.stderr)
        for problem in error.problems:
            print(f"  {problem.say(options.language)}", file=sys.stderr)
        if options.run is _check and error.cards is not None and len(error.cards):
            print(word("check_rest", options.language, cards=len(error.cards)))
            _print_hints(error.cards, options.language)
        return 1
    except BrokenPipeError:
        # Whoever read along has seen enough; closing at the end must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except ModuleNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    except NotADirectoryError:
        print(word("out_not_folder", options.language, path=options.out), file=sys.stderr)
        return 1
    except OSError as error:
        path = getattr(options, "out", None) or getattr(options, "folder", options.cards)
        print(word("out_not_writable", options.language, path=path, reason=error.strerror), file=sys.stderr)
        return 1
    return 0


def _read(options: argparse.Namespace) -> pd.DataFrame:
    """Read the cards; what the user should know is printed even if there are errors."""
    places = getattr(options, "places", None)
    with warnings.catch_warnings(record=True) as notices:
        warnings.simplefilter("always", CardNotice)
        try:
            meanings = read_places(places, options.language) if places else None
            return read_cards(options.cards, dict(options.column), options.language, meanings)
        finally:
            for notice in notices:
                print(notice.message, file=sys.stderr)


def _check(options: argparse.Namespace, cards: pd.DataFrame) -> None:
    print(word("check_ok", options.language, file=options.cards, cards=len(cards)))
    _print_hints(cards, options.language)


def _print_hints(cards: pd.DataFrame, language: str) -> None:
    hints = find_hints(cards, language)
    if len(hints):
        print(word("hints", language, count=len(hints)))
    for hint in hints["message"]:
        print(f"  {hint.say(language)}")


def _places(options: argparse.Namespace, cards: pd.DataFrame) -> None:
    if Path(options.out).exists():
        # It may hold what people have changed.
        raise CardError([message("out_exists", path=options.out)])
    table = places_table(cards, options.language)
    write_file(options.out, tables_xlsx({word("place", options.language): table}))
    print(word("places_written", options.language, file=options.out, count=len(table)))


def _themes(options: argparse.Namespace, cards: pd.DataFrame) -> None:
    themes, reviewed = _find_and_review(options, cards)
    tables = {
        "cards.csv": themes.cards,
        "themes.csv": themes_table(themes, reviewed, options.language),
        **decisions_table(themes),
    }
    written = write_files(options.out, {name: csv_bytes(table) for name, table in tables.items()})
    _report(options, themes, reviewed, written)


def _review(options: argparse.Namespace, cards: pd.DataFrame) -> None:
    themes, reviewed = _find_and_review(options, cards)
    files = {
        "review.json": review_json(themes, reviewed, version("werkstatt"), options.language, options.least),
        "review.csv": csv_bytes(review_table(reviewed, options.language)),
        "review_cards.csv": csv_bytes(reviewed.cards),
    }
    _report(options, themes, reviewed, write_files(options.out, files))


def _publish(options: argparse.Namespace, cards: pd.DataFrame) -> None:
    workshop = read_workshop(Path(options.cards).parent, options.language)
    places = report_personal_data(cards, workshop)
    if not options.allow_personal_data:
        # Before the minute that themes and review may take.
        refuse_personal_data(places)
    for place in places:
        print(place.say(options.language), file=sys.stderr)
    themes, reviewed = _find_and_review(options, cards)
    files = publish(
        cards,
        themes,
        reviewed,
        options.out,
        workshop=workshop,
        least=options.least,
        allow_personal_data=options.allow_personal_data,
    )
    _report(options, themes, reviewed, files)


def _new(options: argparse.Namespace, cards: pd.DataFrame) -> None:
    new_project(options.folder, cards, options.cards, options.language)
    print(word("new_done", options.language, folder=options.folder))


def _find_and_review(options: argparse.Namespace, cards: pd.DataFrame) -> tuple[Themes, Review]:
    themes = find_themes(cards, options.themes, language=options.language, seed=options.seed, reader=options.reader)
    if options.decisions:
        themes = decide(themes, read_decisions(options.decisions, options.language))
        for misfit in report_misfits(themes.decisions):
            print(misfit.say(options.language), file=sys.stderr)
    return themes, review(cards, themes, seed=options.seed)


def _report(options: argparse.Namespace, themes: Themes, reviewed: Review, files: list[Path]) -> None:
    print(word("found", options.language, cards=len(themes.cards), themes=len(themes.themes)))
    for theme, band in zip(themes.themes.itertuples(), reviewed.verdicts["band"], strict=True):
        print(f"{theme.theme:>4}  {theme.cards:>5}  {theme.label}: {word(band, options.language)}")
    for sentence in (
        explain_choice(themes.choice),
        share_unassigned(themes.cards),
        reviewed.whole.sentence(),
    ):
        print(sentence.say(options.language))
    print(word("written", options.language, files=", ".join(map(str, files))))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="werkstatt",
        description="Themes from the cards of a participatory workshop, and how far each can be trusted.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"werkstatt {version('werkstatt')}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run, what in (
        ("check", _check, "say what is wrong with a file of cards, all of it at once"),
        ("places", _places, "propose what the frames of a board or the questions of a survey mean, as a table to edit"),
        ("themes", _themes, "find themes; write cards.csv and themes.csv"),
        ("review", _review, "review how far each theme can be trusted; write review.json and review.csv"),
        ("publish", _publish, "write all of it, with a page and a brochure for people who were not there"),
        ("new", _new, "make a folder with corpus, notebooks, environment and tests for a workshop of your own"),
    ):
        command = commands.add_parser(
            name, help=what, description=what, epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
        )
        command.set_defaults(run=run)
        kinds = "file of cards: .csv, .tsv, .txt, .xlsx, .ods, .json, .md or .qdpx"
        if name == "new":
            command.add_argument("folder", metavar="FOLDER", help="folder to be made; it must not exist yet")
            command.add_argument("--from", dest="cards", metavar="CARDS", required=True, help=kinds)
        else:
            command.add_argument("cards", metavar="CARDS", help=kinds)
        command.add_argument(
            "--column", metavar="NAME=COLUMN", action="append", default=[], type=_pair,
            help="which column of the file is text, card_id, phase …; may be repeated",
        )  # fmt: skip
        command.add_argument(
            "--language", choices=LANGUAGES, default="de", help="of the cards and of all output (default: de)"
        )
        if name == "places":
            command.add_argument(
                "--out", metavar="FILE", required=True, type=_workbook, help="table to be written, .xlsx"
            )
        else:
            command.add_argument(
                "--places", metavar="FILE", help="table of what frames, questions or sheets mean (see werkstatt places)"
            )
        if name not in ("check", "places", "new"):
            command.add_argument("--out", metavar="DIR", required=True, help="folder for the results")
            command.add_argument(
                "--themes", metavar="N", type=_count, default="auto", help="number of themes (default: auto)"
            )
            command.add_argument(
                "--seed", metavar="S", type=_seed, default=0, help="start of the random numbers (default: 0)"
            )
            command.add_argument(
                "--decisions", metavar="FILE", help="table of people's decisions on the themes, replayed in order"
            )
            command.add_argument(
                "--reader", choices=["terms", "semantic"], default="terms",
                help="what the themes are formed from: words, or words and a sentence encoder (default: terms)",
            )  # fmt: skip
        if name in ("review", "publish"):
            command.add_argument(
                "--least", metavar="N", type=_least, default=3,
                help="counts of cards by group below N are not shown (default: 3; 1 shows all)",
            )  # fmt: skip
        if name == "publish":
            command.add_argument(
                "--allow-personal-data", action="store_true",
                help="publish although cards may name a person (they are listed either way)",
            )  # fmt: skip
    return parser


def _pair(text: str) -> tuple[str, str]:
    name, equals, column = text.partition("=")
    if not (name and equals and column):
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=COLUMN")
    return name, column


def _workbook(text: str) -> str:
    if not text.lower().endswith(".xlsx"):
        raise argparse.ArgumentTypeError(f"{text!r} does not end in .xlsx")
    return text


def _count(text: str) -> int | str:
    return text if text == "auto" else int(text)


def _least(text: str) -> int:
    if int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is below 1")
    return int(text)


def _seed(text: str) -> int:
    if not 0 <= int(text) < 2**32:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 4294967295")
    return int(text)
