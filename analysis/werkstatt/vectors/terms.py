"""``Doc`` objects to ``Terms``: what of a card's words counts, with the surface forms behind it."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix

from werkstatt.language.languages import LANGUAGE_DATA

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN"})
CONTENT = NOUNS | {"ADJ", "VERB"}

NOUN, OTHER = "noun", "other"
WEIGHTS = {NOUN: 1.0, OTHER: 0.5}
"""What a verb or an adjective weighs beside a noun: the subject of a card stands in its nouns."""

REACH = 3
"""Words after a negation in which its content word is looked for (keine wirklich echte Beteiligung)."""


@dataclass(frozen=True)
class Terms:
    """What a set of cards says, as numbers.

    Attributes
    ----------
    matrix
        Sparse, cards × terms: mentions, those of a verb or an adjective counted half; row order is that of the cards.
    vocabulary
        One row per term in column order: ``term``, ``cards`` (cards that have it), ``count``
        (mentions), ``surface`` (most frequent surface form, ties to the first in the alphabet).
    mentions
        One row per card, term and surface form: ``row`` (position of the card), ``column`` (position
        of the term), ``surface``, ``count``.
    words, parts
        Sparse, cards × words and words × terms, with ``matrix = words @ parts``: what stands on a card as one word,
        and the terms it counts for.
    """

    matrix: csr_matrix
    vocabulary: pd.DataFrame
    mentions: pd.DataFrame
    words: csr_matrix
    parts: csr_matrix


def find_terms(docs: Iterable[Doc]) -> Terms:
    """Count the terms of analysed texts.

    Content words count (nouns, names, adjectives, verbs; not the few stop words of the language), a compound by its
    parts, because parts are what short cards share. A word of one letter or without letters is none.
    A negated word counts once more, as ``nicht …``: "keine Beteiligung" shares Beteiligung with other cards,
    and "nicht beteiligung" with those that miss it too.

    Parameters
    ----------
    docs
        One ``Doc`` per card, from :func:`werkstatt.language.texts.read_texts`.

    Returns
    -------
    Terms
        Columns in alphabetical order of the terms.
    """
    # Numbers instead of words: a few bytes a mention, however many cards there are.
    numbers: dict[str, int] = {}
    kinds: dict[tuple[str, ...], int] = {}
    found, stand = array("q"), array("q")
    cards = 0
    for doc in docs:
        held: dict[int, tuple[str, ...]] = {}
        for place, term, surface in card_terms(doc):
            found.extend((cards, numbers.setdefault(term, len(numbers)), numbers.setdefault(surface, len(numbers))))
            held[place] = (*held.get(place, (NOUN if doc[place].pos_ in NOUNS else OTHER,)), term)
        for kind in held.values():
            stand.extend((cards, kinds.setdefault(kind, len(kinds))))
        cards += 1
    rows, terms, surfaces = np.array(found, dtype=np.int64).reshape(-1, 3).T
    names = np.array(list(numbers), dtype=object)
    vocabulary, columns = _alphabetical(names, terms)
    forms, surfaces = _alphabetical(names, surfaces)
    size = max(len(names), 1)
    keys, counts = np.unique((rows * size + columns) * size + surfaces, return_counts=True)
    mentions = pd.DataFrame(
        {
            "row": keys // size // size,
            "column": keys // size % size,
            "surface": forms[keys % size],
            "count": counts,
        }
    )
    words = _count_words(np.array(stand, dtype=np.int64).reshape(-1, 2).T, kinds, cards)
    parts = _parts(sorted(kinds), vocabulary)
    matrix = words @ parts
    return Terms(matrix, _vocabulary(vocabulary, matrix, mentions), mentions, words, parts)


def _count_words(stand: np.ndarray, kinds: dict[tuple[str, ...], int], cards: int) -> csr_matrix:
    place = np.empty(len(kinds), dtype=np.int64)
    place[[kinds[kind] for kind in sorted(kinds)]] = np.arange(len(kinds))
    rows, numbers = stand
    return csr_matrix((np.ones(len(rows)), (rows, place[numbers])), shape=(cards, len(kinds)))


def _parts(kinds: list[tuple[str, ...]], vocabulary: np.ndarray) -> csr_matrix:
    columns = {term: column for column, term in enumerate(vocabulary)}
    cells = [
        (WEIGHTS[part_of_speech], row, columns[term])
        for row, (part_of_speech, *terms) in enumerate(kinds)
        for term in terms
    ]
    weights, rows, terms = zip(*cells, strict=True) if cells else ((), (), ())
    return csr_matrix((weights, (rows, terms)), shape=(len(kinds), len(vocabulary)), dtype=float)


def _alphabetical(words: np.ndarray, numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the words that occur, in order of the alphabet, and for each number its place among them."""
    used, place = np.unique(numbers, return_inverse=True)
    order = np.argsort(words[used].astype(str), kind="stable")
    rank = np.empty(len(used), dtype=np.int64)
    rank[order] = np.arange(len(used))
    return words[used][order], rank[place]


