"""Photographs of the workshop, and what participants said of the results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkstatt.publication.sections.measures import card_anchor
from werkstatt.publication.sections.section import Block, Link, Photo, Quote, Section
from werkstatt.wording import word
from werkstatt.wording.days import day

if TYPE_CHECKING:
    from werkstatt.publication.edition import Edition


def _pictures(edition: Edition) -> list[Block]:
    found: list[Block] = []
    for shot in edition.workshop.pictures:
        phase = word(shot.phase, edition.language) if shot.phase else ""
        caption = ": ".join(filter(None, (phase, shot.caption)))
        cards = tuple(Link(card, card_anchor(edition, card)) for card in shot.cards)
        found.append(Photo(shot, caption, cards))
    return found


def _feedback(edition: Edition) -> list[Block]:
    rows = edition.workshop.feedback.to_dict("records")
    return [
        Quote(row["text"], ", ".join(filter(None, (row["who"], day(row["date"], edition.language))))) for row in rows
    ]


PICTURES = Section("pictures", _pictures)
FEEDBACK = Section("feedback", _feedback)
