"""The text of a file, whatever usual encoding it is in."""

from __future__ import annotations

from pathlib import Path

from werkstatt.errors import CardError
from werkstatt.files.kinds import kind_problem
from werkstatt.wording import message


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


def read_text(path: Path) -> str:
    """Return the text of a file in UTF-8, UTF-16 with byte order mark, or Windows-1252.

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    str
        Its text, without the byte order mark.

    Raises
    ------
    CardError
        If it is in none of them, or in two of them at once.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "karten.csv"
    >>> _ = path.write_bytes("Bürger".encode("cp1252"))
    >>> read_text(path)
    'Bürger'
    """
    content = path.read_bytes()
    encodings = ["utf-16"] if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "cp1252" and (line := _other_encoding(content)):
            raise CardError([message("file_mixed", file=path.name, row=line)])
        return text
    raise CardError([message("file_encoding", file=path.name)])


def _other_encoding(content: bytes) -> int | None:
    """Return the first line that is no UTF-8, if others are and show it by their umlauts."""
    umlauts, first = False, None
    for number, line in enumerate(content.split(b"\n"), 1):
        try:
            umlauts |= not line.decode().isascii()
        except UnicodeDecodeError:
            first = first or number
    return first if umlauts else None
