"""Do the themes fit the headings that people gave? As numbers, and heading by heading."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import pandas as pd

from werkstatt.publication.parts.column import Column, Pair
from werkstatt.publication.parts.part import Answer, Part, rows
from werkstatt.themes.found import Themes
from werkstatt.validation.reviewed import Review
from werkstatt.wording import number, word


def _answer(themes: Themes, review: Review, least: int, language: str) -> Answer | None:
    coding = review.coding
    if coding is None:
        return None
    text = word(
        "part_coding_text",
        language,
        agree=number(100 * coding.matched["agree"].mean(), 0, language),
        ceiling="–" if pd.isna(coding.ceiling) else number(coding.ceiling, 2, language),
        parted=number(len(coding.parted), 0, language),
    )
    if coding.intercoder is not None:
        text = f"{coding.coders().say(language)} {text}"
    if themes.found is not None:
        text = f"{word('part_coding_machine', language)} {text}"
    found = coding.agreement
    columns = (
        Column(word("comparison", language), [word(name, language) for name in found["comparison"]]),
        Column(word("cards", language), found["cards"], decimals=0),
        Column("AMI", found["ami"], decimals=2),
        Column("ARI", found["ari"], decimals=2),
    )
    return Answer(text, columns)


def _answer_headings(themes: Themes, review: Review, least: int, language: str) -> Answer | None:
    if review.coding is None:
        return None
    counts = review.coding.by_theme
    found = themes.by_machine.themes
    labels = dict(zip(found["theme"], found["label"], strict=True))
    usual = [labels.get(theme, word("unassigned", language)) for theme in counts.idxmax(axis=1)]
    columns = (
        Column(word("heading", language), counts.index),
        Column(word("usual_theme", language), usual),
        Pair(
            word("cards", language),
            "of",
            Column(word("cards_there", language), counts.max(axis=1), decimals=0),
            Column(word("cards_of_heading", language), counts.sum(axis=1), decimals=0),
        ),
    )
    told = [word("part_headings_text", language)]
    if themes.found is not None:
        told.insert(0, word("part_coding_machine", language))
    return Answer(" ".join(told), columns)


def _record(review: Review, least: int) -> dict[str, Any]:
    coding = review.coding
    if coding is None:
        return {"coding": None}
    return {
        "coding": {
            "intercoder": None if coding.intercoder is None else asdict(coding.intercoder),
            "agreement": rows(coding.agreement),
            "matched": rows(coding.matched),
            "headings": rows(coding.by_theme.reset_index()),
            "parted": sorted(coding.parted["card_id"]),
            "ceiling": None if pd.isna(coding.ceiling) else coding.ceiling,
        }
    }


def _record_headings(review: Review, least: int) -> dict[str, Any]:
    """Return nothing: the counts stand with the comparison."""
    return {}


PART = Part("coding", _answer, _record)
HEADINGS = Part("headings", _answer_headings, _record_headings)