def card_terms(doc: Doc) -> list[tuple[int, str, str]]:
    """Return place of the token, term and surface form of all that counts on one card."""
    found = [(token.i, term, _surface(token)) for token in doc for term in token_terms(token)]
    for token, negation in negated(doc).items():
        term = f"{LANGUAGE_DATA[doc.lang_].negation} {token_terms(token)[-1]}"
        found.append((token.i, term, f"{negation.lower_} {_surface(token)}"))
    return found


def token_terms(token: Token) -> tuple[str, ...]:
    """Return the terms that one token counts for; none where it is no content word."""
    if token.pos_ not in CONTENT or is_stopped(token):
        return ()
    # Lower case and ss join Sozial-/sozial and Strasse/Straße; the surface forms keep the spelling.
    return tuple(part.lower().replace("ß", "ss") for part in token._.parts if _is_word(part))


def weight(token: Token) -> float:
    """Return what a mention weighs: 1 for a noun or a name, half for a verb or an adjective."""
    return WEIGHTS[NOUN if token.pos_ in NOUNS else OTHER]


def is_stopped(token: Token) -> bool:
    """Tell whether a word is one of those that stand on any card."""
    return LANGUAGE_DATA[token.lang_].is_stopped(token.lemma_, token.pos_)


def negated(doc: Doc) -> dict[Token, Token]:
    """Return the content words that are negated, each with its negation.

    The first content word behind a negation is meant, behind *kein* and *ohne* the first noun; "nicht nur" negates
    nothing, nor does a negation reach over a punctuation mark.
    """
    found: dict[Token, Token] = {}
    data = LANGUAGE_DATA[doc.lang_]
    for negation in doc:
        if data.is_negation(negation.lemma_, negation.pos_):
            behind = list(takewhile(lambda token: not token.is_punct, doc[negation.i + 1 :]))[:REACH]
            if behind and behind[0].lower_ != data.only:
                content = [token for token in behind if token_terms(token)]
                if negation.pos_ in ("DET", "ADP"):
                    content = [token for token in content if token.pos_ in NOUNS] or content
                found.update(dict.fromkeys(content[:1], negation))
    return found


def _surface(token: Token) -> str:
    """Return the word as it stands on the card; verbs and adjectives without the capital of a first word."""
    form = token._.completed or token.text.strip("-")
    return form if token.pos_ in NOUNS else form.lower()


def _is_word(part: str) -> bool:
    return len(part) > 1 and any(map(str.isalpha, part))


def most_used_surface(mentions: pd.DataFrame) -> pd.Series:
    """Return for each term (`column`) the form that stands for it.

    That is its most used surface form, ties to the first in the alphabet. But a compound, which other terms share,
    stands for it only where it makes up more than half of the mentions, or where there is nothing else: so Kind is
    shown as Kinder rather than as Kinderbetreuung, and Schutz as Klimaschutz where that is what most cards say.
    """
    counts = mentions.groupby(["column", "surface"], as_index=False)["count"].sum()
    shared = counts.groupby("surface")["column"].transform("size") > 1
    most = counts["count"] * 2 > counts.groupby("column")["count"].transform("sum")
    counts["second"] = shared & ~most
    ranked = counts.sort_values(["column", "second", "count", "surface"], ascending=[True, True, False, True])
    return ranked.drop_duplicates("column").set_index("column")["surface"]


def _vocabulary(terms: np.ndarray, matrix: csr_matrix, mentions: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "term": terms,
            "cards": np.asarray((matrix > 0).sum(axis=0)).ravel(),
            "count": mentions.groupby("column")["count"].sum().to_numpy(),
            "surface": most_used_surface(mentions).to_numpy(),
        }
    )
