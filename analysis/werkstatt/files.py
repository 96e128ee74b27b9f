"""Write aside, then rename: an output folder never holds half a result."""

from __future__ import annotations

import io
import os
import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

TIME = datetime(2000, 1, 1)
"""What archives and documents say of when they were made: the same input gives the same bytes."""


def write_files(folder: str | Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write `files` (name to content) into `folder`, all or none of them.

    Everything is first written to a temporary folder beside it. A new folder then appears by one
    rename; in an existing one the files are replaced one by one, and other files in it stay.

    Returns
    -------
    list of Path
        The files written, in the order given.

    Raises
    ------
    NotADirectoryError
        If `folder` is a file.
    OSError
        If it can't be written; nothing is left behind then.
    """
    folder = Path(folder)
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(folder)
    folder.absolute().parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.absolute().parent))
    try:
        for name, content in files.items():
            (aside / name).parent.mkdir(parents=True, exist_ok=True)
            (aside / name).write_bytes(content)
        if folder.exists():
            for name in files:
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                os.replace(aside / name, folder / name)
        else:
            aside.chmod(0o755)
            os.replace(aside, folder)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return [folder / name for name in files]


def pack(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP archive of `files` in the order given, always the same bytes for the same files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, TIME.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def unpack(archive: bytes) -> dict[str, bytes]:
    """Return the files of a ZIP archive of our own."""
    with zipfile.ZipFile(io.BytesIO(archive)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}
