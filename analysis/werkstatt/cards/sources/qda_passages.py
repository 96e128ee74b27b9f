"""Coded passages of a QDA project to cards: one for each place in a source, whoever coded it and however often."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from werkstatt.cards.sources.qda_cases import Case
from werkstatt.cards.sources.qda_codes import CASE, COMPUTED, Code

Place = tuple[int, int, int]

BETWEEN = " | "
"""Between the codes of a card that has more than two."""


class Passage(NamedTuple):
    """A passage of a text.

    Attributes
    ----------
    number : int
        In the project, from 1.
    guid : str
        Its identifier.
    source : str
        Identifier of the source.
    place : tuple of int
        Number of the source; begin and end in it, without blanks around.
    text : str
        What stands there.
    said : tuple of str
        Its description and its name.
    codings : tuple of tuple of str
        Identifiers of the code and of whoever coded.

    Examples
    --------
    >>> Passage(1, "s", "t", (1, 0, 3), "Bus", (), (("c", "u"),)).text
    'Bus'
    """

    number: int
    guid: str
    source: str
    place: Place
    text: str
    said: tuple[str, ...]
    codings: tuple[tuple[str, str], ...]


class Sorted(NamedTuple):
    """Passages that are cards, and those that are none.

    Attributes
    ----------
    rows : dict of int to dict
        The cells of each card by the number of its first passage.
    left : dict of str to list of int
        Why the other passages are no cards, and their numbers.
    many : int
        Cards with more than two codes.

    Examples
    --------
    >>> sort_passages([Passage(1, "s", "t", (1, 0, 0), "", (), (("c", ""),))], {"c": Code("Wege")}, [], {}).left
    {'no_text': [1]}
    """

    rows: dict[int, dict[str, str]]
    left: dict[str, list[int]]
    many: int


def sort_passages(
    passages: Sequence[Passage],
    codes: Mapping[str, Code],
    cases: Sequence[Case],
    shared: Mapping[str, Mapping[str, str]],
) -> Sorted:
    """Make one card of all passages at one place.

    Parameters
    ----------
    passages : sequence of Passage
        In the order of the project.
    codes : mapping of str to Code
        From :func:`werkstatt.cards.sources.qda_codes.read_codes`.
    cases : sequence of Case
        From :func:`werkstatt.cards.sources.qda_cases.read_cases`.
    shared : mapping of str to mapping
        What is said of whole sources.

    Returns
    -------
    Sorted
        Where several people coded, heading and second heading are those of the first two; else they are the first two
        codes. Passages without a code or a text, and those that are only of a computed theme or a person, are no cards;
        but a card of ours that nobody gave a heading is one.

    Examples
    --------
    >>> place = (1, 0, 3)
    >>> codings = ((("c", ""),), (("d", ""),))
    >>> twice = [Passage(number, "s", "t", place, "Bus", (), coding) for number, coding in enumerate(codings, 1)]
    >>> found = sort_passages(twice, {"c": Code("Wege"), "d": Code("Geld")}, [], {})
    >>> found.rows, found.left
    ({1: {'card_id': 's', 'text': 'Bus', 'heading': 'Wege', 'heading_b': 'Geld'}}, {'same_place': [2]})
    """
    left: dict[str, list[int]] = defaultdict(list)
    places: dict[Place, list[Passage]] = defaultdict(list)
    for passage in passages:
        if not passage.text or not passage.codings:
            left["uncoded" if passage.text else "no_text"].append(passage.number)
        else:
            places[passage.place].append(passage)
    claimed = _claim(places, cases)
    alone = Counter(case for found in claimed.values() for case in found)
    ranks = _rank(passages)
    rows: dict[int, dict[str, str]] = {}
    for place, here in places.items():
        codings = list(dict.fromkeys(coding for passage in here for coding in passage.codings))
        kinds = {codes.get(code, Code("")).kind for code, _ in codings}
        known = [cases[number] for number in claimed[place]]
        # A case of many passages is a person, not a card: its name is no card id.
        names = [cases[number].name for number in claimed[place] if alone[number] == 1 and cases[number].name]
        if kinds <= {COMPUTED, CASE} and not (COMPUTED in kinds and names):
            left["computed" if COMPUTED in kinds else "person"] += [passage.number for passage in here]
            continue
        first = here[0]
        left["same_place"] += [passage.number for passage in here[1:]]
        row = {"card_id": (names or [first.guid or f"S{first.number}"])[0], "text": first.text}
        for values in (shared.get(first.source, {}), *(case.values for case in reversed(known))):
            row |= values
        rows[first.number] = row | _headings(sorted(codings, key=lambda coding: ranks.get(coding[1], 0)), codes)
    found = {code: sorted(numbers) for code, numbers in left.items() if numbers}
    return Sorted(rows, found, sum("codes" in row for row in rows.values()))


def _claim(places: Mapping[Place, Sequence[Passage]], cases: Sequence[Case]) -> dict[Place, list[int]]:
    """Return the numbers of the cases of each place."""
    by_selection: dict[str, list[int]] = defaultdict(list)
    for number, case in enumerate(cases):
        for guid in case.selections:
            by_selection[guid].append(number)
    # QualCoder drops what a case names; then the description of the passage tells which card it is.
    by_name = {case.name: number for number, case in enumerate(cases) if not case.selections and not case.sources}
    found = {}
    for place, here in places.items():
        numbers = [number for passage in here for number in by_selection.get(passage.guid, ())]
        if not numbers:
            numbers = [by_name[said] for passage in here for said in passage.said if said in by_name]
        found[place] = list(dict.fromkeys(numbers))
    return found


def _rank(passages: Sequence[Passage]) -> dict[str, int]:
    users = dict.fromkeys(user for passage in passages for _, user in passage.codings)
    return {user: rank for rank, user in enumerate(users)}


def _headings(codings: Sequence[tuple[str, str]], codes: Mapping[str, Code]) -> dict[str, str]:
    """Return the headings of a card from its codes, in the order of those who gave them."""
    found: dict[str, str] = {}
    free = []
    for guid, user in codings:
        code = codes.get(guid, Code(""))
        if code.kind in ("heading", "heading_b") and code.kind not in found:
            found[code.kind] = code.name
        elif code.kind not in (COMPUTED, CASE) and code.name:
            free.append((code.name, user))
    names = list(_by_turns(free))
    for column in ("heading", "heading_b"):
        if column not in found and names:
            found[column] = names.pop(0)
    if names:
        found["codes"] = BETWEEN.join([*found.values(), *names])
    return found


def _by_turns(codings: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield the first code of each user, then all others; a code once for each user."""
    seen = set()
    rest = []
    for name, user in codings:
        if user in seen:
            rest.append(name)
        else:
            seen.add(user)
            yield name
    yield from rest
