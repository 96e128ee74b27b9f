"""Does a second reading find the same themes?"""

from __future__ import annotations

from typing import Any

import pandas as pd

from werkstatt.publication.parts.column import Column
from werkstatt.publication.parts.part import Answer, Part, about_people, rows
from werkstatt.themes.found import Themes
from werkstatt.themes.overview import explain_reader, theme_names
from werkstatt.validation.measuring import judged
from werkstatt.validation.reviewed import Review
from werkstatt.validation.second_reading import NotMade
from werkstatt.validation.verdict_words import phrase
from werkstatt.wording import number, word


def _answer(themes: Themes, review: Review, least: int, language: str) -> Answer:
    second = review.second
    if isinstance(second, NotMade):
        return Answer(word(f"not_made_{second.why}", language))
    columns = [
        Column(word("theme", language), theme_names(themes.themes)),
        Column(word("verdict", language), _phrases(review.verdicts, language)),
        Column(word("counterpart", language), second.themes["counterpart"]),
        Column(word("likeness", language), second.themes["jaccard"], decimals=2),
    ]
    if review.other is not None:
        there = dict(zip(review.other.measures["label"], _phrases(review.other.verdicts, language), strict=True))
        columns.append(Column(word("verdict_there", language), second.themes["counterpart"].map(there)))
    text = word(
        "part_reading_text",
        language,
        reader=explain_reader(second.other.reading.reader, second.other.encoder).say(language),
        ami=number(second.ami, 2, language),
        both=int(second.themes["in_both"].sum()),
        themes=len(second.themes),
    )
    if len(second.only_there):
        text = f"{text} {word('part_only_there', language, labels='; '.join(second.only_there['label']))}"
    return Answer(about_people(themes, text, language), tuple(columns))


def _phrases(verdicts: pd.DataFrame, language: str) -> list[str]:
    return [phrase(verdict).say(language) for verdict in verdicts.to_dict("records")]


def _record(review: Review, least: int) -> dict[str, Any]:
    second = review.second
    if isinstance(second, NotMade):
        return {"second_reading": {"not_made": second.why}}
    return {
        "second_reading": {
            "reader": second.other.reading.reader,
            "ami": second.ami,
            "ari": second.ari,
            "themes": rows(second.themes),
            "only_there": rows(second.only_there),
            "judged_there": None if review.other is None else rows(judged(review.other)),
        }
    }


PART = Part("reading", _answer, _record)
