"""ZIP archives: the same files give the same bytes."""

from __future__ import annotations

import io
import re
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


def with_date(document: bytes, created: str) -> bytes:
    """Return a file of Office whose properties name a given date instead of the time at which it was written.

    Parameters
    ----------
    document : bytes
        An ``.xlsx`` or ``.docx`` file of our own.
    created : str
        ISO 8601, UTC; where it is empty, the properties name no date.

    Returns
    -------
    bytes
        The same for the same content.

    Examples
    --------
    >>> core = b"<dcterms:created>2026-01-31T12:00:00Z</dcterms:created>"
    >>> unpack(with_date(pack({"docProps/core.xml": core}), "2021-12-09T00:00:00Z"))["docProps/core.xml"]
    b'<dcterms:created>2021-12-09T00:00:00Z</dcterms:created>'
    """
    files = unpack(document)
    core = files["docProps/core.xml"].decode()
    if not created:
        core = re.sub(r"<dcterms:(created|modified)\b.*?</dcterms:\1>", "", core)
    else:
        core = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", created, core)
    files["docProps/core.xml"] = core.encode()
    return pack(files)
