"""One at a time: a lock beside a file, which two notebooks or two machines on a shared drive both mind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from werkstatt.errors import CardError, MissingExtraError
from werkstatt.wording import message

PATIENCE = 10.0
"""Seconds after which waiting for somebody else's writing ends: it takes a fraction of one."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep others that ask from writing a file.

    Parameters
    ----------
    path : Path
        The file; the lock is a hidden file beside it, which stays.

    Raises
    ------
    CardError
        If somebody else holds the lock for 10 seconds.
    MissingExtraError
        If the extra ``notebooks`` is not installed.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "sortierung.csv"
    >>> with locked(path):
    ...     path.write_text("Bus")
    3
    """
    try:
        from filelock import FileLock, Timeout
    except ImportError:
        raise MissingExtraError(message("no_notebooks")) from None
    path.absolute().parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(path.absolute().parent / f".{path.name}.lock", timeout=PATIENCE):
            yield
    except Timeout:
        raise CardError([message("own_locked", file=path.name)]) from None
