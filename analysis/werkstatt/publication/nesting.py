"""Themes as readers see them: each followed by those below it, the headings that only gather others included."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from werkstatt.publication.codebook import codebook_table
from werkstatt.themes.found import Themes
from werkstatt.themes.levels import subthemes
from werkstatt.wording import number, word


@dataclass(frozen=True)
class Nested:
    """A theme, a sub-theme, or a heading that only gathers themes.

    Attributes
    ----------
    label : str
        What it is called.
    level : int
        How many others it is below.
    theme : int
        Its number; that of the theme in which a sub-theme was found; 0 for a heading that gathers.
    part : int
        Number of a sub-theme within its theme; 0 for others.
    cards : int
        Of it alone.
    gathered : int
        Cards of it and of the headings below it; those that are in several count once.
    below : int
        How many themes are below it.

    Examples
    --------
    >>> part = Nested("Bus, Takt", 1, 3, 2, 40, 40, 0)
    >>> part.place, part.anchor, Nested("Wege", 0, 0, 0, 0, 90, 2).place
    ('3.2', 't3-2', '')
    """

    label: str
    level: int
    theme: int
    part: int
    cards: int
    gathered: int
    below: int

    @property
    def place(self) -> str:
        """Its number as one says it; empty for a heading that gathers."""
        return f"{self.theme}.{self.part}" if self.part else str(self.theme or "")

    @property
    def name(self) -> str:
        """Number and label."""
        return f"{self.place}  {self.label}".strip()

    def gathers(self, language: str) -> str:
        """Return how many themes and cards it gathers.

        Parameters
        ----------
        language : {"de", "en"}
            Of the reader.

        Returns
        -------
        str
            Empty where no theme is below it.

        Examples
        --------
        >>> Nested("Wege", 0, 0, 0, 0, 90, 2).gathers("en"), Nested("Bus", 0, 3, 0, 20, 60, 1).gathers("en")
        ('2 themes with 90 cards in all', 'With 1 theme below it 60 cards in all')
        """
        kind = "gathers_own" if self.theme else "gathers"
        return word(kind, language, below=self.below, cards=number(self.gathered, 0, language)) if self.below else ""

    @property
    def anchor(self) -> str:
        """Where links lead to it."""
        return f"t{self.theme}-{self.part}" if self.part else f"t{self.theme}"


def nested(themes: Themes) -> list[Nested]:
    """Return themes, sub-themes and headings above them in the order in which they are read.

    Parameters
    ----------
    themes : Themes
        What was found, with what people wrote on it.

    Returns
    -------
    list of Nested
        Themes largest first, each followed by what is below it. A heading of the codebook without a theme stands there
        only where a theme is below it.

    Examples
    --------
    >>> from dataclasses import replace
    >>> from werkstatt.themes.finding import find_themes
    >>> found = find_themes(pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]}), 1)
    >>> written = pd.DataFrame({"heading": ["Bus, Bahn"], "parent": ["Verkehr"]})
    >>> [(one.place, one.label, one.level) for one in nested(replace(found, codebook=written))]
    [('', 'Verkehr', 0), ('1', 'Bus, Bahn', 1)]
    """
    parts = subthemes(themes)
    labels = dict(zip(parts["place"], parts["label"], strict=True))
    rows = codebook_table(themes).to_dict("records")
    found: list[Nested] = []
    for place, row in enumerate(rows):
        under = []
        for other in rows[place + 1 :]:
            if other["level"] <= row["level"]:
                break
            under.append(other)
        with_theme = [other for other in under if pd.notna(other["theme"])]
        if not row["place"] and not with_theme:
            continue
        theme, _, part = row["place"].partition(".")
        numbers = [int(other["theme"]) - 1 for other in (row, *with_theme) if pd.notna(other["theme"])]
        gathered = int(themes.members[:, numbers].any(axis=1).sum())
        label = labels.get(row["place"], row["heading"])
        found.append(
            Nested(label, row["level"], int(theme or 0), int(part or 0), row["cards"], gathered, len(with_theme))
        )
    return found


def cards_in_order(themes: Themes) -> list[tuple[Nested | None, pd.DataFrame]]:
    """Return the cards of each theme and sub-theme, in the order in which themes are read.

    Parameters
    ----------
    themes : Themes
        What was found.

    Returns
    -------
    list of (Nested or None, DataFrame)
        Those of a theme are its cards that are in none of its sub-themes; last come cards without a theme, with None.
        Rows of the card table, in the user's order.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> found = find_themes(pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]}), 1)
    >>> [(one.name, len(cards)) for one, cards in cards_in_order(found)]
    [('1  Bus, Bahn', 2)]
    """
    counted = themes.counted
    found: list[tuple[Nested | None, pd.DataFrame]] = []
    for one in nested(themes):
        if not one.theme:
            continue
        cards = counted[counted["theme"] == one.theme]
        if one.theme in themes.below:
            parts = themes.below[one.theme].cards
            own = dict(zip(parts["card_id"], parts["theme"], strict=True))
            # A card whose second theme this is has none of its sub-themes.
            cards = cards[[own.get(card, 0) == one.part for card in cards["card_id"]]]
        found.append((one, cards))
    without = counted[counted["theme"] == 0]
    return [*found, (None, without)] if len(without) else found
