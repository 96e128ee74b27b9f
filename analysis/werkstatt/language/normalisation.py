"""What is read of a text for its words: no invisible characters, no words broken at the ends of lines."""

from __future__ import annotations

import re
import unicodedata

from werkstatt.language.languages import LANGUAGE_DATA

# Soft hyphens come from PDFs, zero-width characters from web pages and chats.
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)
"""What has no look of its own: format characters, fillers, selectors of variants, the empty Braille pattern."""

DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the text behind them around."""

SOFT = re.compile(r"\u00ad(?=\s)")
"""A soft hyphen at the end of a line is one that is seen."""

BREAK = re.compile(r"(?<=[^\W\d_]{2})([-\u2010]\s+)(?=[^\W\d_]{2})")

FIRST_WORD = re.compile(r"[^\W\d_]{0,60}")

_LINKS = frozenset[str]().union(*(data.links | data.behind_hyphens for data in LANGUAGE_DATA.values()))


def normalise(text: str) -> str:
    r"""Return a text in Unicode NFC without invisible characters, runs of white space as one blank.

    A word that is broken at the end of a line becomes one word. Applying it twice changes nothing more.

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
    >>> normalise("Bürgerbetei-\nligung, Kinder- und Jugendarbeit")
    'Bürgerbeteiligung, Kinder- und Jugendarbeit'
    """
    visible = text if text.isascii() else INVISIBLE.sub("", SOFT.sub("-\n", text))
    return " ".join(join_lines(unicodedata.normalize("NFC", visible)).split())


def join_lines(text: str) -> str:
    r"""Return a text with the words that were broken at the ends of lines joined again.

    A hyphen breaks a word where white space and small letters follow that are no conjunction ("Kinder- und") and,
    where the white space is a mere blank, no word that HanTa knows, German nouns apart ("Bus- fährt nie").

    Parameters
    ----------
    text : str
        As it stands in the file.

    Returns
    -------
    str
        The same where no word is broken.

    Examples
    --------
    >>> join_lines("Bürgerbetei- ligung am Ort"), join_lines("Der Bus- fährt nie")
    ('Bürgerbeteiligung am Ort', 'Der Bus- fährt nie')
    """
    pieces = BREAK.split(text)
    if len(pieces) == 1:
        return text
    # From the end, so that what is joined there counts as one word.
    found = [pieces[-1]]
    first = _first_word(pieces[-1])
    for piece, gap in zip(pieces[-3::-2], pieces[-2::-2], strict=True):
        joined = _continues(first, gap)
        found += ["" if joined else gap, piece]
        start = _first_word(piece)
        first = (start + first)[:60] if joined and len(start) == len(piece) else start
    return "".join(reversed(found))


def is_blank(text: str) -> bool:
    r"""Tell whether a text shows nothing: white space and invisible characters only.

    Parameters
    ----------
    text : str
        Any.

    Returns
    -------
    bool
        True for the empty text.

    Examples
    --------
    >>> is_blank("\u200b \u2060"), is_blank("-")
    (True, False)
    """
    return not INVISIBLE.sub("", text).strip()


def _first_word(text: str) -> str:
    found = FIRST_WORD.match(text)
    return found[0] if found else ""


def _continues(word: str, gap: str) -> bool:
    if not word.islower() or word in _LINKS:
        return False
    if "\n" in gap or "\r" in gap:
        return True
    # HanTa's model takes a fifth of a second to load, so only whoever meets a break waits for it.
    from werkstatt.language.hanta.tagging import hanta

    german = hanta("de")
    counted = german.cache.get(word)
    if counted:
        return german.int2tag[counted[0][0]] in ("NN", "NE")
    # A word that English knows is no rest of one: "drug- access".
    return not hanta("en").cache.get(word)
