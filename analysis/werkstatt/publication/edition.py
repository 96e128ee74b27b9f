"""What is published, for whom, in which language."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from werkstatt.cards.workshop import Workshop
from werkstatt.files.csv import EXCEL, PLAIN, Dialect
from werkstatt.publication.changes import changes_since
from werkstatt.publication.documentation import workshop_sections
from werkstatt.publication.illustrative import is_illustrative
from werkstatt.publication.linked import Links, link
from werkstatt.publication.method import method_parts
from werkstatt.publication.nesting import Nested, nested
from werkstatt.publication.parts.part import Passage
from werkstatt.publication.sections.section import Told
from werkstatt.publication.sections.whole import whole_notice
from werkstatt.publication.settings import Inputs, Option, changed_options, explain_settings
from werkstatt.themes.found import Themes
from werkstatt.themes.large.found import LargeThemes
from werkstatt.themes.map import map_themes
from werkstatt.validation.reviewed import Review
from werkstatt.validation.what_now import CARDS_FILE, SORTING_FILE, sortings_named
from werkstatt.wording import word

if TYPE_CHECKING:
    from werkstatt.publication.content import Content


@dataclass(frozen=True)
class Edition:
    """What every format is made of.

    Attributes
    ----------
    themes : Themes
        What was found.
    review : Review
        Of the same themes.
    workshop : Workshop
        Title, authors, licence and Zukunftsbilder.
    language : {"de", "en"}
        Of the reader.
    least : int
        Counts of cards by group from 1 to below this number are not shown.
    personal : int
        Places that may name a person.
    inputs : Inputs
        Which files it was made from.
    published : mapping of str to Option
        What was asked for in publishing, from :func:`werkstatt.publication.settings.options_of_publishing`.
    previous : str or Path or None
        Where an earlier edition was published.
    internal : bool
        Whether it is for the researchers alone: with what a report still has to name.
    whole : LargeThemes or None
        All cards, where they are so many that a draw of them is published.
    version : str
        Of this package.

    Examples
    --------
    >>> import pandas as pd
    >>> from werkstatt.themes.finding import find_themes
    >>> from werkstatt.validation.reviewing import review
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus fehlt", "Bus kommt", "Park voll", "Park leer"]})
    >>> themes = find_themes(cards, 2)
    >>> made = Edition(themes, review(cards, themes, resamples=5), Workshop(), "en", least=3, personal=0)
    >>> [part.title for part in made.parts]
    ['Would other choices have given the same themes?', 'Does a second reading find the same themes?']
    """

    themes: Themes
    review: Review
    workshop: Workshop
    language: str
    least: int
    personal: int
    inputs: Inputs = field(default_factory=Inputs)
    published: Mapping[str, Option] = field(default_factory=dict)
    previous: str | Path | None = None
    internal: bool = False
    whole: LargeThemes | None = None
    version: str = field(default_factory=lambda: version("werkstatt"))

    @property
    def notices(self) -> list[str]:
        """What a reader has to know before anything else."""
        found = [word("illustrative", self.language)] if is_illustrative(self.themes.cards) else []
        return found if self.whole is None else [*found, whole_notice(self)]

    @cached_property
    def options(self) -> dict[str, Option]:
        """The options that differ from the defaults."""
        return changed_options(self.themes, self.review, self.inputs, self.language, self.least, self.published)

    @cached_property
    def labels(self) -> dict[int, str]:
        """The label of each theme, by its number."""
        return dict(zip(self.themes.themes["theme"], self.themes.themes["label"], strict=True))

    @cached_property
    def texts(self) -> dict[str, str]:
        """The text of each card, by its id."""
        return dict(zip(self.themes.cards["card_id"], self.themes.cards["text"], strict=True))

    @cached_property
    def rows(self) -> dict[str, int]:
        """The row of each card in the table of all cards, from 1, by its id."""
        return {card: row for row, card in enumerate(self.themes.cards["card_id"], 1)}

    @cached_property
    def links(self) -> Links:
        """Which themes and cards measures and replies belong to."""
        return link(self.workshop, self.themes)

    @cached_property
    def changes(self) -> pd.DataFrame | None:
        """What changed since the earlier edition; None where there is none."""
        return None if self.previous is None else changes_since(self.previous, self.links, self.labels)

    @cached_property
    def sections(self) -> list[Told]:
        """What is told of the workshop beside its themes."""
        return workshop_sections(self)

    @cached_property
    def nested(self) -> list[Nested]:
        """Themes, sub-themes and headings above them in the order in which they are read."""
        return nested(self.themes)

    @property
    def dialect(self) -> Dialect:
        """How tables are written as CSV."""
        return EXCEL if self.published.get("excel-csv") else PLAIN

    @cached_property
    def parts(self) -> list[Passage]:
        """The parts of the review."""
        return method_parts(self.themes, self.review, self.least, self.language)

    @cached_property
    def content(self) -> Content:
        """What page and brochure say alike."""
        # matplotlib takes a second to load, so only whoever publishes waits for it.
        from werkstatt.publication.content import gather

        chart = map_themes(self.themes)
        settings = explain_settings(self.inputs, self.options)
        given = self.inputs
        carried = given.sorted_cards.name if given.sorted_cards else ""
        sorting = sortings_named([one.name for one in given.sorting], carried)
        files = (shlex.quote(given.cards.name), sorting) if given.cards else (CARDS_FILE, SORTING_FILE)
        return gather(
            self.themes,
            self.review,
            self.parts,
            chart,
            self.workshop,
            settings,
            self.version,
            self.language,
            files,
            internal=self.internal,
        )
