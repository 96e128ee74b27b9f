"""From workshop to workshop: shares, what is new, gone or steady, and the themes of each workshop by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from werkstatt.publication.parts.column import Column, Interval
from werkstatt.publication.parts.compared import shown_cells
from werkstatt.publication.sections.measures import theme_links
from werkstatt.publication.sections.section import Block, Cell, Chart, Head, Link, Paragraph, Section, Table
from werkstatt.validation.series import PLACES, STEPS, Series
from werkstatt.wording import number, percent, word

if TYPE_CHECKING:
    from werkstatt.publication.edition import Edition

UNKNOWN = "–"


def _tell(edition: Edition) -> list[Block]:
    found = edition.review.series
    if found is None:
        return []
    return [
        *_workshops(edition, found),
        *_where(edition, found),
        *_shares(edition, found),
        *_steps(edition, found),
        *_alone(edition, found),
        *_without(edition, found),
    ]


def _workshops(edition: Edition, found: Series) -> list[Block]:
    language = edition.language
    names = ("workshop", "workshop_date", "workshop_place", "cards")
    heads = tuple(word(name, language) for name in names)
    rows = tuple(
        (row.workshop, row.date or UNKNOWN, row.place or UNKNOWN, number(row.cards, 0, language))
        for row in found.workshops.itertuples()
    )
    return [
        Paragraph(word("series_text", language, workshops=len(found.workshops))),
        Table(heads, rows, (heads[-1],), word("series_workshops", language)),
    ]


def _where(edition: Edition, found: Series) -> list[Block]:
    """Say which themes are everywhere, and which only in some workshops."""
    language = edition.language
    blocks: list[Block] = []
    for place in PLACES:
        own = found.where[found.where["place"] == place]
        if own.empty:
            continue
        if place in ("everywhere", "nowhere"):
            links = theme_links(edition, tuple(own["theme"]))
            blocks.append(Paragraph(links, word(f"series_{place}", language)))
            continue
        for row in own.itertuples():
            links = theme_links(edition, (row.theme,))
            label = word(f"series_{place}", language, workshops=", ".join(row.workshops))
            blocks.append(Paragraph(links, label))
    return blocks


def _shares(edition: Edition, found: Series) -> list[Block]:
    from werkstatt.figures import workshop_flow

    language, names = edition.language, found.workshops["workshop"].tolist()
    cells = shown_cells(found.shares, edition.least)
    counts = cells.pivot_table(index="theme", columns="value", values="cards", sort=False, dropna=False)
    counts = counts.reindex(index=edition.themes.themes["theme"], columns=names).fillna(0)
    labels = [f"{theme} {edition.labels[theme]}" for theme in counts.index]
    columns = []
    for name in names:
        own = cells[cells["value"] == name].set_index("theme").reindex(counts.index)
        told = [Column(name, own[one].tolist(), 0, share=True) for one in ("share", "low", "high")]
        columns.append(Interval(name, *told).say(language))
    rows = tuple((theme_links(edition, (theme,)), *told) for theme, *told in zip(counts.index, *columns, strict=True))
    text = word("series_shares_text", language, least=edition.least)
    return [
        Head(word("series_shares", language)),
        Paragraph(text),
        Chart(workshop_flow(counts, labels, language), word("series_flow", language)),
        Table((word("theme", language), *names), rows, tuple(names), word("series_shares", language)),
    ]


def _steps(edition: Edition, found: Series) -> list[Block]:
    """Return what became of each theme from one workshop to the next."""
    language = edition.language
    blocks: list[Block] = [Head(word("series_steps", language)), Paragraph(word("series_steps_text", language))]
    shown = shown_cells(found.shares, edition.least).set_index(["theme", "value"])["share"]
    for (before, after), steps in found.steps.groupby(["before", "after"], sort=False):
        heads = (
            word("theme", language), before, after, word("p_value", language), word("series_matched", language),
            word("series_step", language),
        )  # fmt: skip
        order = steps.assign(order=[STEPS.index(step) for step in steps["step"]]).sort_values("order", kind="stable")
        rows = tuple(
            (
                theme_links(edition, (row.theme,)),
                _share(shown[row.theme, before], language),
                _share(shown[row.theme, after], language),
                UNKNOWN if np.isnan(row.p) else number(row.p, 3, language),
                word("yes" if row.matched else "no", language),
                word(f"step_{row.step}", language),
            )
            for row in order.itertuples()
        )
        name = word("series_from_to", language, before=before, after=after)
        blocks.append(Table(heads, rows, heads[1:4], name))
    used = [step for step in STEPS if (found.steps["step"] == step).any()]
    blocks += [Paragraph(word(f"step_{step}_text", language), word(f"step_{step}", language)) for step in used]
    return blocks


def _alone(edition: Edition, found: Series) -> list[Block]:
    """Return the themes that each workshop has by itself, and which of them are known again."""
    language, people = edition.language, edition.themes.placing is not None
    blocks: list[Block] = [Head(word("series_alone", language))]
    blocks.append(Paragraph(word("series_alone_people" if people else "series_alone_text", language)))
    if not people:
        for name in found.workshops["workshop"]:
            own = found.alone[found.alone["workshop"] == name]
            if own.empty:
                blocks.append(Paragraph(word("series_alone_few", language), name))
            elif not own["ordered"].all():
                blocks.append(Paragraph(word("series_alone_chance", language), name))
        heads = tuple(word(one, language) for one in ("workshop", "label", "cards", "series_inside", "verdict"))
        rows: tuple[tuple[Cell, ...], ...] = tuple(
            (
                row.workshop,
                row.label,
                number(row.cards, 0, language),
                _most(edition, row.theme, row.inside),
                word(row.band, language),
            )
            for row in found.alone.itertuples()
        )
        blocks.append(Table(heads, rows, (heads[2],), word("series_alone", language)))
    if len(found.matches):
        blocks += [Head(word("series_matches", language)), Paragraph(word("series_matches_text", language))]
        heads = tuple(
            word(one, language)
            for one in ("series_after", "series_before", "terms", "likeness_words", "p_value", "series_known")
        )
        rows = tuple(
            (
                f"{row.after}: {row.label_after}",
                f"{row.before}: {row.label_before}",
                ", ".join(row.words) or UNKNOWN,
                number(row.likeness, 2, language),
                number(row.p, 3, language),
                word(_verdict(row.matched, row.p, row.same_theme), language),
            )
            for row in found.matches.itertuples()
        )
        blocks.append(Table(heads, rows, heads[3:5], word("series_matches", language)))
    return blocks


def _verdict(matched: bool, p: float, same: bool) -> str:
    """Return the key of what is said of a match."""
    if matched:
        return "series_known_yes"
    if p > 0.05:
        return "series_known_no"
    return "series_known_chance" if same else "series_known_other"


def _without(edition: Edition, found: Series) -> list[Block]:
    """Return for each theme the workshop without which it is least like itself."""
    language, without = edition.language, found.without
    if without.empty or without.isna().to_numpy().all():
        return []
    likeness, workshop = without.min(axis=1), without.fillna(2).idxmin(axis=1)
    heads = (word("theme", language), word("series_without", language), word("likeness", language))
    rows = tuple(
        (theme_links(edition, (theme,)), workshop[theme], number(likeness[theme], 2, language))
        for theme in without.index
        if pd.notna(likeness[theme])
    )
    text = word("series_without_people" if edition.themes.placing is not None else "series_without_text", language)
    return [
        Head(word("series_without_head", language)),
        Paragraph(text),
        Table(heads, rows, (heads[2],), word("series_without_head", language)),
    ]


def _most(edition: Edition, theme: int, inside: float) -> tuple[Link, ...] | str:
    if not theme:
        return word("unassigned", edition.language)
    (link,) = theme_links(edition, (theme,))
    return (Link(f"{link.text} ({percent(inside, 0, edition.language)})", link.target),)


def _share(value: float, language: str) -> str:
    return UNKNOWN if pd.isna(value) else percent(value, 0, language)


SERIES = Section("series", _tell)
