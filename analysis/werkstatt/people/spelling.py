"""Headings that differ by capitals or blanks alone are one heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from werkstatt.people.cells import clean


def one_spelling(headings: Iterable[str], codebook: Collection[str] = ()) -> dict[str, str]:
    """Return the spelling that counts for each heading that is spelled in several ways.

    That of the codebook counts; else the most frequent one, ties to the first in the alphabet.

    Parameters
    ----------
    headings : iterable of str
        As people wrote them, each as often as it was written.
    codebook : collection of str
        Headings of the codebook.

    Returns
    -------
    dict of str to str
        Other spellings to that which counts; empty where all are spelled alike.

    Examples
    --------
    >>> one_spelling(["Verkehr", "verkehr", "Verkehr", "Grün"])
    {'verkehr': 'Verkehr'}
    """
    counts = Counter(headings)
    rank = sorted({*counts, *codebook}, key=lambda heading: (heading not in codebook, -counts[heading], heading))
    first: dict[str, str] = {}
    for heading in rank:
        first.setdefault(clean(heading).casefold(), heading)
    return {
        heading: first[clean(heading).casefold()] for heading in counts if first[clean(heading).casefold()] != heading
    }
