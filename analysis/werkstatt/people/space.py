"""The cards in the space in which people's headings are learned, made once before the first card is sorted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from werkstatt.cards.blanks import without_blanks
from werkstatt.cards.preparation import read_terms, reading_order
from werkstatt.language.capitals import read_form
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.parameters import check_among, check_instance
from werkstatt.vectors.arrays import Floats
from werkstatt.vectors.encoder_folder import Given, as_encoder
from werkstatt.vectors.reading import READERS, Reader, Reading, read_with
from werkstatt.vectors.sorting_space import sorting_space
from werkstatt.vectors.terms import Terms
from werkstatt.vectors.threads import single_threaded
from werkstatt.wording import spoken_in


@dataclass(frozen=True, repr=False)
class SortingSpace:
    """Cards in the order in which everything is computed (by text and id), and where they lie.

    Attributes
    ----------
    ordered : DataFrame
        The card table.
    lexicon : Terms
        Their terms.
    reading : Reading
        What they were read as.
    vectors : ndarray of shape (cards, dimensions)
        From :func:`werkstatt.vectors.sorting_space.sorting_space`.
    seen : ndarray of shape (cards,)
        Above 0 for a card that has a place.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bahn fehlt"]})
    >>> make_space(cards)
    SortingSpace(2 cards, terms)
    """

    ordered: pd.DataFrame
    lexicon: Terms
    reading: Reading
    vectors: Floats
    seen: Floats

    @cached_property
    def likeness(self) -> Floats:
        """Cosines of all cards, at least 0; of shape (cards, cards)."""
        alike: Floats = np.maximum(self.vectors @ self.vectors.T, 0).round(6)
        return alike

    def __repr__(self) -> str:
        return f"SortingSpace({len(self.ordered)} cards, {self.reading.reader})"


@single_threaded
def make_space(
    cards: pd.DataFrame,
    *,
    language: str = "de",
    reader: Reader = "terms",
    encoder: Given = None,
    said: pd.Series | None = None,
) -> SortingSpace:
    """Read cards and give each its place.

    Parameters
    ----------
    cards : DataFrame
        With ``card_id`` and ``text``, from :func:`werkstatt.cards.reading.read_cards`.
    language : {"de", "en"}
        Of the cards.
    reader : {"terms", "semantic"}
        Words alone, or a sentence encoder beside them.
    encoder : Encoder, str, Path or callable, optional
        Of the semantic reader: a folder, or a function from texts to an array with a row for each; by default the one
        that the extra ``semantic`` brings. See :func:`werkstatt.vectors.encoder_folder.read_encoder`.
    said : Series of str, optional
        By the ids of cards, what is read of them in place of their texts.

    Returns
    -------
    SortingSpace
        The same whatever the order of the cards.

    Raises
    ------
    MissingExtraError
        If the semantic reader is asked for and what its encoder needs is not installed.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2", "K3"], "text": ["Bus fehlt", "Bus voll", "Park voll"]})
    >>> make_space(cards).ordered["card_id"].tolist()
    ['K1', 'K2', 'K3']
    """
    check_instance("make_space", "cards", cards, pd.DataFrame)
    check_among("make_space", "language", language, LANGUAGE_DATA)
    check_among("make_space", "reader", reader, READERS)
    with spoken_in(language):
        ordered = without_blanks(cards.iloc[reading_order(cards)].reset_index(drop=True))
        texts = ordered["text"] if said is None else ordered["card_id"].map(said).fillna(ordered["text"])
        lexicon = read_terms(texts, language)
        reading = read_with(reader, lexicon, [read_form(text, language) for text in texts], as_encoder(encoder))
        return as_space(ordered, lexicon, reading)


def as_space(ordered: pd.DataFrame, lexicon: Terms, reading: Reading) -> SortingSpace:
    """Give cards that have been read their places.

    Parameters
    ----------
    ordered : DataFrame
        The card table, in the order in which everything is computed.
    lexicon : Terms
        Of these cards.
    reading : Reading
        Of the same.

    Returns
    -------
    SortingSpace
        Of the same.

    Examples
    --------
    >>> from werkstatt.language.texts import read_texts
    >>> from werkstatt.vectors.terms import find_terms
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bahn", "Bus und Bahn"]})
    >>> terms = find_terms(read_texts(cards["text"]))
    >>> len(as_space(cards, terms, read_with("terms", terms, list(cards["text"]))).vectors)
    2
    """
    lying = sorting_space(reading)
    return SortingSpace(ordered, lexicon, reading, lying.vectors, lying.seen)
