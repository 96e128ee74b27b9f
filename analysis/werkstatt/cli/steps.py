"""What several commands do: read, look through, find, report."""

from __future__ import annotations

import shlex
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pandas as pd

from werkstatt.cards.hints import other_language
from werkstatt.cards.reading import Reading, read_file
from werkstatt.cli.columns import by_name, by_place
from werkstatt.cli.saying import say
from werkstatt.cli.several import read_several
from werkstatt.cli.sorted import find_from_sorted, read_sorted
from werkstatt.errors import CardError
from werkstatt.publication.keeping import columns_left_out
from werkstatt.publication.lettering import letters_missing
from werkstatt.publication.personal import by_kind, refuse_personal_data
from werkstatt.themes.campaigns import count_campaigns
from werkstatt.themes.found import Themes
from werkstatt.themes.levels import FEWEST
from werkstatt.themes.overview import explain_levels
from werkstatt.validation.comparison import check_columns
from werkstatt.validation.reviewed import Review
from werkstatt.validation.verdict_words import phrase
from werkstatt.validation.what_now import before_review, sortings_named
from werkstatt.vectors.reading import READERS
from werkstatt.wording import LANGUAGES, Message, message, word


def open_file(options: Namespace) -> Reading:
    r"""Read the file of cards, and print what the user should know of it.

    Parameters
    ----------
    options : Namespace
        Of the command.

    Returns
    -------
    Reading
        With all that is wrong with single cards.

    Raises
    ------
    CardError
        If the file can't be read at all.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "karten.csv"
    ...     _ = path.write_text("card_id,text\nK1,Der Bus fehlt.\n", encoding="utf-8")
    ...     open_file(Namespace(cards=path, more=(), column=[], language="de", output_language="de")).columns
    {'card_id': 'card_id', 'text': 'text'}
    """
    found = read_file(options.cards, by_name(options.column), options.language, by_place(options))
    say(found.notices, options, sys.stderr)
    if len(found.cards):
        say(other_language(found.cards["text"], options.language), options, sys.stderr)
    return found


def read(options: Namespace) -> pd.DataFrame:
    r"""Read the cards; what the user should know is printed even if there are errors.

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
        If the file can't be read.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "karten.csv"
    ...     _ = path.write_text("card_id,text\nK1,Der Bus fehlt.\n", encoding="utf-8")
    ...     read(Namespace(cards=path, more=(), column=[], language="de", output_language="de"))["text"].tolist()
    ['Der Bus fehlt.']
    """
    if options.more:
        return read_several(options)
    found = open_file(options)
    if found.problems:
        raise CardError(found.problems, found.cards)
    return found.cards


def to_publish(options: Namespace, cards: pd.DataFrame) -> pd.DataFrame:
    """Return the cards without the columns that stay out of a publication, and print what the user should know of it.

    Parameters
    ----------
    options : Namespace
        Of the command.
    cards : DataFrame
        The card table.

    Returns
    -------
    DataFrame
        The same rows.

    Raises
    ------
    CardError
        If a column is to be compared that there isn't.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1"], "text": ["Der Bus fehlt."], "Ort": ["Gera"]})
    >>> list(to_publish(Namespace(keep=["Ort"], compare=[], output_language="de"), cards))
    ['card_id', 'text', 'Ort']
    """
    # What the themes are compared over is published, as the comparison shows it.
    left_out = columns_left_out(cards, [*options.keep, *check_columns(cards, options.compare)])
    if left_out:
        say([message("columns_left_out", columns=", ".join(left_out))], options, sys.stderr)
    say(letters_missing(cards), options, sys.stderr)
    return cards.drop(columns=left_out)


def keep_existing(options: Namespace) -> None:
    """Refuse to write over a file that people may have worked in.

    Parameters
    ----------
    options : Namespace
        Of the command.

    Raises
    ------
    CardError
        If the file is there.

    Examples
    --------
    >>> keep_existing(Namespace(out="gibt es nicht.xlsx"))
    """
    if Path(options.out).exists():
        raise CardError([message("out_exists", path=options.out)])


def look_through(options: Namespace, places: Sequence[Message]) -> None:
    """Refuse or list what may name a person, before the minute that themes and review may take.

    Parameters
    ----------
    options : Namespace
        Of the command.
    places : sequence of Message
        From :mod:`werkstatt.publication.personal`.

    Raises
    ------
    CardError
        If there is any, and it is not allowed.

    Examples
    --------
    >>> look_through(Namespace(allow_personal_data=False, output_language="de"), [])
    """
    if not options.allow_personal_data:
        refuse_personal_data(places)
    say(by_kind(places), options, sys.stderr)


