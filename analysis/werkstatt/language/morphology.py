"""Lemma, part of speech and compound parts of each token, from HanTa.

Wartena (2019), "A Probabilistic Morphology Model for German Lemmatization", KONVENS. The model comes in
HanTa's wheel.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token

from werkstatt.language import gender
from werkstatt.language.compounds import analyse
from werkstatt.language.hanta.tagging import Tagger, tagger
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.language.usual import UNUSUAL, USUAL

# HanTa needs a second for a token of 200 characters; no German word on a card is that long.
LONGEST_WORD = 60

# Instead of the number of a spelling: not met before; white space or a monster.
UNSEEN, NO_WORD = -1, -2

Analysis = tuple[int, int, int, tuple[str, ...] | None]


@Language.factory("werkstatt_morphology", assigns=["token.lemma", "token.tag", "token.pos", "token._.parts"])
def make_morphology(nlp: Language, name: str) -> Morphology:
    """Make the component for ``nlp.add_pipe("werkstatt_morphology")``.

    Parameters
    ----------
    nlp : Language
        German or English.
    name : str
        Of the component; spaCy gives it.

    Returns
    -------
    Morphology
        For the language of the pipeline.

    Examples
    --------
    >>> import spacy
    >>> nlp = spacy.blank("de")
    >>> component = nlp.add_pipe("werkstatt_morphology")
    >>> nlp("Häuser")[0].lemma_
    'Haus'
    """
    return Morphology(nlp.lang or "")


class Morphology:
    """spaCy component: lemma, tag, part of speech and compound parts of each token, from HanTa.

    Each spelling is analysed once for each tag it gets; tags are decided for each text anew.

    Examples
    --------
    >>> import spacy
    >>> (word,) = Morphology("de")(spacy.blank("de")("Kinderbetreuung"))
    >>> word.tag_, word.pos_, word._.parts
    ('NN', 'NOUN', ('Kind', 'Betreuung'))
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._forget(None)
        if not Token.has_extension("parts"):
            Token.set_extension("parts", getter=_parts, setter=_set_parts)
        if not Token.has_extension("completed"):
            Token.set_extension("completed", default="")

    def __call__(self, doc: Doc) -> Doc:
        """Analyse the tokens of one text in place."""
        if self._tagger is not (current := tagger(self.language)):
            self._forget(current)
        tokens, known = list(doc), self._numbers
        numbers = [known.get(token.orth, UNSEEN) for token in tokens]
        if UNSEEN in numbers:
            numbers = [self._number(current, token) for token in tokens]
        notes: dict[Any, Any] = doc.user_data
        if notes:
            # Read before: what is no compound now must not keep its former parts.
            for token in tokens:
                notes.pop(("._.", "parts", token.idx, None), None)
        notes[USUAL] = self._unusual.isdisjoint(numbers)
        if NO_WORD in numbers:
            tokens = [token for token, number in zip(tokens, numbers, strict=True) if number != NO_WORD]
            numbers = [number for number in numbers if number != NO_WORD]
            _leave_rest(doc)
        analyses = self._analyses
        for token, reading in zip(tokens, current.readings(numbers), strict=True):
            found = analyses.get(reading) or self._analysis(doc, current, reading)
            token.lemma, token.tag, token.pos, parts = found
            if parts:
                # What token._.parts = parts does, at a tenth of the time.
                notes["._.", "parts", token.idx, None] = parts
        return doc

    def __reduce__(self) -> tuple[type[Morphology], tuple[str]]:
        # What is remembered can be found again; the model is loaded where it is needed.
        return Morphology, (self.language,)

    def _forget(self, current: Tagger | None) -> None:
        self._tagger = current
        # By spelling as spaCy numbers it, the tagger's number; by reading, lemma, tag, part of speech and, of
        # compounds, the parts.
        self._numbers: dict[int, int] = {}
        self._unusual = {NO_WORD}
        self._analyses: dict[int, Analysis] = {}

    def _number(self, current: Tagger, token: Token) -> int:
        number = self._numbers.get(token.orth)
        if number is None:
            word = not token.is_space and len(token) <= LONGEST_WORD
            number = self._numbers[token.orth] = (
                current.number(gender.plain(token.text, self.language)) if word else NO_WORD
            )
            if UNUSUAL.search(token.text):
                self._unusual.add(number)
        return number

    def _analysis(self, doc: Doc, current: Tagger, reading: int) -> Analysis:
        word, tag = current.word_and_tag(reading)
        lemma, parts = analyse(word, tag, self.language)
        strings = doc.vocab.strings
        pos = strings[_universal(tag, self.language)]
        found = strings.add(lemma), strings.add(tag), pos, parts if parts != (lemma,) else None
        self._analyses[reading] = found
        return found


def _parts(token: Token) -> tuple[str, ...]:
    """Return what is written down of a compound; any other word is its own only part."""
    notes: dict[Any, Any] = token.doc.user_data
    parts = notes.get(("._.", "parts", token.idx, None))
    if parts is not None:
        return tuple(parts)
    return (token.lemma_,) if token.lemma_ else ()


def _set_parts(token: Token, parts: tuple[str, ...]) -> None:
    notes: dict[Any, Any] = token.doc.user_data
    notes["._.", "parts", token.idx, None] = parts


def _leave_rest(doc: Doc) -> None:
    """Mark white space and monstrous tokens, which HanTa does not see."""
    for token in doc:
        if token.is_space or len(token) > LONGEST_WORD:
            token.lemma_, token.pos_, token._.parts = token.text, "SPACE" if token.is_space else "X", ()


@cache
def _universal(tag: str, language: str) -> str:
    table = LANGUAGE_DATA[language].parts_of_speech
    longest = max((key for key in table if tag.startswith(key)), key=len, default=None)
    return table[longest] if longest else "X"
