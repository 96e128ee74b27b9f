"""Answers to a form of Google, Microsoft or Nextcloud, as CSV or XLSX.

Google: ``Zeitstempel`` or ``Timestamp``, then a column per question. Microsoft: ``ID, Start time, Completion time,
Email, Name, Last modified time``, German ``ID, Startzeit, Fertigstellungszeit, E-Mail, Name``, as read by several
projects on GitHub. Nextcloud: ``Submission ID, User ID, User display name, Timestamp`` in the language of whoever
exports, and a second row with the codes of the columns (``submission_id``, ``question-id-7`` …), which is hidden in a
workbook (nextcloud/forms, lib/Service/SubmissionService.php).
"""

from __future__ import annotations

import re
from dataclasses import replace

from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.program import Program, question_meaning
from werkstatt.cards.sources.source import Source
from werkstatt.cards.sources.survey import has_cards, read_answers, reads_texts
from werkstatt.files.tables import Cells

STAMPS = re.compile(
    r"Zeitstempel|Timestamp|Startzeit|Start time|Fertigstellungszeit|Completion time|Abschlusszeit|"
    r"Übermittlungszeit(?:punkt)?|Submission time"
)

FIRST = 6
"""Columns among which the time stands."""

IDS = ("ID", "Submission ID", "Einreichungs-ID", "Übermittlungs-ID")

CODES = re.compile(r"submission_id|user_id|user_display_name|timestamp|question-id-[\d-]+")

RECORDED = re.compile(
    rf"(?:{STAMPS.pattern})|(?:Submission|User|Einreichungs|Übermittlungs|Benutzer|Nutzer)[- ]?ID|"
    r"(?:User display|Benutzer|Nutzer|Anzeige)[- ]?name|User name|Username|Nutzername|"
    r"Name2?|E-?Mail(?:-Adresse)?|Email address|Last modified time|Uhrzeit der letzten Änderung|"
    r"Sprache|Language|Gesamtpunktzahl|Total points|Quizfeedback|Quiz feedback|Punktzahl|Score|"
    r"(?:Punkte|Feedback|Points)\s?[-–]\s.*",
    re.IGNORECASE | re.DOTALL,
)


def _recognise(file: File) -> bool:
    if not file.is_table or not any(STAMPS.fullmatch(column.strip()) for column in list(file.cells.table)[:FIRST]):
        return False
    return reads_texts(file) and not has_cards(file)


def read(file: File) -> Cells:
    r"""Return one card per answer to an open question.

    Parameters
    ----------
    file : File
        One that was recognised.

    Returns
    -------
    Cells
        See :func:`werkstatt.cards.sources.survey.read_answers`.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> path = Path(tempfile.mkdtemp()) / "forms.csv"
    >>> _ = path.write_text("Timestamp,Name,What is missing?\n2024/05/01 10:00,Ada,There is no bus\n")
    >>> read(File(path)).table[["text", "place"]].loc[2].to_list()
    ['There is no bus', 'What is missing?']
    """
    cells = file.cells
    first = cells.table.index[:1]
    if len(first) and all(CODES.fullmatch(cell.strip()) for cell in cells.table.loc[first[0]] if cell.strip()):
        *before, account = cells.accounts
        account = account.less("header", first)
        cells = replace(cells, table=cells.table.drop(index=first), accounts=(*before, account))
    return read_answers(file, cells, Program(IDS, RECORDED))


SOURCE = Source("forms", _recognise, read, propose=question_meaning)
