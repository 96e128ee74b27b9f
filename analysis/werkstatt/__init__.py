"""Werkstatt: themes from the cards of a participatory workshop, and how far each can be trusted."""

from werkstatt.cards import read_cards
from werkstatt.decisions import decide, read_decisions
from werkstatt.errors import CardError, CardNotice
from werkstatt.model import ThemeModel
from werkstatt.places import places_table, read_places
from werkstatt.publication import publish
from werkstatt.review import Review, review
from werkstatt.themes import Themes, find_themes
from werkstatt.workshop import Workshop, read_workshop

__all__ = [
    "CardError",
    "CardNotice",
    "Review",
    "ThemeModel",
    "Themes",
    "Workshop",
    "decide",
    "find_themes",
    "places_table",
    "publish",
    "read_cards",
    "read_decisions",
    "read_places",
    "read_workshop",
    "review",
]
