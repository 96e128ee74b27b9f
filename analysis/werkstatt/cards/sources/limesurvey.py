"""Responses of a LimeSurvey survey, as CSV or XLSX.

Columns as exported with codes (``id``, ``submitdate``, ``lastpage``, ``startlanguage``, ``seed``) or with the texts of
the questions (``Antwort ID``, ``Datum Abgeschickt``, ``Letzte Seite``, ``Start-Sprache`` …; ``Response ID``, ``Date
submitted``, ``Last page``, ``Start language`` …), as read by several projects on GitHub and named in LimeSurvey's own
source; or with both, as ``id. Antwort ID`` (cloudyr/limer, issue 46).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.program import Program, question_meaning
from werkstatt.cards.sources.source import Source
from werkstatt.cards.sources.survey import has_cards, read_answers, reads_texts
from werkstatt.files.tables import Cells

MARKS = (
    {"submitdate", "lastpage", "startlanguage", "seed"},
    {"datum abgeschickt", "letzte seite", "start-sprache", "zufallsstartwert"},
    {"date submitted", "last page", "start language", "seed"},
)

FEWEST_MARKS = 2
"""An export may leave some of them out."""

IDS = ("id", "Antwort ID", "Antwort-ID", "Response ID", "response_id")

BOTH = re.compile(
    r"(?<!\w)(?P<code>[A-Za-z][\w.]{0,80}(?:\[[^\]]{0,200}\]){0,4})\s?[.:]\s{1,9}(?P<text>\S.*)", re.DOTALL
)
"""A heading of code and text."""

RECORDED = re.compile(
    r"(?<!\w)(?:id|response_id|submitdate|lastpage|startlanguage|seed|startdate|datestamp|ipaddr|refurl|token|"
    r"interviewtime|groupTime\d{0,9}|\w{1,80}Time|Antwort[- ]ID|Datum Abgeschickt|Letzte Seite|Start-?sprache|Seed|"
    r"Zufalls\w{0,9}startwert|"
    r"Datum gestartet|Datum letzte Aktivität|IP-Adresse|Weiterleitungs-URL|Zugangs(?:schlüssel|code)|Gesamtzeit|"
    r"(?:Gruppenzeit|Fragenzeit|Group time|Question time)\b.*|Total time|"
    r"Response ID|Date submitted|Last page|Start language|Date started|Date last action|IP address|Referrer URL|"
    r"Access code|attribute_\d{1,9})(?:\s?[.:]\s.*)?",
    re.IGNORECASE | re.DOTALL,
)


def _recognise(file: File) -> bool:
    names = {part.casefold() for column in file.columns for part in (column, *_parts(column))}
    marked = any(len(names & mark) >= FEWEST_MARKS for mark in MARKS)
    return marked and reads_texts(file) and not has_cards(file)


def read(file: File) -> Cells:
    r"""Return one card per answer to an open question.

    Parameters
    ----------
    file : File
        One that was recognised.

    Returns
    -------
    Cells
        See :func:`werkstatt.cards.sources.survey.read_answers`; of a heading with code and text, the text is the
        place.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> path = Path(tempfile.mkdtemp()) / "results.csv"
    >>> head = "id. ID,submitdate. Datum,lastpage. Seite,Q1. Was fehlt?"
    >>> _ = path.write_text(f"{head}\n7,2024-05-01,3,Es fehlt ein Bus\n")
    >>> read(File(path)).table[["card_id", "text", "place"]].loc[2].to_list()
    ['7-4', 'Es fehlt ein Bus', 'Was fehlt?']
    """
    wordings = _wordings(file.cells.table.columns)
    ids = tuple(column for column in file.cells.table if {column, *_parts(column)} & set(IDS))
    return read_answers(file, file.cells, Program(ids, RECORDED, wordings))


SOURCE = Source("limesurvey", _recognise, read, propose=question_meaning)


def _parts(column: str) -> tuple[str, ...]:
    """Return code and text of a heading with both."""
    found = BOTH.fullmatch(column)
    return (found["code"], found["text"].strip()) if found else ()


def _wordings(columns: Iterable[str]) -> Mapping[str, str]:
    """Return the text of each heading with code and text, unless it stands in several."""
    both = {column: parts for column in columns if (parts := _parts(column))}
    # Codes alone have no blanks, and headings of texts alone may hold a colon.
    if not {code.casefold() for code, _ in both.values()} & MARKS[0]:
        return {}
    texts = [text for _, text in both.values()]
    return {column: text for column, (_, text) in both.items() if texts.count(text) == 1}
