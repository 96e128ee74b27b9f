"""Write aside, then rename: an output folder never holds half a result."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


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
            (aside / name).write_bytes(content)
        if folder.exists():
            for name in files:
                os.replace(aside / name, folder / name)
        else:
            aside.chmod(0o755)
            os.replace(aside, folder)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return [folder / name for name in files]
