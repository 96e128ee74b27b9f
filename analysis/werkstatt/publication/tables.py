"""Themes and review to the files that programs and spreadsheets read."""

from __future__ import annotations

import json
from dataclasses import asdict

import pandas as pd

from werkstatt.publication.disclosure import suppress
from werkstatt.themes.finding import Themes
from werkstatt.validation.reviewing import Review
from werkstatt.validation.second_reading import SecondReading
from werkstatt.validation.verdict import in_words
from werkstatt.wording import word


def themes_table(themes: Themes, review: Review, language: str) -> pd.DataFrame:
    """Return one row per theme, with its words, typical cards and verdict in `language`."""
    found = in_words(review.measures, review.verdicts, language)
    return themes.themes.assign(
        terms=themes.themes["terms"].map("; ".join),
        representative=themes.themes["representative"].map("; ".join),
        stability=review.measures["stability"],
        verdict=found["verdict"],
        sentence=found["sentence"],
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
        "themes": _rows(review_table(review, language)),
        "chance": review.reference["stability"].tolist(),
        "multiverse": {
            "universes": len(review.multiverse.universes),
            "themes": _rows(review.multiverse.themes),
            "effects": _rows(review.multiverse.effects.reset_index()),
        },
        "second_reading": _second_reading(review),
        "whose": _whose(review, least),
        "coding": _coding(review),
        **({} if review.before is None else {"before": _rows(review.before)}),
        **({"notice": word("illustrative", language)} if is_illustrative(themes.cards) else {}),
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def is_illustrative(cards: pd.DataFrame) -> bool:
    """Tell whether any card says of itself that it is invented (column ``illustrativ``)."""
    return "illustrativ" in cards and bool(cards["illustrativ"].notna().any())


def _rows(table: pd.DataFrame) -> list[dict]:
    return json.loads(table.to_json(orient="records"))


def _second_reading(review: Review) -> dict | None:
    second = review.second
    if not isinstance(second, SecondReading):
        return None
    return {
        "reader": second.other.reading.reader,
        "ami": second.ami,
        "ari": second.ari,
        "themes": _rows(second.themes),
        "only_there": _rows(second.only_there),
    }


def _whose(review: Review, least: int) -> dict:
    whose = review.whose
    return {
        "smallest_count_shown": least,
        "by": {
            column: {
                "set_aside": found.set_aside,
                "tests": _rows(found.table[["theme", "p", "no_p"]]),
                "cards": _rows(suppress(found.counts, least).reset_index()),
                "expected": _rows(found.expected.reset_index()),
            }
            for column, found in whose.carriers.items()
        },
        "without_group": None if whose.without is None else _rows(whose.without.reset_index()),
        "votes": None if whose.votes is None else _rows(whose.votes),
        "unanswered": None if whose.unanswered is None else sorted(whose.unanswered["card_id"]),
        "unasked": None if whose.unasked is None else sorted(whose.unasked["card_id"]),
    }


def _coding(review: Review) -> dict | None:
    coding = review.coding
    if coding is None:
        return None
    return {
        "intercoder": None if coding.intercoder is None else asdict(coding.intercoder),
        "agreement": _rows(coding.agreement),
        "matched": _rows(coding.matched),
        "headings": _rows(coding.by_theme.reset_index()),
        "parted": sorted(coding.parted["card_id"]),
        "ceiling": None if pd.isna(coding.ceiling) else coding.ceiling,
    }
