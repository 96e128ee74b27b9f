"""Themes as tables that a reader sees: labels instead of column names, in German or English."""

from __future__ import annotations

import pandas as pd

from werkstatt.wording import PHASE_COLOURS, number, word


def theme_overview(table: pd.DataFrame, language: str, verdicts: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the theme table for reading.

    Parameters
    ----------
    table
        ``Themes.themes``.
    language
        ``"de"`` or ``"en"``.
    verdicts
        With ``verdict`` and ``sentence`` for each theme; without it the table says that the themes have not been
        reviewed.
    """
    shown = pd.DataFrame(
        {
            word("theme", language): table["theme"],
            word("label", language): table["label"],
            word("cards", language): table["cards"],
            word("votes", language): table["votes"],
            word("terms", language): [", ".join(terms[:6]) for terms in table["terms"]],
            word("verdict", language): word("unreviewed", language) if verdicts is None else verdicts["verdict"],
        }
    )
    if verdicts is not None:
        shown[word("why", language)] = verdicts["sentence"]
    return shown.drop(columns=word("votes", language)) if table["votes"].isna().all() else shown


def themes_by_phase(cards: pd.DataFrame) -> pd.DataFrame:
    """Count cards by theme and phase.

    Parameters
    ----------
    cards
        ``Themes.cards``.

    Returns
    -------
    DataFrame
        Index ``theme`` (0 first where cards are in none); columns ``kritik``, ``fantasie``, ``realisierung``
        and, where cards are without a phase, ``no_phase``. Whole numbers that add up to the cards.
    """
    phases = cards["phase"] if "phase" in cards else pd.Series(pd.NA, index=cards.index)
    counts = pd.crosstab(cards["theme"], phases.astype("object").where(phases.notna(), "no_phase"))
    columns = [*PHASE_COLOURS, "no_phase"] if phases.isna().any() else list(PHASE_COLOURS)
    return counts.reindex(columns=columns, fill_value=0).rename_axis(columns=None)


def share_unassigned(cards: pd.DataFrame, language: str = "de") -> str:
    """Return a sentence on the cards of theme 0; `cards` as in ``Themes.cards``."""
    without = int((cards["theme"] == 0).sum())
    share = number(100 * without / len(cards), 0, language)
    return word("not_assignable" if without else "all_assigned", language, cards=without, total=len(cards), share=share)
