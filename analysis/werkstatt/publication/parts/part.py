"""What a part of the review declares of itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from werkstatt.publication.parts.column import Shown, in_words, single, unique_heads
from werkstatt.themes.found import Themes
from werkstatt.validation.reviewed import Review
from werkstatt.wording import word
from werkstatt.wording.shown import html_table

# matplotlib takes a second to load, so only whoever draws waits for it.
if TYPE_CHECKING:
    from werkstatt.figures.picture import Picture


@dataclass(frozen=True)
class Answer:
    """What the review answers to the question of a part.

    Attributes
    ----------
    text : str
        As a reader sees it.
    columns : tuple of Column, Pair or Interval
        Of its table, numbers as numbers; the first column names the rows. Empty if there is none.
    picture : Picture or None
        None where there is none.

    Examples
    --------
    >>> Answer("Nothing was found.").columns
    ()
    """

    text: str
    columns: tuple[Shown, ...] = ()
    picture: Picture | None = None


@dataclass(frozen=True, kw_only=True)
class Passage(Answer):
    """The answer under its heading, in a language.

    Attributes
    ----------
    key : str
        Of the part.
    title, sheet : str
        The heading, and the name of the sheet.
    language : {"de", "en"}
        Of all of it.

    Examples
    --------
    >>> Passage("<b>", key="votes", title="Votes", sheet="Votes", language="en")._repr_html_()
    '<h3>Votes</h3><p>&lt;b&gt;</p>'
    """

    key: str
    title: str
    sheet: str
    language: str

    @cached_property
    def table(self) -> pd.DataFrame:
        """The table in words; without rows or columns where there is none."""
        return in_words(self.columns, self.language)

    @property
    def figures(self) -> tuple[str, ...]:
        """The columns of `table` that hold numbers."""
        heads = zip(unique_heads(self.columns), self.columns, strict=True)
        return tuple(head for head, column in heads if single([column])[0].decimals is not None)

    def _repr_html_(self) -> str:
        picture = "" if self.picture is None else f"<img alt='{escape(self.picture.alt)}' src='{self.picture.inline}'>"
        table = html_table(self.table, self.figures) if len(self.table) else ""
        return f"<h3>{escape(self.title)}</h3><p>{escape(self.text)}</p>{picture}{table}"


@dataclass(frozen=True)
class Part:
    """One question of the review.

    Attributes
    ----------
    key : str
        Name of the question, fit for an anchor. Its title is the text ``part_KEY`` of the tables of words, the name of
        its sheet ``sheet_KEY``.
    about : str
        What the question is asked of, such as a column: ``{about}`` in title and name of the sheet.
    number : int
        Of several that ask the same of different columns, from 1; 0 for others.
    answer : callable
        Takes themes, review, the smallest count by group that is shown, and a language; returns the answer, or None
        where the cards don't hold what it needs.
    record : callable
        Takes review and the smallest count; returns what ``review.json`` holds of it.

    Examples
    --------
    >>> Part("silence", lambda *asked: None, lambda *asked: {"silence": None}).key
    'silence'
    """

    key: str
    answer: Callable[[Themes, Review, int, str], Answer | None]
    record: Callable[[Review, int], dict[str, Any]]
    about: str = ""
    number: int = 0

    @property
    def anchor(self) -> str:
        """Where links lead to it."""
        return f"{self.key}-{self.number}" if self.number else self.key


def about_people(themes: Themes, text: str, language: str) -> str:
    """Add to what the machine's measures say what they do not say of themes that people formed.

    Parameters
    ----------
    themes : Themes
        What the text is about.
    text : str
        As a reader sees it.
    language : {"de", "en"}
        Of the text.

    Returns
    -------
    str
        The same, or a sentence more where people formed a theme.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]})
    >>> about_people(find_themes(cards, 1), "Comes back.", "en")
    'Comes back.'
    """
    return f"{text} {word('about_people', language)}" if themes.by_people else text


def rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Return a table as JSON has it.

    Parameters
    ----------
    table : DataFrame
        With unique columns.

    Returns
    -------
    list of dict
        One for each row; None where a value is missing.

    Examples
    --------
    >>> rows(pd.DataFrame({"theme": [1], "p": [float("nan")]}))
    [{'theme': 1, 'p': None}]
    """
    found: list[dict[str, Any]] = json.loads(table.to_json(orient="records"))
    return found
