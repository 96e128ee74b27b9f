"""The text of a file, whatever usual encoding it is in."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from dataclasses import dataclass
from pathlib import Path

from werkstatt.errors import CardError
from werkstatt.files.encoding import decode
from werkstatt.files.kinds import kind_problem
from werkstatt.wording import Message, message

TEXTS = (".csv", ".tsv", ".txt")
"""Endings of tables that are plain text."""

LONGEST_WORD = 40
"""Letters of the word that shows how a file was read."""

FOREIGN_WORD = re.compile(r"(?<![^\W\d_])[a-zA-Z]{0,40}[^\W\d_a-zA-Z][^\W\d_]{0,40}")
"""A word with a letter beyond ASCII."""


def check_file(path: Path) -> None:
    """Refuse a file that is not there, may not be read, or is something else than its ending says.

    Parameters
    ----------
    path : Path
        The file.

    Raises
    ------
    CardError
        If there is no such file, it may not be read, or it is of another kind.

    Examples
    --------
    >>> try:
    ...     check_file(Path("no such file.csv"))
    ... except CardError as error:
    ...     print(error)
    no such file.csv: Die Datei gibt es nicht.
    """
    if not path.is_file():
        raise CardError([message("file_missing", file=path.name)])
    try:
        with path.open("rb") as file:
            file.read(1)
        problem = kind_problem(path)
    except OSError as error:
        raise CardError([message("file_unreadable", file=path.name, reason=error.strerror)]) from error
    if problem is not None:
        raise CardError([problem])


@dataclass(frozen=True)
class Text:
    """The text of a file.

    Attributes
    ----------
    text : str
        Without a byte order mark.
    notices : tuple of Message
        Which encoding had to be assumed.

    Examples
    --------
    >>> Text("Bürger").notices
    ()
    """

    text: str
    notices: tuple[Message, ...] = ()


def split_lines(text: str) -> list[str]:
    r"""Return the lines of a text, which end at a line feed, a carriage return, or both.

    ``str.splitlines`` parts text at signs too that stand within a card: vertical tabs and U+2028 come from slides.

    Parameters
    ----------
    text : str
        Of a file or a cell.

    Returns
    -------
    list of str
        Without what ends them; nothing is behind the last end.

    Examples
    --------
    >>> split_lines("Der Bus\vkommt nie\r\nKein Geld\n")
    ['Der Bus\x0bkommt nie', 'Kein Geld']
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines if lines[-1] else lines[:-1]


def read_text(path: Path) -> Text:
    """Return the text of a file in UTF-8, UTF-16, or an encoding that can be told by its letters.

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    Text
        With a notice where the encoding had to be assumed.

    Raises
    ------
    CardError
        If the encoding can't be told, or it is in two at once.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "karten.csv"
    >>> _ = path.write_bytes("Bürger".encode("cp1252"))
    >>> found = read_text(path)
    >>> found.text, found.notices[0].values["name"]
    ('Bürger', 'Windows-1252')
    """
    content = path.read_bytes()
    found = decode(content)
    if found is None:
        line = _other_encoding(content)
        mixed = message("file_mixed", file=path.name, row=line)
        raise CardError([mixed if line else message("file_encoding", file=path.name)])
    if not found.assumed:
        return Text(found.text)
    if "UTF" not in found.assumed and (line := _other_encoding(content)):
        raise CardError([message("file_mixed", file=path.name, row=line)])
    shown = FOREIGN_WORD.search(found.text)
    word = shown[0] if shown else found.text.strip()[:LONGEST_WORD]
    return Text(found.text, (message("encoding_assumed", name=found.assumed, word=word),))


def _other_encoding(content: bytes) -> int | None:
    """Return the first line that is no UTF-8, if others are and show it by their umlauts."""
    umlauts, first = False, None
    for number, line in enumerate(content.removeprefix(BOM_UTF8).split(b"\n"), 1):
        try:
            umlauts |= not line.decode().isascii()
        except UnicodeDecodeError:
            first = first or number
    return first if umlauts else None
