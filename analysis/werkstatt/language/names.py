"""What a name looks like: in any Latin script, with particles, and not like a noun."""

from __future__ import annotations

from functools import cache

_LATIN = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00))]
_CAPITAL = "".join(letter for letter in _LATIN if letter.isupper())
_SMALL = "".join(letter for letter in _LATIN if letter.islower())
_MARKS = "\u0300-\u036f"

_WORD = rf"[{_CAPITAL}](?:['’]?[{_CAPITAL}{_SMALL}{_MARKS}])++"

# Not zu, zum, der and vom, which are words of any sentence: eine Frau vom Amt, zu Hause.
_PARTICLES = (
    "von der|von dem|von den|von und zu|von|van der|van den|van|de la|de los|de|del|della|di|da|dos|du|ten|ter|le|la"
)

NAME = rf"(?:(?:{_PARTICLES})\s|(?:al|el|ben|bin|ibn|Mc|Mac|El|Al)[\s-]|[dDlL]['’])?{_WORD}(?:-{_WORD})*\b"
"""Pattern of a surname: Müller, Şahin, O'Neill, von Beust, de Maizière, Meier-Lenz."""

INITIAL = rf"(?:[{_CAPITAL}]\.\s?){{0,5}}"
"""Pattern of what may stand for first names."""

LONGEST_NAME = 60
"""Letters; HanTa needs a second for a word of 200."""

MARGIN = 3.0
"""How far below the likeliest tag of HanTa that of a name may be: Richter, König and Sommer are names as well."""


@cache
def may_be_surname(word: str) -> bool:
    """Tell whether a German word with a capital may be a surname.

    Behind an office ("Hausmeister Kowalczyk", "Hausmeister Stelle") a capital alone says nothing. HanTa knows of common
    nouns that they are no names, and takes unknown words for names rather than for nouns.

    Parameters
    ----------
    word : str
        With its capital; of a double name or one with particles the last part decides.

    Returns
    -------
    bool
        False for a common noun.

    Examples
    --------
    >>> [may_be_surname(word) for word in ("Kowalczyk", "Richter", "Stelle")]
    [True, True, False]
    """
    # HanTa's model takes a fifth of a second to load, so only whoever meets an office waits for it.
    from werkstatt.language.hanta.tagging import hanta

    last = word.split()[-1].split("-")[-1]
    if len(last) > LONGEST_NAME:
        return False
    tags = dict(hanta("de").tag_word(last))
    return "NE" in tags and tags["NE"] >= max(tags.values()) - MARGIN
