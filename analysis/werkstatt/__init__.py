"""Werkstatt: themes from the cards of a participatory workshop, and how far each can be trusted."""

from werkstatt.cards.places import places_table, read_places
from werkstatt.cards.reading import read_cards
from werkstatt.cards.workshop import Workshop, read_workshop
from werkstatt.errors import CardError, CardNotice
from werkstatt.people.decisions import decide, read_decisions
from werkstatt.publication.publishing import publish
from werkstatt.themes.estimator import ThemeModel
from werkstatt.themes.finding import Themes, find_themes
from werkstatt.validation.reviewing import Review, review

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
