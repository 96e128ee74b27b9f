"""What people sorted, card by card: whose placement counts, and what it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from werkstatt.cards.beside import ids_of
from werkstatt.people.cells import headings_of, join_headings
from werkstatt.people.completing import complete_sorting
from werkstatt.people.spelling import one_spelling
from werkstatt.people.standing import standing, without_undone
from werkstatt.vectors.arrays import Bools, Ints, Words

READ = ("sorted", "check", "settled", "example")
"""How a card was placed by somebody who read it; ``taken`` is a whole theme of the machine, taken over as it was."""


@dataclass(frozen=True)
class Placements:
    """Where people put the cards.

    Attributes
    ----------
    headings : tuple of str
        In order of the alphabet.
    members : ndarray of bool of shape (cards, headings)
        The headings of each card.
    how : ndarray of str of shape (cards,)
        ``sorted``, ``check``, ``settled``, ``taken``, ``example`` (named in the codebook alone), or empty for a card
        that nobody placed. A card with a row ``check`` stays one, whatever became of it later.
    first : ndarray of int of shape (cards,)
        Position of the heading that is named first for each card; -1 for a card without one.
    blind : ndarray of bool of shape (cards, headings)
        The headings of check cards as people chose them without seeing a proposal.
    rows : DataFrame
        The standing rows of each person (:func:`werkstatt.people.standing.standing`) for these cards, those that were
        only skipped left out.
    guided : bool
        Whether the machine learned from cards of another workshop too, so that check cards of this one can test it
        although nothing else was sorted here.

    Examples
    --------
    >>> rows = pd.DataFrame({"card_id": ["K1"], "heading": ["Verkehr"], "who": "AB", "how": "sorted"})
    >>> members, how = np.array([[True], [False]]), np.array(["sorted", ""], dtype=object)
    >>> placed = Placements(("Verkehr",), members, how, np.array([0, -1]), members & False, rows)
    >>> placed.learned.tolist(), placed.unsorted.tolist()
    ([True, False], [False, True])
    """

    headings: tuple[str, ...]
    members: Bools
    how: Words
    first: Ints
    blind: Bools
    rows: pd.DataFrame
    guided: bool = False

    @property
    def placed(self) -> Bools:
        """Which cards people placed, be it that they fit none of the headings."""
        placed: Bools = self.how != ""
        return placed

    @property
    def unsorted(self) -> Bools:
        """Which cards nobody placed."""
        return ~self.placed

    @property
    def checked(self) -> Bools:
        """Which cards were drawn at random and sorted without seeing a proposal."""
        checked: Bools = self.how == "check"
        return checked

    @property
    def read(self) -> Bools:
        """Which cards somebody placed who read them."""
        read: Bools = np.isin(self.how.astype(str), READ)
        return read

    @property
    def learned(self) -> Bools:
        """Which cards the machine learns from: those with a heading that are no check cards.

        Where people sorted check cards alone, it learns from these, and nothing is left to check it with.
        """
        with_heading: Bools = np.asarray(self.members.any(axis=1))
        others: Bools = with_heading & ~self.checked
        return others if others.any() or self.guided else with_heading

    @property
    def testable(self) -> Bools:
        """Which check cards can tell how far machine and people agree."""
        testable: Bools = self.checked & ~self.learned
        return testable


def place_by_people(ids: pd.Series, sorting: pd.DataFrame, codebook: pd.DataFrame | None = None) -> Placements:
    """Find the placement of each card that counts.

    What was settled counts before all. Else that which most people chose for the card; where as many chose each of
    several, that of the person who placed the most cards, then the first in the alphabet. An example of the codebook
    counts where nobody placed the card.

    Parameters
    ----------
    ids : Series of str
        Card ids in the order of the result.
    sorting : DataFrame
        From :func:`werkstatt.people.sorting.read_sorting`; rows of other cards are passed over.
    codebook : DataFrame, optional
        From :func:`werkstatt.people.codebook.read_codebook`.

    Returns
    -------
    Placements
        Of these cards.

    Examples
    --------
    >>> row = {"heading": "Verkehr", "who": "AB", "when": "", "how": "sorted", "note": ""}
    >>> sorting = pd.DataFrame([row | {"card_id": "K2"}, row | {"card_id": "K1", "heading": "Grün | Verkehr"}])
    >>> placed = place_by_people(pd.Series(["K1", "K2", "K3"]), sorting)
    >>> placed.headings, placed.members.tolist()
    (('Grün', 'Verkehr'), [[True, True], [False, True], [False, False]])
    """
    sorting = complete_sorting(sorting)
    known = without_undone(spelled_alike(sorting[sorting["card_id"].isin(set(ids))], codebook))
    rows = standing(known)
    rows = rows[rows["how"] != "skipped"].reset_index(drop=True)
    checked = known[known["how"] == "check"].drop_duplicates(["card_id", "who"], keep="last")
    decided, blind = _decide(rows), _decide(checked)
    how = {card: "check" if card in blind else way for card, (_, way) in decided.items()}
    chosen = {card: headings for card, (headings, _) in decided.items()}
    for heading, examples in _examples(codebook):
        for card in examples:
            if how.setdefault(card, "example") == "example":
                chosen[card] = (*chosen.get(card, ()), heading)
    named = {heading for headings in chosen.values() for heading in headings}
    named |= {heading for headings, _ in blind.values() for heading in headings}
    if codebook is not None and len(codebook):
        named |= set(codebook["heading"])
    headings = tuple(sorted(named))
    return Placements(
        headings,
        _members(ids, headings, chosen),
        np.array([how.get(card, "") for card in ids], dtype=object),
        np.array([headings.index(chosen[card][0]) if chosen.get(card) else -1 for card in ids], dtype=np.int64),
        _members(ids, headings, {card: headings for card, (headings, _) in blind.items()}),
        rows,
    )


def spelled_alike(sorting: pd.DataFrame, codebook: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return a sorting in which headings that differ by capitals or blanks alone are spelled alike.

    Parameters
    ----------
    sorting : DataFrame
        From :func:`werkstatt.people.sorting.read_sorting`.
    codebook : DataFrame, optional
        Its spelling counts, see :func:`werkstatt.people.spelling.one_spelling`.

    Returns
    -------
    DataFrame
        The same rows.

    Examples
    --------
    >>> rows = pd.DataFrame({"heading": ["Verkehr", "verkehr | Grün", "Verkehr"]})
    >>> spelled_alike(rows)["heading"].to_list()
    ['Verkehr', 'Verkehr | Grün', 'Verkehr']
    """
    book = () if codebook is None or codebook.empty else tuple(codebook["heading"])
    other = one_spelling((one for cell in sorting["heading"] for one in headings_of(cell)), book)
    if not other:
        return sorting
    cells = sorting["heading"].map(lambda cell: join_headings(other.get(one, one) for one in headings_of(cell)))
    return sorting.assign(heading=cells)


