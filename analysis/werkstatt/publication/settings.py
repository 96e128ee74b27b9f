"""From which file, and with which options that differ from the defaults: nobody can shop for a verdict unseen."""

from __future__ import annotations

import shlex
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from werkstatt.files.fingerprint import Fingerprint, fingerprint
from werkstatt.people.sorting import PEOPLE
from werkstatt.themes.found import Themes
from werkstatt.validation.reviewed import Review
from werkstatt.validation.reviewing import RESAMPLES
from werkstatt.wording import Message, message
from werkstatt.wording.sentences import in_sequence

LEAST = 3
"""Counts of cards by group below this number are not shown, unless another is given."""

DEFAULT_LANGUAGE, DEFAULT_READER = "de", "terms"

Columns = Mapping[str, str | Sequence[str]]

Option = str | float | bool | tuple[str | Mapping[str, str], ...] | Columns
"""The value of an option, as JSON has it; a file is its name and its hash."""


@dataclass(frozen=True)
class Inputs:
    """The files that an analysis was made from, and how their columns were named.

    Attributes
    ----------
    cards, places, codebook, sorted_cards, blind_key : Fingerprint or None
        None where no such file was given.
    sorting : tuple of Fingerprint
        The sortings, in the order in which they were given.
    columns : mapping of str to str or sequence of str
        What columns were taken for: the name in the card table, and that in the file.
    blind : tuple of Fingerprint
        The sheets of the blind check.
    more : tuple of Fingerprint
        The cards of further workshops.

    Examples
    --------
    >>> Inputs(columns={"text": "Beitrag"}).cards is None
    True
    """

    cards: Fingerprint | None = None
    columns: Columns = field(default_factory=dict)
    places: Fingerprint | None = None
    sorting: tuple[Fingerprint, ...] = ()
    codebook: Fingerprint | None = None
    sorted_cards: Fingerprint | None = None
    blind: tuple[Fingerprint, ...] = ()
    blind_key: Fingerprint | None = None
    more: tuple[Fingerprint, ...] = ()


def inputs(
    cards: str | Path,
    columns: Columns | None = None,
    places: str | Path | None = None,
    sorting: Sequence[str | Path] = (),
    codebook: str | Path | None = None,
    sorted_cards: str | Path | None = None,
    blind: Sequence[str | Path] = (),
    blind_key: str | Path | None = None,
    more: Sequence[str | Path] = (),
) -> Inputs:
    """Note which files an analysis was made from, so that what is published can name them.

    Parameters
    ----------
    cards : str or Path
        The file that was read.
    columns : mapping of str to str or sequence of str, optional
        As given to :func:`werkstatt.cards.reading.read_cards`.
    places, codebook : str or Path, optional
        The table of places, and the codebook.
    sorting : sequence of str or Path
        The sortings.
    sorted_cards : str or Path, optional
        The cards of another workshop whose sorting comes first.
    blind : sequence of str or Path
        Sheets of the blind check that were filled in.
    blind_key : str or Path, optional
        The key to them.
    more : sequence of str or Path
        The cards of further workshops, in the order in which they were held.

    Returns
    -------
    Inputs
        Names without folders, and hashes.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "karten.csv"
    ...     _ = path.write_text("text", encoding="utf-8")
    ...     inputs(path).cards.name
    'karten.csv'
    """
    return Inputs(
        fingerprint(cards),
        dict(columns or {}),
        None if places is None else fingerprint(places),
        tuple(fingerprint(path) for path in sorting),
        None if codebook is None else fingerprint(codebook),
        None if sorted_cards is None else fingerprint(sorted_cards),
        tuple(fingerprint(sheet) for sheet in blind),
        None if blind_key is None else fingerprint(blind_key),
        tuple(fingerprint(path) for path in more),
    )


def changed_options(
    themes: Themes, review: Review | None, given: Inputs, language: str, least: int, published: Mapping[str, Option]
) -> dict[str, Option]:
    """Return the options that differ from the defaults, by what was made with them.

    Parameters
    ----------
    themes : Themes
        What was found.
    review : Review or None
        Of the same themes; None where there is none.
    given : Inputs
        From :func:`inputs`.
    language : {"de", "en"}
        Of the reader.
    least : int
        Counts of cards by group from 1 to below this number are not shown.
    published : mapping of str to Option
        What was asked for in publishing, by the name of the option; empty where nothing was.

    Returns
    -------
    dict of str to Option
        Names as on the command line, without dashes.

    Examples
    --------
    >>> import pandas as pd
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]})
    >>> changed_options(find_themes(cards, 1, seed=4), None, Inputs(columns={"text": "Idee"}), "de", 3, {})
    {'themes': 1, 'seed': 4, 'column': {'text': 'Idee'}}
    """
    found = themes.by_machine
    asked: dict[str, tuple[Option, Option]] = {
        "themes": (_number_asked(themes, given), "auto"),
        "reader": (found.reading.reader, DEFAULT_READER),
        "encoder": (found.encoder.record, {}),
        "seed": (found.seed, 0),
        "near": (themes.near, False),
        "campaigns": (themes.threshold or 0, 0),
        "levels": (1 if themes.looked.empty else 2, 2),
        "language": (found.language, DEFAULT_LANGUAGE),
        "output-language": (language, found.language),
        "column": (dict(given.columns), {}),
        "places": (_named(given.places), ""),
        "sorting": (tuple(_named(one) for one in given.sorting), ()),
        "codebook": (_named(given.codebook), ""),
        "sorted-cards": (_named(given.sorted_cards), ""),
        "blind": (tuple(asdict(sheet) for sheet in given.blind) or _asked(review), 0),
        "blind-key": (_named(given.blind_key), ""),
        "least": (least, LEAST),
    }
    if review is not None:
        asked["resamples"] = (review.resamples, RESAMPLES)
        asked["compare"] = (tuple(review.compared), ())
        asked["review-seed"] = (review.seed, found.seed)
    options = {name: value for name, (value, default) in asked.items() if value != default}
    return options | {name: value for name, value in published.items() if value}


