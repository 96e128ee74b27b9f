"""Texts to spaCy ``Doc`` objects: tokens, lemmas, parts of speech and compound parts, offline.

A tokenizer and three components that other pipelines can use as well: ``werkstatt_tokenizer``,
``werkstatt_morphology``, ``werkstatt_gender_pairs`` and ``werkstatt_ellipsis``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from werkstatt.language.capitals import read_form
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.language.tokenizer import NAME

MONSTER = re.compile(r"(\S{200})(?=\S)")
"""spaCy's tokenizer needs minutes for a word of 100,000 signs, so longer ones are cut into pieces."""


@cache
def pipeline(language: str = "de") -> Language:
    """Return the spaCy pipeline for German or English cards.

    Parameters
    ----------
    language : {"de", "en"}
        Of the cards.

    Returns
    -------
    Language
        The same object for the same language.

    Raises
    ------
    ValueError
        For any other language.

    Examples
    --------
    >>> pipeline("de").pipe_names
    ['werkstatt_morphology', 'werkstatt_gender_pairs', 'werkstatt_ellipsis']
    """
    data = LANGUAGE_DATA.get(language)
    if data is None:
        raise ValueError(f"language={language!r}: cards can be read in German ('de') or English ('en').")
    nlp = spacy.blank(language, config={"nlp": {"tokenizer": {"@tokenizers": NAME}}})
    for component in data.components:
        nlp.add_pipe(component)
    return nlp


def read_texts(texts: Iterable[str], language: str = "de") -> Iterator[Doc]:
    """Yield one ``Doc`` for each text, in order.

    Parameters
    ----------
    texts : iterable of str
        Of the cards; they are brought into their read form first.
    language : {"de", "en"}
        Of the texts.

    Yields
    ------
    Doc
        Each token has ``lemma_``, ``tag_`` (HanTa's tag), ``pos_`` (universal part of speech) and ``_.parts``, the
        lemmas of its compound parts (the lemma alone where it is no compound).

    Examples
    --------
    >>> [[token._.parts for token in doc] for doc in read_texts(["Mehr Kitaplätze"])]
    [[('mehr',), ('Kita', 'Platz')]]
    """
    yield from pipeline(language).pipe(MONSTER.sub(r"\1 ", read_form(text, language)) for text in texts)
