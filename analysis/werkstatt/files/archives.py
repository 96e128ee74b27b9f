"""ZIP archives: the same files give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime

TIME = datetime(2000, 1, 1)
"""What archives say of the files in them, since they must say something: the same input gives the same bytes."""


def pack(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP archive, always the same bytes for the same files.

    Parameters
    ----------
    files : mapping of str to bytes
        Name to content, in the order they are to have in the archive.

    Returns
    -------
    bytes
        The archive, in which every file is of :data:`TIME`.

    Examples
    --------
    >>> unpack(pack({"karten.csv": b"text"}))
    {'karten.csv': b'text'}
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, TIME.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def unpack(archive: bytes) -> dict[str, bytes]:
    """Return the files of a ZIP archive of our own.

    Parameters
    ----------
    archive : bytes
        From :func:`pack`, or of a library that we trust; nothing is measured before it is unpacked.

    Returns
    -------
    dict of str to bytes
        Name to content.

    Examples
    --------
    >>> unpack(pack({}))
    {}
    """
    with zipfile.ZipFile(io.BytesIO(archive)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}
