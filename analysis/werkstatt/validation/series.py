"""From workshop to workshop: which themes are everywhere, which are new, gone or steady."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from werkstatt.cards.series import workshops_of
from werkstatt.themes.found import Themes
from werkstatt.validation.alone import each_alone
from werkstatt.validation.comparison import Comparison, compare, share_of
from werkstatt.validation.dealing import count_cells, deal_residuals, rows_of
from werkstatt.validation.groups import FEWEST_CARDS, without_each_group
from werkstatt.validation.matching import MATCHED, Marks, match

COLUMN = "workshop"

MOST_WORKSHOPS = 30

THERE = 0.01
"""A theme is there in a workshop if the lower bound of its share is above this: the machine places a few cards of any
workshop under any theme. A convention of ours. Of people's headings somebody must have put a card there, too."""

CHANGED = 0.05

STEPS = ("new", "gone", "grown", "shrunk", "steady", "open", "absent")
"""What became of a theme from one workshop to the next, see :func:`judge_step`."""

PLACES = ("everywhere", "some", "only", "nowhere")
"""In how many workshops a theme is there."""


@dataclass(frozen=True)
class Series:
    """Several workshops under the same themes.

    Attributes
    ----------
    workshops : DataFrame
        From :func:`werkstatt.cards.series.workshops_of`.
    shares : Comparison
        The themes over the workshops.
    where : DataFrame
        One row per theme: ``theme``, ``label``, ``place`` (one of `PLACES`), ``workshops`` (tuple: those in which it
        is there).
    steps : DataFrame
        One row per theme and two workshops in a row: ``theme``, ``label``, ``before``, ``after`` (workshops),
        ``cards_before``, ``of_before``, ``cards_after``, ``of_after``, ``share_before``, ``share_after``, ``p``
        (corrected for all themes, missing where too few cards), ``matched`` (whether it is known again by its words)
        and ``step`` (one of `STEPS`).
    alone : DataFrame
        The themes that each workshop has by itself: ``workshop``, ``own`` (number there), ``label``, ``cards``,
        ``theme`` (over all, which has most of its cards), ``inside`` (share of its cards in that theme) and ``band``
        (of the machine's themes; missing for people's), ``ordered`` (whether the themes of the workshop are on the
        whole more stable than those of shuffled words). Workshops with too few cards have no row.
    matches : DataFrame
        The best match of each theme of a workshop among those of the one before: ``before``, ``after`` (workshops),
        ``own_before``, ``own_after``, ``label_before``, ``label_after``, ``likeness``, ``p``, ``words``,
        ``same_theme`` (whether both have most of their cards in the same theme over all) and ``matched`` (p up to
        .05, the same theme, and both workshops ordered: frequent words alone make heaps of shuffled cards alike).
    without : DataFrame
        From :func:`werkstatt.validation.groups.without_each_group`, for workshops.

    Examples
    --------
    >>> where = pd.DataFrame({"theme": [1], "place": ["everywhere"], "workshops": [("2021", "2022")]})
    >>> Series(pd.DataFrame(), None, where, *[pd.DataFrame()] * 4).where["place"].tolist()
    ['everywhere']
    """

    workshops: pd.DataFrame
    shares: Comparison
    where: pd.DataFrame
    steps: pd.DataFrame
    alone: pd.DataFrame
    matches: pd.DataFrame
    without: pd.DataFrame


def in_series(themes: Themes, seed: int = 0, resamples: int = 100) -> Series | None:
    """Compare the workshops that cards come from.

    Parameters
    ----------
    themes : Themes
        Of the cards of all workshops together.
    seed : int
        Of deals and draws, from 0.
    resamples : int
        Bootstrap draws for the verdict on the themes of each workshop alone.

    Returns
    -------
    Series or None
        None where the cards come from fewer than two workshops, or more than 30.

    Examples
    --------
    >>> from werkstatt.themes.finding import find_themes
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum"] * 2})
    >>> in_series(find_themes(cards, 2)) is None
    True
    """
    workshops = workshops_of(themes.cards)
    if not 2 <= len(workshops) <= MOST_WORKSHOPS:
        return None
    names = workshops["workshop"].astype(str).tolist()
    shares = compare(themes, COLUMN, seed)
    held = themes.ordered[COLUMN].astype("object").astype(str).to_numpy()
    cells = shares.cells.set_index(["theme", "value"])
    read = _read_by_people(themes, held, names)
    there = pd.DataFrame(
        {
            name: [
                cells.loc[(theme, name), "low"] > THERE and (read is None or (theme, name) in read)
                for theme in themes.themes["theme"]
            ]
            for name in names
        },
        index=themes.themes["theme"],
    )
    alone, marks = each_alone(themes, held, names, seed, resamples)
    matches = _matches(alone, marks, names, seed)
    steps = _steps(themes, cells, held, there, names, _known_again(matches, alone, read, names), seed)
    return Series(
        workshops,
        shares,
        _where(themes, there),
        steps,
        alone,
        matches,
        without_each_group(themes, COLUMN, seed),
    )


