"""Themes and review to a folder that can be published. Computes nothing."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pandas as pd

from werkstatt.cards.personal_data import find_personal_data
from werkstatt.cards.workshop import Workshop
from werkstatt.errors import CardError
from werkstatt.files.csv import csv_bytes
from werkstatt.files.writing import write_files
from werkstatt.publication.tables import decisions_table, review_json, review_table, themes_table
from werkstatt.themes.finding import Themes, check_same_cards
from werkstatt.themes.map import map_themes
from werkstatt.validation.reviewing import Review
from werkstatt.wording import Message, message


def publish(
    cards: pd.DataFrame,
    themes: Themes,
    review: Review,
    folder: str | Path,
    *,
    workshop: Workshop | None = None,
    language: str | None = None,
    least: int = 3,
    allow_personal_data: bool = False,
) -> list[Path]:
    """Write page, brochure, tables, review and exports into `folder`.

    ``index.html`` and ``brochure.pdf`` to be read; ``cards.csv``, ``themes.csv``, ``review.csv``,
    ``review_cards.csv``, ``review.json`` and, where people decided on themes, ``decisions.csv``; ``themes.xlsx`` for
    spreadsheets; ``project.qdpx`` for programs of qualitative analysis; ``datapackage.json`` and
    ``ro-crate-metadata.json``, which describe them.

    The same input gives the same bytes. All files appear or none.

    Parameters
    ----------
    cards
        The card table that `themes` were found in.
    themes, review
        From :func:`werkstatt.themes.finding.find_themes` and :func:`werkstatt.validation.review`.
    folder
        Made if it does not exist; other files in it stay.
    workshop
        Title, licence and Zukunftsbilder, from :func:`werkstatt.cards.workshop.read_workshop`.
    language
        Of the page; that of the cards if None.
    least
        Counts of cards by group from 1 to below this number are not shown.

    allow_personal_data
        Publish although cards or Zukunftsbilder may name a person.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    CardError
        If cards or Zukunftsbilder may name a person, see :func:`werkstatt.cards.personal_data.find_personal_data`.
    ValueError
        If `cards` and `themes` do not belong together.
    """
    # matplotlib, openpyxl and Typst take seconds to load, so only whoever publishes waits for them.
    from werkstatt.publication.brochure import brochure
    from werkstatt.publication.content import gather
    from werkstatt.publication.method import method_parts
    from werkstatt.publication.package import describe_files
    from werkstatt.publication.page import page
    from werkstatt.publication.qda import project_qdpx
    from werkstatt.publication.workbook import themes_xlsx

    check_same_cards(cards, themes)
    made_with, language = version("werkstatt"), language or themes.language
    workshop = workshop or Workshop()
    places = find_places(cards, workshop)
    if not allow_personal_data:
        refuse_personal_data(places)
    parts = method_parts(themes, review, least, language)
    content = gather(themes, review, parts, map_themes(themes), workshop, made_with, language)
    tables = {
        "cards.csv": themes.cards,
        "themes.csv": themes_table(themes),
        "review.csv": review_table(review, language),
        "review_cards.csv": review.cards,
        **decisions_table(themes),
    }
    files = {
        "index.html": page(content, least, len(places)),
        "brochure.pdf": brochure(content),
        **{name: csv_bytes(table) for name, table in tables.items()},
        "review.json": review_json(themes, review, made_with, language, least),
        "themes.xlsx": themes_xlsx(themes, review, parts, language),
        "project.qdpx": project_qdpx(themes, workshop, made_with, language),
    }
    described = describe_files(files, tables, themes, review, workshop, made_with, language)
    return write_files(folder, files | described)


def refuse_personal_data(places: list[Message]) -> None:
    """Raise a CardError that lists all `places` that may name a person, if there are any."""
    if places:
        raise CardError([message("personal_data_stop", places=tuple(places))])


def find_places(cards: pd.DataFrame, workshop: Workshop) -> list[Message]:
    """Return a message for each place of cards and Zukunftsbilder that may name a person."""
    texts = [cards.set_index("card_id")["text"], workshop.visions.set_index("vision")["text"]]
    return [
        message("personal_data", card=row.card, kind=message(f"kind_{row.kind}"), found=row.found)
        for row in find_personal_data(pd.concat(texts)).itertuples()
    ]
