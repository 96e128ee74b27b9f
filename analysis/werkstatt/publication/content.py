"""What page and brochure say alike."""

from __future__ import annotations

import pandas as pd

from werkstatt.choice import explain_choice
from werkstatt.overview import share_unassigned
from werkstatt.review import Review
from werkstatt.themes import Themes
from werkstatt.wording import number, word
from werkstatt.workshop import Workshop


def theme_names(themes: Themes, language: str = "de") -> dict[int, str]:
    """Return number and name of each theme, and what cards without a theme are called, by theme."""
    names = {row.theme: f"{row.theme}  {row.label}" for row in themes.themes.itertuples()}
    return {0: word("unassigned", language), **names}


def visions_with_cards(cards: pd.DataFrame, workshop: Workshop, language: str = "de") -> list[dict[str, str]]:
    """Return for each Zukunftsbild its ``name``, its ``text``, and how many cards it was ``fed`` by, as a phrase."""
    fed = cards["vision"].value_counts() if "vision" in cards else pd.Series(dtype=int)
    return [
        {
            "name": row.vision,
            "text": row.text,
            "fed": word("fed_by", language, cards=number(int(fed.get(row.vision, 0)), 0, language)),
        }
        for row in workshop.visions.itertuples()
    ]


def method_paragraphs(themes: Themes, review: Review, language: str = "de") -> list[str]:
    """Return how the themes came about, and by which rule they are judged."""
    made = word(
        "method_text",
        language,
        seed=themes.seed,
        reader=word("reader_semantic", language) if themes.reading.reader == "semantic" else "",
        number=explain_choice(themes.choice, language),
        unassigned=share_unassigned(themes.cards, language),
    )
    return [made, word("method_review", language, resamples=number(review.resamples, 0, language))]
