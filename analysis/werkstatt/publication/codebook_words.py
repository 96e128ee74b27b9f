"""The codebook in words, as every format prints it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from werkstatt.cards.beside import ids_of
from werkstatt.publication.codebook import codebook_table
from werkstatt.themes.found import Themes
from werkstatt.wording import Message, message, number, word


@dataclass(frozen=True)
class Fact:
    """Something that is said of a heading.

    Attributes
    ----------
    key : str
        What it is: one of :data:`werkstatt.publication.codebook.WRITTEN`.
    label : str
        What readers call it.
    texts : tuple of str
        What is said; several where there are several examples, none where the label says it all.

    Examples
    --------
    >>> Fact("definition", "Definition", ("Alles, was fährt",)).line
    'Definition: Alles, was fährt'
    """

    key: str
    label: str
    texts: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """All of it as text, examples one a line."""
        if self.key == "examples":
            return "\n".join([f"{self.label}:", *(f"– {text}" for text in self.texts)])
        return f"{self.label}: {self.texts[0]}" if self.texts else self.label


@dataclass(frozen=True)
class Entry:
    """A heading of the codebook, in words.

    Attributes
    ----------
    heading : str
        As people or the machine named it.
    level : int
        How many headings it is below.
    theme : int or None
        The theme that bears it.
    place : str
        Its number as one says it, 3, or 3.2 for a sub-theme; empty where no theme bears it.
    cards : int
        Of this theme; 0 where there is none.
    facts : tuple of Fact
        In the order in which they are read.

    Examples
    --------
    >>> Entry("Wege", 0, None, "", 0, (Fact("definition", "Definition offen"),)).told
    'Definition offen'
    """

    heading: str
    level: int
    theme: int | None
    place: str
    cards: int
    facts: tuple[Fact, ...]

    @property
    def told(self) -> str:
        """All facts as text."""
        return "\n".join(fact.line for fact in self.facts)


def codebook_entries(themes: Themes, language: str = "de") -> list[Entry]:
    """Return the codebook in words, with the texts of examples.

    Parameters
    ----------
    themes : Themes
        What was found, with what people wrote on it.
    language : {"de", "en"}
        Of the labels.

    Returns
    -------
    list of Entry
        One for each row of :func:`werkstatt.publication.codebook.codebook_table`.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> found = find_themes(pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]}), 1)
    >>> print(codebook_entries(found, "en")[0].told)
    Definition open
    Anchor examples (picked by the machine):
    – Bus und Bahn (K1)
    """
    texts = dict(zip(themes.cards["card_id"], themes.cards["text"], strict=True))
    return [
        Entry(
            row["heading"],
            row["level"],
            None if pd.isna(row["theme"]) else int(row["theme"]),
            row["place"],
            row["cards"],
            tuple(_facts(row, texts, language)),
        )
        for row in codebook_table(themes).to_dict("records")
    ]


def codebook_notes(themes: Themes) -> list[Message]:
    """Say what a codebook is, how much of it is open, and where its examples are from.

    Parameters
    ----------
    themes : Themes
        What was found, with what people wrote on it.

    Returns
    -------
    list of Message
        Two or more sentences.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> found = find_themes(pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]}), 1)
    >>> codebook_notes(found)[1].say("en")
    'For 1 of 1 heading the definition is open.'
    """
    table = codebook_table(themes)
    open_ones = int((table["definition"] == "").sum())
    found = [message("guide_intro")]
    if open_ones:
        found.append(message("guide_open", open=open_ones, headings=len(table)))
    else:
        found.append(message("guide_closed"))
    if themes.codebook.empty:
        found.append(message("guide_picked"))
    known = set(themes.cards["card_id"])
    elsewhere = sum(card not in known for examples in table["examples"] for card in ids_of(examples))
    if elsewhere:
        found.append(message("guide_elsewhere", count=elsewhere))
    return found


def told_cards(count: int, language: str) -> str:
    """Say how many cards a heading has.

    Parameters
    ----------
    count : int
        How many.
    language : {"de", "en"}
        Of the noun.

    Returns
    -------
    str
        The number with its noun.

    Examples
    --------
    >>> told_cards(1, "en"), told_cards(0, "en")
    ('1 card', '0 cards')
    """
    return word("guide_cards", language, cards=number(count, 0, language))


def _facts(row: dict[str, Any], texts: dict[str, str], language: str) -> Iterator[Fact]:
    def fact(key: str, *said: str) -> Fact:
        return Fact(key, word(f"guide_{key}", language), said)

    if row["parent"]:
        yield fact("parent", row["parent"])
    if row["definition"]:
        yield fact("definition", row["definition"])
    else:
        yield Fact("definition", word("guide_definition_open", language))
    if row["rule"]:
        yield fact("rule", row["rule"])
    examples = tuple(
        f"{' '.join(str(texts[card]).split())} ({card})"
        if card in texts
        else word("example_elsewhere", language, card=card)
        for card in ids_of(row["examples"])
    )
    if examples:
        key = "guide_examples_picked" if row["picked"] == "machine" else "guide_examples"
        yield Fact("examples", word(key, language), examples)
    if row["text"]:
        yield fact("text", row["text"])
    if row["who"]:
        yield fact("who", row["who"])
