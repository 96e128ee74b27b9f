"""Do votes rank the themes as cards do?"""

from __future__ import annotations

from typing import Any

import pandas as pd

from werkstatt.publication.parts.part import Answer, Part, rows
from werkstatt.themes.finding import Themes
from werkstatt.themes.overview import theme_names
from werkstatt.validation.reviewing import Review
from werkstatt.wording import number, word


def _answer(themes: Themes, review: Review, least: int, language: str) -> Answer | None:
    votes = review.whose.votes
    if votes is None:
        return None
    table = pd.DataFrame(
        {
            word("theme", language): theme_names(themes.themes),
            word("card_share", language): [f"{number(100 * value, 1, language)} %" for value in votes["card_share"]],
            word("vote_share", language): [f"{number(100 * value, 1, language)} %" for value in votes["vote_share"]],
            word("by_cards", language): votes["by_cards"].astype(str),
            word("by_votes", language): votes["by_votes"].astype(str),
        }
    )
    return Answer(word("part_votes_text", language), table, tuple(table.columns[1:]))


def _record(review: Review, least: int) -> dict[str, Any]:
    return {"whose": {"votes": None if review.whose.votes is None else rows(review.whose.votes)}}


PART = Part("votes", _answer, _record)
