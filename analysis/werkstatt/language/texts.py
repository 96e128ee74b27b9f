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
    r"""Return a text in Unicode NFC without invisible characters, runs of white space as one blank.

    Applying it twice changes nothing more.

    Parameters
    ----------
    text : str
        As it stands in the file.

    Returns
    -------
    str
        What the pipeline reads.

    Examples
    --------
    >>> normalise("Be\u00adtei\u00adligung  im\u00a0Landkreis")
    'Beteiligung im Landkreis'
    """
    # No invisible character is printable, and most texts have no other than printable ones.
    visible = text if text.isprintable() else INVISIBLE.sub("", text)
    composed = unicodedata.normalize("NFC", visible)
    return " ".join(composed.split())


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
        Of the cards; they are normalised first.
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
    yield from pipeline(language).pipe(normalise(text) for text in texts)
