"""Every reader-facing text by its key, in German and English."""

from __future__ import annotations

from werkstatt.wording import cards, command, help, problems, publication, review

LANGUAGES = ("de", "en")

TABLES = (cards.WORDS, review.WORDS, publication.WORDS, command.WORDS, help.WORDS, problems.WORDS)

WORDS: dict[str, tuple[str, str]] = {key: texts for table in TABLES for key, texts in table.items()}


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
    return WORDS[key][LANGUAGES.index(language)].format(**values)
