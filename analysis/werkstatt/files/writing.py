"""Write aside, then rename: an output folder never holds half a result."""

from __future__ import annotations

import ctypes
import glob
import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

STALE = 60.0
"""Seconds after which a temporary folder that nobody has locked was left by a run that was killed."""

HERE, EXCHANGE = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE of Linux's ``renameat2``."""


def write_files(folder: str | Path, files: Mapping[str, bytes | Iterable[bytes]]) -> list[Path]:
    """Write files into a folder, all or none of them.

    Everything is first written to a temporary folder beside it. A new folder then appears by one rename. An existing
    one that holds nothing but earlier versions of the same files is exchanged as a whole; where it holds other files,
    these stay and the new ones replace theirs one by one.

    Parameters
    ----------
    folder : str or Path
        Made where it is missing.
    files : mapping of str to bytes, or to an iterable of bytes
        Name (it may lie in a folder of its own) to content, whole or in pieces.

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

    Examples
    --------
    >>> folder = Path(tempfile.mkdtemp()) / "ergebnisse"
    >>> [path.name for path in write_files(folder, {"cards.csv": b"text", "themes.csv": b"label"})]
    ['cards.csv', 'themes.csv']
    """
    folder = Path(folder)
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(folder)
    folder.absolute().parent.mkdir(parents=True, exist_ok=True)
    _sweep(folder)
    aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.absolute().parent))
    try:
        with _held(aside):
            for name, content in files.items():
                (aside / name).parent.mkdir(parents=True, exist_ok=True)
                if isinstance(content, bytes):
                    (aside / name).write_bytes(content)
                    continue
                with (aside / name).open("wb") as file:
                    file.writelines(content)
            aside.chmod(0o755)
            if not folder.exists():
                _appear(aside, folder)
            elif _holds_only(folder, files):
                _exchange(aside, folder)
            else:
                for name in files:
                    (folder / name).parent.mkdir(parents=True, exist_ok=True)
                    os.replace(aside / name, folder / name)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return [folder / name for name in files]


def write_file(path: str | Path, content: bytes) -> Path:
    """Write one file, all of it or nothing: beside its place first, then renamed.

    Parameters
    ----------
    path : str or Path
        Its folder is made where it is missing.
    content : bytes
        All of it.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    OSError
        If it can't be written; nothing is left behind then.

    Examples
    --------
    >>> write_file(Path(tempfile.mkdtemp()) / "orte.csv", b"Ort").read_bytes()
    b'Ort'
    """
    path = Path(path)
    path.absolute().parent.mkdir(parents=True, exist_ok=True)
    _sweep(path)
    with tempfile.NamedTemporaryFile(prefix=f".{path.name}-", dir=path.absolute().parent, delete=False) as aside:
        try:
            aside.write(content)
            aside.close()
            Path(aside.name).chmod(0o644)
            os.replace(aside.name, path)
        except OSError:
            Path(aside.name).unlink(missing_ok=True)
            raise
    return path


@contextmanager
def _held(aside: Path) -> Iterator[None]:
    """Lock a temporary folder for as long as this process lives and works in it."""
    if fcntl is None:
        yield
        return
    handle = os.open(aside, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _sweep(path: Path) -> None:
    """Remove what runs that were killed have left beside `path`: old and locked by nobody."""
    for left in path.absolute().parent.glob(f".{glob.escape(path.name)}-????????"):
        try:
            handle = os.open(left, os.O_RDONLY)
        except OSError:
            continue
        try:
            if fcntl is None or time.time() - os.fstat(handle).st_mtime < STALE:
                continue
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink(missing_ok=True)
        except OSError:
            # Another run is at work there.
            continue
        finally:
            os.close(handle)


def _holds_only(folder: Path, files: Iterable[str]) -> bool:
    """Tell whether everything in `folder` is to be replaced, and nobody works in it or has linked it."""
    plain = not folder.is_symlink() and not os.path.ismount(folder) and folder.resolve() != Path.cwd()
    return plain and all(entry.name in files and entry.is_file() for entry in folder.iterdir())


def _appear(aside: Path, folder: Path) -> None:
    try:
        os.replace(aside, folder)
    except OSError:
        # Another run was faster.
        if not folder.is_dir():
            raise
        _exchange(aside, folder)


def _exchange(aside: Path, folder: Path) -> None:
    """Let two folders change places: at once where the system can (Linux), else by two renames."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        rename = None
    if rename is not None and rename(HERE, os.fsencode(aside), HERE, os.fsencode(folder), EXCHANGE) == 0:
        return
    former = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.absolute().parent))
    os.replace(folder, former)
    os.replace(aside, folder)
    shutil.rmtree(former, ignore_errors=True)
