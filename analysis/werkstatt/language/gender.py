"""Gender forms stay one word and meet the plain noun: Bürger*innen, Planer_innen, "Bürgerinnen und Bürger"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from werkstatt.language.data import LanguageData
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.language.usual import is_usual

MARK = re.compile(r"[*:·_/(]|Innen")
"""Most words are passed over at this."""


def plain(word: str, language: str) -> str:
    """Return a form that a dictionary knows.

    Parameters
    ----------
    word : str
        As written.
    language : {"de", "en"}
        Of the word.

    Returns
    -------
    str
        The word itself where it has no gender mark.

    Examples
    --------
    >>> [plain(word, "de") for word in ("Ärzt*in", "Kund:innen", "Teilnehmende", "Bus")]
    ['Ärztinnen', 'Kunde', 'Teilnehmer', 'Bus']
    """
    data = LANGUAGE_DATA[language]
    if data.gender_forms and MARK.search(word) and (match := re.fullmatch(data.gender_forms, word)):
        if match["rest"]:
            return match["stem"] + _link(match["stem"].lower(), data) + match["rest"]
        word = match["stem"] + "innen"
    if word.endswith("innen"):
        return _replace(word, word.removesuffix("nen"), data.feminines)
    if word[:1].isupper() and (stem := re.fullmatch(r"(\w+end)(?:e|en|er)", word)):
        return _replace(word, stem[1], data.participles)
    return word


@Language.component(
    "werkstatt_gender_pairs",
    requires=["token.lemma", "token._.parts"],
    retokenizes=True,
)
def join_pairs(doc: Doc) -> Doc:
    """Make "Bürgerinnen und Bürger" one token with the lemma of the plain noun.

    Parameters
    ----------
    doc : Doc
        With lemmas; changed in place.

    Returns
    -------
    Doc
        The same.

    Examples
    --------
    >>> from werkstatt.language.texts import pipeline
    >>> [token.text for token in pipeline("de")("Alle Bürgerinnen und Bürger")]
    ['Alle', 'Bürgerinnen und Bürger']
    """
    if is_usual(doc):
        return doc
    pairs = [doc[start : start + 3] for start in range(len(doc) - 2) if _is_pair(*doc[start : start + 3])]
    with doc.retokenize() as retokenizer:
        free = 0
        for pair in pairs:
            if pair.start >= free:
                retokenizer.merge(pair, attrs=_attributes(pair))
                free = pair.end
    return doc


def _link(stem: str, data: LanguageData) -> str:
    return "en" if stem.endswith(data.linked_by_en) else "e" if stem.endswith(data.linked_by_e) else ""


def _replace(word: str, form: str, table: Mapping[str, str]) -> str:
    """Replace the longest ending of `form` that is in `table`; keep the capital."""
    low = form.lower()
    ending = max((ending for ending in table if low.endswith(ending)), key=len, default=None)
    if ending is None:
        return word
    start = form[: len(form) - len(ending)]
    return start + table[ending] if start else table[ending].capitalize()


def _is_pair(first: Token, link: Token, second: Token) -> bool:
    if link.text not in LANGUAGE_DATA[link.lang_].links or first.lemma_ != second.lemma_ or first.text == second.text:
        return False
    return first.text.endswith("innen") or second.text.endswith("innen")


def _attributes(pair: Span) -> dict[str | int, Any]:
    noun = pair[0]
    return {"LEMMA": noun.lemma_, "POS": noun.pos_, "TAG": noun.tag_, "_": {"parts": noun._.parts}}
