"""Do people of different roles, places or ages say the same? The themes compared over the values of any column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from werkstatt.cards.columns import find_column
from werkstatt.errors import CardError
from werkstatt.people.checked import Z, wilson
from werkstatt.themes.found import Themes
from werkstatt.validation.dealing import count_cells, deal_residuals, rows_of
from werkstatt.validation.groups import FEWEST_CARDS
from werkstatt.wording import message

FEW = 30
"""A value with fewer cards is warned of: the interval of a share of a half is then wider than ± .17."""

MOST_VALUES = 30
"""A column with more different values is no grouping but, say, the names of those who wrote."""


@dataclass(frozen=True)
class Comparison:
    """How often each theme is spoken of by the cards of each value of a column.

    Attributes
    ----------
    column : str
        Which column of the card table.
    cells : DataFrame
        One row per theme and value: ``theme``, ``label``, ``value``, ``cards`` (of the theme and the value), ``of``
        (all cards of the value, those in no theme included), ``share`` with ``low`` and ``high`` (95 % interval, Wilson
        1927), ``odds``, ``odds_low``, ``odds_high`` (odds ratio against all other values, with 95 % interval), ``p``
        (corrected for all themes and values, missing where not tested) and ``no_p`` (why: ``no_p_group``, a single
        value; ``no_p_cards``, fewer than five cards in the theme or of the value; ``no_p_expected``, less than one card
        expected; empty where there is one).
    values : DataFrame
        One row per value: ``value``, ``cards``, and ``few`` where there are fewer than 30.
    set_aside : int
        Cards without a value.

    Examples
    --------
    >>> values = pd.DataFrame({"value": ["Amt"], "cards": [12], "few": [True]})
    >>> Comparison("Rolle", pd.DataFrame(), values, 0).values["few"].tolist()
    [True]
    """

    column: str
    cells: pd.DataFrame
    values: pd.DataFrame
    set_aside: int


def compare(themes: Themes, column: str, seed: int = 0) -> Comparison:
    """Compare how often each theme comes up in the cards of each value of a column.

    The odds ratio of a theme and a value is ``(a / b) / (c / d)``, with ``a`` of the value's cards in the theme and
    ``b`` not, ``c`` and ``d`` the same for all other values; half a card is added to each (Haldane 1956, "The
    estimation and significance of the logarithm of a ratio of frequencies", Annals of Human Genetics 20), and the
    interval is ``exp(ln(odds) ± 1.96 √(1/a + 1/b + 1/c + 1/d))`` (Woolf 1955, "On estimating the relation between
    blood group and disease", same journal 19).

    For ``p`` the values are dealt anew among the cards 2,000 times. Each cell is measured by its adjusted residual
    ``(o - e) / √(e (1 - n/N) (1 - m/N))`` (Haberman 1973), and ``p`` is the share of deals, the real one included, in
    which *any* tested cell is as far off (single step: Westfall & Young 1993), so that many themes and values are no
    more likely to raise an alarm than one. Cards are taken as independent: who wrote several is not known here.

    Parameters
    ----------
    themes : Themes
        With a column `column` in its cards.
    column : str
        Of few values: a role, a district, an age group, a workshop.
    seed : int
        Of the deals, from 0.

    Returns
    -------
    Comparison
        Values in the order of the alphabet. A card counts for its first theme alone, unless cards between two themes
        were asked to count in both.

    Raises
    ------
    CardError
        If the column is missing, empty, or has more than 30 values.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> found = compare(find_themes(cards.assign(Rolle=["Rat", "Amt"] * 2), 2), "Rolle").cells
    >>> found[["label", "value", "share", "odds"]].values.tolist()[1]
    ['Bahn, Bus', 'Rat', 1.0, 25.0]
    """
    check_columns(themes.ordered, [column])
    known = themes.ordered[column].notna().to_numpy()
    written = themes.ordered.loc[known, column].astype(str)
    values = sorted(written.unique())
    value = written.map({name: place for place, name in enumerate(values)}).to_numpy(dtype=np.int64)
    theme, card = rows_of(themes, known)
    size = len(themes.themes)
    counts = count_cells(theme, value[card], size, len(values))
    of, every = np.bincount(value, minlength=len(values)), len(value)
    whole = counts.sum(axis=1)
    expected = np.outer(whole, of) / max(every, 1)
    reasons = [[_why_not(whole[row], of[place], expected[row, place], len(values)) for place in range(len(values))]
               for row in range(size)]  # fmt: skip
    tested = np.array(reasons) == ""
    p = deal_residuals(theme, value, counts, tested, seed, card)
    rows = [
        {
            "theme": row + 1,
            "label": themes.themes["label"].iloc[row],
            "value": values[place],
            "cards": int(counts[row, place]),
            "of": int(of[place]),
            **share_of(int(counts[row, place]), int(of[place])),
            **_odds(counts[row, place], of[place], whole[row], every),
            "p": p[row, place],
            "no_p": reasons[row][place],
        }
        for row in range(size)
        for place in range(len(values))
    ]
    told = pd.DataFrame({"value": values, "cards": of, "few": of < FEW})
    return Comparison(column, pd.DataFrame(rows), told, int((~known).sum()))


def check_columns(cards: pd.DataFrame, columns: Sequence[str]) -> list[str]:
    """Return the columns of the card table that are meant, and make sure that the cards can be compared over them.

    Parameters
    ----------
    cards : DataFrame
        The card table.
    columns : sequence of str
        Their names there, or usual names of them: ``Gruppe`` for ``group``.

    Returns
    -------
    list of str
        Each once, in the same order.

    Raises
    ------
    CardError
        With each column that is not there, or has no value or more than 30.

    Examples
    --------
    >>> check_columns(pd.DataFrame({"Rolle": ["Amt", "Rat"], "group": ["A", "B"]}), ["Rolle", "Gruppe"])
    ['Rolle', 'group']
    """
    there = ", ".join(str(name) for name in cards.columns if name not in ("card_id", "text"))
    problems, found = [], []
    for name in columns:
        column = name if name in cards else find_column(name) or name
        found.append(column)
        if column not in cards:
            problems.append(message("compare_missing", column=name, columns=there or "–"))
        elif not 0 < (count := cards[column].dropna().astype(str).nunique()) <= MOST_VALUES:
            problems.append(message("compare_values", column=column, count=count, most=MOST_VALUES))
    if problems:
        raise CardError(problems)
    return list(dict.fromkeys(found))


def share_of(hits: int, trials: int) -> dict[str, float]:
    """Return a share with its 95 % interval.

    Parameters
    ----------
    hits, trials : int
        Whole numbers.

    Returns
    -------
    dict
        ``share``, ``low``, ``high`` (Wilson 1927, "Probable inference, the law of succession, and statistical
        inference", JASA 22), from 0 to 1; NaN without trials.

    Examples
    --------
    >>> share_of(5, 10)
    {'share': 0.5, 'low': 0.237, 'high': 0.763}
    """
    if not trials:
        return dict.fromkeys(("share", "low", "high"), float("nan"))
    low, high = wilson(hits / trials, trials)
    return {"share": round(hits / trials, 3), "low": round(max(low, 0), 3), "high": round(min(high, 1), 3)}


def _odds(both: int, of: int, whole: int, every: int) -> dict[str, float]:
    """Return the odds ratio of one cell against the rest, with its interval; NaN where there is no rest."""
    if of == every:
        return dict.fromkeys(("odds", "odds_low", "odds_high"), float("nan"))
    cells = np.array([both, of - both, whole - both, every - of - whole + both]) + 0.5
    log = np.log(cells[0] * cells[3] / (cells[1] * cells[2]))
    half = Z * np.sqrt((1 / cells).sum())
    odds, low, high = (round(float(np.exp(one)), 2) for one in (log, log - half, log + half))
    return {"odds": odds, "odds_low": low, "odds_high": high}


def _why_not(theme: int, value: int, expected: float, values: int) -> str:
    if values < 2:
        return "no_p_group"
    if min(theme, value) < FEWEST_CARDS:
        return "no_p_cards"
    return "no_p_expected" if expected < 1 else ""
