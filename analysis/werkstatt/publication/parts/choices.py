"""Would other choices have given the same themes?"""

from __future__ import annotations

from typing import Any

from werkstatt.publication.parts.column import Column
from werkstatt.publication.parts.part import Answer, Part, about_people, rows
from werkstatt.themes.found import Themes
from werkstatt.themes.overview import theme_names
from werkstatt.validation.reviewed import Review
from werkstatt.validation.verdict import SHARED
from werkstatt.wording import number, word


def _answer(themes: Themes, review: Review, least: int, language: str) -> Answer:
    # matplotlib takes a second to load, so only whoever draws waits for it.
    from werkstatt.figures import specification_curve

    found = review.multiverse
    columns = (
        Column(word("theme", language), theme_names(themes.themes)),
        Column(word("returns", language), found.themes["returns"], decimals=0, share=True),
        Column(word("mover", language), [word(f"factor_{name}", language) for name in found.themes["mover"]]),
        Column(word("effect", language), found.themes["effect"], decimals=2),
    )
    universes, shared = number(len(found.universes), 0, language), number(SHARED, 1, language)
    return Answer(
        about_people(themes, word("part_choices_text", language, universes=universes, shared=shared), language),
        columns,
        specification_curve(found.universes, language),
    )


def _record(review: Review, least: int) -> dict[str, Any]:
    found = review.multiverse
    return {
        "multiverse": {
            "universes": len(found.universes),
            "themes": rows(found.themes),
            "effects": rows(found.effects.reset_index()),
        }
    }


PART = Part("choices", _answer, _record)
