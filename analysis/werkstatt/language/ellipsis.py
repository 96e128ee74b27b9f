"""Elliptical hyphens completed: Kinder- und Jugendarbeit is about Kinderarbeit and Jugendarbeit."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Token

from werkstatt.language.compounds import analyse, is_abbreviation, split_surface
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.language.usual import is_usual

LONGEST_LIST = 40
"""Words."""


@Language.component(
    "werkstatt_ellipsis",
    requires=["token.lemma", "token.tag", "token._.parts"],
    assigns=["token.lemma", "token.tag", "token.pos", "token._.parts", "token._.completed"],
)
def complete_ellipses(doc: Doc) -> Doc:
    """Give each shortened word the lemma and parts of the whole one, and its spelling in ``_.completed``.

    Where it can't be told what is missing (no compound near by), the word stays as it is.

    Parameters
    ----------
    doc : Doc
        With lemmas and tags; changed in place.

    Returns
    -------
    Doc
        The same.

    Examples
    --------
    >>> from werkstatt.language.texts import pipeline
    >>> [token._.completed for token in pipeline("de")("Kinder- und Jugendarbeit")]
    ['Kinderarbeit', '', '']
    """
    if is_usual(doc):
        return doc
    for token in doc:
        text = token.text
        if text.endswith("-") and re.fullmatch(r"\w[\w-]*-", text):
            _complete(token, _left(token, _partner(doc, token.i, 1)))
        elif text.startswith("-") and re.fullmatch(r"-\w+", text) and token.i:
            _complete(token, _right(token, _partner(doc, token.i, -1)))
    return doc


def _partner(doc: Doc, start: int, step: int) -> Token | None:
    """Return the whole word at the other end of a list like "Kinder-, Jugend- und Altenhilfe"."""
    place = start + step
    linked = False
    links = LANGUAGE_DATA[doc.lang_].links | {","}
    # No list is longer, and of thousands of shortened words each would look at all.
    while 0 <= place < len(doc) and abs(place - start) <= LONGEST_LIST:
        token = doc[place]
        if token.text in links:
            linked = True
        elif linked and not token.text.startswith("-") and not token.text.endswith("-"):
            return token
        elif not (token.text.startswith("-") or token.text.endswith("-")):
            return None
        place += step
    return None


def _left(token: Token, whole: Token | None) -> str | None:
    """Return Kinder- + (Jugend)arbeit."""
    if whole is None:
        return None
    stem, word = token.text.rstrip("-"), whole.text
    prefixes = LANGUAGE_DATA[token.lang_].prefixes
    if stem.lower() in prefixes:
        other = max((prefix for prefix in prefixes if word.lower().startswith(prefix)), key=len, default=None)
        return stem + word[len(other) :] if other else None
    if "-" in word:
        return f"{stem}-{word.split('-', 1)[1]}"
    cut = split_surface(word, whole.tag_, token.lang_)
    if not cut:
        return None
    tail = word[cut[0] :].lower()
    return f"{stem}-{tail.capitalize()}" if is_abbreviation(stem) else stem + tail


def _right(token: Token, whole: Token | None) -> str | None:
    """Return Bürger(beteiligung) + -information."""
    if whole is None:
        return None
    cut = split_surface(whole.text, whole.tag_, token.lang_)
    return whole.text[: cut[-1]] + token.text.lstrip("-") if cut else None


def _complete(token: Token, word: str | None) -> None:
    if word is None:
        # A bare Vor- says nothing.
        if token.text.rstrip("-").lower() in LANGUAGE_DATA[token.lang_].prefixes:
            token.pos_ = "X"
        return
    token.lemma_, token._.parts = analyse(word, "NN", token.lang_)
    token._.completed = word
    token.tag_, token.pos_ = "NN", "NOUN"
