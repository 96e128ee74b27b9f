"""What a file was called and held, so that others can tell whether theirs is the same."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path


@dataclass(frozen=True)
class Fingerprint:
    """A file by its name and content.

    Attributes
    ----------
    name : str
        Without its folder.
    sha256 : str
        Of the content, in hexadecimal digits.

    Examples
    --------
    >>> Fingerprint("karten.csv", "bb3d83ff").name
    'karten.csv'
    """

    name: str
    sha256: str


def fingerprint(path: str | Path) -> Fingerprint:
    """Return name and hash of a file.

    Parameters
    ----------
    path : str or Path
        Of a file that can be read.

    Returns
    -------
    Fingerprint
        With the SHA-256 of its content.

    Examples
    --------
    >>> from tempfile import NamedTemporaryFile
    >>> with NamedTemporaryFile() as file:
    ...     fingerprint(file.name).sha256[:8]
    'e3b0c442'
    """
    with Path(path).open("rb") as file:
        return Fingerprint(Path(path).name, file_digest(file, "sha256").hexdigest())
