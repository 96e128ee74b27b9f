"""The lines of a transcript, each told for what it is: a heading, a card, or something that Markdown has besides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from werkstatt.cards.columns import find_phase, plain
from werkstatt.cards.places import GROUP
from werkstatt.language.normalisation import is_blank

HASHES = re.compile(r"(#{1,6})\s+(\S.*)")

SIGNS = re.compile(r"(={1,6})\s+(\S.*)")
"""Headings of AsciiDoc and of wikis: == Gruppe A ==."""

BOLD = re.compile(r"(\*\*|__)([^*_]+)\1:?")

UNDERLINE = re.compile(r"(={2,}|-{2,})\s*")

RULE = re.compile(r"([-*_=])(?:\s*+\1){2,}\s*")

IMAGE = re.compile(r"^!\[[^\]]*+\]\([^)]*+\)\s*")

BULLET = re.compile(r"^\s*(?:[-*+•–]\s|\d+[.)]\s|>)")

FIELD = re.compile(r"^(?:\s*(?:#|-\s).*|\s+\S.*|[\w-]+\s*:.*|)")
"""A line of the front matter, which is YAML."""


BLOCKS = (("```", "```", "code"), ("~~~", "~~~", "code"), ("<!--", "-->", "comment"))
"""What opens and closes lines that are no cards, and what they are."""


@dataclass(frozen=True)
class Line:
    """A line that holds something.

    Attributes
    ----------
    number : int
        In the file, from 1.
    kind : str
        ``card``, ``heading``, or why it is no card: ``front``, ``code``, ``comment``, ``rule``, ``image``, ``table``,
        ``underline`` or ``title``.
    text : str
        Of the card or heading.
    level : int
        Of a heading, from 1.

    Examples
    --------
    >>> Line(1, "heading", "Kritikphase", 1).text
    'Kritikphase'
    """

    number: int
    kind: str
    text: str = ""
    level: int = 0


def outline(lines: Sequence[str]) -> list[Line]:
    """Tell what each line of a transcript is.

    Headings are marked by ``#`` or ``=`` before them, by a line of ``=`` or ``-`` below them where they stand alone, or
    are printed in bold where they stand alone without a bullet; so are lines that hold nothing but the name of a phase
    ("Kritikphase").

    Parameters
    ----------
    lines : sequence of str
        Of the file.

    Returns
    -------
    list of Line
        Those that are not blank. The highest level of heading is 1; one heading above all phases is a title.

    Examples
    --------
    >>> [(line.kind, line.text) for line in outline(["Kritik", "======", "", "- Amt zu", "***"])]
    [('heading', 'Kritik'), ('underline', ''), ('card', '- Amt zu'), ('rule', '')]
    """
    return _levelled(list(_kinds(lines)))


def _kinds(lines: Sequence[str]) -> Iterator[Line]:
    place, known = 0, len(lines)
    first = next((number for number, line in enumerate(lines) if not is_blank(line)), 0)
    # Where nothing closes a block any more, nobody looks for its end.
    last = {
        closed: max((number for number, line in enumerate(lines) if closed in line), default=-1)
        for _, closed, _ in BLOCKS
    }
    while place < known:
        end, kind = _block(lines, place, first, last)
        if end > place:
            yield from (Line(number + 1, kind) for number in range(place, end) if not is_blank(lines[number]))
            place = end
            continue
        line, number = lines[place].strip(), place + 1
        place = number
        if is_blank(line):
            continue
        below = lines[place] if place < known else ""
        alone = (number == 1 or is_blank(lines[number - 2])) and not BULLET.match(lines[number - 1])
        underlined = UNDERLINE.fullmatch(below) if alone else None
        if underlined:
            yield Line(number, "heading", _unmarked(line), 1 if below[0] == "=" else 2)
            yield Line(number + 1, "underline")
            place += 1
        elif RULE.fullmatch(line):
            yield Line(number, "rule")
        elif IMAGE.fullmatch(line):
            yield Line(number, "image")
        elif line.startswith("|") and line.count("|") > 1:
            yield Line(number, "table")
        else:
            level, heading = _heading(line, alone)
            yield Line(number, "heading", heading, level) if heading else Line(number, "card", lines[number - 1])


def _block(lines: Sequence[str], start: int, first: int, last: Mapping[str, int]) -> tuple[int, str]:
    """Return where a block that holds no cards ends, `start` where there is none."""
    line = lines[start].strip()
    if line == "---" and start == first:
        for end in range(start + 1, len(lines)):
            if lines[end].strip() in ("---", "..."):
                return end + 1, "front"
            if not FIELD.fullmatch(lines[end]):
                break
    for mark, closed, kind in BLOCKS:
        if line.startswith(mark):
            if mark != closed and closed in line[len(mark) :]:
                return start + 1, kind
            below = range(start + 1, len(lines)) if last[closed] > start else ()
            return next((place for place in below if closed in lines[place]), start) + 1, kind
    return start, ""


def _heading(line: str, alone: bool) -> tuple[int, str]:
    for pattern in (HASHES, SIGNS):
        if marked := pattern.fullmatch(line):
            return len(marked[1]), _unmarked(marked[2].rstrip(marked[1][0]).rstrip())
    bold = BOLD.fullmatch(line) if alone else None
    text = bold[2].strip().rstrip(":") if bold else line.rstrip(":")
    if plain(text).endswith("phase") and find_phase(text) and not BULLET.match(line):
        return 1, text
    if bold:
        return (1 if find_phase(text) else 2 if GROUP.fullmatch(text) else 3), text
    return 0, ""


def _unmarked(text: str) -> str:
    bold = BOLD.fullmatch(text)
    return bold[2].strip() if bold else text


def _levelled(lines: list[Line]) -> list[Line]:
    """Let the highest level be 1, and make a title of a single heading above those that are phases."""
    headings = [line for line in lines if line.kind == "heading"]
    top = min((line.level for line in headings), default=1)
    highest = [line for line in headings if line.level == top]
    below = min((line.level for line in headings if line.level > top), default=0)
    title = None
    phases = any(find_phase(line.text) for line in headings if line.level == below)
    if phases and len(highest) == 1 and highest[0] is headings[0] and not find_phase(highest[0].text):
        title, top = highest[0], below
    # Deeper ones than three are headings as well.
    return [
        Line(line.number, "title")
        if line is title
        else Line(line.number, line.kind, line.text, min(line.level - top + 1, 3))
        if line.kind == "heading"
        else line
        for line in lines
    ]
