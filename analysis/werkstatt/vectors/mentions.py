"""One card's ``Doc`` to what of it counts: content words, their parts, and what is negated."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

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


def card_terms(doc: Doc) -> list[tuple[int, str, str]]:
    """Return all that counts on one card.

    Parameters
    ----------
    doc : Doc
        From :func:`werkstatt.language.texts.read_texts`.

    Returns
    -------
    list of (int, str, str)
        Place of the token, term and surface form; negated terms last.

    Examples
    --------
    >>> from werkstatt.language.texts import read_texts
    >>> (doc,) = read_texts(["Keine Busse"])
    >>> card_terms(doc)
    [(1, 'bus', 'Busse'), (1, 'nicht bus', 'keine Busse')]
    """
    found = [(token.i, term, _surface(token)) for token in doc for term in token_terms(token)]
    for token, negation in negated(doc).items():
        term = f"{LANGUAGE_DATA[doc.lang_].negation} {token_terms(token)[-1]}"
        found.append((token.i, term, f"{negation.lower_} {_surface(token)}"))
    return found


def card_words(doc: Doc, found: Sequence[tuple[int, str, str]]) -> list[tuple[str, ...]]:
    """Return what stands on one card as one word, with all that it counts for.

    Parameters
    ----------
    doc : Doc
        From :func:`werkstatt.language.texts.read_texts`.
    found : sequence of (int, str, str)
        From :func:`card_terms`, of the same.

    Returns
    -------
    list of tuple of str
        ``noun`` or ``other``, then the terms.

    Examples
    --------
    >>> from werkstatt.language.texts import read_texts
    >>> (doc,) = read_texts(["Kinderbetreuung planen"])
    >>> card_words(doc, card_terms(doc))
    [('noun', 'kind', 'betreuung'), ('other', 'planen')]
    """
    held: dict[int, tuple[str, ...]] = {}
    for place, term, _ in found:
        held[place] = (*held.get(place, (NOUN if doc[place].pos_ in NOUNS else OTHER,)), term)
    return list(held.values())


def token_terms(token: Token) -> tuple[str, ...]:
    """Return the terms that one token counts for.

    Parameters
    ----------
    token : Token
        Of an analysed card.

    Returns
    -------
    tuple of str
        In lower case, with ss for ß; one per part of a compound, none for a token that is no content word.

    Examples
    --------
    >>> from werkstatt.language.texts import read_texts
    >>> (doc,) = read_texts(["Die Kinderbetreuung"])
    >>> [token_terms(token) for token in doc]
    [(), ('kind', 'betreuung')]
    """
    if token.pos_ not in CONTENT or is_stopped(token):
        return ()
    # Lower case and ss join Sozial-/sozial and Strasse/Straße; the surface forms keep the spelling.
    return tuple(part.lower().replace("ß", "ss") for part in token._.parts if _is_word(part))


def weight(token: Token) -> float:
    """Return what a mention weighs.

    Parameters
    ----------
    token : Token
        A content word.

    Returns
    -------
    float
        1 for a noun or a name, 0.5 for a verb or an adjective.

    Examples
    --------
    >>> from werkstatt.language.texts import read_texts
    >>> (doc,) = read_texts(["Kinder spielen"])
    >>> [weight(token) for token in doc]
    [1.0, 0.5]
    """
    return WEIGHTS[NOUN if token.pos_ in NOUNS else OTHER]


def is_stopped(token: Token) -> bool:
    """Tell whether a word is one of those that stand on any card.

    Parameters
    ----------
    token : Token
        Of an analysed card.

    Returns
    -------
    bool
        As the data of its language have it.

    Examples
    --------
    >>> from werkstatt.language.texts import read_texts
    >>> (doc,) = read_texts(["Es gibt gute Busse"])
    >>> [token.text for token in doc if is_stopped(token)]
    ['gibt', 'gute']
    """
    return LANGUAGE_DATA[token.lang_].is_stopped(token.lemma_, token.pos_)


def negated(doc: Doc) -> dict[Token, Token]:
    """Return the content words that are negated.

    The first content word behind a negation is meant, behind *kein* and *ohne* the first noun; "nicht nur" negates
    nothing, nor does a negation reach over a punctuation mark.

    Parameters
    ----------
    doc : Doc
        From :func:`werkstatt.language.texts.read_texts`.

    Returns
    -------
    dict of Token to Token
        Each word with its negation.

    Examples
    --------
    >>> from werkstatt.language.texts import read_texts
    >>> (doc,) = read_texts(["Ohne gute Busse"])
    >>> negated(doc)
    {Busse: Ohne}
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
