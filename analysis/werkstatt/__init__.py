"""Werkstatt: themes from the cards of a participatory workshop, and how far each can be trusted.

Importing it loads nothing: each name is fetched from its room when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from werkstatt.cards.campaigns import Campaigns, find_campaigns
    from werkstatt.cards.places import places_table, read_places
    from werkstatt.cards.reading import read_cards
    from werkstatt.cards.series_reading import read_series
    from werkstatt.cards.workshop import Workshop, read_workshop
    from werkstatt.errors import CardError, CardNotice
    from werkstatt.people.carrying import Carried, carry_over
    from werkstatt.people.checking import check_cards
    from werkstatt.people.codebook import read_codebook, write_codebook
    from werkstatt.people.history import merge_headings, move_cards, rename_heading, split_heading
    from werkstatt.people.nesting import nest_heading, rename_entry
    from werkstatt.people.order import next_cards
    from werkstatt.people.sorting import read_sorting, write_sorting
    from werkstatt.people.wall.notebook import wall
    from werkstatt.publication.publishing import publish
    from werkstatt.publication.settings import inputs
    from werkstatt.themes.estimator import ThemeModel
    from werkstatt.themes.finding import find_themes
    from werkstatt.themes.found import Themes
    from werkstatt.validation.blind.asking import blind_check
    from werkstatt.validation.blind.scoring import score_blind_check
    from werkstatt.validation.blind.sheet import write_blind_check
    from werkstatt.validation.reviewed import Review
    from werkstatt.validation.reviewing import review
    from werkstatt.vectors.encoder_folder import read_encoder

HOMES = {
    "CardError": "errors",
    "CardNotice": "errors",
    "Campaigns": "cards.campaigns",
    "Carried": "people.carrying",
    "Review": "validation.reviewed",
    "ThemeModel": "themes.estimator",
    "Themes": "themes.found",
    "Workshop": "cards.workshop",
    "blind_check": "validation.blind.asking",
    "carry_over": "people.carrying",
    "check_cards": "people.checking",
    "find_campaigns": "cards.campaigns",
    "find_themes": "themes.finding",
    "inputs": "publication.settings",
    "merge_headings": "people.history",
    "move_cards": "people.history",
    "nest_heading": "people.nesting",
    "next_cards": "people.order",
    "places_table": "cards.places",
    "publish": "publication.publishing",
    "read_cards": "cards.reading",
    "read_codebook": "people.codebook",
    "read_encoder": "vectors.encoder_folder",
    "read_places": "cards.places",
    "read_series": "cards.series_reading",
    "read_sorting": "people.sorting",
    "read_workshop": "cards.workshop",
    "rename_entry": "people.nesting",
    "rename_heading": "people.history",
    "review": "validation.reviewing",
    "score_blind_check": "validation.blind.scoring",
    "split_heading": "people.history",
    "wall": "people.wall.notebook",
    "write_blind_check": "validation.blind.sheet",
    "write_codebook": "people.codebook",
    "write_sorting": "people.sorting",
}
"""Where each public name lives."""

__all__ = [
    "Campaigns",
    "CardError",
    "CardNotice",
    "Carried",
    "Review",
    "ThemeModel",
    "Themes",
    "Workshop",
    "blind_check",
    "carry_over",
    "check_cards",
    "find_campaigns",
    "find_themes",
    "inputs",
    "merge_headings",
    "move_cards",
    "nest_heading",
    "next_cards",
    "places_table",
    "publish",
    "read_cards",
    "read_codebook",
    "read_encoder",
    "read_places",
    "read_series",
    "read_sorting",
    "read_workshop",
    "rename_entry",
    "rename_heading",
    "review",
    "score_blind_check",
    "split_heading",
    "wall",
    "write_blind_check",
    "write_codebook",
    "write_sorting",
]


def __getattr__(name: str) -> Any:
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
