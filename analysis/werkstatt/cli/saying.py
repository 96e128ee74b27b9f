"""Messages on the terminal."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable

from werkstatt.wording import Message


def say(messages: Iterable[Message], options: Namespace, file: object = None) -> None:
    """Print messages in the reader's language.

    Parameters
    ----------
    messages : iterable of Message
        One a line.
    options : Namespace
        Of the command.
    file : object, optional
        To print to; by default standard output.

    Examples
    --------
    >>> from werkstatt.wording import message
    >>> say([message("found", cards=2, themes=1)], Namespace(output_language="de"))
    2 Karten, 1 Thema
    """
    for one in messages:
        print(one.say(options.output_language), file=file)  # type: ignore[call-overload]
