"""Campaigns: what many handed in with nearly the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkstatt.publication.sections.measures import theme_links
from werkstatt.publication.sections.section import Block, Cell, Paragraph, Section, Table
from werkstatt.themes.campaigns import campaigns_table, explain_campaigns
from werkstatt.wording import number, word

if TYPE_CHECKING:
    from werkstatt.publication.edition import Edition

SHOWN = 30
"""Campaigns of the table; ``campaigns.csv`` and the workbook have all."""


def _tell(edition: Edition) -> list[Block]:
    table, language = campaigns_table(edition.themes), edition.language
    if table is None or edition.themes.campaigns is None:
        return []
    blocks: list[Block] = [Paragraph(explain_campaigns(edition.themes.campaigns).say(language))]
    if table.empty:
        return blocks
    if len(table) > SHOWN:
        counts = {"shown": SHOWN, "campaigns": number(len(table), 0, language)}
        blocks.append(Paragraph(word("campaigns_shown", language, **counts)))
    heads = tuple(word(key, language) for key in ("campaign", "theme", "cards", "wordings", "most_used_wording"))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            str(row.campaign),
            theme_links(edition, (int(row.theme),)) if row.theme else word("unassigned", language),
            number(row.cards, 0, language),
            number(row.wordings, 0, language),
            str(row.text),
        )
        for row in table.head(SHOWN).itertuples()
    )
    return [*blocks, Table(heads, rows, heads[2:4], word("campaigns", language))]


CAMPAIGNS = Section("campaigns", _tell)
