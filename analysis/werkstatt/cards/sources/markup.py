"""HTML of boards and of cells of tables to plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from html.parser import HTMLParser

import pandas as pd

TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|body|br|center|code|del|div|em|figure|font|h[1-6]|head|hr|html|i|img|ins|label|li|mark|"
    r"ol|p|pre|s|section|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|title|tr|tt|u|ul)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
"""What is a tag of HTML; "<3" and "a < b" are none."""

ENTITY = re.compile(r"&(?:[A-Za-z]{2,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")

STRUCK = re.compile(r"(?:s|strike|del)", re.IGNORECASE)


LINES = {"p", "br", "li", "div", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"}

EMPTY = {"br", "hr", "img"}
"""Tags that nothing ends."""


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[tuple[str, bool]] = []
        self.struck: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in LINES:
            self.parts.append(("\n", False))
        style = "".join((dict(attrs).get("style") or "").split()).lower()
        if self.struck or STRUCK.fullmatch(tag) or "line-through" in style:
            self.struck += [] if tag in EMPTY else [tag]

    def handle_endtag(self, tag: str) -> None:
        if tag in self.struck:
            while self.struck.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.parts.append((data, bool(self.struck)))


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
    parts = _parse(html)
    return _joined(part for part, struck in parts if not struck), _joined(part for part, struck in parts if struck)


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
    return ENTITY.sub(lambda found: unescape(found[0]), text)


def _parse(html: object) -> list[tuple[str, bool]]:
    parser = _Text()
    parser.feed(str(html or ""))
    parser.close()
    return parser.parts


def _joined(parts: Iterable[str]) -> str:
    return "".join(parts).strip()
