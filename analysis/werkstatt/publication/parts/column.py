"""Columns of numbers and texts: page and brochure say them in words, the workbook keeps them as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from werkstatt.wording import number, percent, word

UNKNOWN = "–"


@dataclass(frozen=True)
class Column:
    """A column of a table of the review.

    Attributes
    ----------
    head : str
        What readers call it.
    values : sequence of object
        Numbers, or texts; missing where nothing is known or shown. A text among numbers says why there is none.
    decimals : int or None
        Places behind the decimal mark; None for a column of texts.
    share : bool
        Whether the numbers are shares from 0 to 1, shown as per cent.

    Examples
    --------
    >>> Column("Jaccard", [0.5, None], decimals=2).say("de")
    ['0,50', '–']
    """

    head: str
    values: Sequence[object]
    decimals: int | None = None
    share: bool = False

    def say(self, language: str) -> list[str]:
        """Return the values as a language writes them.

        Parameters
        ----------
        language : {"de", "en"}
            Of the reader.

        Returns
        -------
        list of str
            A dash where nothing is known.
        """
        return [self._say(value, language) for value in self.values]

    def _say(self, value: object, language: str) -> str:
        if isinstance(value, str):
            return value
        if pd.isna(value):
            return UNKNOWN
        if self.decimals is None:
            return str(value)
        return (percent if self.share else number)(value, self.decimals, language)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Pair:
    """Two columns that page and brochure show as one, and the workbook beside each other.

    Attributes
    ----------
    head : str
        What readers call both together.
    key : str
        In the tables of words: how both are said, ``{first}`` and ``{second}``.
    first, second : Column
        Nothing is shown where the first is not known.

    Examples
    --------
    >>> Pair("Rat", "in_brackets", Column("Rat", [3], 0), Column("Rat, erwartet", [2.5], 1)).say("de")
    ['3 (2,5)']
    """

    head: str
    key: str
    first: Column
    second: Column

    def say(self, language: str) -> list[str]:
        """Return both values as a language writes them.

        Parameters
        ----------
        language : {"de", "en"}
            Of the reader.

        Returns
        -------
        list of str
            A dash where nothing is known.
        """
        return [
            UNKNOWN if first == UNKNOWN else word(self.key, language, first=first, second=second)
            for first, second in zip(self.first.say(language), self.second.say(language), strict=True)
        ]


@dataclass(frozen=True)
class Interval:
    """A value with its interval: page and brochure show them as one, the workbook beside each other.

    Attributes
    ----------
    head : str
        What readers call it.
    value, low, high : Column
        Nothing is shown where the value is not known.

    Examples
    --------
    >>> share = [Column("Amt", [value], 0, share=True) for value in (0.25, 0.1, 0.5)]
    >>> Interval("Amt", *share).say("de")[0].split()
    ['25', '%', '(10', '–', '50', '%)']
    """

    head: str
    value: Column
    low: Column
    high: Column

    def say(self, language: str) -> list[str]:
        """Return values and intervals as a language writes them.

        Parameters
        ----------
        language : {"de", "en"}
            Of the reader.

        Returns
        -------
        list of str
            A dash where nothing is known.
        """
        told = zip(self.value.say(language), self.low.say(language), self.high.say(language), strict=True)
        return [UNKNOWN if value == UNKNOWN else f"{value} ({_span(low, high)})" for value, low, high in told]

    @property
    def decimals(self) -> int | None:
        """Places behind the decimal mark."""
        return self.value.decimals


def _span(low: str, high: str) -> str:
    """Return two bounds with their unit once."""
    unit = low.removeprefix(low.rstrip("% \u00a0\u202f"))
    return f"{low.removesuffix(unit)}\u202f–\u202f{high}"


Shown = Column | Pair | Interval


def single(columns: Sequence[Shown]) -> list[Column]:
    """Return the columns one by one.

    Parameters
    ----------
    columns : sequence of Column, Pair or Interval
        Of one table.

    Returns
    -------
    list of Column
        Those of a pair beside each other.

    Examples
    --------
    >>> pair = Pair("Rat", "in_brackets", Column("Rat", [3], 0), Column("Rat, erwartet", [2.5], 1))
    >>> [column.head for column in single([Column("Thema", ["Bus"]), pair])]
    ['Thema', 'Rat', 'Rat, erwartet']
    """
    return [
        one
        for column in columns
        for one in (
            [column.first, column.second]
            if isinstance(column, Pair)
            else [column.value, column.low, column.high]
            if isinstance(column, Interval)
            else [column]
        )
    ]


def in_words(columns: Sequence[Shown], language: str) -> pd.DataFrame:
    """Return a table as page and brochure show it.

    Parameters
    ----------
    columns : sequence of Column, Pair or Interval
        Of one table.
    language : {"de", "en"}
        Of the reader.

    Returns
    -------
    DataFrame
        Texts; of two columns with the same name the second has a number behind it, as a group may be called "Theme".

    Examples
    --------
    >>> in_words([Column("Theme", ["Bus"]), Column("Theme", [3], decimals=0)], "en").to_dict("records")
    [{'Theme': 'Bus', 'Theme (2)': '3'}]
    """
    return pd.DataFrame(dict(zip(unique_heads(columns), (column.say(language) for column in columns), strict=True)))


def unique_heads(columns: Sequence[Shown]) -> list[str]:
    """Return what readers call the columns, each another name.

    Parameters
    ----------
    columns : sequence of Column, Pair or Interval
        Of one table.

    Returns
    -------
    list of str
        The second with the same name has a number behind it.

    Examples
    --------
    >>> unique_heads([Column("Theme", []), Column("Theme", [])])
    ['Theme', 'Theme (2)']
    """
    found: list[str] = []
    for column in columns:
        head, count = column.head, 1
        while head in found:
            count += 1
            head = f"{column.head} ({count})"
        found.append(head)
    return found
