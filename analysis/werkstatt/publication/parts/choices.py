"""Would other choices have given the same themes?"""

from __future__ import annotations

from typing import Any

import pandas as pd

from werkstatt.publication.parts.part import Answer, Part, about_people, rows
from werkstatt.themes.finding import Themes
from werkstatt.themes.overview import theme_names
from werkstatt.validation.reviewing import Review
from werkstatt.validation.verdict import SHARED
from werkstatt.wording import number, word


def _answer(themes: Themes, review: Review, least: int, language: str) -> Answer:
    # matplotlib takes a second to load, so only whoever draws waits for it.
    from werkstatt.figures import specification_curve

    found = review.multiverse
    table = pd.DataFrame(
        {
            word("theme", language): theme_names(themes.themes),
            word("returns", language): [f"{number(100 * share, 0, language)} %" for share in found.themes["returns"]],
            word("mover", language): [word(f"factor_{name}", language) for name in found.themes["mover"]],
            word("effect", language): [number(value, 2, language) for value in found.themes["effect"]],
        }
    )
    universes, shared = number(len(found.universes), 0, language), number(SHARED, 1, language)
    return Answer(
        about_people(themes, word("part_choices_text", language, universes=universes, shared=shared), language),
        table,
        (word("returns", language), word("effect", language)),
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
