"""HTML of boards to plain text."""

from __future__ import annotations

from html.parser import HTMLParser


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in ("p", "br", "li", "div"):
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


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
    parser = _Text()
    parser.feed(str(html or ""))
    parser.close()
    return "".join(parser.parts).strip()
