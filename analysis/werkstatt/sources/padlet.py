"""Posts of a Padlet as CSV or XLSX.

Columns as in a demonstration file and a parser of such exports: ``Created At, Author, Subject, Body, Section,
Attachment``. No genuine file was at hand.
"""

from __future__ import annotations

import pandas as pd

COLUMNS = {"Author", "Subject", "Body", "Section"}


def cards(table: pd.DataFrame) -> pd.DataFrame:
    """Return one card per post with a text; its section is its heading, subject and body together its text."""
    both = (table["Subject"].str.strip() != "") & (table["Body"].str.strip() != "")
    text = table["Subject"] + both.map({True: ": ", False: ""}) + table["Body"]
    named = table.drop(columns=["Subject", "Body"]).rename(columns={"Section": "heading"})
    named.insert(0, "text", text)
    return named[text.str.strip() != ""]
