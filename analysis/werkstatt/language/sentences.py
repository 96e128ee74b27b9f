"""Where a sentence ends."""

from __future__ import annotations

import re

END = re.compile(r"(?<=\w{3}[.!?])\s+(?=[A-ZÄÖÜ„“‚»«])|\n+")


def split_sentences(text: str) -> list[str]:
    """Split a text into sentences.

    Parameters
    ----------
    text : str
        As people wrote it.

    Returns
    -------
    list of str
        An end of a line ends one too. A stop behind fewer than three letters ends none: "z. B.".

    Examples
    --------
    >>> split_sentences("Es fehlt an Bussen, z. B. abends. Und an Bahnen.")
    ['Es fehlt an Bussen, z. B. abends.', 'Und an Bahnen.']
    """
    return [one for part in END.split(text) if (one := " ".join(part.split()))]
