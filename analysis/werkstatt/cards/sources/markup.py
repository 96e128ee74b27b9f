"""HTML of boards and of cells of tables to plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

import pandas as pd

TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|body|br|center|code|del|div|em|figure|font|h[1-6]|head|hr|html|i|img|ins|label|li|mark|"
    r"ol|p|pre|s|section|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|title|tr|tt|u|ul)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
"""What is a tag of HTML; "<3" and "a < b" are none."""

ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")

TOKEN = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][\w:-]*)(?P<rest>(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*)>|(?P<comment><!--)|</?[A-Za-z!?][^<>]*>"
)
"""A tag, the beginning of a comment, or what else no browser shows. No tag reaches beyond the next ``<``, so that time
does not grow with the square of a text, as it does in the parser of the standard library."""

STRUCK = {"s", "strike", "del"}

LINES = {"p", "br", "li", "div", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"}

DEEPEST = 100
"""Tags within what is struck through that are followed."""

EMPTY = {"br", "hr", "img"}
"""Tags that nothing ends."""


def plain_text(html: object) -> str:
    r"""Return the text of a piece of HTML.

    Parameters
    ----------
    html : object
        As it stands in the file; nothing is the empty text.

    Returns
    -------
    str
        Paragraphs and line breaks become lines.

    Examples
    --------
    >>> plain_text("<p>Mehr <b>Busse</b> &amp; Bahnen</p><p>auch abends</p>")
    'Mehr Busse & Bahnen\nauch abends'
    """
    return _joined(part for part, _ in _parse(html))


def struck_text(html: object) -> tuple[str, str]:
    """Return the text of a piece of HTML without what is struck through, and what is.

    Parameters
    ----------
    html : object
        As it stands in the file.

    Returns
    -------
    kept, struck : str
        Both as plain text.

    Examples
    --------
    >>> struck_text("<p>Wege <s>sehr </s>dunkel</p>")
    ('Wege dunkel', 'sehr')
    """
    parts = list(_parse(html))
    return _joined(part for part, struck in parts if not struck), _joined(part for part, struck in parts if struck)


def unescaped(text: str) -> str:
    """Return a text with its entities as signs.

    Parameters
    ----------
    text : str
        Numbers of more than seven digits stay, which are no signs.

    Examples
    --------
    >>> unescaped("B&auml;ume &amp; B&#228;nke, R&D")
    'Bäume & Bänke, R&D'
    """
    return ENTITY.sub(lambda found: unescape(found[0]), text)


def without_html(texts: pd.Series) -> tuple[pd.Series, int]:
    """Return texts without the HTML that some of them are written in.

    Parameters
    ----------
    texts : Series of str
        Of the cards.

    Returns
    -------
    texts : Series of str
        Where a text holds a tag of HTML, its plain text; where it holds only entities, these as signs.
    count : int
        How many were changed.

    Examples
    --------
    >>> texts, count = without_html(pd.Series(["<p>B&auml;nke</p>", "Wir <3 Busse & Bahnen", "B&auml;ume"]))
    >>> texts.to_list(), count
    (['Bänke', 'Wir <3 Busse & Bahnen', 'Bäume'], 2)
    """
    plain = texts.map(_without_html)
    return plain, int((plain != texts).sum())


def _without_html(text: str) -> str:
    if TAG.search(text):
        return plain_text(text)
    return unescaped(text)


def _parse(html: object) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of text, and whether they are struck through."""
    text = str(html or "")
    struck: list[str] = []
    place, last_comment = 0, text.rfind("-->")
    while found := TOKEN.search(text, place):
        yield unescaped(text[place : found.start()]), bool(struck)
        place = found.end()
        if found["comment"]:
            ended = place <= last_comment
            place = text.find("-->", place) + 3 if ended else place
            if not ended:
                yield found[0], bool(struck)
        name = (found["name"] or "").lower()
        if found["end"] and name in struck:
            del struck[len(struck) - 1 - struck[::-1].index(name) :]
        elif not found["end"] and name:
            if name in LINES:
                yield "\n", False
            style = "".join(found["rest"].split()).lower()
            if (struck or name in STRUCK or "line-through" in style) and name not in EMPTY and len(struck) < DEEPEST:
                struck.append(name)
    yield unescaped(text[place:]), bool(struck)


def _joined(parts: Iterable[str]) -> str:
    return "".join(parts).strip()
