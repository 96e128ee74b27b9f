"""Do votes rank the themes as cards do?"""

from __future__ import annotations

from typing import Any

from werkstatt.publication.parts.column import Column
from werkstatt.publication.parts.part import Answer, Part, rows
from werkstatt.themes.found import Themes
from werkstatt.themes.overview import theme_names
from werkstatt.validation.reviewed import Review
from werkstatt.wording import word


def _answer(themes: Themes, review: Review, least: int, language: str) -> Answer | None:
    votes = review.whose.votes
    if votes is None:
        return None
    columns = (
        Column(word("theme", language), theme_names(themes.themes)),
        *(Column(word(name, language), votes[name], decimals=1, share=True) for name in ("card_share", "vote_share")),
        *(Column(word(name, language), votes[name], decimals=0) for name in ("by_cards", "by_votes")),
    )
    return Answer(word("part_votes_text", language), columns)


def _record(review: Review, least: int) -> dict[str, Any]:
    return {"whose": {"votes": None if review.whose.votes is None else rows(review.whose.votes)}}


PART = Part("votes", _answer, _record)
