"""The main job on one page: card table → language → terms → vectors → k-means → named themes."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import numpy as np
import pandas as pd

from werkstatt.cards.blanks import without_blanks
from werkstatt.cards.preparation import read_terms, reading_order
from werkstatt.errors import CardError
from werkstatt.language.capitals import read_form
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.parameters import check_among, check_count, check_instance
from werkstatt.themes.description import by_size, describe
from werkstatt.themes.number_of_themes import COLUMNS, check_enough_cards, choose, try_numbers
from werkstatt.themes.overview import explain_choice, share_unassigned, theme_overview
from werkstatt.vectors.arrays import Floats, Ints
from werkstatt.vectors.lexical import LexicalSpace
from werkstatt.vectors.partition import partition
from werkstatt.vectors.reading import READERS, Reader, Reading, read_with
from werkstatt.vectors.semantic import SemanticSpace
from werkstatt.vectors.space import Embedding, fit_space, place, project
from werkstatt.vectors.terms import Terms
from werkstatt.vectors.threads import single_threaded
from werkstatt.wording import message, spoken_in

RESTARTS = 50

ADDED = ("theme", "confidence", "also")
"""What finding themes adds to the card table."""


@dataclass(frozen=True, repr=False)
class Themes:
    """Cards with their themes.

    All tables and arrays have the cards in one order, that in which everything is computed (by text and card id); only
    :attr:`cards` gives back the user's.

    Attributes
    ----------
    ordered : DataFrame
        The card table with three columns more: ``theme`` (from 1; 0 for a card that shares too few words with
        others to be placed) and ``confidence`` (0 to 1): the simplified silhouette ``(b - a) / b``, with
        ``a`` and ``b`` the distances to the own and the next theme's centre (Hruschka et al. 2004), times
        the share of the card that the space sees (``Embedding.seen``); 0 for theme 0. ``also`` names the second
        theme of a card that lies between two, i.e. whose simplified silhouette is below 0.1; missing otherwise.
    place : Series of int
        For each row of the user's table its position in `ordered`.
    themes : DataFrame
        One row per theme, largest first: ``theme``, ``label``, ``cards``, ``votes`` (missing where cards
        have none), ``terms`` and ``representative`` (tuples: best surface forms; card ids), and ``origin``: ``people``
        where people formed it, else ``machine``.
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
    decisions : DataFrame
        What people decided and what became of it, see :func:`werkstatt.themes.deciding.decide`; empty where nothing
        was decided.
    found : Themes or None
        The themes before these decisions.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
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
    decisions: pd.DataFrame = field(default_factory=pd.DataFrame)
    found: Themes | None = None

    @cached_property
    def cards(self) -> pd.DataFrame:
        """The card table with its themes, in the user's order."""
        return self.ordered.iloc[self.place.to_numpy()].set_axis(self.place.index)

    @property
    def labels(self) -> Ints:
        """The theme of each card, in the order in which everything is computed."""
        labels: Ints = self.ordered["theme"].to_numpy(dtype=np.int64)
        return labels

    @property
    def by_machine(self) -> Themes:
        """The themes as the machine found them, before people decided."""
        return self if self.found is None else self.found

    @property
    def by_people(self) -> int:
        """How many themes people formed."""
        return int((self.themes["origin"] == "people").sum())

    @property
    def named_by_people(self) -> int:
        """How many themes bear a name that the machine did not give."""
        return int((~self.themes["label"].isin(self.by_machine.themes["label"])).sum())

    @property
    def set_aside(self) -> int:
        """How many cards people took out of a theme without giving them another."""
        return 0 if self.found is None else int(((self.labels == 0) & (self.found.labels > 0)).sum())

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
        >>> find_themes(cards, 1).to_html("en").split("<p>")[1]
        'The number of themes was given. All cards are in a theme.</p>'
        """
        spoken = language or self.language
        said = (explain_choice(self.choice, self.given), share_unassigned(self.ordered, self.set_aside))
        notes = " ".join(sentence.say(spoken) for sentence in said)
        return f"{theme_overview(self.themes, spoken).to_html(index=False, border=0)}<p>{notes}</p>"

    def _repr_html_(self) -> str:
        return self.to_html()


@single_threaded
def find_themes(
    cards: pd.DataFrame,
    themes: int | Literal["auto"] = "auto",
    *,
    language: str = "de",
    seed: int = 0,
    reader: Reader = "terms",
) -> Themes:
    """Group cards into themes.

    The result depends on the texts, the number of themes and the seed alone: not on the order of the
    rows (ties go by text and card id), nor on the number of threads.

    Parameters
    ----------
    cards : DataFrame
        A card table, from :func:`werkstatt.cards.reading.read_cards`; at least ``card_id`` and ``text``.
    themes : int or "auto"
        How many; ``"auto"``: from 2 to 15, see :func:`werkstatt.themes.number_of_themes.choose`.
    language : {"de", "en"}
        Of the cards.
    seed : int
        Of draws and starts, from 0.
    reader : {"terms", "semantic"}
        ``"semantic"`` takes a sentence encoder beside the words, which finds more but can be checked less; it needs the
        extra ``semantic``.

    Returns
    -------
    Themes
        With all that they were formed from.

    Raises
    ------
    CardError
        If more themes are asked for than cards can be told apart, if no two cards share a term, if fewer than 10 cards
        do and no number is given, or if the cards have a column that themes get.
    MissingExtraError
        If the semantic reader is asked for and not installed.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> find_themes(cards, 2).cards["theme"].tolist()
    [1, 2, 1, 2]
    """
    _check_parameters(cards, themes, language, seed, reader)
    for column in ADDED:
        if column in cards:
            raise CardError([message("column_taken", column=column)])
    with spoken_in(language):
        return _find(cards, themes, language, seed, reader)


def _find(cards: pd.DataFrame, themes: int | Literal["auto"], language: str, seed: int, reader: Reader) -> Themes:
    order = reading_order(cards)
    ordered = without_blanks(cards.iloc[order].reset_index(drop=True))
    lexicon = read_terms(ordered["text"], language)
    reading = read_with(reader, lexicon, [read_form(text, language) for text in ordered["text"]])
    if themes == "auto":
        check_enough_cards(reading)
        tried = try_numbers(reading, seed)
        k = 1 if tried.empty else choose(tried).themes
    else:
        tried, k = pd.DataFrame(columns=COLUMNS), themes
    if k < 1:
        raise CardError([message("too_few_themes", themes=k)])
    space = fit_space(reading, k)
    embedding = place(project(space, reading), k)
    if not embedding.distinct:
        raise CardError([message("nothing_shared")])
    if k > embedding.distinct:
        raise CardError([message("too_many_themes", themes=k, most=embedding.distinct)])
    found = partition(embedding, k, RESTARTS, seed)
    new = by_size(found.labels, lexicon)
    described = describe(ordered, lexicon, embedding, new[found.labels], language)
    return Themes(
        described.ordered, pd.Series(np.argsort(order), index=cards.index), described.themes, described.terms, lexicon,
        reading, space, embedding, found.centres[np.argsort(new[1:])], tried, themes != "auto", language, seed,
    )  # fmt: skip


def _check_parameters(cards: pd.DataFrame, themes: object, language: object, seed: object, reader: object) -> None:
    check_instance("find_themes", "cards", cards, pd.DataFrame)
    if themes != "auto":
        if isinstance(themes, str):
            raise ValueError(
                f"The 'themes' parameter of find_themes must be 'auto' or a number. Got {themes!r} instead."
            )
        check_count("find_themes", "themes", themes, 0)
    check_among("find_themes", "language", language, LANGUAGE_DATA)
    check_count("find_themes", "seed", seed, 0)
    check_among("find_themes", "reader", reader, READERS)
    if not {"card_id", "text"} <= set(cards):
        raise ValueError("The 'cards' parameter of find_themes needs the columns 'card_id' and 'text', see read_cards.")


def check_same_cards(cards: pd.DataFrame, themes: Themes) -> None:
    """Make sure that themes were found in these cards.

    Parameters
    ----------
    cards : DataFrame
        With ``card_id``.
    themes : Themes
        Of these cards or of others.

    Raises
    ------
    ValueError
        If they were found in others.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus", "Bus"]})
    >>> check_same_cards(cards, find_themes(cards, 1))
    """
    if list(cards["card_id"]) != list(themes.cards["card_id"]):
        raise ValueError("cards and themes do not belong together: find_themes was called with other cards")