def find(options: Namespace, cards: pd.DataFrame) -> Themes:
    """Find themes, or place the cards under what people sorted.

    Parameters
    ----------
    options : Namespace
        Of the command.
    cards : DataFrame
        The card table.

    Returns
    -------
    Themes
        Of all cards.

    Raises
    ------
    CardError
        If there are too few cards, or what people sorted can't be read.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]})
    >>> options = Namespace(themes=1, language="de", seed=0, reader="terms", levels=1, near=False, campaigns=None)
    >>> asked = {"sorting": [], "codebook": None, "sorted_cards": None, "more": (), "encoder": None, "out": None}
    >>> find(Namespace(**vars(options), **asked), cards)
    Themes(2 cards, 1 themes)
    """
    return find_from_sorted(options, cards, read_sorted(options, cards))


def report(options: Namespace, found: Themes, reviewed: Review | None, files: list[Path]) -> None:
    """Print the themes with their verdicts, and what was written.

    Parameters
    ----------
    options : Namespace
        Of the command.
    found : Themes
        Of all cards.
    reviewed : Review or None
        Of these themes; None where there is none.
    files : list of Path
        That were written.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]})
    >>> from werkstatt.themes.finding import find_themes
    >>> read = {"cards": "k.csv", "more": (), "column": [], "places": None, "language": "de", "reader": "terms"}
    >>> options = Namespace(output_language="en", sorting=[], sorted_cards=None, encoder=None, **read)
    >>> report(options, find_themes(cards, 1), None, [Path("cards.csv")])  # doctest: +ELLIPSIS
    2 cards, 1 theme
       1      2  Bus, Bahn: not yet reviewed
    The number of themes was given.
    All cards are in a theme.
    Written: cards.csv
    What now?
      - Test how far the themes can be trusted: werkstatt review k.csv --themes 1 --out review
      - Sort yourselves: put 2 cards ...
    """
    said = [message("unreviewed")] * len(found.themes)
    if reviewed is not None:
        said = [phrase(verdict) for verdict in reviewed.verdicts.to_dict("records")]
    say([message("found", cards=len(found.cards), themes=len(found.themes))], options)
    for theme, verdict in zip(found.themes.itertuples(), said, strict=True):
        print(f"{theme.theme:>4}  {theme.cards:>5}  {theme.label}: {verdict.say(options.output_language)}")
        for line in _parts(found, reviewed, theme.theme, options.output_language):
            print(line)
    levels = filter(None, [explain_levels(found.looked, FEWEST) if found.below else None])
    campaigns = [count_campaigns(found.campaigns)] if found.campaigns else []
    whole = [] if reviewed is None else reviewed.sentences()
    written = message("written", files=", ".join(_listed(files)))
    say([found.formation(), *levels, *campaigns, found.unassigned(), *whole, written], options)
    print(word("what_now", options.output_language))
    sorting, command = sortings_named(options.sorting, options.sorted_cards or ""), _command(options)
    steps = before_review(found, command, sorting) if reviewed is None else reviewed.what_now(command, sorting)
    for step in steps:
        print(f"  - {step.say(options.output_language)}")


def _parts(found: Themes, reviewed: Review | None, theme: int, language: str) -> Iterator[str]:
    """Return a line for each sub-theme of a theme."""
    if theme not in found.below:
        return
    said = [message("unreviewed")] * len(found.below[theme].themes)
    if reviewed is not None:
        said = [phrase(verdict) for verdict in reviewed.below[theme].verdicts.to_dict("records")]
    for part, verdict in zip(found.below[theme].themes.itertuples(), said, strict=True):
        yield f"{theme:>6}.{part.theme}  {part.cards:>5}  {part.label}: {verdict.say(language)}"


def _listed(files: Sequence[Path]) -> list[str]:
    """Return files as one reads them: those in folders of their own as a number for each folder."""
    out = files[0].parent
    folders = Counter(path.parent for path in files if path.parent != out)
    return [str(path) for path in files if path.parent == out] + [f"{path}/ ({n})" for path, n in folders.items()]


def _command(options: Namespace) -> str:
    """Return the file of cards with the options that tell how it is read, as one types them."""
    parts = [str(options.cards), *options.more]
    parts += [part for name, column in options.column for part in ("--column", f"{name}={column}")]
    parts += ["--places", options.places] if options.places else []
    parts += ["--language", options.language] if options.language != LANGUAGES[0] else []
    if options.encoder:
        parts += ["--encoder", options.encoder]
    elif options.reader != READERS[0]:
        parts += ["--reader", options.reader]
    return " ".join(map(shlex.quote, parts))
