"""Headings that belong to others: put under one, and renamed with it."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from werkstatt.errors import CardError
from werkstatt.people.cells import clean
from werkstatt.wording import message


def nest_heading(codebook: pd.DataFrame, heading: str, parent: str) -> pd.DataFrame:
    """Put a heading under another, to any depth.

    Parameters
    ----------
    codebook : DataFrame
        With ``heading`` and ``parent``.
    heading : str
        The heading, with all that belongs to it.
    parent : str
        To which it belongs from now on, ``""`` for none.

    Returns
    -------
    DataFrame
        The same rows.

    Raises
    ------
    CardError
        If one of the two is not in the codebook, or the heading would belong to itself.

    Examples
    --------
    >>> codebook = pd.DataFrame({"heading": ["Wege", "Radwege"], "parent": ""})
    >>> nest_heading(codebook, "Radwege", "Wege")["parent"].tolist()
    ['', 'Wege']
    """
    heading, parent = clean(heading), clean(parent)
    there = codebook["heading"].tolist()
    known = ", ".join(there) or "–"
    asked = [heading, parent] if parent else [heading]
    if missing := [one for one in asked if one not in there]:
        raise CardError([message("codebook_unknown", heading=one, known=known) for one in missing])
    nested = codebook.assign(parent=codebook["parent"].mask(codebook["heading"] == heading, parent))
    if circle := circle_above(dict(zip(nested["heading"], nested["parent"], strict=True)), heading):
        raise CardError([message("codebook_circle", heading=heading, parent=parent, circle=" → ".join(circle))])
    return nested


def rename_entry(codebook: pd.DataFrame, old: str, new: str) -> pd.DataFrame:
    """Rename a heading in the codebook, also where others belong to it.

    Parameters
    ----------
    codebook : DataFrame
        With ``heading`` and ``parent``.
    old, new : str
        The heading, and its new name.

    Returns
    -------
    DataFrame
        The same rows.

    Raises
    ------
    CardError
        If the old heading is not there, or the new one is.

    Examples
    --------
    >>> codebook = pd.DataFrame({"heading": ["Wege", "Radwege"], "parent": ["", "Wege"]})
    >>> rename_entry(codebook, "Wege", "Straßen")[["heading", "parent"]].values.tolist()
    [['Straßen', ''], ['Radwege', 'Straßen']]
    """
    old, new = clean(old), clean(new)
    there = codebook["heading"].tolist()
    if old not in there:
        raise CardError([message("codebook_unknown", heading=old, known=", ".join(there) or "–")])
    if new != old and new in there:
        raise CardError([message("heading_taken", heading=new)])
    return codebook.assign(
        heading=codebook["heading"].mask(codebook["heading"] == old, new),
        parent=codebook["parent"].mask(codebook["parent"] == old, new),
    )


def circle_above(parents: Mapping[str, str], heading: str) -> tuple[str, ...]:
    """Return the way from a heading up to itself.

    Parameters
    ----------
    parents : mapping of str to str
        To which heading each belongs, ``""`` for none.
    heading : str
        One of them.

    Returns
    -------
    tuple of str
        The headings on the way, itself first and last; empty where there is no such way.

    Examples
    --------
    >>> circle_above({"Wege": "Radwege", "Radwege": "Wege"}, "Wege"), circle_above({"Wege": ""}, "Wege")
    (('Wege', 'Radwege', 'Wege'), ())
    """
    way = [heading]
    while (above := parents.get(way[-1], "")) and above not in way:
        way.append(above)
    return (*way, above) if above and above == heading else ()
