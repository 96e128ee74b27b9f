"""People's headings as themes: the cards they sorted, and the rest placed by the machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from werkstatt.errors import CardError
from werkstatt.people.placements import Placements
from werkstatt.people.placing import LIKELY, Placing
from werkstatt.themes.description import by_size, describe, mean_vectors
from werkstatt.themes.found import Themes
from werkstatt.themes.origin import formed_by_people
from werkstatt.vectors.arrays import Bools, Ints
from werkstatt.vectors.space import fit_space, place, project
from werkstatt.wording import message


def form_from_headings(found: Themes, placements: Placements, placing: Placing, codebook: pd.DataFrame) -> Themes:
    """Make people's headings the themes; cards that nobody sorted go where the machine places them.

    Parameters
    ----------
    found : Themes
        As the machine finds them by itself in these cards.
    placements : Placements
        Of the cards in the order of ``found.ordered``.
    placing : Placing
        Of the same.
    codebook : DataFrame
        From :func:`werkstatt.people.codebook.read_codebook`; empty where there is none.

    Returns
    -------
    Themes
        Headings with at least one card, largest first.

    Examples
    --------
    >>> import werkstatt as ws
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum", "Bahn, Bus", "Baum, Park"]})
    >>> sorted_ = cards.assign(heading=["Verkehr", "Grün", None, None])
    >>> ws.find_themes(sorted_, "headings").cards[["theme", "placed"]].values.tolist()
    [[1, 'people'], [2, 'people'], [1, 'machine'], [2, 'machine']]
    """
    guess = np.equal(placing.chosen[:, None], np.arange(len(placements.headings)))
    members = np.where(placements.placed[:, None], placements.members, guess)
    first = np.where(placements.placed, placements.first, placing.chosen)
    used = np.flatnonzero(members.any(axis=0))
    first = _each_first_somewhere(first, members, placements.headings)
    labels = _numbers(used, len(placements.headings))[first + 1]
    formed = _describe(found, labels, members[:, used], [placements.headings[column] for column in used], None)
    column = np.append(_columns(formed, placements), -1)
    chosen = column[formed.labels - 1]
    likely = np.where(chosen >= 0, placing.likely[np.arange(len(chosen)), chosen], 0)
    people = placements.placed
    ordered = formed.ordered.assign(
        confidence=np.where(people & (chosen >= 0), 1.0, likely).round(3),
        placed=np.where(people, "people", formed.ordered["placed"]),
        also=_second(formed, placements, placing, column[:-1]),
    )
    themes = _with_parents(formed.themes, codebook)
    return replace(
        formed,
        ordered=ordered,
        themes=themes,
        placements=placements,
        placing=placing,
        found=found,
        codebook=codebook,
    )


def change_by_headings(found: Themes, placements: Placements, codebook: pd.DataFrame) -> Themes:
    """Change themes that the machine found by what people said of some cards; the others stay where they were.

    A heading that is called as a theme of the machine's is this theme.

    Parameters
    ----------
    found : Themes
        As the machine found them.
    placements : Placements
        Of the cards in the order of ``found.ordered``.
    codebook : DataFrame
        As for :func:`form_from_headings`.

    Returns
    -------
    Themes
        Numbered anew by size; a theme is people's where its cards are the cards of no theme that the machine found.

    Examples
    --------
    >>> import werkstatt as ws
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> row = {"card_id": "a", "heading": "Verkehr", "who": "AB", "when": "", "how": "sorted", "note": ""}
    >>> ws.find_themes(cards, 2, sorting=pd.DataFrame([row])).themes[["label", "origin"]].values.tolist()
    [['Baum, Park', 'machine'], ['Bahn, Bus', 'people'], ['Verkehr', 'people']]
    """
    labels = found.themes["label"].to_list()
    names = list(dict.fromkeys([*labels, *placements.headings]))
    column = np.array([names.index(heading) for heading in placements.headings], dtype=int)
    members = np.zeros((len(found.ordered), len(names)), dtype=bool)
    members[:, : len(labels)] = found.members & ~placements.placed[:, None]
    members[:, column] |= placements.members
    people = np.append(column, -1)[placements.first]
    first = np.where(placements.placed, people, found.labels - 1)
    used = np.flatnonzero(members.any(axis=0))
    first = _each_first_somewhere(first, members, names)
    numbers = _numbers(used, len(names))[first + 1]
    formed = _describe(found, numbers, members[:, used], [names[place] for place in used], found.labels)
    people_read = placements.read
    ordered = formed.ordered.assign(placed=np.where(people_read, "people", formed.ordered["placed"]))
    themes = _with_parents(formed.themes, codebook)
    return replace(formed, ordered=ordered, themes=themes, placements=placements, found=found, codebook=codebook)


def _with_parents(themes: pd.DataFrame, codebook: pd.DataFrame) -> pd.DataFrame:
    if codebook.empty:
        return themes
    above = dict(zip(codebook["heading"], codebook["parent"], strict=True))
    parents = [above.get(label) or None for label in themes["label"]]
    return themes.assign(parent=pd.array(parents, dtype="string"))


def _each_first_somewhere(first: Ints, members: Bools, headings: Sequence[str]) -> Ints:
    """Return the first heading of each card, such that each heading is the first of some card.

    A heading that is named second throughout becomes the first of a card whose other heading has more of its own.
    """
    first = first.copy()
    for column in np.flatnonzero(members.any(axis=0)):
        if not (first == column).any():
            rows = np.flatnonzero(members[:, column])
            spare = [row for row in rows if (first == first[row]).sum() > 1]
            if not spare:
                raise CardError([message("heading_without_own", heading=headings[int(column)])])
            first[spare[0]] = column
    return first


def _numbers(used: Ints, count: int) -> Ints:
    """Return a number from 1 for each used column, at its position plus one; 0 for the others and for -1."""
    numbers = np.zeros(count + 1, dtype=np.int64)
    numbers[used + 1] = np.arange(1, len(used) + 1)
    return numbers


def _describe(found: Themes, labels: Ints, members: Bools, names: list[str], before: Ints | None) -> Themes:
    """Return themes of these members; `before` are the labels of the machine, where only some cards were changed."""
    new = by_size(members, found.lexicon)
    members = members[:, np.argsort(new[1:])]
    labels = new[labels]
    count = members.shape[1]
    space = fit_space(found.reading, count)
    embedding = place(project(space, found.reading), count)
    formed = set(range(1, count + 1)) if before is None else formed_by_people(labels, before)
    named = {int(new[number]): name for number, name in enumerate(names, 1)}
    described = describe(found.ordered, found.lexicon, embedding, labels, found.language, named, formed, members)
    return replace(
        found,
        ordered=described.ordered,
        themes=described.themes,
        terms=described.terms,
        space=space,
        embedding=embedding,
        centres=mean_vectors(embedding.vectors, members),
        members=members,
    )


def _columns(formed: Themes, placements: Placements) -> Ints:
    """Return the position of each theme's heading among those of people."""
    return np.array([placements.headings.index(label) for label in formed.themes["label"]], dtype=np.int64)


def _second(formed: Themes, placements: Placements, placing: Placing, column: Ints) -> pd.Series:
    """Return the second theme of a card: people's other heading, or that which the machine sees as nearly as likely."""
    others = formed.members.copy()
    rows = np.flatnonzero(formed.labels > 0)
    others[rows, formed.labels[rows] - 1] = False
    second = np.where(others.any(axis=1), others.argmax(axis=1) + 1, 0)
    if len(column) > 1:
        likely = placing.likely[:, column].copy()
        likely[rows, formed.labels[rows] - 1] = -1
        unsure = placements.unsorted & (formed.labels > 0) & (placing.likely.max(axis=1) < LIKELY)
        second = np.where(unsure, likely.argmax(axis=1) + 1, second)
    return pd.Series(pd.array(second, dtype="Int64")).mask(second == 0)
