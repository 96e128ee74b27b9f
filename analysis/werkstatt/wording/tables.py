"""Every reader-facing text by its key, in German and English."""

from __future__ import annotations

from string import Formatter

from werkstatt.wording import (
    balance,
    blind,
    campaigns,
    cards,
    codebook,
    command,
    comparison,
    documentation,
    explaining,
    help,
    levels,
    people,
    problems,
    publication,
    review,
    series,
    sorting,
    stances,
    study,
    wall,
)

LANGUAGES = ("de", "en")

TABLES = (
    cards.WORDS,
    review.WORDS,
    series.WORDS,
    people.WORDS,
    publication.WORDS,
    campaigns.WORDS,
    codebook.WORDS,
    command.WORDS,
    comparison.WORDS,
    documentation.WORDS,
    explaining.WORDS,
    balance.WORDS,
    help.WORDS,
    levels.WORDS,
    problems.WORDS,
    sorting.WORDS,
    stances.WORDS,
    study.WORDS,
    blind.WORDS,
    wall.WORDS,
    wall.MESSAGES,
)

WORDS: dict[str, tuple[str, str]] = {key: texts for table in TABLES for key, texts in table.items()}


class _Counting(Formatter):
    """Puts a noun behind a number: ``{themes:Thema|Themen}`` is 1 Thema or 3 Themen.

    Words alone are chosen behind a question mark: ``{themes:?trägt|tragen}``.
    """

    def format_field(self, value: object, format_spec: str) -> str:
        one, several, many = format_spec.partition("|")
        if not several:
            return str(super().format_field(value, format_spec))
        chosen = one.removeprefix("?") if str(value) == "1" else many
        return chosen if one.startswith("?") else f"{value} {chosen}"


_COUNTING = _Counting()


def word(key: str, language: str = "de", **values: object) -> str:
    """Return a text.

    Parameters
    ----------
    key : str
        Of the text.
    language : {"de", "en"}
        German or English.
    **values : object
        What is filled in.

    Returns
    -------
    str
        The text with its values.

    Examples
    --------
    >>> word("theme", "en")
    'Theme'
    """
    return _COUNTING.vformat(WORDS[key][LANGUAGES.index(language)], (), values)
