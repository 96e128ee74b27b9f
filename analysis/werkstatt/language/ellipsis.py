"""Elliptical hyphens completed: Kinder- und Jugendarbeit is about Kinderarbeit and Jugendarbeit."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Token

from werkstatt.language.morphology import analyse, is_abbreviation, split_surface
from werkstatt.language.usual import is_usual

LINKS = frozenset({"und", "oder", "bzw.", "sowie", "wie", "&", "/", ","})

# Vor- und Nachteile: what is missing is the rest of a prefixed word, not of a compound.
PREFIXES = frozenset(
    "ab an auf aus ein vor nach um über unter zu hin her rück ober innen außen be ent ver voll teil".split()
)


@Language.component("werkstatt_ellipsis")
def complete_ellipses(doc: Doc) -> Doc:
    """Give each shortened word the lemma and parts of the whole one, and its spelling in ``_.completed``.

    Where it can't be told what is missing (no compound near by), the word stays as it is. Needs lemmas.
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
    while 0 <= place < len(doc):
        token = doc[place]
        if token.text in LINKS:
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
    if stem.lower() in PREFIXES:
        other = max((prefix for prefix in PREFIXES if word.lower().startswith(prefix)), key=len, default=None)
        return stem + word[len(other) :] if other else None
    if "-" in word:
        return f"{stem}-{word.split('-', 1)[1]}"
    cut = split_surface(word, whole.tag_)
    if not cut:
        return None
    tail = word[cut[0] :].lower()
    return f"{stem}-{tail.capitalize()}" if is_abbreviation(stem) else stem + tail


def _right(token: Token, whole: Token | None) -> str | None:
    """Return Bürger(beteiligung) + -information."""
    if whole is None:
        return None
    cut = split_surface(whole.text, whole.tag_)
    return whole.text[: cut[-1]] + token.text.lstrip("-") if cut else None


def _complete(token: Token, word: str | None) -> None:
    if word is None:
        # A bare Vor- says nothing.
        if token.text.rstrip("-").lower() in PREFIXES:
            token.pos_ = "X"
        return
    token.lemma_, token._.parts = analyse(word, "NN", token.doc.vocab.lang)
    token._.completed = word
    token.tag_, token.pos_ = "NN", "NOUN"
