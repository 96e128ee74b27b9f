"""The Zukunftsbilder: what each is called, and how people told it."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from werkstatt.cards.beside import read_own, said_of
from werkstatt.errors import CardError
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.wording import message

FILES = ("visions", "zukunftsbilder")

VISIONS = ("vision", "text")

NAMES = tuple(data.vision_columns for data in LANGUAGE_DATA.values())

NO_VISIONS = pd.DataFrame(columns=list(VISIONS), dtype="str")


def read_visions(path: Path) -> pd.DataFrame:
    r"""Read the Zukunftsbilder of a workshop.

    Parameters
    ----------
    path : Path
        ``.csv``, ``.tsv``, ``.xlsx`` or ``.ods``.

    Returns
    -------
    DataFrame
        ``vision`` and ``text``, in the order of the file.

    Raises
    ------
    CardError
        If a column is missing, or a name is missing or there twice.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "zukunftsbilder.csv"
    >>> _ = path.write_text("Zukunftsbild;Text\nDas rote Sofa;Es steht im Dorf.\n")
    >>> read_visions(path).to_dict("records")
    [{'vision': 'Das rote Sofa', 'text': 'Es steht im Dorf.'}]
    """
    own = read_own(path, VISIONS, VISIONS, NAMES)
    names, column = own.table["vision"], own.header["vision"]
    empty, doubled = names.index[names == ""], names[names.duplicated() & (names != "")]
    problems = [
        *own.problems,
        *(message("beside_empty", row=row, column=column) for row in empty),
        *(message("beside_doubled", row=row, column=column, value=value) for row, value in doubled.items()),
    ]
    if problems:
        raise CardError(said_of(path, problems))
    return own.table.reset_index(drop=True)
