"""Data of a SoSci Survey questionnaire, as CSV or XLSX.

After its manual, "Zusätzliche Variablen in der Datenausgabe" (soscisurvey.de): ``CASE``, ``SERIAL``, ``REF``,
``QUESTNNR``, ``MODE``, ``STARTED``, then the variables and ``TIME001`` …; the second row may hold the wording of each.
"""

from __future__ import annotations

import re
from dataclasses import replace

from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.program import Program, question_meaning
from werkstatt.cards.sources.source import Source
from werkstatt.cards.sources.survey import has_cards, read_answers, reads_texts
from werkstatt.files.tables import Cells

COLUMNS = {"CASE", "QUESTNNR", "STARTED"}

RECORDED = re.compile(
    r"(?<!\w)(?:CASE|SERIAL|REF|QUESTNNR|MODE|STARTED|TIME\w{0,40}|LASTDATA|STATUS|FINISHED|Q_VIEWER|LASTPAGE|MAXPAGE|MISSING|MISSREL|"
    r"MAILSENT|DEG_TIME|\w{1,40}_CHK|\w{1,40}_TRY)"
)


def read(file: File) -> Cells:
    r"""Return one card per answer to an open question.

    Parameters
    ----------
    file : File
        One that was recognised.

    Returns
    -------
    Cells
        See :func:`werkstatt.cards.sources.survey.read_answers`; the wording of a question is the place of its answers.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> path = Path(tempfile.mkdtemp()) / "data.csv"
    >>> _ = path.write_text("CASE,QUESTNNR,STARTED,A101\nNr,Bogen,Beginn,Was fehlt?\n7,base,2021,Es fehlt ein Bus\n")
    >>> read(File(path)).table[["card_id", "text", "place"]].loc[3].to_list()
    ['7-4', 'Es fehlt ein Bus', 'Was fehlt?']
    """
    cells = file.cells
    table, (*before, account) = cells.table, cells.accounts
    wordings: dict[str, str] = {}
    # With labels, the first row below the names holds the wording of the questions.
    if len(table) and not table["CASE"].iloc[0].strip().isdecimal():
        wordings = {str(column): text.strip() for column, text in table.iloc[0].items()}
        account = account.less("header", [table.index[0]])
        table = table.iloc[1:]
    program = Program(("CASE",), RECORDED, wordings)
    return read_answers(file, replace(cells, table=table, accounts=(*before, account)), program)


SOURCE = Source(
    "sosci",
    recognise=lambda file: file.columns >= COLUMNS and reads_texts(file) and not has_cards(file),
    read=read,
    propose=question_meaning,
)
