"""In which encoding a file of text is, where it does not say so itself.

charset-normalizer tells how messy a text is under an encoding, and how coherent its letters. On a card or two that is
too little to go by, so it is weighed with how many of the letters beyond ASCII belong to one European alphabet.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from charset_normalizer import from_bytes

NAMES = {
    "cp1252": "Windows-1252",
    "iso8859_15": "Latin-9 (ISO 8859-15)",
    "mac_roman": "Mac Roman",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1253": "Windows-1253",
    "cp1254": "Windows-1254",
    "cp850": "DOS 850",
    "utf_16_le": "UTF-16",
    "utf_16_be": "UTF-16",
}
"""What may be assumed, by Python's name; of two that fit alike the first."""

EIGHT_BIT = [name for name in NAMES if not name.startswith("utf")]

MARKS = {b"\xff\xfe\x00\x00": "utf-32", b"\x00\x00\xfe\xff": "utf-32", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
"""Byte order marks; that of UTF-32 begins with that of UTF-16."""

ALPHABETS = tuple(
    frozenset(letters)
    for letters in (
        "äöüß", "àâæçéèêëîïôœùûüÿ", "ąćęłńóśźż", "áčďéěíľĺňóôŕřšťúůýžäö", "çğıöşüâîûi̇", "áéíñóúü", "àèéìíòóù", "åæøäöé",
        "áéíóöőúüű", "ăâîșşțţ", "čćđšž", "áâãàçéêíóôõúü",
        "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюяђјљњћџў", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
    )
)  # fmt: skip
"""Letters beyond ASCII of languages that are written in one of the encodings, German first."""

OTHER_LANGUAGE = 0.03
"""German goes before another language that fits as well."""

UNTOLD = 0.3
"""Messiness of what charset-normalizer does not name."""

COHERENCE = 0.3
"""Weight of its coherence beside its messiness."""

WORST = 0.6
"""Texts are rated below .3, bytes drawn at random from .7 on."""

USUAL_SIGNS = frozenset("„“”‚‘’–—…€«»§°´·•→✓ \u00a0©®²±&‰†")

ODD = re.compile(
    r"(?<=[^\W\d_])[^\w\s\x00-\x7f’·](?=[^\W\d_])"
    r"|[a-zA-Z][\u0370-\u04ff]|[\u0370-\u04ff][a-zA-Z]"
)
"""A sign within a word, or letters of two scripts."""

LOOKED_AT = 1 << 18
"""Bytes by which an encoding is told."""


@dataclass(frozen=True)
class Decoded:
    """A text and how it was read.

    Attributes
    ----------
    text : str
        Without a byte order mark.
    assumed : str
        Name of the encoding where it had to be assumed, empty where the file is UTF-8 or says which it is.

    Examples
    --------
    >>> Decoded("Bürger", "Windows-1252").assumed
    'Windows-1252'
    """

    text: str
    assumed: str = ""


def decode(content: bytes) -> Decoded | None:
    """Return the text of a file.

    Parameters
    ----------
    content : bytes
        All of it.

    Returns
    -------
    Decoded or None
        None if it is no text in any of `NAMES`, nor in UTF-8, UTF-16 or UTF-32.

    Examples
    --------
    >>> decode("Der Bürgersteig ist schmal".encode("mac_roman"))
    Decoded(text='Der Bürgersteig ist schmal', assumed='Mac Roman')
    """
    told = next((name for mark, name in MARKS.items() if content.startswith(mark)), "utf-8-sig")
    try:
        text = content.decode(told)
    except UnicodeDecodeError:
        text = ""
    else:
        if told != "utf-8-sig" or b"\x00" not in content:
            return Decoded(text)
    if name := _without_mark(content):
        try:
            return Decoded(content.decode(name), NAMES[name])
        except UnicodeDecodeError:
            pass
    if text or not content:
        return Decoded(text)
    # Some programs put the mark of UTF-8 before anything.
    return None if told != "utf-8-sig" else _eight_bit(content.removeprefix(BOM_UTF8))


def _without_mark(content: bytes) -> str:
    """Return the kind of UTF-16 in which every second byte of ASCII is zero, nothing where it is none."""
    first, second = content[0:LOOKED_AT:2].count(0), content[1:LOOKED_AT:2].count(0)
    half = min(len(content), LOOKED_AT) / 2
    if len(content) % 2 or max(first, second) < half / 3:
        return ""
    return "utf_16_le" if second > first else "utf_16_be"


def _eight_bit(content: bytes) -> Decoded | None:
    # Lines without umlauts tell nothing.
    telling = b"\n".join(line for line in re.split(rb"[\r\n]+", content) if not line.isascii())[:LOOKED_AT]
    found = {
        name: match.chaos - COHERENCE * match.coherence
        for match in reversed(list(from_bytes(telling, cp_isolation=EIGHT_BIT)))
        for name in (*match.could_be_from_charset, match.encoding)
    }
    texts = {}
    for name in EIGHT_BIT:
        try:
            texts[name] = telling.decode(name), content.decode(name)
        except UnicodeDecodeError:
            continue
    if not texts or b"\x00" in content:
        return None
    rated = {name: round(found.get(name, UNTOLD) + _misfit(sample), 2) for name, (sample, _) in texts.items()}
    # Of equal ones the first.
    best = min(rated, key=rated.__getitem__)
    if rated[best] > WORST:
        return None
    return Decoded(texts[best][1], NAMES[best])


def _misfit(text: str) -> float:
    """Return how little the letters and signs beyond ASCII look like those of one European language, from 0."""
    beyond = Counter(sign for sign in text if ord(sign) > 127)
    total = beyond.total()
    if not total:
        return 0.0
    odd = sum(count for sign, count in beyond.items() if not sign.isalpha() and sign not in USUAL_SIGNS)
    odd += sum(1 for _ in ODD.finditer(text))
    odd += sum(ord(other) > 127 and other.isupper() and one.islower() for one, other in pairwise(text))
    strange = min(
        sum(count for sign, count in beyond.items() if sign.isalpha() and sign.lower() not in letters) / total
        + (OTHER_LANGUAGE if place else 0)
        for place, letters in enumerate(ALPHABETS)
    )
    return odd / total + strange


TWICE = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac"
    "\u2122]{1,3}"
)
"""What a letter beyond ASCII in UTF-8 becomes when it is read as Windows-1252."""

TWICE_MAC = re.compile("\u221a.")
"""The same read as Mac Roman: the first byte of umlauts is a root there."""

FEWEST_TWICE = 2
"""A single pair may be meant."""


def decoded_twice(text: str) -> tuple[str, str] | None:
    """Tell whether a text was UTF-8 that somebody has read as Windows-1252.

    Parameters
    ----------
    text : str
        Of cards.

    Returns
    -------
    tuple of str or None
        A word as it stands there, and as it was written; None where at most one letter looks so.

    Examples
    --------
    >>> decoded_twice("Der BÃ¼rgersteig fÃ¤hrt"), decoded_twice("Der Bürgersteig")
    (('BÃ¼rgersteig', 'Bürgersteig'), None)
    """
    for pattern, read_as in ((TWICE, "cp1252"), (TWICE_MAC, "mac_roman")):
        if sum(_repaired(found[0], read_as).isalpha() for found in pattern.finditer(text)) < FEWEST_TWICE:
            continue
        for word in text.split():
            found = pattern.search(word)
            if found and _repaired(found[0], read_as).isalpha() and (right := _repaired(word, read_as)):
                return word, right
    return None


def _repaired(text: str, read_as: str) -> str:
    try:
        return text.encode(read_as).decode()
    except UnicodeError:
        return ""