def explain_settings(given: Inputs, options: Mapping[str, Option]) -> Message:
    """Return what was read and which options were given, as sentences.

    Parameters
    ----------
    given : Inputs
        From :func:`inputs`.
    options : mapping of str to Option
        From :func:`changed_options`.

    Returns
    -------
    Message
        Two sentences.

    Examples
    --------
    >>> explain_settings(Inputs(Fingerprint("karten.csv", "bb3d83ff")), {"themes": 7}).say("en")
    'karten.csv was read (SHA-256 bb3d83ff). Options that differ from the defaults: --themes 7.'
    """
    read = message("settings_no_input") if given.cards is None else message("settings_input", **asdict(given.cards))
    for one in given.more:
        read = in_sequence([read, message("settings_more", **asdict(one))])
    if not options:
        return in_sequence([read, message("settings_default")])
    said = "; ".join(one for name, value in options.items() for one in _as_typed(name, value))
    return in_sequence([read, message("settings_options", options=said)])


def record_settings(given: Inputs, options: Mapping[str, Option]) -> dict[str, object]:
    """Return the same as ``review.json`` has it.

    Parameters
    ----------
    given : Inputs
        From :func:`inputs`.
    options : mapping of str to Option
        From :func:`changed_options`.

    Returns
    -------
    dict
        ``input`` (name and hash, or None) and ``options``.

    Examples
    --------
    >>> record_settings(Inputs(), {"themes": 7})
    {'input': None, 'options': {'themes': 7}}
    """
    more = {"more": [asdict(one) for one in given.more]} if given.more else {}
    return {"input": None if given.cards is None else asdict(given.cards), **more, "options": dict(options)}


def options_of_publishing(
    keep: Collection[str], *, allow_personal_data: bool, excel_csv: bool = False, internal: bool = False
) -> dict[str, Option]:
    """Return what was asked for in publishing.

    Parameters
    ----------
    keep : collection of str
        Columns to be published that the card table does not know.
    allow_personal_data : bool
        Publish although what is published may name a person.
    excel_csv : bool
        Write tables as a German Excel opens them.
    internal : bool
        Show what a report still has to name.

    Returns
    -------
    dict of str to Option
        By the name of the option.

    Examples
    --------
    >>> options_of_publishing(["Ort"], allow_personal_data=False)
    {'keep': ('Ort',), 'allow-personal-data': False, 'excel-csv': False, 'internal': False}
    """
    switches = {"allow-personal-data": allow_personal_data, "excel-csv": excel_csv, "internal": internal}
    return {"keep": tuple(keep), **switches}


def _number_asked(themes: Themes, given: Inputs) -> Option:
    """Return what was asked for; where there is a sorting, its headings are the default."""
    if themes.placing is not None and themes.placements is not None:
        of_cards = themes.placements.rows["who"].isin(PEOPLE).any()
        return "headings" if of_cards or not (given.sorting or themes.placements.guided) else "auto"
    return len(themes.by_machine.themes) if themes.by_machine.given else "auto"


def _named(file: Fingerprint | None) -> Mapping[str, str] | str:
    return "" if file is None else {"name": file.name, "sha256": file.sha256}


def _asked(review: Review | None) -> int:
    """Return how many answered a blind check, where nobody said from which files."""
    return 0 if review is None or review.blind is None else len(review.blind.coders)


def _as_typed(name: str, value: Option) -> list[str]:
    """Return an option as it is typed, once for each value; the hash of a file stands behind it."""
    if value is True:
        return [f"--{name}"]
    if isinstance(value, tuple):
        return [said for one in value for said in _as_typed(name, one)]
    if isinstance(value, str):
        return [f"--{name} {shlex.quote(value)}"]
    if isinstance(value, Mapping):
        if "sha256" in value:
            return [f"--{name} {value['name']} (SHA-256 {value['sha256']})"]
        pairs = [
            (one, column)
            for one, columns in value.items()
            for column in ([columns] if isinstance(columns, str) else columns)
        ]
        return [f"--{name} {shlex.quote(f'{one}={column}')}" for one, column in pairs]
    return [f"--{name} {value}"]
