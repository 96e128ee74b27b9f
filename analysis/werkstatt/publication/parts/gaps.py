"""Which cards of one phase does no card of another answer?"""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd

from werkstatt.publication.parts.column import Column
from werkstatt.publication.parts.part import Answer, Part
from werkstatt.themes.found import Themes
from werkstatt.validation.reviewed import Review
from werkstatt.wording import number, word


def _cards(review: Review, key: str) -> pd.DataFrame | None:
    return {"unanswered": review.whose.unanswered, "unasked": review.whose.unasked}[key]


def _answer(themes: Themes, review: Review, least: int, language: str, *, key: str) -> Answer | None:
    cards = _cards(review, key)
    if cards is None or cards.empty:
        return None
    columns = tuple(Column(word(name, language), cards[name]) for name in ("card_id", "text"))
    return Answer(word(f"part_{key}_text", language, cards=number(len(cards), 0, language)), columns)


def _record(review: Review, least: int, *, key: str) -> dict[str, Any]:
    cards = _cards(review, key)
    return {"whose": {key: None if cards is None else sorted(cards["card_id"])}}


UNANSWERED = Part("unanswered", partial(_answer, key="unanswered"), partial(_record, key="unanswered"))
UNASKED = Part("unasked", partial(_answer, key="unasked"), partial(_record, key="unasked"))