def _decide(rows: pd.DataFrame) -> dict[str, tuple[tuple[str, ...], str]]:
    """Return the headings of each card that count, and how they came about."""
    diligence = Counter(rows.loc[rows["how"] != "settled", "who"])
    options: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for card, cell, who, how in zip(rows["card_id"], rows["heading"], rows["who"], rows["how"], strict=True):
        options.setdefault(card, []).append((headings_of(cell), who, how))
    decided = {}
    for card, own in options.items():
        settled = [one for one in own if one[2] == "settled"]
        votes = Counter(frozenset(headings) for headings, _, _ in own)
        ranked = sorted(own, key=lambda one: (-votes[frozenset(one[0])], -diligence[one[1]], one[1]))
        best = settled[-1] if settled else ranked[0]
        decided[card] = best[0], best[2]
    return decided


def _members(ids: pd.Series, headings: tuple[str, ...], chosen: Mapping[str, tuple[str, ...]]) -> Bools:
    column = {heading: place for place, heading in enumerate(headings)}
    members = np.zeros((len(ids), len(headings)), dtype=bool)
    for place, card in enumerate(ids):
        members[place, [column[heading] for heading in chosen.get(card, ())]] = True
    return members


def _examples(codebook: pd.DataFrame | None) -> list[tuple[str, tuple[str, ...]]]:
    if codebook is None or codebook.empty:
        return []
    pairs = zip(codebook["heading"], codebook["examples"], strict=True)
    return [(heading, ids_of(cell)) for heading, cell in pairs]
