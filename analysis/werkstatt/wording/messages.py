"""What is to be said, as a code and values: the words are found where somebody reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from werkstatt.wording.numbers import number
from werkstatt.wording.tables import word

_reader: ContextVar[str | None] = ContextVar("reader", default=None)


@dataclass(frozen=True)
class Figure:
    """A number in a message, written as the reader's language writes numbers.

    Attributes
    ----------
    value : float
        NaN or None where nothing is known: a dash.
    decimals : int
        Places behind the decimal mark.

    Examples
    --------
    >>> Figure(0.756, 2).say("de")
    '0,76'
    """

    value: float | None
    decimals: int = 0

    def say(self, language: str | None = None) -> str:
        """Return the number as a language writes it.

        Parameters
        ----------
        language : {"de", "en"}, optional
            By default that of the reader.

        Returns
        -------
        str
            A dash where the number is not known.

        Examples
        --------
        >>> Figure(1234.5, 1).say("en"), Figure(None).say("en")
        ('1,234.5', '–')
        """
        return number(float("nan") if self.value is None else self.value, self.decimals, language or reader_language())


@dataclass(frozen=True)
class Message:
    """A message that can be said in any language.

    Attributes
    ----------
    code : str
        Key in the tables of words.
    values : mapping of str to object
        What is filled in; a value that is a message or a :class:`Figure` itself is said in the same language, and a
        tuple of messages is said one after the other.

    Examples
    --------
    >>> Message("found", {"cards": 3, "themes": 2}).say("en")
    '3 cards, 2 themes'
    """

    code: str
    values: Mapping[str, object] = field(default_factory=dict)

    def say(self, language: str | None = None) -> str:
        """Return the message in a language.

        Parameters
        ----------
        language : {"de", "en"}, optional
            By default that of the reader.

        Returns
        -------
        str
            With all values filled in, messages among them in the same language.

        Examples
        --------
        >>> share = Message("found", {"cards": 1, "themes": 1})
        >>> share.say("de"), share.say("en")
        ('1 Karte, 1 Thema', '1 card, 1 theme')
        """
        spoken = language or reader_language()
        return word(self.code, spoken, **{name: _said(value, spoken) for name, value in self.values.items()})


def message(code: str, **values: object) -> Message:
    """Return a message.

    Parameters
    ----------
    code : str
        Key in the tables of words.
    **values : object
        What is filled in.

    Returns
    -------
    Message
        Not yet in any language.

    Examples
    --------
    >>> message("file_missing", file="karten.csv").say("de")
    'karten.csv: Die Datei gibt es nicht.'
    """
    return Message(code, values)


def reader_language() -> str:
    """Return the language of whoever reads along, German where nobody has said.

    Returns
    -------
    {"de", "en"}
        See :func:`spoken_in`.

    Examples
    --------
    >>> reader_language()
    'de'
    """
    return _reader.get() or "de"


@contextmanager
def spoken_in(language: str) -> Iterator[None]:
    """Say progress, notices and errors of a block in a language.

    The outermost door decides: the command has asked the reader, and what it calls knows only the language of the
    cards.

    Parameters
    ----------
    language : {"de", "en"}
        Of the reader.

    Examples
    --------
    >>> with spoken_in("en"), spoken_in("de"):
    ...     reader_language()
    'en'
    """
    token = _reader.set(_reader.get() or language)
    try:
        yield
    finally:
        _reader.reset(token)


def _said(value: object, language: str) -> object:
    if isinstance(value, Message | Figure):
        return value.say(language)
    if isinstance(value, str):
        # Names of columns may be broken into lines; a message is one.
        return " ".join(value.split()) if "\n" in value or "\r" in value else value
    if isinstance(value, tuple) and value and all(isinstance(one, Message) for one in value):
        return "\n    ".join(one.say(language) for one in value)
    return value
