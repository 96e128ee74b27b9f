"""The main job on one page: card table → language → terms → vectors → k-means, or people's headings → named themes."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import numpy as np
import pandas as pd

from werkstatt.errors import CardError
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.parameters import check_among, check_count, check_instance
from werkstatt.people.carrying import Carried, check_ids
from werkstatt.people.completing import complete_sorting
from werkstatt.people.desk import lay_out, make_desk, take_own
from werkstatt.people.marks import marks_of, with_marks
from werkstatt.people.placements import Placements, place_by_people
from werkstatt.people.placing import Placing
from werkstatt.people.sorting import sorting_of_cards
from werkstatt.people.space import as_space
from werkstatt.themes.campaigns import quote_most_used
from werkstatt.themes.clustering import Read, cluster_cards, read_cards_for_themes
from werkstatt.themes.found import ADDED, CAMPAIGN, Themes
from werkstatt.themes.headings import change_by_headings, form_from_headings
from werkstatt.themes.levels import look_into
from werkstatt.themes.near import count_near
from werkstatt.vectors.encoder_folder import Given, as_encoder
from werkstatt.vectors.reading import READERS, Reader
from werkstatt.vectors.threads import single_threaded
from werkstatt.wording import message, spoken_in

LEVELS = (1, 2)

Wanted = int | Literal["auto", "headings"]


@single_threaded
def find_themes(
    cards: pd.DataFrame,
    themes: Wanted = "auto",
    *,
    sorting: pd.DataFrame | None = None,
    codebook: pd.DataFrame | None = None,
    carried: Carried | None = None,
    language: str = "de",
    seed: int = 0,
    reader: Reader = "terms",
    encoder: Given = None,
    levels: int = 2,
    near: bool = False,
    campaigns: float | None = None,
) -> Themes:
    """Group cards into themes: the machine's, or those of people who sorted some of the cards.

    Where people sorted, their headings are the themes, and cards that nobody sorted go to the heading whose centre is
    nearest (:func:`werkstatt.people.placing.place_by_machine`). With a number of themes beside a sorting, the machine
    finds so many, and what people sorted changes them.

    The result depends on the texts, what people sorted, the number of themes and the seed alone: not on the order of
    the cards (ties go by text and card id), nor on the number of threads.

    Parameters
    ----------
    cards : DataFrame
        A card table, from :func:`werkstatt.cards.reading.read_cards`; at least ``card_id`` and ``text``.
    themes : int, "auto" or "headings"
        How many; ``"auto"``: from 2 to 15, see :func:`werkstatt.themes.number_of_themes.choose`, or people's headings
        where there is a sorting; ``"headings"``: people's headings, from the columns ``heading`` and ``heading_b`` of
        the cards, and from the sorting where one is given.
    sorting : DataFrame, optional
        From :func:`werkstatt.people.sorting.read_sorting`.
    codebook : DataFrame, optional
        From :func:`werkstatt.people.codebook.read_codebook`; its examples count as sorted.
    carried : Carried, optional
        Sorted cards of another workshop, from :func:`werkstatt.people.carrying.carry_over`.
    language : {"de", "en"}
        Of the cards.
    seed : int
        Of draws and starts, from 0.
    reader : {"terms", "semantic"}
        ``"semantic"`` takes a sentence encoder beside the words, which finds more but can be checked less.
    encoder : Encoder, str, Path or callable, optional
        Of the semantic reader, which reads the cards a second time in the review where words read them here: a folder
        (:func:`werkstatt.vectors.encoder_folder.read_encoder`), or a function from texts to an array with a row for
        each; by default the one that the extra ``semantic`` brings.
    levels : {1, 2}
        With 2, sub-themes are looked for in each theme of 100 cards or more, see
        :func:`werkstatt.themes.levels.look_into`.
    near : bool
        Whether a card that the machine sees between two themes (``also``) counts in both, in the numbers of cards and
        in shares; else in the first alone.
    campaigns : float, optional
        From which likeness on (0.3 to 1, see :func:`werkstatt.cards.campaigns.find_campaigns`) cards that say nearly
        the same are of one campaign; all of them are read as its most used wording, and so lie in one theme if the
        machine places them. It needs the extra ``campaigns``.

    Returns
    -------
    Themes
        With all that they were formed from.

    Raises
    ------
    CardError
        If more themes are asked for than cards can be told apart, if no two cards share a term, if fewer than 10 cards
        do and no number is given, if the cards have a column that themes get, if headings are asked for and there are
        none, or if a sorting names cards that are not there.
    MissingExtraError
        If the semantic reader or campaigns are asked for and what they need is not installed.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> find_themes(cards, 2).cards["theme"].tolist()
    [1, 2, 1, 2]
    """
    _check_parameters(cards, themes, language, seed, reader)
    check_among("find_themes", "levels", levels, LEVELS)
    check_instance("find_themes", "near", near, bool)
    for column in ADDED if campaigns is None else (*ADDED, CAMPAIGN):
        if column in cards:
            raise CardError([message("column_taken", column=column)])
    book = pd.DataFrame() if codebook is None else codebook
    with spoken_in(language):
        read = read_cards_for_themes(cards, language, reader, as_encoder(encoder), campaigns)
        found = _find(cards, read, themes, sorting, book, carried, seed)
        marks = marks_of(complete_sorting(pd.DataFrame() if sorting is None else sorting))
        marks = marks[marks["card_id"].isin(set(cards["card_id"]))].reset_index(drop=True)
        found = replace(found, ordered=with_marks(found.ordered, marks), marks=marks, campaigns=read.campaigns)
        found = count_near(found) if near else found
        found = found if levels == 1 else look_into(found)
        return found if read.campaigns is None else quote_most_used(found, read.campaigns)


def _find(
    cards: pd.DataFrame,
    read: Read,
    themes: Wanted,
    sorting: pd.DataFrame | None,
    book: pd.DataFrame,
    carried: Carried | None,
    seed: int,
) -> Themes:
    if themes != "headings" and sorting is None and carried is None:
        return replace(cluster_cards(read, themes, seed), codebook=book)
    rows = _all_sorted(cards, themes, sorting)
    check_ids(cards, rows)
    if not isinstance(themes, str):
        placements = place_by_people(read.ordered["card_id"], rows, book)
        return change_by_headings(cluster_cards(read, themes, seed), placements, book)
    if carried is None:
        desk = lay_out(as_space(read.ordered, read.lexicon, read.reading), rows, book)
    else:
        asked = {"language": read.language, "reader": read.reading.reader, "encoder": read.encoder}
        asked |= {"said": read.said}
        desk = make_desk(cards, rows, codebook=book, carried=carried, **asked)  # type: ignore[arg-type]
    placements, placing = take_own(desk)
    return form_from_headings(_beside(read, placements, placing, seed), placements, placing, book)


def _all_sorted(cards: pd.DataFrame, themes: Wanted, sorting: pd.DataFrame | None) -> pd.DataFrame:
    """Return all that people sorted: the headings of the cards only if they are asked for."""
    given = complete_sorting(pd.DataFrame() if sorting is None else sorting)
    if themes != "headings":
        return given
    return pd.concat([sorting_of_cards(cards), given], ignore_index=True).astype("str")


def _beside(read: Read, placements: Placements, placing: Placing, seed: int) -> Themes:
    """Return as many themes as there are headings, found by the machine alone: what the words say beside people."""
    used = set(placing.chosen[placements.unsorted & (placing.chosen >= 0)])
    used |= set(np.flatnonzero(placements.members.any(axis=0)))
    if not used:
        raise CardError([message("no_headings")])
    return cluster_cards(read, len(used), seed, at_most=True)


def _check_parameters(cards: pd.DataFrame, themes: object, language: object, seed: object, reader: object) -> None:
    check_instance("find_themes", "cards", cards, pd.DataFrame)
    if themes not in ("auto", "headings"):
        if isinstance(themes, str):
            raise ValueError(
                f"The 'themes' parameter of find_themes must be 'auto', 'headings' or a number. Got {themes!r} instead."
            )
        check_count("find_themes", "themes", themes, 0)
    check_among("find_themes", "language", language, LANGUAGE_DATA)
    check_count("find_themes", "seed", seed, 0)
    check_among("find_themes", "reader", reader, READERS)
    if not {"card_id", "text"} <= set(cards):
        raise ValueError("The 'cards' parameter of find_themes needs the columns 'card_id' and 'text', see read_cards.")
