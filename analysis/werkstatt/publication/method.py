"""The review as the parts of a method section: sentences, tables and figures for page and brochure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

import pandas as pd

from werkstatt.figures import Picture, specification_curve
from werkstatt.publication.disclosure import suppress
from werkstatt.themes.finding import Themes
from werkstatt.validation.groups import FEWEST_CARDS, PERMUTATIONS
from werkstatt.validation.reviewing import Review
from werkstatt.validation.second_reading import SecondReading
from werkstatt.validation.verdict import SHARED
from werkstatt.wording import PHASE_COLOURS, number, word


@dataclass(frozen=True)
class Part:
    """One question of the review.

    Attributes
    ----------
    key
        Name of the question, fit for an anchor.
    title, text
        As a reader sees them.
    table
        Labels as columns, values as text; the first column names the rows. Empty if there is none.
    figures
        Columns of `table` that hold numbers.
    picture
        None where there is none.
    """

    key: str
    title: str
    text: str
    table: pd.DataFrame = field(default_factory=pd.DataFrame)
    figures: tuple[str, ...] = ()
    picture: Picture | None = None

    def _repr_html_(self) -> str:
        picture = "" if self.picture is None else f"<img alt='{escape(self.picture.alt)}' src='{self.picture.inline}'>"
        table = self.table.to_html(index=False, border=0) if len(self.table) else ""
        return f"<h3>{escape(self.title)}</h3><p>{escape(self.text)}</p>{picture}{table}"


def method_parts(themes: Themes, review: Review, least: int, language: str = "de") -> list[Part]:
    """Return the parts of the review for which the cards hold what they need.

    Parameters
    ----------
    themes, review
        Of the same cards.
    least
        Counts of cards by group from 1 to below this number are not shown.
    language
        Of the texts.
    """
    parts = [_choices, _reading, _whose, _votes, _coding, _gaps]
    return [part for make in parts for part in make(themes, review, least, language)]


def _choices(themes: Themes, review: Review, least: int, language: str) -> Iterator[Part]:
    found = review.multiverse
    table = pd.DataFrame(
        {
            word("theme", language): _names(themes, language),
            word("returns", language): [f"{number(100 * share, 0, language)} %" for share in found.themes["returns"]],
            word("mover", language): [word(f"factor_{name}", language) for name in found.themes["mover"]],
            word("effect", language): [number(value, 2, language) for value in found.themes["effect"]],
        }
    )
    yield Part(
        "choices",
        word("part_choices", language),
        word(
            "part_choices_text",
            language,
            universes=number(len(found.universes), 0, language),
            shared=number(SHARED, 1, language),
        ),
        table,
        (word("returns", language), word("effect", language)),
        specification_curve(found.universes, language),
    )


def _reading(themes: Themes, review: Review, least: int, language: str) -> Iterator[Part]:
    second = review.second
    if not isinstance(second, SecondReading):
        yield Part("reading", word("part_reading", language), word("part_no_reading", language))
        return
    table = pd.DataFrame(
        {
            word("theme", language): _names(themes, language),
            word("counterpart", language): second.themes["counterpart"],
            "Jaccard": [number(value, 2, language) for value in second.themes["jaccard"]],
        }
    )
    text = word(
        "part_reading_text",
        language,
        reader=word(f"level_{second.other.reading.reader}", language),
        ami=number(second.ami, 2, language),
        both=int(second.themes["in_both"].sum()),
        themes=len(second.themes),
    )
    if len(second.only_there):
        text = f"{text} {word('part_only_there', language, labels='; '.join(second.only_there['label']))}"
    yield Part("reading", word("part_reading", language), text, table, ("Jaccard",))


def _whose(themes: Themes, review: Review, least: int, language: str) -> Iterator[Part]:
    for column, found in review.whose.carriers.items():
        order = [name for name in PHASE_COLOURS if name in found.counts] if column == "phase" else found.counts.columns
        counts = suppress(found.counts[order], least)
        names = [word(name, language) if column == "phase" else name for name in counts.columns]
        table = pd.DataFrame(
            {
                name: [
                    "–" if pd.isna(count) else f"{number(count, 0, language)} ({number(share, 1, language)})"
                    for count, share in zip(counts[name], found.expected[name], strict=True)
                ]
                for name in order
            }
        )
        table = table.set_axis(names, axis=1)
        table.insert(0, word("theme", language), _names(themes, language))
        test = word("p_value", language)
        table[test] = [
            word(reason, language, least=FEWEST_CARDS) if reason else number(p, 3, language)
            for p, reason in zip(found.table["p"], found.table["no_p"], strict=True)
        ]
        figures = (*names, test)
        text = word(
            f"part_{column}_text",
            language,
            set_aside=found.set_aside,
            least=least,
            deals=number(PERMUTATIONS, 0, language),
        )
        if column == "group" and review.whose.without is not None:
            without = word("without_group", language)
            table[without] = [
                word("without_cell", language, group=group, jaccard=number(value, 2, language))
                if pd.notna(value)
                else "–"
                for group, value in zip(review.measures["without_group"], review.measures["without"], strict=True)
            ]
        yield Part(f"by-{column}", word(f"part_{column}", language), text, table.reset_index(drop=True), figures)


def _votes(themes: Themes, review: Review, least: int, language: str) -> Iterator[Part]:
    votes = review.whose.votes
    if votes is None:
        return
    table = pd.DataFrame(
        {
            word("theme", language): _names(themes, language),
            word("card_share", language): [f"{number(100 * value, 1, language)} %" for value in votes["card_share"]],
            word("vote_share", language): [f"{number(100 * value, 1, language)} %" for value in votes["vote_share"]],
            word("by_cards", language): votes["by_cards"].astype(str),
            word("by_votes", language): votes["by_votes"].astype(str),
        }
    )
    yield Part("votes", word("votes", language), word("part_votes_text", language), table, tuple(table.columns[1:]))


def _coding(themes: Themes, review: Review, least: int, language: str) -> Iterator[Part]:
    coding = review.coding
    if coding is None:
        return
    text = word(
        "part_coding_text",
        language,
        agree=number(100 * coding.matched["agree"].mean(), 0, language),
        ceiling="–" if pd.isna(coding.ceiling) else number(coding.ceiling, 2, language),
        parted=number(len(coding.parted), 0, language),
    )
    if coding.intercoder is not None:
        text = f"{coding.coders().say(language)} {text}"
    found = coding.agreement
    table = pd.DataFrame(
        {
            word("comparison", language): [word(name, language) for name in found["comparison"]],
            word("cards", language): found["cards"],
            "AMI": [number(value, 2, language) for value in found["ami"]],
            "ARI": [number(value, 2, language) for value in found["ari"]],
        }
    )
    figures_of = (word("cards", language), "AMI", "ARI")
    yield Part("coding", word("part_coding", language), text, table.astype(str), figures_of)
    best = coding.by_theme.idxmax(axis=1)
    labels = dict(zip(themes.themes["theme"], themes.themes["label"], strict=True))
    usual = pd.DataFrame(
        {
            word("heading", language): coding.by_theme.index,
            word("usual_theme", language): [labels.get(theme, word("unassigned", language)) for theme in best],
            word("cards", language): [
                word("of", language, part=part, whole=whole)
                for part, whole in zip(coding.by_theme.max(axis=1), coding.by_theme.sum(axis=1), strict=True)
            ],
        }
    )
    yield Part(
        "headings", word("part_headings", language), word("part_headings_text", language), usual,
        (word("cards", language),),
    )  # fmt: skip


def _gaps(themes: Themes, review: Review, least: int, language: str) -> Iterator[Part]:
    for key, cards in (("unanswered", review.whose.unanswered), ("unasked", review.whose.unasked)):
        if cards is not None and len(cards):
            table = cards[["card_id", "text"]].set_axis([word("card_id", language), word("text", language)], axis=1)
            text = word(f"part_{key}_text", language, cards=number(len(cards), 0, language))
            yield Part(key, word(f"part_{key}", language), text, table)


def theme_names(themes: Themes, language: str = "de") -> dict[int, str]:
    """Return number and name of each theme, and what cards without a theme are called, by theme."""
    names = {row.theme: f"{row.theme}  {row.label}" for row in themes.themes.itertuples()}
    return {0: word("unassigned", language), **names}


def _names(themes: Themes, language: str) -> list[str]:
    return list(theme_names(themes, language).values())[1:]
