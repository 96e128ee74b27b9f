"""Texts to spaCy ``Doc`` objects: tokens, lemmas, parts of speech and compound parts, offline.

Importing the room loads nothing; the pipeline in :mod:`werkstatt.language.texts` loads spaCy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from werkstatt.language.texts import normalise, pipeline, read_texts

__all__ = ["normalise", "pipeline", "read_texts"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module("werkstatt.language.texts"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
