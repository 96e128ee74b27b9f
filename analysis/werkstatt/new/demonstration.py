"""The demonstration workshop, out of the package into a folder."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from werkstatt.errors import CardError
from werkstatt.files.writing import write_files
from werkstatt.wording import message

NAME = "sozialplanung"


def demonstrate(folder: str | Path) -> list[Path]:
    """Write the cards of the demonstration workshop, with all that belongs to them.

    Parameters
    ----------
    folder : str or Path
        Must not exist yet.

    Returns
    -------
    list of Path
        The files written; all of them or none.

    Raises
    ------
    CardError
        If the folder exists.

    Examples
    --------
    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp()) / "probe"
    >>> sorted(path.name for path in demonstrate(folder))[:3]
    ['LICENSE', 'README.md', 'antworten.csv']
    """
    if Path(folder).exists():
        raise CardError([message("project_exists", path=folder)])
    return write_files(folder, dict(_contents(_corpus(), "")))


def _corpus() -> Traversable:
    """Return where the corpus lies: in the package, or beside it in a checkout."""
    packed = files("werkstatt").joinpath("demo")
    return packed if packed.is_dir() else Path(str(files("werkstatt"))).parents[1] / "corpus" / NAME


def _contents(place: Traversable, above: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in sorted(place.iterdir(), key=lambda one: one.name):
        name = f"{above}{entry.name}"
        found += _contents(entry, f"{name}/") if entry.is_dir() else [(name, entry.read_bytes())]
    return found
