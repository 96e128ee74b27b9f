"""All that a wall is made of, as plain data that a page can hold."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any, Literal

import numpy as np
import pandas as pd

from werkstatt.cards.beside import ids_of
from werkstatt.cards.preparation import reading_order
from werkstatt.people.codebook import CODEBOOK
from werkstatt.people.history import headings_in_use
from werkstatt.people.sorting import SORTING
from werkstatt.wording import CARD_COLOURS, LANGUAGES, WORDS, word

Kind = Literal["sort", "second", "settle"]

MARKS = (26, 52, 100, 150)
"""Sorted cards for which was measured how far the machine then comes; see the handbook."""

PREFIX = "wall_"
"""Of the words that a wall says."""


@dataclass(frozen=True)
class Setting:
    """What a wall is for.

    Attributes
    ----------
    kind : {"sort", "second", "settle"}
        To sort on; for a second person, who sorts cards that were drawn; to settle where people differ.
    who : str
        Who sorts; empty where the wall asks.
    language : {"de", "en"}
        Of the wall.
    blind : bool
        Whether nothing of the machine is shown.
    check : int
        Check cards at the end, from 1.
    seed : int
        Of their draw.

    Examples
    --------
    >>> Setting("sort", "AB").check
    26
    """

    kind: Kind
    who: str
    language: str = "de"
    blind: bool = False
    check: int = 26
    seed: int = 0


def make_content(
    cards: pd.DataFrame,
    setting: Setting,
    sorting: pd.DataFrame,
    codebook: pd.DataFrame,
    guide: Mapping[str, Any],
    differences: Sequence[Mapping[str, Any]] = (),
    hows: Mapping[str, str] | None = None,
    *,
    live: bool = False,
) -> dict[str, Any]:
    """Return what a wall is made of.

    Parameters
    ----------
    cards : DataFrame
        Those that hang on it, in the user's order.
    setting : Setting
        What it is for.
    sorting : DataFrame
        Of all people. Of the others the wall gets no more than the names of their headings.
    codebook : DataFrame
        The columns of :data:`werkstatt.people.codebook.CODEBOOK`.
    guide : mapping
        From :func:`werkstatt.people.wall.guide.make_guide`.
    differences : sequence of mapping
        From :func:`werkstatt.people.wall.differing.tell_differences`.
    hows : mapping of str to str, optional
        How each card is going to be sorted, where that hangs on the card.
    live : bool
        Whether a kernel takes what is done; else the wall keeps it until it is downloaded.

    Returns
    -------
    dict
        As JSON can hold it.

    Examples
    --------
    >>> from werkstatt.people.codebook import NO_CODEBOOK
    >>> cards = pd.DataFrame({"card_id": ["K1"], "text": ["Bus"], "votes": [2]})
    >>> content = make_content(cards, Setting("sort", "AB"), pd.DataFrame(columns=SORTING), NO_CODEBOOK, {})
    >>> content["cards"]
    [{'id': 'K1', 'text': 'Bus', 'phase': None, 'group': None, 'votes': 2, 'rank': 0, 'how': 'sorted'}]
    """
    ranks = _ranks(cards, setting.seed)
    shown = cards.reindex(columns=["card_id", "text", "phase", "group", "votes"]).astype("object")
    table = shown.where(shown.notna(), None).itertuples(index=False)
    listed = [
        {
            "id": str(card),
            "text": str(text),
            "phase": phase,
            "group": None if group is None else str(group),
            "votes": None if votes is None else int(votes),
            "rank": int(rank),
            "how": (hows or {}).get(str(card), "sorted"),
        }
        for (card, text, phase, group, votes), rank in zip(table, ranks, strict=True)
    ]
    known = pd.Series([card["id"] for card in listed])
    own = own_rows(sorting, setting.who)
    place = LANGUAGES.index(setting.language)
    return {
        "language": setting.language,
        "kind": setting.kind,
        "who": setting.who,
        "blind": setting.blind,
        "check": setting.check,
        "marks": [mark for mark in MARKS if mark < len(listed)],
        "live": live,
        "hash": _hash([listed, asdict(setting), own.to_numpy().tolist(), codebook.to_numpy().tolist()]),
        "cards": listed,
        "rows": own[own["card_id"].isin(known)].to_numpy().tolist(),
        "headings": list(dict.fromkeys([*codebook["heading"], *headings_in_use(sorting)])),
        "codebook": tell_codebook(codebook),
        "guide": dict(guide),
        "differences": [dict(one) for one in differences],
        "none": word("fits_none", setting.language),
        "colours": CARD_COLOURS,
        "words": {key.removeprefix(PREFIX): texts[place] for key, texts in WORDS.items() if key.startswith(PREFIX)}
        | {phase: word(phase, setting.language) for phase in CARD_COLOURS},
    }


def own_rows(sorting: pd.DataFrame, who: str) -> pd.DataFrame:
    """Return the rows of one person.

    Parameters
    ----------
    sorting : DataFrame
        The columns of :data:`werkstatt.people.sorting.SORTING`.
    who : str
        Who.

    Returns
    -------
    DataFrame
        In their order.

    Examples
    --------
    >>> rows = [("K1", "Bus", "AB", "", "sorted", ""), ("K1", "Rad", "CD", "", "sorted", "")]
    >>> own_rows(pd.DataFrame(rows, columns=SORTING), "CD")["heading"].tolist()
    ['Rad']
    """
    return sorting.loc[sorting["who"] == who, list(SORTING)].astype("str")


def tell_codebook(codebook: pd.DataFrame) -> list[dict[str, Any]]:
    """Return a codebook as a wall shows it.

    Parameters
    ----------
    codebook : DataFrame
        The columns of :data:`werkstatt.people.codebook.CODEBOOK`.

    Returns
    -------
    list of dict
        The columns of the codebook, ``examples`` as a list of ids.

    Examples
    --------
    >>> from werkstatt.people.codebook import NO_CODEBOOK, with_headings
    >>> tell_codebook(with_headings(NO_CODEBOOK, ["Bus"]))
    [{'heading': 'Bus', 'definition': '', 'rule': '', 'examples': [], 'parent': '', 'who': '', 'text': ''}]
    """
    rows = codebook[list(CODEBOOK)].to_dict("records")
    return [row | {"examples": list(ids_of(row["examples"]))} for row in rows]


def _hash(what: object) -> str:
    """Return what a browser keeps this wall under: another person, other rows before, and it is another wall."""
    return sha256(json.dumps(what).encode()).hexdigest()[:16]


def _ranks(cards: pd.DataFrame, seed: int) -> np.ndarray:
    """Return in which order cards are drawn as check cards: the same whatever the order of the rows."""
    ranks = np.empty(len(cards), dtype=np.int64)
    ranks[reading_order(cards)] = np.random.default_rng(seed).permutation(len(cards))
    return ranks
