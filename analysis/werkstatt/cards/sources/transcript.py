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

import pandas as pd

from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.source import Source
from werkstatt.errors import CardError
from werkstatt.files.account import Account
from werkstatt.files.tables import Cells
from werkstatt.language.languages import LANGUAGE_DATA, either
from werkstatt.wording import message

LEVELS = ("phase", "group", "heading")

HEADING = re.compile(r"^(#{1,3})\s+(\S.*?)\s*#*$")

BULLET = re.compile(r"^\s*(?:[-*+•–]\s+|\d+[.)]\s+)?")

VOTES = re.compile(rf"\s*[(\[](\d+)\s*{either(one.votes for one in LANGUAGE_DATA.values())}[)\]]\s*$", re.IGNORECASE)


def _recognise(file: File) -> bool:
    """Tell whether it is Markdown, or text of which the first line that is not blank is a heading."""
    if file.ending != ".txt":
        return file.ending == ".md"
    first = next((line for line in file.text.splitlines() if line.strip()), "")
    return HEADING.match(first) is not None


def read(file: File) -> Cells:
    r"""Return one card per line below the headings.

    A heading ends those of the levels below it. Votes stand in brackets at the end of a line.

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
    >>> _ = path.write_text("# Kritik\n- Amt zu (3 Punkte)")
    >>> read(File(path)).table.loc[2].to_dict()
    {'text': 'Amt zu', 'phase': 'Kritik', 'votes': '3'}
    """
    now: dict[str, str] = dict.fromkeys(LEVELS, "")
    rows, headings = {}, []
    for number, line in enumerate(file.text.splitlines(), 1):
        heading = HEADING.match(line)
        if heading:
            headings.append(number)
            level = len(heading[1]) - 1
            now |= dict.fromkeys(LEVELS[level:], "") | {LEVELS[level]: heading[2]}
        elif line.strip():
            text = BULLET.sub("", line, count=1)
            votes = VOTES.search(text)
            rows[number] = {"text": VOTES.sub("", text).strip(), **now, "votes": votes[1] if votes else ""}
    table = pd.DataFrame.from_dict(rows, orient="index", columns=["text", *LEVELS, "votes"], dtype="str")
    if table.empty:
        raise CardError([message("file_empty", file=file.path.name)])
    filled = table.drop(columns=[name for name in table if (table[name] == "").all() and name != "text"])
    return Cells(filled, accounts=(Account("lines", len(rows) + len(headings)).less("heading", headings),))


SOURCE = Source("transcript", _recognise, read)
