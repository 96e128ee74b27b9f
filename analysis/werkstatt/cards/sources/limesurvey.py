"""Responses of a LimeSurvey survey, as CSV or XLSX.

Columns as exported with codes (``id``, ``submitdate``, ``lastpage``, ``startlanguage``, ``seed``) or with the texts of
the questions (``Antwort ID``, ``Datum Abgeschickt``, ``Letzte Seite``, ``Start-Sprache`` …; ``Response ID``, ``Date
submitted``, ``Last page``, ``Start language`` …), as read by several projects on GitHub and named in LimeSurvey's own
source.
"""

from __future__ import annotations

import re

from werkstatt.cards.sources.source import Source
from werkstatt.cards.sources.survey import answer_cells, question_meaning

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


SOURCE = Source(
    "limesurvey",
    recognise=lambda file: not file.named and any(file.columns >= mark for mark in MARKS),
    read=lambda file: answer_cells(file.cells, file.questions, IDS, RECORDED),
    propose=question_meaning,
)
