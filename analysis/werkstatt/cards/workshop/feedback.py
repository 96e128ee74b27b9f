"""What participants said of the results."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd

from werkstatt.cards.beside import read_own, said_of
from werkstatt.errors import CardError
from werkstatt.files.text import check_file, read_text
from werkstatt.language.languages import LANGUAGE_DATA
from werkstatt.wording import message

FILES = ("rueckmeldung", "rückmeldung", "rueckmeldungen", "rückmeldungen", "feedback")

TEXTS = (".txt", ".md")

FEEDBACK = ("text", "who", "date")

NAMES = tuple(data.feedback_columns for data in LANGUAGE_DATA.values())

NO_FEEDBACK = pd.DataFrame(columns=list(FEEDBACK), dtype="str")

PARAGRAPHS = re.compile(r"\n\s*\n")


def read_feedback(path: Path) -> pd.DataFrame:
    r"""Read what participants said of the results.

    Parameters
    ----------
    path : Path
        A table with the columns text, who and date, or a ``.txt`` or ``.md`` with a voice in each paragraph.

    Returns
    -------
    DataFrame
        The columns of `FEEDBACK` as text, in the order of the file.

    Raises
    ------
    CardError
        If the file can't be read, or a row has no text.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "rueckmeldung.txt"
    >>> _ = path.write_text("Ich erkenne uns wieder.\n\nDer Bus fehlt noch.\n")
    >>> read_feedback(path)["text"].tolist()
    ['Ich erkenne uns wieder.', 'Der Bus fehlt noch.']
    """
    if path.suffix.lower() in TEXTS:
        check_file(path)
        voices = [" ".join(part.split()) for part in PARAGRAPHS.split(read_text(path).text)]
        return pd.DataFrame({"text": list(filter(None, voices))}, dtype="str").reindex(
            columns=list(FEEDBACK), fill_value=""
        )
    own = read_own(path, FEEDBACK, ("text",), NAMES)
    empty = own.table.index[own.table["text"] == ""]
    if problems := [*own.problems, *(message("beside_empty", row=row, column=own.header["text"]) for row in empty)]:
        raise CardError(said_of(path, problems))
    return own.table
