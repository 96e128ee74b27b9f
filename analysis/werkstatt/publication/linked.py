"""Which themes and cards the measures and replies of a workshop belong to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from werkstatt.cards.beside import ids_of
from werkstatt.cards.columns import plain
from werkstatt.cards.workshop import Workshop
from werkstatt.errors import CardError
from werkstatt.themes.found import Themes
from werkstatt.wording import Message, message


@dataclass(frozen=True)
class Links:
    """Measures and replies with what they belong to.

    Attributes
    ----------
    measures : DataFrame
        Those of the workshop, numbered from 1 in the order of the file (``number``), with ``ids`` (tuple of card ids),
        ``named`` (tuple of the themes that they name) and ``themes`` (tuple of these, and of those of their cards).
    replies : DataFrame
        Those of the workshop, with ``number`` (of the theme), the latest of a theme behind the earlier ones.
    without_measure, unanswered : tuple of int
        Themes to which no measure, and no reply, belongs; empty where the workshop has no measures or no replies at
        all.
    without_cards : tuple of int
        Numbers of measures that name neither cards nor themes.

    Examples
    --------
    >>> Links(pd.DataFrame(), pd.DataFrame()).unanswered
    ()
    """

    measures: pd.DataFrame
    replies: pd.DataFrame
    without_measure: tuple[int, ...] = ()
    without_cards: tuple[int, ...] = ()
    unanswered: tuple[int, ...] = ()

    def measures_of(self, theme: int) -> list[dict[str, Any]]:
        """Return the measures that belong to a theme.

        Parameters
        ----------
        theme : int
            Its number.

        Returns
        -------
        list of dict
            Rows of `measures`, in their order.

        Examples
        --------
        >>> table = pd.DataFrame({"number": [1, 2], "themes": [(1, 3), (2,)]})
        >>> [row["number"] for row in Links(table, pd.DataFrame()).measures_of(3)]
        [1]
        """
        return [row for row in self.measures.to_dict("records") if theme in row["themes"]]


def link(workshop: Workshop, themes: Themes) -> Links:
    """Find which themes and cards measures and replies belong to.

    Parameters
    ----------
    workshop : Workshop
        With measures and replies.
    themes : Themes
        What was found.

    Returns
    -------
    Links
        Of both.

    Raises
    ------
    CardError
        With every theme that is named and not there.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> found = find_themes(pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]}), 1)
    >>> replies = pd.DataFrame({"theme": ["bus, bahn"], "reply": ["Fährt."], "reason": "", "by": "", "date": ""})
    >>> link(Workshop(replies=replies), found).replies["number"].tolist()
    [1]
    """
    numbers = _numbers(themes)
    there = ", ".join(f"{row.theme} {row.label}" for row in themes.themes.itertuples())
    problems = [*_unknown("measures", workshop.measures, numbers, there)]
    problems += _unknown("replies", workshop.replies, numbers, there)
    if problems:
        raise CardError(problems)
    measures = _measures(workshop.measures, themes, numbers)
    replies = workshop.replies.assign(number=[numbers[plain(name)] for name in workshop.replies["theme"]])
    all_themes = themes.themes["theme"].tolist()
    with_measure = {theme for found in measures["themes"] for theme in found}
    answered = set(replies["number"])
    bare = ~measures["themes"].map(bool) & ~measures["ids"].map(bool) if len(measures) else []
    return Links(
        measures,
        replies,
        tuple(theme for theme in all_themes if theme not in with_measure) if len(measures) else (),
        tuple(measures.loc[bare, "number"]) if len(measures) else (),
        tuple(theme for theme in all_themes if theme not in answered) if len(replies) else (),
    )


def _numbers(themes: Themes) -> dict[str, int]:
    """Return by what a theme may be called its number: its label, its number, or both."""
    found: dict[str, int] = {}
    for row in themes.themes.itertuples():
        found |= {str(row.theme): row.theme, plain(f"{row.theme} {row.label}"): row.theme}
    for row in themes.themes.itertuples():
        # A theme may be called like the number of another.
        found[plain(row.label)] = row.theme
    return found


def _named(cell: str, numbers: Mapping[str, int]) -> list[str]:
    """Return the names of themes that stand in a cell; a label may hold commas."""
    return [cell] if plain(cell) in numbers else list(ids_of(cell))


def _unknown(kind: str, table: pd.DataFrame, numbers: Mapping[str, int], there: str) -> Iterator[Message]:
    for row, cell in table["theme"].items():
        for name in _named(cell, numbers):
            if plain(name) not in numbers:
                problem = message(
                    "beside_theme_unknown", row=row, column=message("own_name_theme"), value=name, themes=there
                )
                yield message("in_file", file=message(f"table_{kind}"), problem=problem)


def _measures(table: pd.DataFrame, themes: Themes, numbers: Mapping[str, int]) -> pd.DataFrame:
    ids = [ids_of(cell) for cell in table["cards"]]
    counted = themes.counted
    of_card = counted[counted["theme"] > 0].groupby("card_id")["theme"].agg(tuple).to_dict()
    named = [tuple(numbers[plain(name)] for name in _named(cell, numbers)) for cell in table["theme"]]
    every = [
        tuple(dict.fromkeys([*own, *sorted({theme for card in cards for theme in of_card.get(card, ())})]))
        for own, cards in zip(named, ids, strict=True)
    ]
    return table.assign(
        number=range(1, len(table) + 1),
        ids=pd.Series(ids, index=table.index, dtype="object"),
        named=pd.Series(named, index=table.index, dtype="object"),
        themes=pd.Series(every, index=table.index, dtype="object"),
    )
