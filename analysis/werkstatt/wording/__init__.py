"""Codes and numbers to words: every reader-facing text, number format and colour, in German and English."""

from werkstatt.wording.colours import (
    BAND_COLOURS,
    CARD_COLOURS,
    DARK_TONES,
    FATE_STYLES,
    INK,
    MUTED,
    PAPER,
    PHASE_COLOURS,
    theme_mark,
)
from werkstatt.wording.messages import Figure, Message, message, reader_language, spoken_in
from werkstatt.wording.numbers import cell_format, number, percent
from werkstatt.wording.tables import LANGUAGES, WORDS, word

__all__ = [
    "BAND_COLOURS",
    "CARD_COLOURS",
    "DARK_TONES",
    "FATE_STYLES",
    "INK",
    "LANGUAGES",
    "MUTED",
    "PAPER",
    "PHASE_COLOURS",
    "WORDS",
    "Figure",
    "Message",
    "cell_format",
    "message",
    "number",
    "percent",
    "reader_language",
    "spoken_in",
    "theme_mark",
    "word",
]
