"""The codes of a QDA project: what each is called, and which reading of our own it belongs to."""

from __future__ import annotations

from typing import NamedTuple
from xml.etree import ElementTree as ET

from werkstatt.cards.sources.qda_names import original_name
from werkstatt.wording import LANGUAGES, word

COMPUTED, CASE = "theme", "case"
"""Codes that are no headings: themes that we computed, and persons (NVivo writes cases as codes too)."""

READINGS = ("theme", "heading", "heading_b")


class Code(NamedTuple):
    """A code.

    Attributes
    ----------
    name : str
        As people gave it.
    kind : {"", "theme", "case", "heading", "heading_b"}
        The reading of our own export that it belongs to, or that it is a case; nothing for all others.

    Examples
    --------
    >>> Code("Wege").kind
    ''
    """

    name: str
    kind: str = ""


def read_codes(project: ET.Element, space: str) -> dict[str, Code]:
    """Return the codes of a project by identifier.

    Parameters
    ----------
    project : Element
        The whole.
    space : str
        The namespace of its elements, in braces.

    Returns
    -------
    dict of str to Code
        Codes below others as well.

    Examples
    --------
    >>> book = "<Code name='Überschriften' isCodable='false'><Code guid='c' name='Bus (2)' isCodable='true'/></Code>"
    >>> read_codes(ET.fromstring(f"<Project><CodeBook><Codes>{book}</Codes></CodeBook></Project>"), "")["c"]
    Code(name='Bus', kind='heading')
    """
    ours = {word(f"codes_{reading}", language): reading for reading in READINGS for language in LANGUAGES}
    found = {}
    for top in project.iterfind(f"{space}CodeBook/{space}Codes/{space}Code"):
        # A heading may be called like a group of ours, but has no codes below it.
        kind = ours.get(top.get("name", ""), "") if top.find(f"{space}Code") is not None else ""
        for code in top.iter(f"{space}Code"):
            name = code.get("name", "")
            found[code.get("guid", "")] = Code(original_name(name) if kind else name, kind)
    persons = {case.get("guid", "") for case in project.iterfind(f"{space}Cases/{space}Case")}
    return {guid: code._replace(kind=CASE) if guid in persons else code for guid, code in found.items()}
