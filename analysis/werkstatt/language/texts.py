"""Texts to spaCy ``Doc`` objects: tokens, lemmas, parts of speech and compound parts, offline.

A tokenizer and three components that other pipelines can use as well: ``werkstatt_tokenizer``,
``werkstatt_morphology``, ``werkstatt_gender_pairs`` and ``werkstatt_ellipsis``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.language.tokenizer import NAME

# Soft hyphens come from PDFs, zero-width characters from web pages and chats.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")


def normalise(text: str) -> str:
    """Return `text` in Unicode NFC without invisible characters, runs of white space as one blank.

    Applying it twice changes nothing more.
    """
    # No invisible character is printable, and most texts have no other than printable ones.
    visible = text if text.isprintable() else INVISIBLE.sub("", text)
    composed = unicodedata.normalize("NFC", visible)
    return " ".join(composed.split())


@cache
def pipeline(language: str = "de") -> Language:
    """Return the spaCy pipeline for German (``"de"``) or English (``"en"``) cards.

    Raises
    ------
    ValueError
        For any other language.
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

    Each token has ``lemma_``, ``tag_`` (HanTa's tag), ``pos_`` (universal part of speech) and
    ``_.parts``, the lemmas of its compound parts (the lemma alone where it is no compound).
    """
    yield from pipeline(language).pipe(normalise(text) for text in texts)
