"""spaCy's tokenizer with two rules more: gender forms stay whole, and Haupt-/Ehrenamt is two words."""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.language import Language, create_tokenizer
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, registry

from werkstatt.language.languages import LANGUAGE_DATA

NAME = "werkstatt_tokenizer"

INFIX = r"(?<=\w-)/(?=\w)"
"""The stroke of Haupt-/Ehrenamt."""


@registry.tokenizers(NAME)
def make_tokenizer() -> Callable[[Language], Tokenizer]:
    """Return what makes the tokenizer of a pipeline; other pipelines name it in their settings.

    Returns
    -------
    callable
        Takes a pipeline, returns its tokenizer.

    Examples
    --------
    >>> import spacy
    >>> nlp = spacy.blank("de", config={"nlp": {"tokenizer": {"@tokenizers": "werkstatt_tokenizer"}}})
    >>> [token.text for token in nlp("Akteur/innen im Haupt-/Ehrenamt")]
    ['Akteur/innen', 'im', 'Haupt-', '/', 'Ehrenamt']
    """

    def make(nlp: Language) -> Tokenizer:
        tokenizer = create_tokenizer()(nlp)
        data = LANGUAGE_DATA.get(nlp.lang or "")
        if data and data.gender_forms:
            # A method of a pattern, since that is what spaCy can write down and read back.
            tokenizer.token_match = re.compile(rf"(?:{data.gender_forms}|{data.gender_pronouns})\Z").match
        tokenizer.infix_finditer = compile_infix_regex([*(nlp.Defaults.infixes or ()), INFIX]).finditer
        return tokenizer

    return make
