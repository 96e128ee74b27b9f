"""The cases and variables of a QDA project: phase, group, votes and more of each passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from werkstatt.cards.columns import find_column

SHARED = ("phase", "group", "vision")
"""What is true of each card in a text if it is said of the text."""

OWN = ("card_id", "text", "heading", "heading_b", "codes")
"""Columns of cards that no variable fills."""


@dataclass(frozen=True)
class Case:
    """A case.

    Attributes
    ----------
    name : str
        The id of a card, or what a person is called.
    values : mapping of str to str
        Its variables by name.
    selections, sources : frozenset of str
        Identifiers of the passages and sources that it names.

    Examples
    --------
    >>> Case("K1", {"Punkte": "3"}, frozenset(), frozenset()).name
    'K1'
    """

    name: str
    values: Mapping[str, str]
    selections: frozenset[str]
    sources: frozenset[str]


def read_cases(project: ET.Element, space: str) -> list[Case]:
    """Return the cases of a project.

    Parameters
    ----------
    project : Element
        The whole.
    space : str
        The namespace of its elements, in braces.

    Returns
    -------
    list of Case
        In the order of the project.

    Examples
    --------
    >>> cases = "<Cases><Case guid='x' name='K1'><SelectionRef targetGUID='s'/></Case></Cases>"
    >>> [(case.name, set(case.selections)) for case in read_cases(ET.fromstring(f"<Project>{cases}</Project>"), "")]
    [('K1', {'s'})]
    """
    names = _variables(project, space)
    return [
        Case(
            case.get("name", "").strip(),
            _values(case, names, space),
            frozenset(one.get("targetGUID", "") for one in case.iterfind(f"{space}SelectionRef")),
            frozenset(one.get("targetGUID", "") for one in case.iterfind(f"{space}SourceRef")),
        )
        for case in project.iterfind(f"{space}Cases/{space}Case")
    ]


def values_of_sources(
    project: ET.Element, sources: Iterable[ET.Element], cases: Sequence[Case], space: str
) -> dict[str, dict[str, str]]:
    """Return what is said of whole sources, and so of each passage in them.

    Parameters
    ----------
    project : Element
        The whole.
    sources : iterable of Element
        Sources in it.
    cases : sequence of Case
        From :func:`read_cases`; MAXQDA and Quirkos write variables of a source as a case that names it.
    space : str
        The namespace of its elements, in braces.

    Returns
    -------
    dict of str to dict
        Phase, group and vision by the identifier of the source; other variables are those of a person.

    Examples
    --------
    >>> value = "<VariableValue><VariableRef targetGUID='v'/><TextValue>A</TextValue></VariableValue>"
    >>> variables = "<Variables><Variable guid='v' name='Gruppe'/></Variables>"
    >>> project = ET.fromstring(f"<Project>{variables}<TextSource guid='t'>{value}</TextSource></Project>")
    >>> values_of_sources(project, project.iter("TextSource"), [], "")
    {'t': {'group': 'A'}}
    """
    names = {guid: name for guid, name in _variables(project, space).items() if name in SHARED}
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for case in cases:
        shared = {name: value for name, value in case.values.items() if name in SHARED}
        for guid in case.sources:
            found[guid] |= shared
    for source in sources:
        found[source.get("guid", "")] |= _values(source, names, space)
    return dict(found)


def _variables(project: ET.Element, space: str) -> dict[str, str]:
    """Return the columns that variables become, by identifier."""
    found = {}
    for one in project.iterfind(f"{space}Variables/{space}Variable"):
        name = one.get("name", "").strip()
        known = find_column(name)
        shared = known if known in SHARED else None
        found[one.get("guid", "")] = f"{name}_given" if name in OWN else shared or name
    return found


def _values(parent: ET.Element, names: Mapping[str, str], space: str) -> dict[str, str]:
    found = {}
    for value in parent.iterfind(f"{space}VariableValue"):
        reference = value.find(f"{space}VariableRef")
        name = "" if reference is None else names.get(reference.get("targetGUID", ""), "")
        content = next((one.text for one in value if one.tag != f"{space}VariableRef" and one.text), "")
        if name and content.strip():
            found[name] = content
    return found
