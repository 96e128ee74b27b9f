"""Letters of the cards that the fonts of pictures and brochure don't have."""

from __future__ import annotations

import pandas as pd

from werkstatt.language.normalisation import INVISIBLE
from werkstatt.wording import Message, message

MOST_SHOWN = 40


def letters_missing(cards: pd.DataFrame) -> list[Message]:
    """Say in how many cards the brochure prints a box for letters that its fonts don't have.

    Parameters
    ----------
    cards : DataFrame
        The card table.

    Returns
    -------
    list of Message
        One or none.

    Examples
    --------
    >>> (said,) = letters_missing(pd.DataFrame({"text": ["バ fehlt", "Bus fehlt"]}))
    >>> said.values["count"], said.values["letters"]
    (1, 'バ')
    """
    # matplotlib takes a second to load, so only whoever publishes waits for it.
    from werkstatt.figures import letters

    known = letters()
    found = [
        [sign for sign in INVISIBLE.sub("", text) if not sign.isspace() and ord(sign) not in known]
        for text in cards["text"]
    ]
    missing = sorted({sign for signs in found for sign in signs})
    if not missing:
        return []
    shown = " ".join([*missing[:MOST_SHOWN], *["…"] * (len(missing) > MOST_SHOWN)])
    return [message("letters_missing", count=sum(map(bool, found)), letters=shown)]
