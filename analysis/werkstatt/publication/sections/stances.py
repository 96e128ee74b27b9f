"""For, against, a wish: what people say within each theme, by their marks and by the phases of the workshop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from werkstatt.publication.sections.measures import theme_links
from werkstatt.publication.sections.section import Block, Cell, Head, Paragraph, Section, Table
from werkstatt.themes.overview import themes_by_phase
from werkstatt.validation.stances import FEWEST_TWICE
from werkstatt.wording import PHASE_COLOURS, Figure, message, number, word

if TYPE_CHECKING:
    from werkstatt.publication.edition import Edition


def _tell(edition: Edition) -> list[Block]:
    found, language = edition.review.stances, edition.language
    blocks: list[Block] = []
    if found is not None:
        values = {"marked": found.marked, "cards": number(found.cards, 0, language)}
        blocks += [Paragraph(word("stances_text", language, **values)), _table(edition, found.counts, "stances")]
    if found is not None and found.twice:
        blocks.append(Paragraph(_agreement(edition)))
    counts = themes_by_phase(edition.themes.counted).reindex(edition.themes.themes["theme"], fill_value=0)
    present = [phase for phase in PHASE_COLOURS if counts[phase].sum()]
    if present:
        blocks += [Head(word("stances_phase", language)), Paragraph(word("stances_phase_text", language))]
        blocks.append(_table(edition, counts[present], "stances_phase"))
    return blocks


def _agreement(edition: Edition) -> str:
    found = edition.review.stances
    assert found is not None
    values = {"twice": found.twice, "differ": found.differ}
    if pd.isna(found.alpha):
        few = found.twice < FEWEST_TWICE
        return message("stances_twice" if few else "stances_same", **values).say(edition.language)
    alpha, low, high = (Figure(value, 2) for value in (found.alpha, found.low, found.high))
    return message("stances_agree", **values, alpha=alpha, low=low, high=high).say(edition.language)


def _table(edition: Edition, counts: pd.DataFrame, name: str) -> Table:
    """Return counts by theme as a table."""
    language = edition.language
    heads = tuple(word(one if one in PHASE_COLOURS else f"stance_{one}", language) for one in counts.columns)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            theme_links(edition, (theme,)) if theme else word("unassigned", language),
            *(number(value, 0, language) for value in row),
        )
        for theme, row in zip(counts.index, counts.to_numpy().tolist(), strict=True)
    )
    return Table((word("theme", language), *heads), rows, heads, word(name, language))


STANCES = Section("stances", _tell)