def judge_step(before: bool, after: bool, p: float, more: bool, matched: bool) -> str:
    """Judge what became of a theme from one workshop to the next.

    Parameters
    ----------
    before, after : bool
        Whether it is there in either.
    p : float
        How probable as large a difference of the shares is by chance, corrected for all themes; NaN if not tested.
    more : bool
        Whether its share has grown.
    matched : bool
        Whether its words are known again.

    Returns
    -------
    str
        ``absent``: in neither. ``new``, ``gone``: in one of both alone, and the difference goes beyond chance.
        ``grown``, ``shrunk``: in both, beyond chance. ``steady``: in both, known again, no difference beyond chance.
        ``open``: what the cards don't tell.

    Examples
    --------
    >>> judge_step(False, True, 0.01, True, False), judge_step(True, True, 0.4, True, True)
    ('new', 'steady')
    """
    if not (before or after):
        return "absent"
    if p <= CHANGED:
        if before != after:
            return "new" if after else "gone"
        return "grown" if more else "shrunk"
    return "steady" if before and after and matched else "open"


def _matches(alone: pd.DataFrame, marks: Mapping[str, Marks], names: list[str], seed: int) -> pd.DataFrame:
    """Return for each theme of a workshop its best match in the one before that has themes of its own."""
    known = [name for name in names if name in marks]
    tables = []
    for before, after in itertools.pairwise(known):
        pairs = match(marks[before], marks[after], seed)
        if pairs.empty:
            continue
        best = pairs.sort_values(["after", "p", "likeness"], ascending=[True, True, False], kind="stable")
        best = best.drop_duplicates("after").rename(columns={"before": "own_before", "after": "own_after"})
        one, two = (alone[alone["workshop"] == name].set_index("own") for name in (before, after))
        same = one.loc[best["own_before"], "theme"].to_numpy() == two.loc[best["own_after"], "theme"].to_numpy()
        ordered = bool(one["ordered"].all() and two["ordered"].all())
        tables.append(
            best.assign(
                before=before,
                after=after,
                label_before=one.loc[best["own_before"], "label"].to_numpy(),
                label_after=two.loc[best["own_after"], "label"].to_numpy(),
                same_theme=same,
                matched=same & (best["p"] <= MATCHED).to_numpy() & ordered,
            )
        )
    columns = [
        "before", "after", "own_before", "own_after", "label_before", "label_after", "likeness", "p", "words",
        "same_theme", "matched",
    ]  # fmt: skip
    return pd.concat(tables, ignore_index=True)[columns] if tables else pd.DataFrame(columns=columns)


def _read_by_people(themes: Themes, held: np.ndarray, names: list[str]) -> set[tuple[int, str]] | None:
    """Return under which headings people put cards of which workshop; None where the themes are the machine's."""
    if themes.placing is None:
        return None
    people = (themes.ordered["placed"] == "people").to_numpy()
    found = set()
    for name in names:
        own = themes.members[people & (held == name)]
        found |= {(int(theme) + 1, name) for theme in np.flatnonzero(own.any(axis=0))}
    return found


def _known_again(
    matches: pd.DataFrame, alone: pd.DataFrame, read: set[tuple[int, str]] | None, names: list[str]
) -> set[tuple[int, str, str]]:
    """Return which themes over all are known again from one workshop in another, by the themes of each alone."""
    if read is not None:
        # People put cards of both workshops under the same heading: that is knowing again.
        pairs = itertools.pairwise(names)
        return {
            (theme, *pair) for pair in pairs for theme, name in read if name == pair[0] and (theme, pair[1]) in read
        }
    over_all = {(row.workshop, row.own): row.theme for row in alone.itertuples()}
    matched = matches[matches["matched"].astype(bool)]
    return {(over_all[row.after, row.own_after], row.before, row.after) for row in matched.itertuples()}


def _steps(
    themes: Themes,
    cells: pd.DataFrame,
    held: np.ndarray,
    there: pd.DataFrame,
    names: list[str],
    known: set[tuple[int, str, str]],
    seed: int,
) -> pd.DataFrame:
    rows = []
    size = len(themes.themes)
    for before, after in itertools.pairwise(names):
        both = np.isin(held, [before, after])
        value = (held[both] == after).astype(np.int64)
        theme, card = rows_of(themes, both)
        counts = count_cells(theme, value[card], size, 2)
        p = deal_residuals(theme, value, counts, counts.sum(axis=1) >= FEWEST_CARDS, seed, card)
        of = np.bincount(value, minlength=2)
        for row, (number, label) in enumerate(zip(themes.themes["theme"], themes.themes["label"], strict=True)):
            first, second = (share_of(int(counts[row, side]), int(of[side]))["share"] for side in (0, 1))
            matched = (number, before, after) in known
            rows.append(
                {
                    "theme": number, "label": label, "before": before, "after": after,
                    "cards_before": int(counts[row, 0]), "of_before": int(of[0]),
                    "cards_after": int(counts[row, 1]), "of_after": int(of[1]),
                    "share_before": first, "share_after": second, "p": p[row], "matched": matched,
                    "step": judge_step(
                        bool(there.loc[number, before]), bool(there.loc[number, after]), p[row], second > first, matched
                    ),
                }
            )  # fmt: skip
    return pd.DataFrame(rows)


def _where(themes: Themes, there: pd.DataFrame) -> pd.DataFrame:
    rows = []
    for theme, label in zip(themes.themes["theme"], themes.themes["label"], strict=True):
        own = tuple(name for name in there if there.loc[theme, name])
        count = len(own)
        place = (
            "nowhere" if not count else "everywhere" if count == there.shape[1] else "only" if count == 1 else "some"
        )
        rows.append({"theme": theme, "label": label, "place": place, "workshops": own})
    return pd.DataFrame(rows)
