"""What comes before themes are found: the order in which everything is computed, and the terms of the cards."""

from __future__ import annotations

import pandas as pd

from werkstatt.cards.statements import is_statement
from werkstatt.language.normalisation import normalise
from werkstatt.progress import progress
from werkstatt.vectors.arrays import Ints
from werkstatt.vectors.terms import Terms, find_terms


def reading_order(cards: pd.DataFrame) -> Ints:
    """Return the order in which everything is computed: by normalised text and card id.

    What can't be seen, as blanks at the beginning, changes nothing.

    Parameters
    ----------
    cards : DataFrame
        With ``card_id`` and ``text``.

    Returns
    -------
    ndarray of shape (cards,)
        Positions of the cards.

    Examples
    --------
    >>> reading_order(pd.DataFrame({"card_id": ["K2", "K1", "K3"], "text": ["Bus", "Bus", "Bahn"]})).tolist()
    [2, 1, 0]
    """
    keys = pd.DataFrame({"text": cards["text"].map(normalise), "card_id": cards["card_id"]}).reset_index(drop=True)
    order: Ints = keys.sort_values(["text", "card_id"], kind="stable").index.to_numpy()
    return order


def read_terms(texts: pd.Series, language: str) -> Terms:
    """Return the terms of texts, with a progress bar where there are many.

    "Keine Angabe" is no statement on "Angaben": texts that say nothing have no terms, and so no theme.

    Parameters
    ----------
    texts : Series of str
        One per card.
    language : {"de", "en"}
        Of the texts.

    Returns
    -------
    Terms
        In the order of the texts.

    Examples
    --------
    >>> read_terms(pd.Series(["Busse und Bahnen"]), "de").vocabulary["term"].tolist()
    ['bahn', 'bus']
    """
    # spaCy takes a second to load, so only whoever reads texts waits for it.
    from werkstatt.language.texts import read_texts

    said = texts.where(texts.map(is_statement).astype(bool), "")
    of, different = pd.factorize(said)
    docs = progress(read_texts(different, language), "reading", len(different))
    return find_terms(docs, of)
