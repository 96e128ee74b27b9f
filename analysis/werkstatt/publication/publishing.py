"""Themes and review to a folder that can be published. Computes nothing."""

from __future__ import annotations

import warnings
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from werkstatt.cards.workshop import Workshop
from werkstatt.errors import CardNotice
from werkstatt.files.writing import write_files
from werkstatt.parameters import check_among, check_count, check_instance
from werkstatt.publication.edition import Edition
from werkstatt.publication.keeping import columns_left_out, without
from werkstatt.publication.lettering import letters_missing
from werkstatt.publication.personal import (
    personal_data,
    personal_data_of_headings,
    personal_data_of_names,
    refuse_personal_data,
)
from werkstatt.publication.settings import LEAST, Inputs, options_of_publishing
from werkstatt.themes.found import CAMPAIGN, Themes
from werkstatt.themes.same_cards import check_same_cards
from werkstatt.validation.reviewed import Review
from werkstatt.wording import LANGUAGES, message, spoken_in


def publish(
    cards: pd.DataFrame,
    themes: Themes,
    review: Review,
    folder: str | Path,
    *,
    workshop: Workshop | None = None,
    inputs: Inputs | None = None,
    language: str | None = None,
    least: int = LEAST,
    keep: Collection[str] = (),
    allow_personal_data: bool = False,
    excel_csv: bool = False,
    previous: str | Path | None = None,
    internal: bool = False,
) -> list[Path]:
    """Write page, brochure, tables, review and exports into `folder`.

    ``index.html`` and ``brochure.pdf`` to be read, ``report.docx`` to go on writing; ``cards.csv``, ``themes.csv``,
    ``review.csv``, ``review_cards.csv``, ``review.json`` and, where people sorted, ``sorting.csv``, where campaigns
    were asked for, ``campaigns.csv``; ``themes.xlsx`` for spreadsheets; ``codebook.docx``, what the headings mean, to
    be written on; ``project.qdpx`` and ``codebook.qdc`` for programs of qualitative analysis; ``visions.csv``,
    ``measures.csv``, ``replies.csv``, ``feedback.csv`` and the folder ``pictures`` where there are any; every figure in
    ``figures``; ``werkstatt.toml``, ``datapackage.json`` and ``ro-crate-metadata.json``, which describe them.

    The same input gives the same bytes. All files appear or none.

    Parameters
    ----------
    cards : DataFrame
        The card table that `themes` were found in.
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.
    review : Review
        From :func:`werkstatt.validation.reviewing.review`.
    folder : str or Path
        Made if it does not exist; other files in it stay.
    workshop : Workshop, optional
        Title, licence and Zukunftsbilder, from :func:`werkstatt.cards.workshop.read_workshop`.
    inputs : Inputs, optional
        Which files the cards were read from, from :func:`werkstatt.publication.settings.inputs`; their names and hashes
        are published. All options that differ from the defaults are named too.
    language : {"de", "en"}, optional
        Of the reader; by default that of the cards.
    least : int
        Counts of cards by group from 1 to below this number are not shown.
    keep : collection of str
        Columns to be published that the card table does not know; the others stay out, with a warning.
    allow_personal_data : bool
        Publish although what is published may name a person.
    excel_csv : bool
        Write tables as a German Excel opens them by a double click (byte order mark, semicolons, decimal commas), not
        as plain CSV.
    previous : str or Path, optional
        Where an earlier edition was published: what changed in replies and measures is shown.
    internal : bool
        For the researchers alone: show what a report still has to name, too.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    CardError
        If what is published may name a person, see :func:`werkstatt.publication.personal.personal_data`, or if a column
        of `keep` is not there.
    ValueError
        If `cards` and `themes` do not belong together.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> from werkstatt.themes.finding import find_themes
    >>> from werkstatt.validation.reviewing import review
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus kommt", "Park voll", "Park leer"]})
    >>> themes = find_themes(cards, 2)
    >>> with TemporaryDirectory() as folder:
    ...     files = publish(cards, themes, review(cards, themes, resamples=5), folder)
    >>> [path.name for path in files][:3]
    ['index.html', 'brochure.pdf', 'report.docx']
    """
    check_instance("publish", "cards", cards, pd.DataFrame)
    check_instance("publish", "themes", themes, Themes)
    check_instance("publish", "review", review, Review)
    check_instance("publish", "folder", folder, str, Path)
    check_instance("publish", "workshop", workshop, Workshop, type(None))
    check_instance("publish", "previous", previous, str, Path, type(None))
    check_instance("publish", "inputs", inputs, Inputs, type(None))
    check_count("publish", "least", least, 1)
    workshop, language = workshop or Workshop(), language or themes.language
    check_among("publish", "language", language, LANGUAGES)
    check_same_cards(cards, themes)
    with spoken_in(language):
        # A card table of found themes has what was found, too.
        own = cards if themes.campaigns is None else cards.drop(columns=CAMPAIGN, errors="ignore")
        if left_out := columns_left_out(own, [*keep, *review.compared]):
            warnings.warn(CardNotice(message("columns_left_out", columns=", ".join(left_out))), stacklevel=2)
        for notice in letters_missing(cards):
            warnings.warn(CardNotice(notice), stacklevel=2)
        themes = without(themes, left_out)
        given = inputs or Inputs()
        places = [
            *personal_data(themes.cards, workshop),
            *personal_data_of_names(given),
            *personal_data_of_headings(themes.themes["label"], themes.codebook, themes.reasons),
        ]
        if not allow_personal_data:
            refuse_personal_data(places)
        published = options_of_publishing(
            keep, allow_personal_data=allow_personal_data, excel_csv=excel_csv, internal=internal
        )
        edition = Edition(themes, review, workshop, language, least, len(places), given, published, previous, internal)
        return publish_searched(edition, folder)


def publish_searched(
    edition: Edition, folder: str | Path, beside: Mapping[str, bytes | Iterable[bytes]] = MappingProxyType({})
) -> list[Path]:
    """Write all files of cards that have been searched for personal data.

    Parameters
    ----------
    edition : Edition
        What is published.
    folder : str or Path
        As of :func:`publish`.
    beside : mapping of str to bytes, or to an iterable of bytes
        Further files by their names.

    Returns
    -------
    list of Path
        The files written.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> from werkstatt.themes.finding import find_themes
    >>> from werkstatt.validation.reviewing import review
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus kommt", "Park voll", "Park leer"]})
    >>> themes = find_themes(cards, 2)
    >>> with TemporaryDirectory() as folder:
    ...     edition = Edition(themes, review(cards, themes, resamples=5), Workshop(), "en", least=3, personal=0)
    ...     files = publish_searched(edition, folder)
    >>> [path.name for path in files if path.suffix == ".json"]
    ['review.json', 'datapackage.json', 'ro-crate-metadata.json']
    """
    # matplotlib, openpyxl and Typst take seconds to load, so only whoever publishes waits for them.
    from werkstatt.publication.formats import make_files

    return write_files(folder, {**make_files(edition), **beside})
