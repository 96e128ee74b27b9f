"""Responses of a LimeSurvey survey, as CSV or XLSX.

Columns as exported with codes (``id``, ``submitdate``, ``lastpage``, ``startlanguage``, ``seed``) or with the texts of
the questions (``Antwort ID``, ``Datum Abgeschickt``, ``Letzte Seite``, ``Start-Sprache`` …; ``Response ID``, ``Date
submitted``, ``Last page``, ``Start language`` …), as read by several projects on GitHub and named in LimeSurvey's own
source.
"""

from __future__ import annotations

import re
from collections.abc import Collection

import pandas as pd

from werkstatt.cards.sources.survey import answers

MARKS = (
    {"submitdate", "lastpage", "startlanguage"},
    {"Datum Abgeschickt", "Letzte Seite", "Start-Sprache"},
    {"Date submitted", "Last page", "Start language"},
)

IDS = ("id", "Antwort ID", "Response ID", "response_id")

RECORDED = re.compile(
    r"id|response_id|submitdate|lastpage|startlanguage|seed|startdate|datestamp|ipaddr|refurl|token|"
    r"Antwort ID|Datum Abgeschickt|Letzte Seite|Start-Sprache|Zufalls\w*startwert|Datum gestartet|"
    r"Datum letzte Aktivität|IP-Adresse|Weiterleitungs-URL|Zugangsschlüssel|"
    r"Response ID|Date submitted|Last page|Start language|Date started|Date last action|IP address|Referrer URL",
    re.IGNORECASE,
)


def recognise(table: pd.DataFrame) -> bool:
    """Tell whether the columns that LimeSurvey adds to the questions are there."""
    return any(set(table.columns) >= mark for mark in MARKS)


def from_table(table: pd.DataFrame, questions: Collection[str] | None = None) -> pd.DataFrame:
    """Return one card per answer to an open question, see :func:`werkstatt.cards.sources.survey.answers`."""
    return answers(table, questions, IDS, RECORDED)
