"""A file is refused that a wall could not write without losing something in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from werkstatt.cards.beside import read_own
from werkstatt.errors import CardError
from werkstatt.wording import message


def refuse_losses(
    path: Path, columns: Sequence[str], required: Sequence[str], names: Sequence[Mapping[str, str]]
) -> None:
    """Stop if a wall could not write to a file without losing something.

    Parameters
    ----------
    path : Path
        Of a sorting or a codebook; there may be none yet.
    columns, required, names
        See :func:`werkstatt.cards.beside.read_own`.

    Raises
    ------
    CardError
        If it is no CSV, has other columns, or can't be read.

    Examples
    --------
    >>> try:
    ...     refuse_losses(Path("sortierung.xlsx"), ("card_id",), (), ())
    ... except CardError as error:
    ...     print(error)
    sortierung.xlsx: Die Wand schreibt in eine CSV-Datei. Bitte einen Namen mit der Endung .csv angeben.
    """
    if path.suffix.lower() != ".csv":
        raise CardError([message("own_not_csv", file=path.name)])
    if path.exists() and (others := read_own(path, columns, required, names).others):
        raise CardError([message("own_others", file=path.name, columns=", ".join(others))])
