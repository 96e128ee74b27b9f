"""The review as a list of parts, for page, brochure, workbook and review.json."""

from __future__ import annotations

from typing import Any

from werkstatt.publication.parts import blind, carriers, choices, coding, compared, gaps, people, reading, votes
from werkstatt.publication.parts.part import Part, Passage
from werkstatt.themes.found import Themes
from werkstatt.validation.reviewed import Review
from werkstatt.wording import LANGUAGES, word

PARTS: tuple[Part, ...] = (
    people.PART,
    people.SHARES,
    people.DIFFERENCES,
    choices.PART,
    reading.PART,
    blind.PART,
    carriers.GROUPS,
    carriers.PHASES,
    carriers.VISIONS,
    votes.PART,
    coding.PART,
    coding.HEADINGS,
    gaps.UNANSWERED,
    gaps.UNASKED,
)
"""All parts of the review, in the order in which they are read."""


def method_parts(themes: Themes, review: Review, least: int, language: str = "de") -> list[Passage]:
    """Return the parts of the review for which the cards hold what they need.

    Parameters
    ----------
    themes : Themes
        What was found.
    review : Review
        Of the same themes.
    least : int
        Counts of cards by group from 1 to below this number are not shown.
    language : {"de", "en"}
        Of the texts.

    Returns
    -------
    list of Passage
        In the order in which they are read.

    Examples
    --------
    >>> [part.key for part in PARTS][:3]
    ['people', 'shares', 'differences']
    """
    answers = ((part, part.answer(themes, review, least, language)) for part in parts_of(review, language))
    return [
        Passage(
            **vars(answer),
            key=part.anchor,
            title=word(f"part_{part.key}", language, about=part.about),
            sheet=word(f"sheet_{part.key}", language, about=part.about),
            language=language,
        )
        for part, answer in answers
        if answer is not None
    ]


def parts_of(review: Review, language: str) -> tuple[Part, ...]:
    """Return the parts of a review: those that all have, and those of the columns that were compared.

    Parameters
    ----------
    review : Review
        Of any cards.
    language : {"de", "en"}
        Of the names of columns.

    Returns
    -------
    tuple of Part
        In the order in which they are read.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> len(parts_of(SimpleNamespace(compared={}, together=None), "de")) == len(PARTS)
    True
    """
    return (*PARTS, *compared.parts(review, language))


def recorded(review: Review, least: int) -> dict[str, Any]:
    """Return what ``review.json`` holds of all parts.

    Parameters
    ----------
    review : Review
        Of any cards.
    least : int
        Counts of cards by group from 1 to below this number are left out.

    Returns
    -------
    dict
        Codes and numbers; parts that share a name stand under it together.

    Examples
    --------
    >>> together({"whose": {"by": {}}}, {"whose": {"votes": None}})
    {'whose': {'by': {}, 'votes': None}}
    """
    found: dict[str, Any] = {}
    for part in parts_of(review, LANGUAGES[0]):
        found = together(found, part.record(review, least))
    return found


def together(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    """Return both records as one.

    Parameters
    ----------
    first, second : dict
        Nested; where both have a name, both values are dicts.

    Returns
    -------
    dict
        Names of the first come first.

    Examples
    --------
    >>> together({"a": {"b": 1}}, {"a": {"c": 2}, "d": 3})
    {'a': {'b': 1, 'c': 2}, 'd': 3}
    """
    shared = {name: together(first[name], second[name]) for name in first.keys() & second.keys()}
    return first | second | shared
