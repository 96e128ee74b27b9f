"""Themes and review to a folder that can be published. Computes nothing."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pandas as pd

from werkstatt.files import write_files
from werkstatt.publication.tables import cards_csv, decisions_csv, review_cards_csv, review_csv, review_json, themes_csv
from werkstatt.review import Review
from werkstatt.themes import Themes, check_same_cards
from werkstatt.workshop import Workshop


def publish(
    cards: pd.DataFrame,
    themes: Themes,
    review: Review,
    folder: str | Path,
    *,
    workshop: Workshop | None = None,
    language: str | None = None,
    least: int = 3,
) -> list[Path]:
    """Write page, tables and review into `folder`.

    ``index.html``, ``cards.csv``, ``themes.csv``, ``review.csv``, ``review_cards.csv``, ``review.json`` and, where
    people decided on themes, ``decisions.csv``.

    The same input gives the same bytes. All files appear or none.

    Parameters
    ----------
    cards
        The card table that `themes` were found in.
    themes, review
        From :func:`werkstatt.themes.find_themes` and :func:`werkstatt.review.review`.
    folder
        Made if it does not exist; other files in it stay.
    workshop
        Title, licence and Zukunftsbilder, from :func:`werkstatt.workshop.read_workshop`.
    language
        Of the page; that of the cards if None.
    least
        Counts of cards by group from 1 to below this number are not shown.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    ValueError
        If `cards` and `themes` do not belong together.
    """
    # matplotlib takes a second to load, so only whoever publishes waits for it.
    from werkstatt.publication.page import page

    check_same_cards(cards, themes)
    made_with = version("werkstatt")
    files = {
        "index.html": page(themes, review, workshop or Workshop(), made_with, language or themes.language, least),
        "cards.csv": cards_csv(themes),
        "themes.csv": themes_csv(themes, review),
        "review.csv": review_csv(review),
        "review_cards.csv": review_cards_csv(review),
        "review.json": review_json(themes, review, made_with, least),
        **decisions_csv(themes),
    }
    return write_files(folder, files)
