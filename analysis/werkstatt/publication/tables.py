"""Themes and review to the files that programs and spreadsheets read."""

from __future__ import annotations

import json

import pandas as pd

from werkstatt.publication.method import recorded
from werkstatt.publication.parts.part import rows
from werkstatt.themes.finding import Themes
from werkstatt.validation.reviewing import Review
from werkstatt.validation.verdict import in_words
from werkstatt.wording import word


def themes_table(themes: Themes) -> pd.DataFrame:
    """Return one row per theme, with its words and typical cards; what the review says of it is in the review."""
    return themes.themes.assign(
        terms=themes.themes["terms"].map("; ".join),
        representative=themes.themes["representative"].map("; ".join),
    )


def review_table(review: Review, language: str) -> pd.DataFrame:
    """Return one row per theme: the measures, the band, and the verdict in `language`."""
    return review.measures.merge(in_words(review.measures, review.verdicts, language), on="theme")


def decisions_table(themes: Themes) -> dict[str, pd.DataFrame]:
    """Return the decisions with what became of each, by the name of their file; nothing where none was made."""
    if themes.decisions.empty:
        return {}
    reasons = ["" if reason is None else reason.say() for reason in themes.decisions["reason"]]
    return {"decisions.csv": themes.decisions.assign(reason=reasons)}


def review_json(themes: Themes, review: Review, version: str, language: str, least: int = 3) -> bytes:
    """Return the review with what is needed to repeat it; the order of the cards does not show.

    Parameters
    ----------
    themes, review
        Of the same cards.
    version
        Of this package.
    language
        Of the verdicts.
    least
        Counts of cards by group from 1 to below this number are left out.
    """
    content = {
        "werkstatt": version,
        "themes_seed": themes.seed,
        "review_seed": review.seed,
        "resamples": review.resamples,
        "cards": len(themes.cards),
        "unassigned": int((themes.cards["theme"] == 0).sum()),
        "overall": review.whole.sentence().say(language),
        "ambiguous_pairs": review.ambiguous,
        "repetition": json.loads(review.repetition.to_json(orient="index")),
        "themes": rows(review_table(review, language)),
        "chance": review.reference["stability"].tolist(),
        **recorded(review, least),
        **({} if review.before is None else {"before": rows(review.before)}),
        **({"notice": word("illustrative", language)} if is_illustrative(themes.cards) else {}),
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def is_illustrative(cards: pd.DataFrame) -> bool:
    """Tell whether any card says of itself that it is invented (column ``illustrativ``)."""
    return "illustrativ" in cards and bool(cards["illustrativ"].notna().any())
