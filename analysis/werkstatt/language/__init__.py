"""Texts to spaCy ``Doc`` objects: tokens, lemmas, parts of speech and compound parts, offline.

Importing the room loads nothing; the pipeline in :mod:`werkstatt.language.texts` loads spaCy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from werkstatt.language.normalisation import normalise
    from werkstatt.language.texts import pipeline, read_texts

__all__ = ["normalise", "pipeline", "read_texts"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        module = "normalisation" if name == "normalise" else "texts"
        return getattr(import_module(f"werkstatt.language.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
