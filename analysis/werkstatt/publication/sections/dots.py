"""What people gave their dots to: cards and themes in that order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkstatt.publication.sections.measures import card_anchor, theme_links
from werkstatt.publication.sections.section import Block, Link, Paragraph, Section, Table
from werkstatt.wording import number, percent, word

if TYPE_CHECKING:
    from werkstatt.publication.edition import Edition

MOST = 10
"""So many cards are ranked; those with as many dots as the last of them stand there, too."""


def _tell(edition: Edition) -> list[Block]:
    cards, language = edition.themes.cards, edition.language
    if "votes" not in cards or not (total := int(cards["votes"].fillna(0).sum())):
        return []
    given = cards[cards["votes"].fillna(0) > 0].sort_values("votes", ascending=False, kind="stable")
    ranked = given[given["votes"] >= given["votes"].iloc[min(MOST, len(given)) - 1]]
    dots, share = word("votes", language), word("share_of_dots", language)

    def told(votes: int) -> tuple[str, str]:
        return number(votes, 0, language), percent(votes / total, 0, language)

    found: list[Block] = [Paragraph(_sentence(edition, total, len(given)))]
    found.append(
        Table(
            (word("card", language), dots, share),
            tuple(
                ((Link(row.text, card_anchor(edition, row.card_id)),), *told(int(row.votes)))
                for row in ranked.itertuples()
            ),
            (dots, share),
            word("dots_cards", language),
        )
    )
    themes = edition.themes.themes.sort_values("votes", ascending=False, kind="stable")
    found.append(
        Table(
            (word("theme", language), dots, share),
            tuple((theme_links(edition, (row.theme,)), *told(int(row.votes))) for row in themes.itertuples()),
            (dots, share),
            word("dots_themes", language),
        )
    )
    return found


def _sentence(edition: Edition, total: int, cards: int) -> str:
    language, people = edition.language, edition.workshop.participants
    said = [word("dots_text", language, votes=number(total, 0, language), cards=cards)]
    if edition.workshop.dots_per_person:
        said.append(word("dots_each", language, votes=edition.workshop.dots_per_person))
    if len(people) and people["number"].notna().all():
        count = int(people["number"].sum())
        said.append(word("dots_mean", language, people=count, mean=number(total / count, 1, language)))
    return " ".join(said)


DOTS = Section("dots", _tell)
