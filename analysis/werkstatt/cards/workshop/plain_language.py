"""The page in plain language: whether its sentences are short."""

from __future__ import annotations

import re

from werkstatt.language.sentences import split_sentences
from werkstatt.wording import Message, message

MOST_WORDS = 15
"""Words of a sentence in plain language at most: a rule of thumb of guides to it, no measure of whether it is clear."""

WORD = re.compile(r"\w[\w’'-]*")


def long_sentences(text: str) -> list[Message]:
    """Return which sentences are too long for plain language.

    Parameters
    ----------
    text : str
        As people wrote it.

    Returns
    -------
    list of Message
        One for each sentence of more than `MOST_WORDS` words.

    Examples
    --------
    >>> long_sentences("Alle Karten sind erfunden.")
    []
    """
    counted = ((sentence, len(WORD.findall(sentence))) for sentence in split_sentences(text))
    return [
        message("plain_long", sentence=sentence, words=words, most=MOST_WORDS)
        for sentence, words in counted
        if words > MOST_WORDS
    ]
