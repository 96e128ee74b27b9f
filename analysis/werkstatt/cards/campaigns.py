"""Campaigns: cards that say the same in nearly the same words, as letters that many people were given to send."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from werkstatt.cards.thresholds import HIGHEST, LOWEST, THRESHOLD
from werkstatt.language.normalisation import normalise
from werkstatt.parameters import check_instance, check_range
from werkstatt.vectors.alike import WORD, find_alike
from werkstatt.vectors.arrays import Ints
from werkstatt.vectors.threads import single_threaded
from werkstatt.wording.shown import html_table

FEWEST_WORDS = 8
"""Shorter cards are none of a campaign: "Mehr Busse am Abend" is what many would write by themselves."""

FEWEST_CARDS = 3
"""Two may be one card that was handed in or transcribed twice."""

COLUMNS = ("campaign", "cards", "wordings", "text")


@dataclass(frozen=True)
class Campaigns:
    """Which cards are of a campaign.

    Attributes
    ----------
    threshold : float
        As asked for.
    of : ndarray of shape (cards,)
        For each card the number of its campaign, from 1; 0 for none.
    table : DataFrame
        One row per campaign, largest first: ``campaign``, ``cards``, ``wordings`` (different texts) and ``text``: the
        wording of most cards, which all others are like.

    Examples
    --------
    >>> find_campaigns(pd.DataFrame({"card_id": ["K1"], "text": ["Mehr Busse"]})).of.tolist()
    [0]
    """

    threshold: float
    of: Ints
    table: pd.DataFrame

    def read(self, texts: pd.Series) -> pd.Series:
        """Return what is read of each card: of a card of a campaign, the wording of most.

        Parameters
        ----------
        texts : Series of str
            Of the same cards.

        Returns
        -------
        Series of str
            In their order.

        Examples
        --------
        >>> cards = pd.DataFrame({"card_id": ["K1", "K2"], "text": ["Mehr Busse", "Mehr Bahnen"]})
        >>> find_campaigns(cards).read(cards["text"]).tolist()
        ['Mehr Busse', 'Mehr Bahnen']
        """
        wordings = np.array(["", *self.table["text"]], dtype=object)[self.of]
        return texts.where(self.of == 0, wordings)

    def _repr_html_(self) -> str:
        return html_table(self.table)


@single_threaded
def find_campaigns(cards: pd.DataFrame, threshold: float = THRESHOLD) -> Campaigns:
    """Find cards that say the same in nearly the same words.

    Cards with the same text (after normalisation) are always together; of different texts see
    :func:`werkstatt.vectors.alike.find_alike`. A campaign has 3 cards at least, with 8 words each.

    Parameters
    ----------
    cards : DataFrame
        With ``card_id`` and ``text``, from :func:`werkstatt.cards.reading.read_cards`.
    threshold : float
        What part of their sequences of three words two texts share at least, 0.3 to 1.

    Returns
    -------
    Campaigns
        The same whatever the order of the cards.

    Raises
    ------
    MissingExtraError
        If the extra ``campaigns`` is not installed.

    Examples
    --------
    >>> letter = "Bitte lassen Sie die Bibliothek in unserem Stadtteil auch im Winter offen"
    >>> texts = [letter, f"{letter}!", f"{letter}. Anna Albers", "Mehr Busse"]
    >>> found = find_campaigns(pd.DataFrame({"card_id": list("abcd"), "text": texts}))
    >>> found.of.tolist(), found.table[["cards", "wordings"]].values.tolist()
    ([1, 1, 1, 0], [[3, 3]])
    """
    check_instance("find_campaigns", "cards", cards, pd.DataFrame)
    check_range("find_campaigns", "threshold", threshold, LOWEST, HIGHEST)
    texts = cards["text"].map(normalise)
    of, different = pd.factorize(texts, sort=True)
    long = np.array([len(WORD.findall(text)) >= FEWEST_WORDS for text in different], dtype=bool)
    counts = np.bincount(of, minlength=len(different)).astype(float)
    leads = np.arange(len(different))
    places = np.flatnonzero(long)
    leads[places] = places[find_alike(list(different[places]), counts[places], threshold)]
    table = pd.DataFrame({"lead": leads, "cards": counts.astype(int), "long": long}).groupby("lead").agg(
        cards=("cards", "sum"), wordings=("cards", "size"), long=("long", "all")
    )  # fmt: skip
    table = table[table["long"] & (table["cards"] >= FEWEST_CARDS)].assign(text=lambda rows: different[rows.index])
    table = table.sort_values(["cards", "wordings", "text"], ascending=[False, False, True], kind="stable")
    numbers = np.zeros(len(different), dtype=np.int64)
    numbers[table.index] = np.arange(1, len(table) + 1)
    table = table.assign(campaign=np.arange(1, len(table) + 1))[list(COLUMNS)].reset_index(drop=True)
    return Campaigns(float(threshold), numbers[leads][of], table.astype({"text": "str"}))
