"""Cards to themes that the machine finds by itself: terms → vectors → k-means → named themes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from werkstatt.cards.blanks import without_blanks
from werkstatt.cards.campaigns import Campaigns, find_campaigns
from werkstatt.cards.preparation import read_terms, reading_order
from werkstatt.errors import CardError
from werkstatt.language.capitals import read_form
from werkstatt.themes.description import by_size, describe
from werkstatt.themes.found import CAMPAIGN, Themes
from werkstatt.themes.number_of_themes import COLUMNS, check_enough_cards, choose, try_numbers
from werkstatt.vectors.encoder import Encoder, universal
from werkstatt.vectors.members import members_of
from werkstatt.vectors.partition import partition
from werkstatt.vectors.reading import Reader, Reading, read_with
from werkstatt.vectors.space import fit_space, place, project
from werkstatt.vectors.terms import Terms
from werkstatt.wording import message

RESTARTS = 50


@dataclass(frozen=True, repr=False)
class Read:
    """Cards that have been read, before anything is found in them.

    Attributes
    ----------
    ordered : DataFrame
        The card table in the order in which everything is computed.
    place : Series of int
        For each row of the user's table its position in `ordered`.
    lexicon : Terms
        Their terms.
    reading : Reading
        What themes are formed from.
    language : {"de", "en"}
        Of the cards.
    encoder : Encoder
        Of the semantic reader, whether it read them or another did.
    campaigns : Campaigns or None
        Of the cards in the order of `ordered`; None where they were not looked for.
    said : Series of str or None
        By the ids of the cards, what was read of them, where campaigns were looked for.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K2", "K1"], "text": ["Park", "Bus"]})
    >>> read_cards_for_themes(cards, "de", "terms").place.tolist()
    [1, 0]
    """

    ordered: pd.DataFrame
    place: pd.Series
    lexicon: Terms
    reading: Reading
    language: str
    encoder: Encoder
    campaigns: Campaigns | None = None
    said: pd.Series | None = None


def read_cards_for_themes(
    cards: pd.DataFrame,
    language: str,
    reader: Reader,
    encoder: Encoder | None = None,
    campaigns: float | None = None,
) -> Read:
    """Read cards.

    Parameters
    ----------
    cards : DataFrame
        With ``card_id`` and ``text``.
    language : {"de", "en"}
        Of the cards.
    reader : {"terms", "semantic"}
        What they are read as.
    encoder : Encoder, optional
        Of the semantic reader; by default the one that the extra ``semantic`` brings.
    campaigns : float or None
        From which likeness on cards are of one campaign (:func:`werkstatt.cards.campaigns.find_campaigns`), of which
        the most used wording is read; None: each card is read as it is.

    Returns
    -------
    Read
        Of all cards.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K2", "K1"], "text": ["Park", "Bus"]})
    >>> read_cards_for_themes(cards, "de", "terms").ordered["card_id"].tolist()
    ['K1', 'K2']
    """
    order = reading_order(cards)
    ordered = without_blanks(cards.iloc[order].reset_index(drop=True))
    texts, found, said = ordered["text"], None, None
    if campaigns is not None:
        found = find_campaigns(ordered, campaigns)
        texts, ordered = found.read(texts), ordered.assign(**{CAMPAIGN: found.of})
        said = texts.set_axis(ordered["card_id"])
    encoder = encoder or universal()
    lexicon = read_terms(texts, language)
    reading = read_with(reader, lexicon, [read_form(text, language) for text in texts], encoder)
    place = pd.Series(np.argsort(order), index=cards.index)
    return Read(ordered, place, lexicon, reading, language, encoder, found, said)


def cluster_cards(read: Read, themes: int | Literal["auto"], seed: int, *, at_most: bool = False) -> Themes:
    """Let the machine find themes.

    Parameters
    ----------
    read : Read
        From :func:`read_cards_for_themes`.
    themes : int or "auto"
        How many; ``"auto"``: see :func:`werkstatt.themes.number_of_themes.choose`.
    seed : int
        Of draws and starts, from 0.
    at_most : bool
        Whether fewer are found where so many can't be told apart.

    Returns
    -------
    Themes
        Of all cards.

    Raises
    ------
    CardError
        If more themes are asked for than cards can be told apart, if no two cards share a term, or if fewer than 10
        cards do and no number is given.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> cluster_cards(read_cards_for_themes(cards, "de", "terms"), 2, 0)
    Themes(4 cards, 2 themes)
    """
    lexicon, reading = read.lexicon, read.reading
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
        raise CardError([message("nothing_shared" if reading.meaning is None else "nothing_told_apart")])
    if k > embedding.distinct:
        if at_most:
            return cluster_cards(read, embedding.distinct, seed, at_most=True)
        raise CardError([message("too_many_themes", themes=k, most=embedding.distinct)])
    found = partition(embedding, k, RESTARTS, seed)
    new = by_size(found.labels, lexicon)
    labels = new[found.labels]
    described = describe(read.ordered, lexicon, embedding, labels, read.language)
    return Themes(
        described.ordered, read.place, described.themes, described.terms, lexicon, reading, space, embedding,
        found.centres[np.argsort(new[1:])], tried, themes != "auto", read.language, seed, members_of(labels),
        encoder=read.encoder,
    )  # fmt: skip
