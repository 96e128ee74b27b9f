"""What a section declares of itself, and what it is made of: the same blocks for page, brochure and Word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from werkstatt.cards.workshop.pictures import Shot

# Pictures and exports take seconds to load, so only whoever publishes waits for them.
if TYPE_CHECKING:
    from werkstatt.figures.picture import Picture
    from werkstatt.publication.edition import Edition


@dataclass(frozen=True)
class Link:
    """A text that leads to another place of the publication.

    Attributes
    ----------
    text : str
        As a reader sees it.
    target : str
        The anchor: ``t3`` for a theme, ``m2`` for a measure, ``k-…`` for a card.

    Examples
    --------
    >>> Link("3 Radwege", "t3").target
    't3'
    """

    text: str
    target: str


Cell = str | tuple[Link, ...]
"""A text, or texts that lead somewhere."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph.

    Attributes
    ----------
    text : str
        As a reader sees it.
    label : str
        What stands before it in bold; empty where nothing does.

    Examples
    --------
    >>> Paragraph("Ein Tag in Gera.", "Ablauf").label
    'Ablauf'
    """

    kind: ClassVar[str] = "paragraph"
    text: Cell
    label: str = ""


@dataclass(frozen=True)
class Head:
    """A heading within a section.

    Attributes
    ----------
    text : str
        As a reader sees it.
    anchor : str
        Where links lead to it; empty where none does.
    alone : bool
        Whether what it begins is printed on a page of its own.

    Examples
    --------
    >>> Head("Projektblatt 1", "m1").alone
    False
    """

    kind: ClassVar[str] = "head"
    text: str
    anchor: str = ""
    alone: bool = False


@dataclass(frozen=True)
class Table:
    """A table; its first column names the rows.

    Attributes
    ----------
    columns : tuple of str
        Heads.
    rows : tuple of tuple of Cell
        Texts, a row each.
    figures : tuple of str
        Columns that hold numbers.
    name : str
        What the table is, for those who don't see it.

    Examples
    --------
    >>> Table(("Rolle", "Anzahl"), (("Planung", "12"),), ("Anzahl",)).rows[0]
    ('Planung', '12')
    """

    kind: ClassVar[str] = "table"
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    figures: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True)
class Quote:
    """What somebody said or wrote.

    Attributes
    ----------
    text : str
        In their words.
    source : str
        Who, or where it stands; empty where that is not known.

    Examples
    --------
    >>> Quote("Ich erkenne uns wieder.", "Planung").source
    'Planung'
    """

    kind: ClassVar[str] = "quote"
    text: str
    source: str = ""


@dataclass(frozen=True)
class Photo:
    """A photograph with what stands below it.

    Attributes
    ----------
    shot : Shot
        The photograph, and its text for those who don't see it.
    caption : str
        As a reader sees it.
    cards : tuple of Link
        To the cards that are to be seen on it.

    Examples
    --------
    >>> from werkstatt.files.photographs import Photograph
    >>> Photo(Shot("brett.jpg", Photograph(b"", "image/png", 8, 6), "Ein Brett"), "Kritik").caption
    'Kritik'
    """

    kind: ClassVar[str] = "photo"
    shot: Shot
    caption: str
    cards: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Chart:
    """A figure of ours.

    Attributes
    ----------
    picture : Picture
        With its text for those who don't see it.
    caption : str
        As a reader sees it, where figures have captions.

    Examples
    --------
    >>> Chart(None, "Themen von Werkstatt zu Werkstatt").caption
    'Themen von Werkstatt zu Werkstatt'
    """

    kind: ClassVar[str] = "chart"
    picture: Picture
    caption: str = ""


Block = Paragraph | Head | Table | Quote | Photo | Chart


@dataclass(frozen=True)
class Section:
    """Something that is told of the workshop.

    Attributes
    ----------
    key : str
        Fit for an anchor. Its title is the text ``section_KEY`` of the tables of words.
    tell : callable
        Takes the edition; returns the blocks, none where nothing is known.

    Examples
    --------
    >>> Section("silence", lambda edition: []).key
    'silence'
    """

    key: str
    tell: Callable[[Edition], list[Block]]


@dataclass(frozen=True)
class Told:
    """A section in the reader's language.

    Attributes
    ----------
    key, title : str
        Anchor and heading.
    blocks : tuple of Block
        What it is made of.

    Examples
    --------
    >>> Told("study", "Die Werkstatt", ()).title
    'Die Werkstatt'
    """

    key: str
    title: str
    blocks: tuple[Block, ...]


def plainly(cell: Cell) -> str:
    """Return a text without the links in it.

    Parameters
    ----------
    cell : str or tuple of Link
        Of a table or a paragraph.

    Returns
    -------
    str
        Several with semicolons between.

    Examples
    --------
    >>> plainly((Link("1 Bus", "t1"), Link("2 Park", "t2")))
    '1 Bus; 2 Park'
    """
    return cell if isinstance(cell, str) else "; ".join(link.text for link in cell)
