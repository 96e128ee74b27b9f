"""What was told of the workshop as files: tables for programs, photographs, and figures in lines and in dots."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from werkstatt.figures import Picture
from werkstatt.publication.edition import Edition
from werkstatt.publication.format import CSV, File, Format, Several

JOINED = "; "
"""Between the ids of cards and the numbers of themes in a cell."""


def measures_table(edition: Edition) -> pd.DataFrame | None:
    """Return the measures with the cards and themes that each belongs to.

    Parameters
    ----------
    edition : Edition
        What is published.

    Returns
    -------
    DataFrame or None
        ``number``, what stands in the file, and ``themes`` (their numbers); None where there are no measures.

    Examples
    --------
    >>> MEASURES.name
    'measures.csv'
    """
    table = edition.links.measures
    if table.empty:
        return None
    numbers = [JOINED.join(map(str, themes)) for themes in table["themes"]]
    told = table.drop(columns=["ids", "named", "themes"]).assign(themes=numbers)
    return told[["number", *(name for name in told.columns if name != "number")]]


def replies_table(edition: Edition) -> pd.DataFrame | None:
    """Return the replies with the label of the theme that each belongs to.

    Parameters
    ----------
    edition : Edition
        What is published.

    Returns
    -------
    DataFrame or None
        ``theme`` (its label), ``number``, ``reply``, ``reason``, ``by`` and ``date``; None where there are none.

    Examples
    --------
    >>> REPLIES.name
    'replies.csv'
    """
    table = edition.links.replies
    if table.empty:
        return None
    labelled = table.assign(theme=table["number"].map(edition.labels))
    return labelled[["theme", "number", "reply", "reason", "by", "date"]]


def _filled(table: pd.DataFrame) -> pd.DataFrame | None:
    return None if table.empty else table


def _photographs(edition: Edition) -> Iterator[tuple[str, File]]:
    for number, shot in enumerate(edition.workshop.pictures, 1):
        photograph = shot.photograph
        yield f"pictures/{number}.{photograph.ending}", File(photograph.media, photograph.content)


def _drawn(edition: Edition) -> dict[str, Picture]:
    """Return all figures by their names; clouds, which are no evidence, come last."""
    content = edition.content
    pictures = {"stability": content.stability_picture, "map": content.map_picture}
    if "phase" in edition.themes.cards:
        pictures["phases"] = content.phase_picture
    pictures |= {part.key: part.picture for part in content.parts if part.picture is not None}
    return pictures | {f"words-{theme}": cloud for theme, cloud in content.clouds.items()}


def figure_names(edition: Edition) -> list[str]:
    """Return the names of the files of all figures.

    Parameters
    ----------
    edition : Edition
        What is published.

    Returns
    -------
    list of str
        Two for each figure.

    Examples
    --------
    >>> FIGURES.folder
    'figures'
    """
    return [f"figures/{name}.{kind}" for name in _drawn(edition) for kind in ("svg", "png")]


def picture_names(edition: Edition) -> list[str]:
    """Return the names of the files of all photographs.

    Parameters
    ----------
    edition : Edition
        What is published.

    Returns
    -------
    list of str
        In the order in which they are shown.

    Examples
    --------
    >>> PHOTOGRAPHS.folder
    'pictures'
    """
    return [name for name, _ in _photographs(edition)]


def _figures(edition: Edition) -> Iterator[tuple[str, File]]:
    for name, picture in _drawn(edition).items():
        yield f"figures/{name}.svg", File("image/svg+xml", picture.drawing.alone())
        yield f"figures/{name}.png", File("image/png", picture.png)


VISIONS = Format("visions.csv", CSV, lambda edition: _filled(edition.workshop.visions))
MEASURES = Format("measures.csv", CSV, measures_table)
REPLIES = Format("replies.csv", CSV, replies_table)
FEEDBACK = Format("feedback.csv", CSV, lambda edition: _filled(edition.workshop.feedback))
PHOTOGRAPHS = Several("pictures", _photographs)
FIGURES = Several("figures", _figures)
