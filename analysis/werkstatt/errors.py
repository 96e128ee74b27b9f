"""What goes wrong with the input, as codes and values in the terms of the user's file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from werkstatt.wording import Message, reader_language


class CardError(ValueError):
    """The input is at fault.

    Parameters
    ----------
    problems : sequence of Message
        One per fault, in the user's rows and columns.
    cards : DataFrame, optional
        The cards that have none, where it is only single cards that are at fault.

    Attributes
    ----------
    file : str or None
        In which it is, where that is not the file of the cards.

    Examples
    --------
    >>> from werkstatt.wording import message
    >>> print(CardError([message("file_missing", file="karten.csv")]))
    karten.csv: Die Datei gibt es nicht.
    """

    def __init__(self, problems: Sequence[Message], cards: Any = None) -> None:
        super().__init__(*(problem.code for problem in problems))
        self.problems = tuple(problems)
        self.cards = cards
        self.file: str | None = None
        self.language = reader_language()

    def __str__(self) -> str:
        return "\n".join(problem.say(self.language) for problem in self.problems)


@contextmanager
def in_file(file: str | None) -> Iterator[None]:
    """Say of errors in which file they are.

    Parameters
    ----------
    file : str or None
        As the user wrote it.

    Examples
    --------
    >>> try:
    ...     with in_file("orte.xlsx"):
    ...         raise CardError([])
    ... except CardError as error:
    ...     error.file
    'orte.xlsx'
    """
    try:
        yield
    except CardError as error:
        error.file = error.file or file
        raise


class CardNotice(UserWarning):
    """Something about the input that the user should know and need not change.

    Parameters
    ----------
    message : Message
        What.

    Examples
    --------
    >>> from werkstatt.wording import message
    >>> print(CardNotice(message("source_lines")))
    Die Datei hat keine Spalten: Jede Zeile ist eine Karte, auch die erste.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message.code)
        self.message = message
        self.language = reader_language()

    def __str__(self) -> str:
        return self.message.say(self.language)


class MissingExtraError(ModuleNotFoundError):
    """An optional part of the package is not installed.

    Parameters
    ----------
    problem : Message
        Which, and how to install it.

    Examples
    --------
    >>> from werkstatt.wording import message
    >>> print(MissingExtraError(message("no_notebooks")))
    Dafür fehlt das Zusatzpaket „notebooks“: pip install "werkstatt[notebooks]"
    """

    def __init__(self, problem: Message) -> None:
        super().__init__(problem.code)
        self.problem = problem
        self.language = reader_language()

    def __str__(self) -> str:
        return self.problem.say(self.language)
