"""A transcript as plain text or Markdown: headings for phase, group and pin-board heading, one card a line.

A layout of our own::

    # Kritikphase
    ## Gruppe A
    ### Mobilität
    - Der Bus fährt nicht (3 Punkte)
    - Kein Geld für Fahrkarten
"""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd

from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.outline import Line, outline
from werkstatt.cards.sources.source import Source
from werkstatt.errors import CardError
from werkstatt.files.account import Account
from werkstatt.files.tables import Cells
from werkstatt.files.text import split_lines
from werkstatt.language.languages import LANGUAGE_DATA, either
from werkstatt.wording import message

LEVELS = ("phase", "group", "heading")

NUMBER = re.compile(r"^\s*\d{1,4}[.)]\s+")

FIRST = re.compile(rf"^\s*1[.)]\s+(?!{either(one.personal.months for one in LANGUAGE_DATA.values())}\b)")
"""Without numbers above and below, other numbers are a part of the text, as is a date: 1. Mai."""

BULLET = re.compile(r"^\s*(?:>\s*)*+(?:[-*+•–]\s+)?(?:\[[ xX]\]\s+)?")
"""Quotations, bullets, and boxes to be ticked."""

STRUCK = re.compile(r"~~([^~]++)~~")

BOLD = re.compile(r"\*\*([^*]++)\*\*|__([^_]++)__")

LINK = re.compile(r"\[([^\[\]]++)\]\([^()\s]*+\)")

VOTES = re.compile(rf"[(\[](\d{{1,9}})\s*+{either(one.votes for one in LANGUAGE_DATA.values())}[)\]]\Z", re.IGNORECASE)

DOTS = re.compile(r"(?<![●•⚫])[●•⚫]++\Z")
"""Dots as they were stuck."""


def _recognise(file: File) -> bool:
    """Tell whether it is Markdown, or text that begins with a heading which is marked as one."""
    if file.ending != ".txt":
        return file.ending == ".md"
    lines = [line for line in split_lines(file.text) if line.strip()][:2]
    found = outline(lines)
    if not found or found[0].kind != "heading":
        return False
    return found[0].text != lines[0].strip() or found[-1].kind == "underline"


def read(file: File) -> Cells:
    r"""Return one card per line below the headings.

    A heading ends those of the levels below it. Votes stand in brackets or as dots at the end of a line. What
    Markdown has besides (front matter, tables, pictures, comments, code, rules) is no card, nor is a line that is
    struck through; a line that is indented below a bullet belongs to its card.

    Parameters
    ----------
    file : File
        One that was recognised.

    Returns
    -------
    Cells
        The index is the line in the file.

    Raises
    ------
    CardError
        If there is nothing but headings.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> path = Path(tempfile.mkdtemp()) / "abschrift.md"
    >>> _ = path.write_text("# Kritik\n- Amt zu (3 Punkte)\n***")
    >>> cells = read(File(path))
    >>> cells.table.loc[2].to_dict(), cells.accounts[0].left[-1].code
    ({'text': 'Amt zu', 'phase': 'Kritik', 'votes': '3'}, 'rule')
    """
    lines = _with_continued(outline(split_lines(file.text)))
    now: dict[str, str] = dict.fromkeys(LEVELS, "")
    left: dict[str, list[int]] = {}
    rows = {}
    for place, line in enumerate(lines):
        if line.kind == "heading":
            now |= dict.fromkeys(LEVELS[line.level - 1 :], "") | {LEVELS[line.level - 1]: line.text}
        elif line.kind == "card":
            others = [other.text for other in lines[max(place - 1, 0) : place + 2] if other != line]
            numbered = any(map(NUMBER.match, others)) or FIRST.match(line.text) is not None
            text, votes = _without_marks(line.text, numbered)
            rows[line.number] = {"text": text, **now, "votes": votes}
        if line.kind != "card":
            left.setdefault(line.kind, []).append(line.number)
    table = pd.DataFrame.from_dict(rows, orient="index", columns=["text", *LEVELS, "votes"], dtype="str")
    if table.empty:
        raise CardError([message("file_empty", file=file.path.name)])
    filled = table.drop(columns=[name for name in table if (table[name] == "").all() and name != "text"])
    account = Account("lines", len(lines))
    for kind, numbers in left.items():
        account = account.less(kind, numbers)
    return Cells(filled, accounts=(account,))


def _with_continued(lines: list[Line]) -> list[Line]:
    """Give indented lines below a bullet to its card, and tell which cards are struck through."""
    found: list[Line] = []
    card: int | None = None
    # A card of a thousand lines is put together once.
    pieces: dict[int, list[str]] = {}
    for line in lines:
        text = line.text
        if line.kind == "card" and STRUCK.fullmatch(BULLET.sub("", text, count=1).strip()):
            line = replace(line, kind="struck")
        elif line.kind == "card" and card is not None and text.startswith(("  ", "\t")) and not _is_bullet(text):
            pieces.setdefault(card, [found[card].text.rstrip()]).append(text.strip())
            found.append(replace(line, kind="continued"))
            continue
        card = len(found) if line.kind == "card" and _is_bullet(text) else None
        found.append(line)
    for place, texts in pieces.items():
        found[place] = replace(found[place], text="\n".join(texts))
    return found


def _is_bullet(text: str) -> bool:
    return BULLET.match(text)[0].strip() != "" or NUMBER.match(text) is not None  # type: ignore[index]


def _without_marks(text: str, numbered: bool) -> tuple[str, str]:
    """Return the text of a card and its votes."""
    text = (NUMBER if numbered and NUMBER.match(text) else BULLET).sub("", text, count=1).strip()
    text = LINK.sub(r"\1", BOLD.sub(r"\1\2", text))
    if votes := VOTES.search(text):
        return text[: votes.start()].strip(), votes[1]
    if dots := DOTS.search(text):
        return text[: dots.start()].strip(), str(len(dots[0].replace(" ", "")))
    return text, ""


SOURCE = Source("transcript", _recognise, read)
