"""Most texts have no word of a gender pair or an ellipsis: the morphology notes it, and both components pass by."""

from __future__ import annotations

import re
from typing import Any

from spacy.tokens import Doc

UNUSUAL = re.compile(r"^-|(?:-|innen)\Z")
"""Words that may belong to "Bürgerinnen und Bürger" or "Kinder- und Jugendarbeit"."""

USUAL = ("._.", "werkstatt_usual", 0, None)
"""Key in ``Doc.user_data``: whether a text has no such word.

In the form of a note on the first token, since ``Doc.from_docs`` warns of any other.
"""


def is_usual(doc: Doc) -> bool:
    """Tell whether the morphology has noted that a text has no such word.

    Parameters
    ----------
    doc : Doc
        Analysed.

    Returns
    -------
    bool
        False without a note: each component must look.

    Examples
    --------
    >>> from werkstatt.language.texts import pipeline
    >>> is_usual(pipeline("de")("Mehr Busse")), is_usual(pipeline("de")("Kinder- und Jugendarbeit"))
    (True, False)
    """
    notes: dict[Any, Any] = doc.user_data
    return bool(notes.get(USUAL))
