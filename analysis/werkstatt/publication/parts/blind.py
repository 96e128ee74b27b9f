"""Do people recognise the themes without knowing them?"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import pandas as pd

from werkstatt.publication.parts.column import Column, Pair
from werkstatt.publication.parts.part import Answer, Part, rows
from werkstatt.themes.found import Themes
from werkstatt.themes.overview import theme_names
from werkstatt.validation.blind.answers import KINDS
from werkstatt.validation.blind.guessing import LEVEL, SURELY
from werkstatt.validation.reviewed import Review
from werkstatt.wording import number, word
from werkstatt.wording.blind_sentences import LEAST


def _answer(themes: Themes, review: Review, least: int, language: str) -> Answer | None:
    if review.blind is None:
        return None
    rule = word(
        "part_blind_text",
        language,
        level=number(100 * LEVEL, 0, language),
        surely=number(100 * SURELY, 0, language),
    )
    said = [sentence.say(language) for sentence in review.blind.sentences()]
    order = [*themes.themes["theme"], 0]
    names = [*theme_names(themes.themes), word("blind_all_themes", language)]
    by_kind = {kind: rows_of.set_index("theme").reindex(order) for kind, rows_of in review.blind.table.groupby("kind")}
    whole = by_kind["all"]
    columns: tuple[Column | Pair, ...] = (
        Column(word("theme", language), names),
        *(_right(by_kind[kind], kind, language) for kind in KINDS if kind in by_kind),
        _right(whole, "all", language),
        Column(word("blind_share", language), whole["share"], decimals=0, share=True),
        Pair(
            word("blind_interval", language),
            "from_to",
            Column(word("blind_low", language), whole["low"], decimals=0, share=True),
            Column(word("blind_high", language), whole["high"], decimals=0, share=True),
        ),
        Column(word("blind_chance", language), whole["chance"], decimals=0, share=True),
        Column(word("blind_p", language), [_told(p, language) for p in whole["p"]], decimals=3),
        Column(word("blind_outcome", language), [word(f"blind_outcome_{one}", language) for one in whole["outcome"]]),
    )
    return Answer(" ".join([*said, rule]), columns)


def _right(table: pd.DataFrame, kind: str, language: str) -> Pair:
    head = word(f"blind_kind_{kind}", language)
    return Pair(
        head,
        "of",
        Column(f"{head}, {word('blind_right', language)}", table["right"], decimals=0),
        Column(f"{head}, {word('blind_answers', language)}", table["answers"], decimals=0),
    )


def _told(p: float, language: str) -> float | str:
    """Return a probability; what would be rounded to nothing, as a text."""
    return word("below", language, least=number(LEAST, 3, language)) if p < LEAST else p


def _record(review: Review, least: int) -> dict[str, Any]:
    """Return the answers without the names of those who gave them."""
    blind = review.blind
    if blind is None:
        return {}
    return {
        "blind": {
            "themes": rows(blind.table),
            "coders": rows(blind.coders.assign(coder=range(1, len(blind.coders) + 1))),
            "agreement": None if blind.agreement is None else rows(pd.DataFrame([asdict(blind.agreement)]))[0],
        }
    }


PART = Part("blind", _answer, _record)
