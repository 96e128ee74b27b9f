"""Themes, words and cards as tables and quotes, for page, brochure and Word file alike."""

from __future__ import annotations

import pandas as pd

from werkstatt.publication.content import Content
from werkstatt.publication.nesting import Nested, nested
from werkstatt.publication.results import judged_part, part_of
from werkstatt.publication.sections.section import Quote, Table, plainly
from werkstatt.themes.found import Themes
from werkstatt.validation.reviewed import Review
from werkstatt.validation.verdict import BOUNDS
from werkstatt.wording import number, word
from werkstatt.wording.numbers import telling_decimals

BELOW = "– "
"""Before the name of a theme, once for each other it is below."""

MOST_WORDS = 8
"""Rows of the table of words beside a cloud."""


def overview(content: Content) -> Table:
    """Return all themes with their numbers and verdicts.

    Parameters
    ----------
    content : Content
        What is published.

    Returns
    -------
    Table
        A row for each theme, those below it behind it; without votes where not all themes have some.

    Examples
    --------
    >>> from werkstatt.publication.edition import Edition
    >>> from werkstatt.themes.finding import find_themes
    >>> from werkstatt.cards.workshop import Workshop
    >>> from werkstatt.validation.reviewing import review
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus kommt", "Park voll", "Park leer"]})
    >>> found = find_themes(cards, 2)
    >>> made = Edition(found, review(cards, found, resamples=5), Workshop(), "en", least=3, personal=0)
    >>> overview(made.content).rows[1]
    ('2  Park, leer', '2', '–', 'could not be tested')
    """
    themes, language = content.themes, content.language
    said = dict(zip(content.found["theme"], content.found["verdict"], strict=True))
    stability = dict(zip(themes.themes["theme"], content.stability, strict=True))
    rows = {row["theme"]: row for row in themes.themes.to_dict("records")}
    found = []
    for one in nested(themes):
        row, held, verdict = {"cards": one.gathered, "votes": pd.NA}, "", ""
        if one.part:
            row, verdict = part_of(themes, one), judged_part(content.review, one, language)["verdict"]
            held = stable_part(content.review, one, language)
        elif one.theme:
            row, held, verdict = rows[one.theme], stability[one.theme], said[one.theme]
        votes = "" if pd.isna(row["votes"]) else number(row["votes"], 0, language)
        name = BELOW * one.level + one.name
        found.append((name, number(row["cards"], 0, language), votes, held, verdict))
    columns = dict(zip(("theme", "cards", "votes", "stability", "verdict"), zip(*found, strict=True), strict=True))
    if themes.themes["votes"].isna().any():
        del columns["votes"]
    return Table(
        tuple(word(name, language) for name in columns),
        tuple(zip(*columns.values(), strict=True)),
        tuple(word(name, language) for name in ("cards", "votes", "stability") if name in columns),
        word("overview", language),
    )


def stable_part(review: Review, one: Nested, language: str) -> str:
    """Return the stability of a sub-theme as a language writes it.

    Parameters
    ----------
    review : Review
        With the verdicts on sub-themes.
    one : Nested
        The sub-theme.
    language : {"de", "en"}
        Of the number.

    Returns
    -------
    str
        With as many decimals as it takes to see on which side of the thresholds it is.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> judged = SimpleNamespace(measures=pd.DataFrame({"stability": [0.749]}))
    >>> stable_part(SimpleNamespace(below={3: judged}), Nested("Bus", 1, 3, 1, 2, 2, 0), "de")
    '0,749'
    """
    value = review.below[one.theme].measures["stability"].iloc[one.part - 1]
    return number(value, telling_decimals(value, BOUNDS["stability"]), language)


def words_of(themes: Themes, theme: int, language: str) -> Table:
    """Return the words that mark a theme out, the best first, with the number of cards that have them.

    Parameters
    ----------
    themes : Themes
        What was found.
    theme : int
        Its number.
    language : {"de", "en"}
        Of the heads.

    Returns
    -------
    Table
        Word, cards of the theme, cards in all.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus kommt", "Park voll", "Park leer"]})
    >>> words_of(find_themes(cards, 2), 1, "en").rows[0]
    ('Bus', '2', '2')
    """
    own = themes.terms[themes.terms["theme"] == theme].drop_duplicates("surface").head(MOST_WORDS)
    heads = tuple(word(name, language) for name in ("word_head", "word_inside", "word_all"))
    rows = tuple(
        (row.surface, number(row.theme_cards, 0, language), number(row.cards, 0, language)) for row in own.itertuples()
    )
    return Table(heads, rows, heads[1:], word("terms", language))


def quoted(cards: pd.DataFrame, language: str) -> list[Quote]:
    """Return cards with what is known of them.

    Parameters
    ----------
    cards : DataFrame
        Rows of the card table.
    language : {"de", "en"}
        Of phases and dots.

    Returns
    -------
    list of Quote
        In the same order.

    Examples
    --------
    >>> quoted(pd.DataFrame({"card_id": ["K1"], "text": ["Bus fehlt"], "phase": ["kritik"], "votes": [2]}), "de")
    [Quote(text='Bus fehlt', source='K1 · Kritik · 2 Punkte')]
    """
    shown = cards.reindex(columns=["card_id", "text", "phase", "group", "stance", "votes", "also", "placed"]).astype(
        "object"
    )
    found = []
    for card in shown.where(shown.notna(), None).to_dict("records"):
        source = [str(card["card_id"])]
        if card["phase"]:
            source.append(word(card["phase"], language))
        if card["group"]:
            source.append(str(card["group"]))
        if card["stance"]:
            source.append(word(f"stance_{card['stance']}", language))
        if card["also"]:
            source.append(word(also_key(card["placed"]), language, theme=card["also"]))
        if card["votes"]:
            kind = "vote" if card["votes"] == 1 else "votes"
            source.append(f"{number(card['votes'], 0, language)} {word(kind, language)}")
        found.append(Quote(" ".join(str(card["text"]).split()), " · ".join(source)))
    return found


def also_key(placed: str | None) -> str:
    """Return with which words a card's second theme is named.

    Parameters
    ----------
    placed : {"people", "machine"} or None
        Who put the card there.

    Returns
    -------
    str
        Key of a text: people put a card under both headings, the machine sees it near the second one.

    Examples
    --------
    >>> also_key("people"), also_key("machine")
    ('also_within', 'also')
    """
    return "also_within" if placed == "people" else "also"


def widths(table: Table) -> list[float]:
    """Return how wide columns should be beside each other, so that long texts get more room.

    Parameters
    ----------
    table : Table
        Any.

    Returns
    -------
    list of float
        The square root of the longest text of each column, of 160 signs at most.

    Examples
    --------
    >>> widths(Table(("Rolle", "Was"), (("P", "x" * 16),)))
    [2.24, 4.0]
    """
    rows = [[plainly(cell) for cell in row] for row in table.rows]
    longest = [max(map(len, column)) for column in zip(table.columns, *rows, strict=True)]
    return [round(min(length, 160) ** 0.5, 2) for length in longest]


def as_table(table: pd.DataFrame, figures: tuple[str, ...] = ()) -> Table:
    """Return a table of texts as a block.

    Parameters
    ----------
    table : DataFrame
        Its columns are heads.
    figures : tuple of str
        Those that hold numbers.

    Returns
    -------
    Table
        The same.

    Examples
    --------
    >>> as_table(pd.DataFrame({"Rolle": ["Planung"]})).rows
    (('Planung',),)
    """
    rows = tuple(tuple(map(str, row)) for row in table.itertuples(index=False))
    return Table(tuple(map(str, table.columns)), rows, figures)
