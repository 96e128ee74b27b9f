"""A day as people and spreadsheets write it."""

from __future__ import annotations

import re
from datetime import date

TIME = r"(?:(?:T|,? )\d{1,2}:\d\d.*)?"

ISO = re.compile(rf"(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}}){TIME}")

GERMAN = re.compile(rf"(?P<day>\d{{1,2}})\. ?(?P<month>\d{{1,2}})\. ?(?P<year>\d{{4}}){TIME}")


def read_date(text: str) -> str | None:
    """Read a day.

    Parameters
    ----------
    text : str
        ``2026-11-25`` or ``25.11.2026``; a time of day behind it is passed over.

    Returns
    -------
    str or None
        In ISO 8601. None if it is no day, or may be another: in ``25.11.26`` and ``11/12/2026`` nothing says which
        number is the year or the month.

    Examples
    --------
    >>> read_date("25.11.2026"), read_date("2026-11-25 00:00:00"), read_date("25.11.26")
    ('2026-11-25', '2026-11-25', None)
    """
    found = ISO.fullmatch(text) or GERMAN.fullmatch(text)
    try:
        return found and date(int(found["year"]), int(found["month"]), int(found["day"])).isoformat()
    except ValueError:
        return None
