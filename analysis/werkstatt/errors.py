"""What goes wrong with the input, said in the terms of the user's file."""

from __future__ import annotations

from typing import Any


class CardError(ValueError):
    """The input is at fault.

    `problems` holds one message per fault, in the user's rows and columns; `cards` the table of the cards that have
    none, where it is only single cards that are at fault.
    """

    def __init__(self, problems: list[str], cards: Any = None) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
        self.cards = cards


class CardNotice(UserWarning):
    """Something about the input that the user should know and need not change."""
