"""What a format declares of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

# Pictures and exports take seconds to load, so only whoever publishes waits for them.
if TYPE_CHECKING:
    from werkstatt.publication.edition import Edition

CSV, JSON = "text/csv", "application/json"


class File(NamedTuple):
    """A file that was made.

    Examples
    --------
    >>> File("text/plain", b"Bus").hash[:8]
    'bb3d83ff'
    """

    media: str
    content: bytes
    table: pd.DataFrame | None = None

    @property
    def hash(self) -> str:
        """The SHA-256 of the content."""
        return sha256(self.content).hexdigest()


@dataclass(frozen=True)
class Format:
    """A file of the publication.

    Attributes
    ----------
    name : str
        Of the file.
    media : str
        Its media type.
    make : callable
        Takes the edition; returns the content of the file, or a table that is written as CSV, or None where there is
        nothing to be written.

    Examples
    --------
    >>> Format("hello.txt", "text/plain", lambda edition: b"Hello").name
    'hello.txt'
    """

    name: str
    media: str
    make: Callable[[Edition], bytes | pd.DataFrame | None]


@dataclass(frozen=True)
class Several:
    """Files of the publication that lie in a folder, as many as there are.

    Attributes
    ----------
    folder : str
        Its name.
    make : callable
        Takes the edition; yields files by their names, the folder before each.

    Examples
    --------
    >>> list(Several("pictures", lambda edition: [("pictures/1.png", File("image/png", b""))]).make(None))
    [('pictures/1.png', File(media='image/png', content=b'', table=None))]
    """

    folder: str
    make: Callable[[Edition], Iterable[tuple[str, File]]]


@dataclass(frozen=True)
class Description:
    """A file that describes the others.

    Attributes
    ----------
    name : str
        Of the file.
    make : callable
        Takes the edition and the files by their names; returns JSON.

    Examples
    --------
    >>> Description("files.json", lambda edition, files: b"{}").make(None, {})
    b'{}'
    """

    name: str
    make: Callable[[Edition, Mapping[str, File]], bytes]
