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
from pathlib import Path

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.files.tables import read_text
from werkstatt.wording import message

LEVELS = ("phase", "group", "heading")

HEADING = re.compile(r"^(#{1,3})\s+(\S.*?)\s*#*$")

BULLET = re.compile(r"^\s*(?:[-*+•–]\s+|\d+[.)]\s+)?")

VOTES = re.compile(r"\s*[(\[](\d+)\s*(?:Punkte?|Stimmen?|votes?|dots?)[)\]]\s*$", re.IGNORECASE)


def is_transcript(path: Path, language: str = "de") -> bool:
    """Tell whether the first line with text is a heading."""
    first = next((line for line in read_text(path, language).splitlines() if line.strip()), "")
    return HEADING.match(first) is not None


def read(path: Path, language: str = "de") -> pd.DataFrame:
    """Return one card per line below the headings; the index is the line in the file.

    A heading ends those of the levels below it. Votes stand in brackets at the end of a line.
    """
    now: dict[str, str] = dict.fromkeys(LEVELS, "")
    rows = {}
    for number, line in enumerate(read_text(path, language).splitlines(), 1):
        heading = HEADING.match(line)
        if heading:
            level = len(heading[1]) - 1
            now |= dict.fromkeys(LEVELS[level:], "") | {LEVELS[level]: heading[2]}
        elif line.strip():
            text = BULLET.sub("", line, count=1)
            votes = VOTES.search(text)
            rows[number] = {"text": VOTES.sub("", text).strip(), **now, "votes": votes[1] if votes else ""}
    table = pd.DataFrame.from_dict(rows, orient="index", columns=["text", *LEVELS, "votes"], dtype="str")
    if table.empty:
        raise CardError([message("file_empty", file=path.name)])
    return table.drop(columns=[name for name in table if (table[name] == "").all() and name != "text"])
