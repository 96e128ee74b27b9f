"""The codebook (Kodierleitfaden): one table of headings, from which every format of it is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from werkstatt.themes.finding import Themes
from werkstatt.wording import Message, message, number, word

_Row = dict[str, Any]

WRITTEN = ("definition", "rule", "examples", "parent", "who", "text")
"""What people write on a heading."""

SEPARATOR = "; "
"""Between the ids of examples."""


@dataclass(frozen=True)
class Fact:
    """Something that is said of a heading.

    Attributes
    ----------
    key : str
        What it is: one of :data:`WRITTEN`.
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
    cards : int
        Of this theme; 0 where there is none.
    facts : tuple of Fact
        In the order in which they are read.

    Examples
    --------
    >>> Entry("Wege", 0, None, 0, (Fact("definition", "Definition offen"),)).told
    'Definition offen'
    """

    heading: str
    level: int
    theme: int | None
    cards: int
    facts: tuple[Fact, ...]

    @property
    def told(self) -> str:
        """All facts as text."""
        return "\n".join(fact.line for fact in self.facts)


def codebook_table(themes: Themes) -> pd.DataFrame:
    """Return the codebook of themes: every theme, and every heading that people wrote on or put others under.

    Where nobody wrote a codebook, the examples are the typical cards of each theme.

    Parameters
    ----------
    themes : Themes
        What was found, with what people wrote on it.

    Returns
    -------
    DataFrame
        One row per heading, each followed by those below it, else themes first, in their order: ``heading``, ``level``
        (0 for those below none), ``theme`` (missing where no theme bears it), ``cards`` (0 there), ``picked`` (who
        chose the examples: ``people``, ``machine`` or nobody), and what people write: ``definition``, ``rule``,
        ``examples`` (card ids joined by "; "), ``parent``, ``who`` and ``text``.

    Examples
    --------
    >>> from dataclasses import replace
    >>> from werkstatt.themes.finding import find_themes
    >>> found = find_themes(pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus und Bahn", "Der Bus"]}), 1)
    >>> found.themes["label"].tolist()
    ['Bus, Bahn']
    >>> written = pd.DataFrame({"heading": ["Bus, Bahn"], "definition": ["was fährt"], "parent": ["Verkehr"]})
    >>> table = codebook_table(replace(found, codebook=written))
    >>> table[["heading", "level", "cards", "definition"]].values.tolist()
    [['Verkehr', 0, 0, ''], ['Bus, Bahn', 1, 2, 'was fährt']]
    """
    written = {row["heading"]: row for row in _written(themes).to_dict("records")}
    rows = [
        _row(theme["label"], written, theme, picked=themes.codebook.empty) for theme in themes.themes.to_dict("records")
    ]
    known = {row["heading"] for row in rows}
    rows += [_row(heading, written) for heading in written if heading not in known]
    # A parent may be named only where something is put under it.
    above = dict.fromkeys(row["parent"] for row in rows if row["parent"])
    known |= set(written)
    rows += [_row(heading, written) for heading in above if heading not in known]
    table = pd.DataFrame(list(_nested(rows)))
    table["theme"] = table["theme"].astype("Int64")
    return table[["heading", "level", "theme", "cards", "picked", *WRITTEN]]


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
        One for each row of :func:`codebook_table`.

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
    found = [message("codebook_intro")]
    if open_ones:
        found.append(message("codebook_open", open=open_ones, headings=len(table)))
    else:
        found.append(message("codebook_closed"))
    if themes.codebook.empty:
        found.append(message("codebook_picked"))
    known = set(themes.cards["card_id"])
    elsewhere = sum(card not in known for examples in table["examples"] for card in split_examples(examples))
    if elsewhere:
        found.append(message("codebook_elsewhere", count=elsewhere))
    return found


def split_examples(examples: str) -> list[str]:
    """Return the ids of examples.

    Parameters
    ----------
    examples : str
        As they stand in the codebook.

    Returns
    -------
    list of str
        One id each.

    Examples
    --------
    >>> split_examples("K1; K2;")
    ['K1', 'K2']
    """
    return [card for card in map(str.strip, examples.split(SEPARATOR.strip())) if card]


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
    return word("codebook_cards", language, cards=number(count, 0, language))


def _written(themes: Themes) -> pd.DataFrame:
    """Return what people wrote, with all columns; nothing but blanks is nothing."""
    table = themes.codebook.reindex(columns=["heading", *WRITTEN]).astype("object")
    return table.where(table.notna(), "").map(lambda value: str(value).strip()).drop_duplicates("heading")


def _row(heading: str, written: dict[str, _Row], theme: _Row | None = None, *, picked: bool = False) -> _Row:
    theme = theme or {}
    row = {
        "heading": heading,
        "theme": theme.get("theme", pd.NA),
        "cards": int(theme.get("cards", 0)),
        **dict.fromkeys(WRITTEN, ""),
        **written.get(heading, {}),
    }
    row["picked"] = "people" if row["examples"] else ""
    if picked and theme:
        row |= {"examples": SEPARATOR.join(theme["representative"]), "picked": "machine"}
    above = theme.get("parent")
    if not row["parent"] and isinstance(above, str):
        row["parent"] = above
    if row["parent"] == heading:
        row["parent"] = ""
    return row


def _nested(rows: list[_Row]) -> Iterator[_Row]:
    """Put each heading behind the one it is below; headings that are below each other in a circle are not lost."""
    left = dict(enumerate(rows))

    def below(place: int, level: int) -> Iterator[_Row]:
        row = left.pop(place)
        yield row | {"level": level, "parent": row["parent"] if level else ""}
        for other, found in list(left.items()):
            if found["parent"] == row["heading"] and other in left:
                yield from below(other, level + 1)

    for place in [*(place for place, row in left.items() if not row["parent"]), *list(left)]:
        if place in left:
            yield from below(place, 0)


def _facts(row: _Row, texts: dict[str, str], language: str) -> Iterator[Fact]:
    def fact(key: str, *said: str) -> Fact:
        return Fact(key, word(f"codebook_{key}", language), said)

    if row["parent"]:
        yield fact("parent", row["parent"])
    if row["definition"]:
        yield fact("definition", row["definition"])
    else:
        yield Fact("definition", word("codebook_definition_open", language))
    if row["rule"]:
        yield fact("rule", row["rule"])
    examples = tuple(
        f"{' '.join(str(texts[card]).split())} ({card})"
        if card in texts
        else word("example_elsewhere", language, card=card)
        for card in split_examples(row["examples"])
    )
    if examples:
        key = "codebook_examples_picked" if row["picked"] == "machine" else "codebook_examples"
        yield Fact("examples", word(key, language), examples)
    if row["text"]:
        yield fact("text", row["text"])
    if row["who"]:
        yield fact("who", row["who"])
