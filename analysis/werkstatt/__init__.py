"""Werkstatt: themes from the cards of a participatory workshop, and how far each can be trusted.

Importing it loads nothing: each name is fetched from its room when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from werkstatt.cards.places import places_table, read_places
    from werkstatt.cards.reading import read_cards
    from werkstatt.cards.workshop import Workshop, read_workshop
    from werkstatt.errors import CardError, CardNotice
    from werkstatt.people.decisions import decide, read_decisions
    from werkstatt.publication.publishing import publish
    from werkstatt.publication.settings import inputs
    from werkstatt.themes.estimator import ThemeModel
    from werkstatt.themes.finding import Themes, find_themes
    from werkstatt.validation.blind.asking import blind_check
    from werkstatt.validation.blind.scoring import score_blind_check
    from werkstatt.validation.blind.sheet import write_blind_check
    from werkstatt.validation.reviewing import Review, review

HOMES = {
    "CardError": "errors",
    "CardNotice": "errors",
    "Review": "validation.reviewing",
    "ThemeModel": "themes.estimator",
    "Themes": "themes.finding",
    "Workshop": "cards.workshop",
    "blind_check": "validation.blind.asking",
    "decide": "people.decisions",
    "find_themes": "themes.finding",
    "inputs": "publication.settings",
    "places_table": "cards.places",
    "publish": "publication.publishing",
    "read_cards": "cards.reading",
    "read_decisions": "people.decisions",
    "read_places": "cards.places",
    "read_workshop": "cards.workshop",
    "review": "validation.reviewing",
    "score_blind_check": "validation.blind.scoring",
    "write_blind_check": "validation.blind.sheet",
}
"""Where each public name lives."""

__all__ = [
    "CardError",
    "CardNotice",
    "Review",
    "ThemeModel",
    "Themes",
    "Workshop",
    "blind_check",
    "decide",
    "find_themes",
    "inputs",
    "places_table",
    "publish",
    "read_cards",
    "read_decisions",
    "read_places",
    "read_workshop",
    "review",
    "score_blind_check",
    "write_blind_check",
]


def __getattr__(name: str) -> Any:
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
