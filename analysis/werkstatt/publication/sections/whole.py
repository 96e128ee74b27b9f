"""All cards, where they are so many that a draw of them is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from werkstatt.publication.sections.measures import theme_links
from werkstatt.publication.sections.section import Block, Cell, Paragraph, Section, Table
from werkstatt.validation.drawn import stability_of_draws
from werkstatt.wording import Figure, message, number, percent, word

if TYPE_CHECKING:
    from werkstatt.publication.edition import Edition

OF_ALL = ("all/cards.csv", "all/themes.csv")
"""Where a draw of very many cards is published: what was found of all of them."""

APPENDED = 20
"""Cards of each theme in the appendix of the brochure: more than a few hundred nobody reads."""


def clearest(cards: pd.DataFrame) -> pd.DataFrame:
    """Return the cards that belong most clearly, ties in the order of the cards.

    Parameters
    ----------
    cards : DataFrame
        With ``confidence``.

    Returns
    -------
    DataFrame
        20 of them at most.

    Examples
    --------
    >>> clearest(pd.DataFrame({"card_id": ["a", "b"], "confidence": [0.2, 0.9]}))["card_id"].tolist()
    ['b', 'a']
    """
    return cards.loc[cards["confidence"].sort_values(ascending=False, kind="stable").index[:APPENDED]]


def whole_notice(edition: Edition) -> str:
    """Return that a draw is published.

    Parameters
    ----------
    edition : Edition
        Of a draw.

    Returns
    -------
    str
        Two sentences; empty where all cards are published.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> whole_notice(SimpleNamespace(whole=None))
    ''
    """
    if edition.whole is None:
        return ""
    cards, drawn = Figure(len(edition.whole)), Figure(len(edition.themes.cards))
    return message("whole_notice", cards=cards, drawn=drawn).say(edition.language)


def _tell(edition: Edition) -> list[Block]:
    whole, language = edition.whole, edition.language
    if whole is None:
        return []
    texts, unassigned = Figure(whole.texts), Figure(whole.unassigned)
    said = [message("whole_text", cards=Figure(len(whole)), texts=texts, unassigned=unassigned)]
    if whole.numbers:
        others = ", ".join(map(str, whole.numbers[1:]))
        said.append(message("whole_numbers", themes=whole.numbers[0], others=others))
    drawn = dict(zip(edition.themes.themes["theme"], edition.themes.themes["cards"], strict=True))
    found = stability_of_draws(whole)
    names = ("theme", "whole_cards", "whole_share", "whole_drawn", "whole_stability")
    heads = tuple(word(name, language) for name in names)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            theme_links(edition, (row.theme,)),
            number(row.cards, 0, language),
            percent(row.share, 1, language),
            number(drawn[row.theme], 0, language),
            " · ".join(number(value, 2, language) for value in found.loc[row.theme]),
        )
        for row in whole.themes.itertuples()
    )
    table = Table(heads, rows, heads[1:], word("section_whole", language))
    return [Paragraph(" ".join(one.say(language) for one in said)), table, Paragraph(word("whole_draws", language))]


WHOLE = Section("whole", _tell)
