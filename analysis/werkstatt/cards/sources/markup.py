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
    """Return the text of a piece of HTML; paragraphs and line breaks become lines."""
    parser = _Text()
    parser.feed(str(html or ""))
    parser.close()
    return "".join(parser.parts).strip()
