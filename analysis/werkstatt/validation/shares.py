"""How large each theme is, corrected for the machine's errors on check cards."""

from __future__ import annotations

import numpy as np
import pandas as pd

from werkstatt.people.checked import FEWEST_CHECKED, Z
from werkstatt.people.placements import Placements
from werkstatt.vectors.arrays import Bools, Floats, Ints


def corrected_shares(placements: Placements, chosen: Ints, within: Bools | None = None) -> pd.DataFrame:
    r"""Estimate the share of cards under each heading.

    The cards that people sorted are known. For the others, ``N`` of them with ``n`` check cards drawn at random, the
    machine's count is corrected by the mean error on check cards: ``sum_i \hat y_i + N / n * sum_checked (y_i - \hat
    y_i)`` (the difference estimator of survey statistics, Särndal, Swensson & Wretman 1992; for texts Egami, Hinck,
    Stewart & Wei 2023, "Using imperfect surrogates for downstream inference", NeurIPS; for a single share Rogan &
    Gladen 1978). The interval is that of Bonett & Price (2012), "Adjusted Wald confidence interval for a difference
    of binomial proportions based on paired data", Journal of Educational and Behavioral Statistics 37, which adds one
    card that the machine missed and one that it took too many, so that it does not vanish where no error was seen;
    with the finite population's correction ``(N - n) / (N - 1)``.

    Cards that people sorted after check cards were drawn were chosen because they are hard, so that those left are
    easier than the check cards were: the interval then errs on the wide side.

    Parameters
    ----------
    placements : Placements
        Of the cards.
    chosen : ndarray of int of shape (cards,)
        The machine's heading of each card, -1 for none.
    within : ndarray of bool of shape (cards,), optional
        Of which cards the shares are asked for, such as a phase; of all where none is given.

    Returns
    -------
    DataFrame
        One row per heading: ``heading``, ``cards`` (as counted: people's where they sorted, else the machine's),
        ``share`` (estimated, 0 to 1), ``low``, ``high``. The last three are NaN where cards are left to the machine and
        fewer than 10 were checked, and where `within` holds fewer than 10 cards; shares may add up to more than 1, as a
        card can have several headings.

    Examples
    --------
    >>> members = np.array([[True, False], [False, True]] * 20)
    >>> how = np.array(["sorted"] * 40, dtype=object)
    >>> placements = Placements(("A", "B"), members, how, members.argmax(axis=1), members, pd.DataFrame())
    >>> corrected_shares(placements, np.zeros(40, dtype=int))[["share", "low"]].values.tolist()
    [[0.5, 0.5], [0.5, 0.5]]
    """
    inside = np.ones(len(chosen), dtype=bool) if within is None else within
    guess = chosen[:, None] == np.arange(len(placements.headings))
    checked = inside & placements.testable
    known = inside & placements.placed & ~placements.testable
    left = inside & (placements.unsorted | placements.testable)
    total, pool, drawn = int(inside.sum()), int(left.sum()), int(checked.sum())
    certain = placements.members[known | checked].sum(axis=0).astype(float)
    counted = certain + guess[left & ~checked].sum(axis=0)
    if (drawn < pool and drawn < FEWEST_CHECKED) or (within is not None and total < FEWEST_CHECKED):
        share = low = high = np.full(len(placements.headings), np.nan)
    else:
        truth = placements.blind[checked]
        sure = placements.members[known].sum(axis=0) + guess[left].sum(axis=0)
        missed = (truth & ~guess[checked]).sum(axis=0).astype(float)
        wrong = (~truth & guess[checked]).sum(axis=0).astype(float)
        error, half_low, half_high = _difference(missed, wrong, drawn, pool)
        bounds = certain, certain + (pool - drawn)
        share, low, high = (
            (np.clip(sure + pool * part, *bounds) / max(total, 1)).round(3) for part in (error, half_low, half_high)
        )
    return pd.DataFrame(
        {"heading": list(placements.headings), "cards": counted.astype(int), "share": share, "low": low, "high": high}
    )


def _difference(missed: Floats, wrong: Floats, drawn: int, pool: int) -> tuple[Floats, Floats, Floats]:
    """Return the mean of truth minus guess, and the bounds of its interval."""
    error = (missed - wrong) / max(drawn, 1)
    if drawn >= pool:
        return error, error, error
    more, less = (missed + 1) / (drawn + 2), (wrong + 1) / (drawn + 2)
    spread = np.sqrt((more + less - (more - less) ** 2) / (drawn + 2) * (pool - drawn) / (pool - 1))
    return error, more - less - Z * spread, more - less + Z * spread
