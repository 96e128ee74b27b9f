"""Days as a language writes them."""

from __future__ import annotations

from datetime import date

from werkstatt.wording.tables import word


def day(text: str, language: str) -> str:
    """Return a day as a language writes it.

    Parameters
    ----------
    text : str
        ``2021-12-09``; whatever is no such day stays as it is.
    language : {"de", "en"}
        Of the reader.

    Returns
    -------
    str
        With the name of the month.

    Examples
    --------
    >>> day("2021-12-09", "de"), day("2021-12-09", "en"), day("im Dezember", "de")
    ('9. Dezember 2021', '9 December 2021', 'im Dezember')
    """
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return text
    months = word("months", language).split()
    return word("day", language, day=found.day, month=months[found.month - 1], year=found.year)
