"""What was found: cards with their themes, and all that they were formed from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd

from werkstatt.cards.campaigns import Campaigns
from werkstatt.people.placements import Placements
from werkstatt.people.placing import Placing
from werkstatt.themes.overview import explain_choice, share_unassigned, theme_overview
from werkstatt.vectors.arrays import Bools, Floats, Ints
from werkstatt.vectors.encoder import Encoder, universal
from werkstatt.vectors.lexical import LexicalSpace
from werkstatt.vectors.reading import Reading
from werkstatt.vectors.semantic import SemanticSpace
from werkstatt.vectors.space import Embedding
from werkstatt.vectors.terms import Terms
from werkstatt.wording import Message
from werkstatt.wording.shown import html_table

ADDED = ("theme", "placed", "confidence", "also", "subtheme")
CAMPAIGN = "campaign"
"""What finding themes adds to the card table, the number of the card's campaign (0: none) only if asked for."""


@dataclass(frozen=True, repr=False)
class Themes:
    """Cards with their themes.

    All tables and arrays have the cards in one order, that in which everything is computed (by text and card id); only
    :attr:`cards` gives back the user's.

    Attributes
    ----------
    ordered : DataFrame
        The card table with four columns more. ``theme``: from 1; 0 for a card that shares too few words with others to
        be placed, or that people found to fit none. ``placed``: ``people`` where people put the card there, ``machine``
        where the machine did, empty for theme 0 of the machine's. ``confidence`` (0 to 1): for themes that the machine
        found the simplified silhouette ``(b - a) / b``, with ``a`` and ``b`` the distances to the own and the next
        theme's centre (Hruschka et al. 2004), times the share of the card that the space sees (``Embedding.seen``);
        for headings of people's how likely the machine takes it to be
        (:func:`werkstatt.vectors.centres.probabilities`); 1 where people put the card there; 0 for theme 0. ``also``
        names the second theme of a card that people put under several headings, or that the machine sees between two
        (simplified silhouette below 0.1, likelihood below 0.5); missing otherwise.
    place : Series of int
        For each row of the user's table its position in `ordered`.
    themes : DataFrame
        One row per theme, largest first: ``theme``, ``label``, ``cards``, ``votes`` (missing where cards
        have none), ``terms`` and ``representative`` (tuples: best surface forms; card ids), ``origin``: ``people``
        where people formed it, else ``machine``, and ``parent``: the heading above it in the codebook, or missing. A
        card that people put under several headings counts for each.
    terms : DataFrame
        Ranked terms of each theme, from :func:`werkstatt.themes.keywords.rank_terms`.
    lexicon : Terms
        The terms of the cards with their surface forms.
    reading : Reading
        What the themes were formed from.
    space : LexicalSpace or SemanticSpace
        In which they were formed.
    embedding : Embedding
        The cards in this space.
    centres : ndarray of shape (themes, dimensions)
        Of the themes, in their order.
    choice : DataFrame
        From :func:`werkstatt.themes.number_of_themes.try_numbers`; without rows where the number was given, or where no
        number could be tried.
    given : bool
        Whether the number was given.
    language : {"de", "en"}
        Of the cards.
    seed : int
        As given to :func:`find_themes`.
    members : ndarray of bool of shape (cards, themes)
        The themes of each card; more than one where people put it under several headings.
    placements : Placements or None
        What people sorted; None where they sorted nothing.
    placing : Placing or None
        What the machine says of every card where it learned from people's headings; else None.
    found : Themes or None
        As many themes as the machine finds by itself, where people sorted; None too where it finds none.
    codebook : DataFrame
        What people wrote on headings, from :func:`werkstatt.people.codebook.read_codebook`; empty where there is none.
        A row belongs to the theme whose ``label`` is its ``heading``.
    marks : DataFrame
        What each person said of a card beside its place, from :func:`werkstatt.people.marks.marks_of`; empty where
        nobody did. The column ``stance`` of the cards holds what most say.
    near : bool
        Whether cards that the machine sees between two count in both, see :func:`werkstatt.themes.near.count_near`.
    below : mapping of int to Themes
        The sub-themes of each theme that has some, found in its cards alone, by the number of the theme.
    looked : DataFrame
        What came of looking into each theme (``theme``, ``cards``, ``outcome``: see
        :data:`werkstatt.themes.levels.OUTCOMES`, and ``number``, of sub-themes); no rows where none were asked for.
    encoder : Encoder
        Of the semantic reader, whether it read the cards or reads them a second time, in the review.
    campaigns : Campaigns or None
        Where they were asked for; `ordered` then has a column more (`CAMPAIGN`).

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> from werkstatt.themes.finding import find_themes
    >>> find_themes(cards, 2).themes[["label", "cards"]].values.tolist()
    [['Bahn, Bus', 2], ['Baum, Park', 2]]
    """

    ordered: pd.DataFrame
    place: pd.Series
    themes: pd.DataFrame
    terms: pd.DataFrame
    lexicon: Terms
    reading: Reading
    space: LexicalSpace | SemanticSpace
    embedding: Embedding
    centres: Floats
    choice: pd.DataFrame
    given: bool
    language: str
    seed: int
    members: Bools
    placements: Placements | None = None
    placing: Placing | None = None
    found: Themes | None = None
    codebook: pd.DataFrame = field(default_factory=pd.DataFrame)
    marks: pd.DataFrame = field(default_factory=pd.DataFrame)
    near: bool = False
    below: Mapping[int, Themes] = field(default_factory=dict)
    looked: pd.DataFrame = field(default_factory=pd.DataFrame)
    encoder: Encoder = field(default_factory=universal)
    campaigns: Campaigns | None = None

    @cached_property
    def cards(self) -> pd.DataFrame:
        """The card table with its themes, in the user's order."""
        return self.ordered.iloc[self.place.to_numpy()].set_axis(self.place.index)

    @cached_property
    def counted(self) -> pd.DataFrame:
        """The card table in the user's order, with a row for each theme of a card that has several.

        Of a card with two themes ``also`` is in each of its rows the other one.
        """
        rows, columns = np.nonzero(self.members[self.place.to_numpy()])
        rows_without = np.flatnonzero(~self.members[self.place.to_numpy()].any(axis=1))
        positions = np.concatenate([rows, rows_without])
        themes = np.concatenate([columns + 1, np.zeros(len(rows_without), dtype=int)])
        order = np.lexsort((themes, positions))
        cards = self.cards.iloc[positions[order]]
        here, second = themes[order], cards["also"].fillna(0).to_numpy(dtype=np.int64)
        other = np.where(second == here, cards["theme"].to_numpy(dtype=np.int64), second)
        return cards.assign(theme=here, also=pd.array(np.where(other > 0, other, pd.NA), dtype="Int64"))

    @property
    def labels(self) -> Ints:
        """The theme of each card, in the order in which everything is computed."""
        return np.asarray(self.ordered["theme"], dtype=np.int64)

    @property
    def by_machine(self) -> Themes:
        """The themes as the machine finds them by itself; where it finds none, those of people."""
        return self if self.found is None else self.found

    @property
    def by_people(self) -> int:
        """How many themes people formed."""
        return int((self.themes["origin"] == "people").sum())

    @property
    def named_by_people(self) -> int:
        """How many themes bear a name that the machine did not give."""
        if self.placing is not None:
            return len(self.themes)
        return int((~self.themes["label"].isin(self.by_machine.themes["label"])).sum())

    @property
    def set_aside(self) -> int:
        """How many cards people put into no theme."""
        return int(((self.ordered["placed"] == "people") & (self.ordered["theme"] == 0)).sum())

    @property
    def reasons(self) -> list[str]:
        """Why people settled differences as they did."""
        if self.placements is None or self.placements.rows.empty:
            return []
        rows = self.placements.rows
        return sorted(set(rows.loc[rows["how"] == "settled", "note"]) - {""})

    @property
    def several(self) -> int:
        """How many cards people put under more than one heading."""
        people = (self.ordered["placed"] == "people").to_numpy()
        return int((people & (self.members.sum(axis=1) > 1)).sum())

    @property
    def threshold(self) -> float | None:
        """From which likeness on cards are of one campaign; None where campaigns were not asked for."""
        return None if self.campaigns is None else self.campaigns.threshold

    @property
    def between(self) -> int:
        """How many cards the machine sees between two themes."""
        machine = (self.ordered["placed"] == "machine").to_numpy()
        return int((machine & self.ordered["also"].notna().to_numpy()).sum())

    @property
    def rows(self) -> tuple[Ints, Ints]:
        """The theme of each card, 0 for none, and the position of the card; where it counts in several, several."""
        if not self.near:
            return self.labels, np.arange(len(self.ordered))
        cards, columns = np.nonzero(self.members)
        without = np.flatnonzero(~self.members.any(axis=1))
        return np.append(columns + 1, np.zeros(len(without), dtype=np.int64)), np.append(cards, without)

    def __repr__(self) -> str:
        return f"Themes({len(self.ordered)} cards, {len(self.themes)} themes)"

    def to_html(self, language: str | None = None) -> str:
        """Return the themes as HTML.

        Parameters
        ----------
        language : {"de", "en"}, optional
            Of the reader; that of the cards where none is given.

        Returns
        -------
        str
            A table, and how the number of themes came about.

        Examples
        --------
        >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bus kommt"]})
        >>> from werkstatt.themes.finding import find_themes
        >>> find_themes(cards, 1).to_html("en").split("<p>")[1]
        'The number of themes was given. All cards are in a theme.</p>'
        """
        spoken = language or self.language
        notes = " ".join(sentence.say(spoken) for sentence in (self.formation(), self.unassigned()))
        return f"{html_table(theme_overview(self.themes, spoken))}<p>{notes}</p>"

    def formation(self) -> Message:
        """Return how the themes, or their number, came about.

        Returns
        -------
        Message
            One sentence or more.

        Examples
        --------
        >>> from werkstatt.themes.finding import find_themes
        >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bus kommt"]})
        >>> find_themes(cards, 1).formation().say("en")
        'The number of themes was given.'
        """
        carried = self.placements is not None and self.placements.guided
        return explain_choice(self.choice, self.given, headings=self.placing is not None, carried=carried)

    def unassigned(self) -> Message:
        """Return how many cards are in no theme.

        Returns
        -------
        Message
            One sentence or two.

        Examples
        --------
        >>> from werkstatt.themes.finding import find_themes
        >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bus kommt"]})
        >>> find_themes(cards, 1).unassigned().say("en")
        'All cards are in a theme.'
        """
        return share_unassigned(self.ordered, self.set_aside, headings=self.placing is not None)

    def _repr_html_(self) -> str:
        return self.to_html()
