"""``Doc`` objects to ``Terms``: what of a card's words counts, with the surface forms behind it."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix

from werkstatt.vectors.arrays import Ints, Words
from werkstatt.vectors.mentions import WEIGHTS, card_terms, card_words

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True)
class Terms:
    """What a set of cards says, as numbers.

    Attributes
    ----------
    matrix : sparse matrix of shape (cards, terms)
        Mentions, those of a verb or an adjective counted half; row order is that of the cards.
    vocabulary : DataFrame
        One row per term in column order: ``term``, ``cards`` (cards that have it), ``count`` (mentions), ``surface``
        (the form that stands for it, see :func:`most_used_surface`).
    mentions : DataFrame
        One row per card, term and surface form: ``row`` (position of the card), ``column`` (position
        of the term), ``surface``, ``count``.
    words : sparse matrix of shape (cards, words)
        What stands on a card as one word.
    parts : sparse matrix of shape (words, terms)
        The terms that a word counts for, with ``matrix = words @ parts``.

    Examples
    --------
    >>> from werkstatt.language.texts import read_texts
    >>> terms = find_terms(read_texts(["Kinderbetreuung", "Kinder"]))
    >>> terms.words.shape, terms.parts.toarray().tolist()
    ((2, 2), [[0.0, 1.0], [1.0, 1.0]])
    """

    matrix: csr_matrix
    vocabulary: pd.DataFrame
    mentions: pd.DataFrame
    words: csr_matrix
    parts: csr_matrix

    def take(self, rows: Ints) -> Terms:
        """Return the terms of some of the cards, in the same columns.

        Parameters
        ----------
        rows : ndarray of int
            Positions of the cards, each once.

        Returns
        -------
        Terms
            In the order of `rows`.

        Examples
        --------
        >>> from werkstatt.language.texts import read_texts
        >>> terms = find_terms(read_texts(["Bus", "Park", "Bus und Park"])).take(np.array([2, 0]))
        >>> terms.vocabulary["cards"].tolist(), terms.mentions["row"].tolist()
        ([2, 1], [0, 0, 1])
        """
        new = np.full(self.matrix.shape[0], -1)
        new[rows] = np.arange(len(rows))
        mentions = self.mentions.assign(row=new[self.mentions["row"]])
        mentions = mentions[mentions["row"] >= 0].sort_values(["row", "column"], kind="stable", ignore_index=True)
        matrix = self.matrix[rows]
        counts = np.bincount(mentions["column"], weights=mentions["count"], minlength=matrix.shape[1])
        vocabulary = self.vocabulary.assign(
            cards=np.asarray((matrix > 0).sum(axis=0)).ravel(), count=counts.astype(np.int64)
        )
        return Terms(matrix, vocabulary, mentions, self.words[rows], self.parts)

    def among(self, vocabulary: Words) -> csr_matrix:
        """Return the mentions of the terms of other cards.

        Parameters
        ----------
        vocabulary : ndarray of str
            Those terms.

        Returns
        -------
        sparse matrix of shape (cards, vocabulary)
            0 for a term that no card has; other terms are left out.

        Examples
        --------
        >>> from werkstatt.language.texts import read_texts
        >>> find_terms(read_texts(["Bus und Park"])).among(np.array(["bahn", "bus"])).toarray().tolist()
        [[0.0, 1.0]]
        """
        known = {term: column for column, term in enumerate(vocabulary)}
        cells = self.matrix.tocoo()
        columns = np.array([known.get(term, -1) for term in self.vocabulary["term"]], dtype=int)[cells.col]
        kept = columns >= 0
        shape = (self.matrix.shape[0], len(vocabulary))
        return csr_matrix((cells.data[kept], (cells.row[kept], columns[kept])), shape=shape)


def find_terms(docs: Iterable[Doc], of: Ints | None = None) -> Terms:
    """Count the terms of analysed texts.

    Content words count (nouns, names, adjectives, verbs; not the few stop words of the language), a compound by its
    parts, because parts are what short cards share. A word of one letter or without letters is none.
    A negated word counts once more, as ``nicht …``: "keine Beteiligung" shares Beteiligung with other cards,
    and "nicht beteiligung" with those that miss it too.

    Parameters
    ----------
    docs : iterable of Doc
        From :func:`werkstatt.language.texts.read_texts`; one per card, or one per text.
    of : ndarray of shape (cards,), optional
        For each card the number of its text in `docs`, so that equal texts are read once.

    Returns
    -------
    Terms
        Columns in alphabetical order of the terms.

    Examples
    --------
    >>> from werkstatt.language.texts import read_texts
    >>> found = find_terms(read_texts(["Keine Kinderbetreuung", "Kinder spielen"]))
    >>> found.vocabulary["term"].tolist()
    ['betreuung', 'kind', 'nicht betreuung', 'spielen']
    >>> found.matrix.toarray().tolist()
    [[1.0, 1.0, 1.0, 0.0], [0.0, 1.0, 0.0, 0.5]]
    """
    # Numbers instead of words: a few bytes a mention, however many cards there are.
    numbers: dict[str, int] = {}
    kinds: dict[tuple[str, ...], int] = {}
    found, stand = array("q"), array("q")
    texts = 0
    for doc in docs:
        said = card_terms(doc)
        for _, term, surface in said:
            found.extend((texts, numbers.setdefault(term, len(numbers)), numbers.setdefault(surface, len(numbers))))
        for kind in card_words(doc, said):
            stand.extend((texts, kinds.setdefault(kind, len(kinds))))
        texts += 1
    of = np.arange(texts) if of is None else of
    rows, terms, surfaces = _for_cards(np.array(found, dtype=np.int64).reshape(-1, 3), of).T
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
    words = _count_words(_for_cards(np.array(stand, dtype=np.int64).reshape(-1, 2), of).T, kinds, len(of))
    parts = parts_of(sorted(kinds), vocabulary)
    matrix = words @ parts
    return Terms(matrix, _vocabulary(vocabulary, matrix, mentions), mentions, words, parts)


def _for_cards(found: Ints, of: Ints) -> Ints:
    """Repeat what was found in each text (its number first) for each card with this text."""
    counts = np.bincount(found[:, 0], minlength=int(of.max(initial=-1)) + 1)
    begins, sizes = np.cumsum(counts) - counts, counts[of]
    within = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    repeated: Ints = found[np.repeat(begins[of], sizes) + within]
    repeated[:, 0] = np.repeat(np.arange(len(of)), sizes)
    return repeated


def _count_words(stand: Ints, kinds: dict[tuple[str, ...], int], cards: int) -> csr_matrix:
    place = np.empty(len(kinds), dtype=np.int64)
    place[[kinds[kind] for kind in sorted(kinds)]] = np.arange(len(kinds))
    rows, numbers = stand
    return csr_matrix((np.ones(len(rows)), (rows, place[numbers])), shape=(cards, len(kinds)))


def parts_of(kinds: Sequence[tuple[str, ...]], vocabulary: Words) -> csr_matrix:
    """Return the terms that words count for.

    Parameters
    ----------
    kinds : sequence of tuple of str
        From :func:`werkstatt.vectors.mentions.card_words`.
    vocabulary : ndarray of str
        Every term of them.

    Returns
    -------
    sparse matrix of shape (words, terms)
        1 for a noun, 0.5 for another word.

    Examples
    --------
    >>> parts_of([("noun", "bus"), ("other", "fahren")], np.array(["bus", "fahren"])).toarray().tolist()
    [[1.0, 0.0], [0.0, 0.5]]
    """
    columns = {term: column for column, term in enumerate(vocabulary)}
    cells = [
        (WEIGHTS[part_of_speech], row, columns[term])
        for row, (part_of_speech, *terms) in enumerate(kinds)
        for term in terms
    ]
    weights, rows, terms = zip(*cells, strict=True) if cells else ((), (), ())
    return csr_matrix((weights, (rows, terms)), shape=(len(kinds), len(vocabulary)), dtype=float)


def _alphabetical(words: Words, numbers: Ints) -> tuple[Words, Ints]:
    """Return the words that occur, in order of the alphabet, and for each number its place among them."""
    used, place = np.unique(numbers, return_inverse=True)
    order = np.argsort(words[used].astype(str), kind="stable")
    rank = np.empty(len(used), dtype=np.int64)
    rank[order] = np.arange(len(used))
    return words[used][order], rank[place]


def most_used_surface(mentions: pd.DataFrame) -> pd.Series:
    """Return for each term the form that stands for it.

    That is its most used surface form, ties to the first in the alphabet. But a compound, which other terms share,
    stands for it only where it makes up more than half of the mentions, or where there is nothing else: so Kind is
    shown as Kinder rather than as Kinderbetreuung, and Schutz as Klimaschutz where that is what most cards say.

    Parameters
    ----------
    mentions : DataFrame
        As in :class:`Terms`, of some of the cards or of all.

    Returns
    -------
    Series of str
        By ``column`` of the term.

    Examples
    --------
    >>> mentions = pd.DataFrame({"column": [0, 1, 1], "surface": ["Kinderbetreuung", "Kinderbetreuung", "Kinder"]})
    >>> most_used_surface(mentions.assign(count=1)).to_dict()
    {0: 'Kinderbetreuung', 1: 'Kinder'}
    """
    counts = mentions.groupby(["column", "surface"], as_index=False)["count"].sum()
    shared = counts.groupby("surface")["column"].transform("size") > 1
    most = counts["count"] * 2 > counts.groupby("column")["count"].transform("sum")
    counts["second"] = shared & ~most
    ranked = counts.sort_values(["column", "second", "count", "surface"], ascending=[True, True, False, True])
    return ranked.drop_duplicates("column").set_index("column")["surface"]


def _vocabulary(terms: Words, matrix: csr_matrix, mentions: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "term": terms,
            "cards": np.asarray((matrix > 0).sum(axis=0)).ravel(),
            "count": mentions.groupby("column")["count"].sum().to_numpy(),
            "surface": most_used_surface(mentions).to_numpy(),
        }
    )
