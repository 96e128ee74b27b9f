"""Elliptical hyphens completed: Kinder- und Jugendarbeit is about Kinderarbeit and Jugendarbeit."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc, Token

from werkstatt.language.morphology import analyse, is_abbreviation, split_surface

LINKS = frozenset({"und", "oder", "bzw.", "sowie", "wie", "&", "/", ","})

# Vor- und Nachteile: what is missing is the rest of a prefixed word, not of a compound.
PREFIXES = frozenset(
    "ab an auf aus ein vor nach um über unter zu hin her rück ober innen außen be ent ver voll teil".split()
)


@Language.factory("werkstatt_ellipsis")
def make_ellipses(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component for ``nlp.add_pipe("werkstatt_ellipsis")``."""
    # A flag of the vocabulary tells without a look at each token whether there is anything to do.
    return partial(complete_ellipses, shortened=nlp.vocab.add_flag(lambda text: text[:1] == "-" or text[-1:] == "-"))


def complete_ellipses(doc: Doc, shortened: int) -> Doc:
    """Give each shortened word the lemma and parts of the whole one, and its spelling in ``_.completed``.

    Where it can't be told what is missing (no compound near by), the word stays as it is. Needs lemmas.
    `shortened` is the flag of words that begin or end with a hyphen.
    """
    if 1 not in doc.to_array(shortened).tolist():
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
