"""``Doc`` objects to ``Terms``: what of a card's words counts, with the surface forms behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})

# Verbs and adjectives that stand on any card whatever it is about. Deliberately short: spaCy's German
# list would drop Mittel, Zeit, offen, möglich and gut, which are what cards of a workshop are about.
STOP_WORDS = frozenset(
    "geben gehen kommen machen lassen stehen liegen bleiben bringen nehmen halten finden sagen heißen "
    "brauchen wollen sollen müssen dürfen können mögen tun werden haben sein wissen viel mehr wenig ander "
    "weit ganz gleich groß klein neu gut "
    "get go make do take have be need want many much more less other same new good big small".split()
)


@dataclass(frozen=True)
class Terms:
    """What a set of cards says, as counts.

    Attributes
    ----------
    matrix
        Sparse counts, cards × terms; row order is that of the cards.
    vocabulary
        One row per term in column order: ``term``, ``cards`` (cards that have it), ``count``
        (mentions), ``surface`` (most frequent surface form, ties to the first in the alphabet).
    mentions
        One row per card, term and surface form: ``row`` (position of the card), ``column`` (position
        of the term), ``surface``, ``count``.
    """

    matrix: csr_matrix
    vocabulary: pd.DataFrame
    mentions: pd.DataFrame


def find_terms(docs: Iterable[Doc]) -> Terms:
    """Count the terms of analysed texts.

    Content words count (nouns, names, adjectives, verbs; not the few in `STOP_WORDS`), a compound by its
    parts, because parts are what short cards share. A word of one letter or without letters is none.

    Parameters
    ----------
    docs
        One ``Doc`` per card, from :func:`werkstatt.language.read_texts`.

    Returns
    -------
    Terms
        Columns in alphabetical order of the terms.
    """
    cards = 0
    found = []
    for doc in docs:
        found += [(cards, term, _surface(token)) for token in doc for term in token_terms(token)]
        cards += 1
    mentions = pd.DataFrame(found, columns=["row", "term", "surface"])
    mentions = mentions.value_counts(sort=False).reset_index()
    terms = np.unique(mentions["term"].to_numpy(dtype=str))
    mentions["column"] = np.searchsorted(terms, mentions["term"].to_numpy(dtype=str))
    matrix = csr_matrix((mentions["count"], (mentions["row"], mentions["column"])), shape=(cards, len(terms)))
    matrix.sum_duplicates()
    return Terms(matrix, _vocabulary(terms, matrix, mentions), mentions[["row", "column", "surface", "count"]])


def token_terms(token: Token) -> tuple[str, ...]:
    """Return the terms that one token counts for; none where it is no content word."""
    if token.pos_ not in CONTENT or token.lemma_.lower() in STOP_WORDS:
        return ()
    # Lower case and ss join Sozial-/sozial and Strasse/Straße; the surface forms keep the spelling.
    return tuple(part.lower().replace("ß", "ss") for part in token._.parts if _is_word(part))


def _surface(token: Token) -> str:
    """Return the word as it stands on the card; verbs and adjectives without the capital of a first word."""
    form = token._.completed or token.text.strip("-")
    return form if token.pos_ in ("NOUN", "PROPN") else form.lower()


def _is_word(part: str) -> bool:
    return len(part) > 1 and any(map(str.isalpha, part))


def explain(doc: Doc) -> pd.DataFrame:
    """Return what became of each word of a card.

    Returns
    -------
    DataFrame
        One row per token: ``token``, ``lemma``, ``pos`` (universal part of speech), ``counts_as`` (its terms
        joined by `` + ``; empty where it does not count).
    """
    rows = [(token.text, token.lemma_, token.pos_, " + ".join(token_terms(token))) for token in doc]
    return pd.DataFrame(rows, columns=["token", "lemma", "pos", "counts_as"])


def most_used_surface(mentions: pd.DataFrame) -> pd.Series:
    """Return for each term (`column`) its most used surface form, ties to the first in the alphabet."""
    counts = mentions.groupby(["column", "surface"], as_index=False)["count"].sum()
    ranked = counts.sort_values(["column", "count", "surface"], ascending=[True, False, True])
    return ranked.drop_duplicates("column").set_index("column")["surface"]


def _vocabulary(terms: np.ndarray, matrix: csr_matrix, mentions: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "term": terms,
            "cards": np.asarray((matrix > 0).sum(axis=0)).ravel(),
            "count": np.asarray(matrix.sum(axis=0)).ravel(),
            "surface": most_used_surface(mentions).to_numpy(),
        }
    )
