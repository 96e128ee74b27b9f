"""Answers to open questions: one row per person, one column per question, to one card per answer.

LimeSurvey: columns as in responses exported with codes (``id``, ``submitdate``, ``lastpage``, ``startlanguage``,
``seed``) or with the texts of the questions (``Antwort ID``, ``Datum Abgeschickt``, ``Letzte Seite``, ``Start-Sprache``
…; ``Response ID``, ``Date submitted``, ``Last page``, ``Start language`` …), as read by several projects on GitHub.

SoSci Survey: its manual, "Zusätzliche Variablen in der Datenausgabe" (``CASE``, ``SERIAL``, ``REF``, ``QUESTNNR``,
``MODE``, ``STARTED``, then the variables and ``TIME001`` …); the second row may hold the wording of each variable.

Any other table of which two columns or more are called like phases is read in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Collection

import pandas as pd

from werkstatt.columns import find_column
from werkstatt.places import propose_meaning

MARKS = {
    "limesurvey": (
        {"submitdate", "lastpage", "startlanguage"},
        {"Datum Abgeschickt", "Letzte Seite", "Start-Sprache"},
        {"Date submitted", "Last page", "Start language"},
    ),
    "sosci": ({"CASE", "QUESTNNR", "STARTED"},),
}

IDS = ("id", "Antwort ID", "Response ID", "response_id", "CASE")

# What surveys record beside the answers.
RECORDED = re.compile(
    r"id|response_id|submitdate|lastpage|startlanguage|seed|startdate|datestamp|ipaddr|refurl|token|"
    r"Antwort ID|Datum Abgeschickt|Letzte Seite|Start-Sprache|Zufalls\w*startwert|Datum gestartet|"
    r"Datum letzte Aktivität|IP-Adresse|Weiterleitungs-URL|Zugangsschlüssel|"
    r"Response ID|Date submitted|Last page|Start language|Date started|Date last action|IP address|Referrer URL|"
    r"CASE|SERIAL|REF|QUESTNNR|MODE|STARTED|TIME\w*|LASTDATA|STATUS|FINISHED|Q_VIEWER|LASTPAGE|MAXPAGE|MISSING|MISSREL|"
    r"MAILSENT|DEG_TIME",
    re.IGNORECASE,
)

FEWEST_WORDS = 2.0
"""Answers to an open question have so many words on average."""


def recognise(table: pd.DataFrame) -> str | None:
    """Name the program a table of answers is from, ``"survey"`` where only its columns say that it is one, or None."""
    columns = set(table.columns)
    for program, marks in MARKS.items():
        if any(columns >= mark for mark in marks):
            return program
    phases = {propose_meaning(column, heading=False)["phase"] for column in columns}
    spoken = any(find_column(column) in ("text", "phase") for column in columns)
    return "survey" if len(phases - {""}) > 1 and not spoken else None


def from_table(table: pd.DataFrame, questions: Collection[str] | None = None) -> pd.DataFrame:
    """Return one card per answer.

    Parameters
    ----------
    table
        One row per person.
    questions
        Columns that are open questions; if None, those with text of `FEWEST_WORDS` words or more, or with the name of a
        phase.

    Returns
    -------
    DataFrame
        ``card_id`` (the person's and the number of the column), ``text``, ``place`` (the question), and the columns
        that are no open questions; the index is the row in the file, once for each answer of the row.
    """
    wordings = dict(zip(table.columns, table.columns, strict=True))
    if "CASE" in table and len(table) and not table["CASE"].iloc[0].strip().isdecimal():
        wordings |= {column: text.strip() or column for column, text in table.iloc[0].items()}
        table = table.iloc[1:]
    asked = [
        column
        for column in table.columns
        if (_is_open(table, column) if questions is None else {column, wordings[column]} & set(questions))
    ]
    ids = next((table[column].str.strip() for column in IDS if column in table), None)
    rest = table.drop(columns=[*asked, *(column for column in IDS if column in table)])
    rest = rest.rename(columns={column: f"{column}_asked" for column in ("place", "text", "card_id")})
    answers = []
    for column in asked:
        texts = table[column]
        number = table.columns.get_loc(column) + 1
        card_id = [f"{one}-{number}" for one in (table.index if ids is None else ids)]
        answers.append(rest.assign(card_id=card_id, text=texts, place=wordings[column])[texts.str.strip() != ""])
    if not answers:
        return rest.assign(text="", place="").iloc[:0]
    columns = ["card_id", "text", "place"]
    return pd.concat(answers)[[*columns, *rest.columns.difference(columns, sort=False)]]


def _is_open(table: pd.DataFrame, column: str) -> bool:
    if RECORDED.fullmatch(column):
        return False
    if propose_meaning(column, heading=False)["phase"]:
        return True
    given = table.loc[table[column].str.strip() != "", column]
    words = given.str.split().str.len().mean()
    return bool(len(given) and words >= FEWEST_WORDS and given.nunique() > len(given) / 2)
