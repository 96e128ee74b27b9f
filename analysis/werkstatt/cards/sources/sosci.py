"""Data of a SoSci Survey questionnaire, as CSV or XLSX.

After its manual, "Zusätzliche Variablen in der Datenausgabe" (soscisurvey.de): ``CASE``, ``SERIAL``, ``REF``,
``QUESTNNR``, ``MODE``, ``STARTED``, then the variables and ``TIME001`` …; the second row may hold the wording of each.
"""

from __future__ import annotations

import re
from collections.abc import Collection

import pandas as pd

from werkstatt.cards.sources.survey import answers

COLUMNS = {"CASE", "QUESTNNR", "STARTED"}

RECORDED = re.compile(
    r"CASE|SERIAL|REF|QUESTNNR|MODE|STARTED|TIME\w*|LASTDATA|STATUS|FINISHED|Q_VIEWER|LASTPAGE|MAXPAGE|MISSING|MISSREL|"
    r"MAILSENT|DEG_TIME"
)


def recognise(table: pd.DataFrame) -> bool:
    """Tell whether the columns that SoSci Survey adds to the questions are there."""
    return set(table.columns) >= COLUMNS


def from_table(table: pd.DataFrame, questions: Collection[str] | None = None) -> pd.DataFrame:
    """Return one card per answer to an open question, see :func:`werkstatt.cards.sources.survey.answers`."""
    wordings: dict[str, str] = {}
    if len(table) and not table["CASE"].iloc[0].strip().isdecimal():
        wordings = {str(column): text.strip() for column, text in table.iloc[0].items()}
        table = table.iloc[1:]
    return answers(table, questions, ["CASE"], RECORDED, wordings)
