"""What lies on the desk: the cards, what people sorted, and what the machine makes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from werkstatt.people.carrying import CARRIED, OWN, Carried
from werkstatt.people.completing import complete_sorting
from werkstatt.people.placements import Placements, place_by_people
from werkstatt.people.placing import Placing, place_by_machine
from werkstatt.people.space import SortingSpace, make_space
from werkstatt.vectors.arrays import Bools
from werkstatt.vectors.encoder_folder import Given
from werkstatt.vectors.reading import Reader
from werkstatt.vectors.threads import single_threaded


@dataclass(frozen=True)
class Desk:
    """Cards on their way under headings.

    Attributes
    ----------
    space : SortingSpace
        Of the cards of this workshop, and of those that were carried over from another.
    own : ndarray of bool of shape (cards,)
        Which of them are this workshop's; they stand in the order in which everything is computed.
    codebook : DataFrame
        Empty where there is none.
    placements : Placements
        Of all of them.
    placing : Placing
        Of all of them.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bahn fehlt"]})
    >>> desk = make_desk(cards, pd.DataFrame(columns=["card_id", "heading", "who", "how"]))
    >>> row = pd.DataFrame([("K1", "Verkehr", "AB", "sorted")], columns=["card_id", "heading", "who", "how"])
    >>> desk.sort(row).placements.headings
    ('Verkehr',)
    """

    space: SortingSpace
    own: Bools
    codebook: pd.DataFrame
    placements: Placements
    placing: Placing

    def sort(self, sorting: pd.DataFrame) -> Desk:
        """Return the desk after people have sorted.

        Parameters
        ----------
        sorting : DataFrame
            All of it, from :func:`werkstatt.people.sorting.read_sorting`.

        Returns
        -------
        Desk
            With the same space.
        """
        return _lay_out(self.space, self.own, sorting, self.codebook)

    @property
    def ids(self) -> pd.Series:
        """The ids of all cards, as their workshops have them."""
        ids = self.space.ordered["card_id"]
        return ids if self.own.all() else ids.str.slice(len(OWN))


def make_desk(
    cards: pd.DataFrame,
    sorting: pd.DataFrame,
    *,
    codebook: pd.DataFrame | None = None,
    carried: Carried | None = None,
    language: str = "de",
    reader: Reader = "terms",
    encoder: Given = None,
    said: pd.Series | None = None,
) -> Desk:
    """Read cards and lay them out.

    Parameters
    ----------
    cards : DataFrame
        A card table, from :func:`werkstatt.cards.reading.read_cards`.
    sorting : DataFrame
        What people have sorted of them.
    codebook : DataFrame, optional
        From :func:`werkstatt.people.codebook.read_codebook`.
    carried : Carried, optional
        Sorted cards of another workshop.
    language : {"de", "en"}
        Of the cards.
    reader : {"terms", "semantic"}
        What the cards are compared by.
    encoder : Encoder, str, Path or callable, optional
        As of :func:`werkstatt.people.space.make_space`.
    said : Series of str, optional
        By the ids of this workshop's cards, what is read of them in place of their texts.

    Returns
    -------
    Desk
        Of all cards.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bahn fehlt"]})
    >>> nothing = pd.DataFrame(columns=["card_id", "heading", "who", "how"])
    >>> make_desk(cards, nothing).placements.unsorted.tolist()
    [True, True]
    """
    book = pd.DataFrame() if codebook is None else codebook
    if carried is None:
        space = make_space(cards, language=language, reader=reader, encoder=encoder, said=said)
        return lay_out(space, sorting, book)
    both = pd.concat([_marked(cards, OWN), _marked(carried.cards, CARRIED)], ignore_index=True)
    told = None if said is None else said.rename(index=lambda card: f"{OWN}{card}")
    space = make_space(both, language=language, reader=reader, encoder=encoder, said=told)
    own = space.ordered["card_id"].str.startswith(OWN).to_numpy(dtype=bool)
    rows = pd.concat([_marked(complete_sorting(sorting), OWN), _marked(carried.sorting, CARRIED)], ignore_index=True)
    return _lay_out(space, own, rows, _marked_examples(book))


def lay_out(space: SortingSpace, sorting: pd.DataFrame, codebook: pd.DataFrame) -> Desk:
    """Lay out cards that have their places.

    Parameters
    ----------
    space : SortingSpace
        Of this workshop's cards alone.
    sorting, codebook : DataFrame
        As of :func:`make_desk`; the codebook is empty where there is none.

    Returns
    -------
    Desk
        Of all cards.

    Examples
    --------
    >>> space = make_space(pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bahn fehlt"]}))
    >>> nothing = pd.DataFrame(columns=["card_id", "heading", "who", "how"])
    >>> lay_out(space, nothing, pd.DataFrame()).own.tolist()
    [True, True]
    """
    return _lay_out(space, np.ones(len(space.ordered), dtype=bool), sorting, codebook)


def take_own(desk: Desk) -> tuple[Placements, Placing]:
    """Return what is known of this workshop's cards alone.

    Parameters
    ----------
    desk : Desk
        With or without cards that were carried over.

    Returns
    -------
    placements : Placements
        Of this workshop's cards.
    placing : Placing
        Of the same.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Bus fehlt", "Bahn fehlt"]})
    >>> placements, _ = take_own(make_desk(cards, pd.DataFrame(columns=["card_id", "heading", "who", "how"])))
    >>> len(placements.how)
    2
    """
    if desk.own.all():
        return desk.placements, desk.placing
    placements, own = desk.placements, desk.own
    rows = placements.rows[placements.rows["card_id"].str.startswith(OWN)]
    kept = replace(
        placements,
        members=placements.members[own],
        how=placements.how[own],
        first=placements.first[own],
        blind=placements.blind[own],
        rows=rows.assign(card_id=rows["card_id"].str.slice(len(OWN))),
        guided=True,
    )
    return kept, desk.placing.take(own)


@single_threaded
def _lay_out(space: SortingSpace, own: Bools, sorting: pd.DataFrame, codebook: pd.DataFrame) -> Desk:
    placements = place_by_people(space.ordered["card_id"], sorting, codebook)
    return Desk(space, own, codebook, placements, place_by_machine(space.vectors, space.seen, placements))


def _marked(table: pd.DataFrame, mark: str) -> pd.DataFrame:
    return table.assign(card_id=mark + table["card_id"].astype("str"))


def _marked_examples(codebook: pd.DataFrame) -> pd.DataFrame:
    if codebook.empty:
        return codebook
    marked = [
        "; ".join(OWN + card.strip() for card in cell.split(";") if card.strip()) for cell in codebook["examples"]
    ]
    return codebook.assign(examples=marked)
