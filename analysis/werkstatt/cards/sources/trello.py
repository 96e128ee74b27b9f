"""Cards of a Trello board, as CSV.

``Card ID, Card Name, Card URL, Card Description, Labels, Members, Due Date, …, List ID, List Name, …, Archived``, and
``Votes`` where they were used, as in exports quoted by projects on GitHub (christiankaindl/trello-super-powers,
issue 2).
"""

from __future__ import annotations

from dataclasses import replace

from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.source import Source, from_table, has_columns, tell_descriptions, with_text
from werkstatt.files.tables import Cells
from werkstatt.wording import message

TAKEN = {"Card ID": "card_id", "Card Name": "text", "List Name": "place", "Votes": "votes"}

COLUMNS = {"Card ID", "Card Name", "List Name"}


def read(file: File) -> Cells:
    r"""Return one card per card with a name; its list is the place.

    Parameters
    ----------
    file : File
        One that was recognised.

    Returns
    -------
    Cells
        Archived cards are read, and counted in a notice; so are descriptions, which are not.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> path = Path(tempfile.mkdtemp()) / "board.csv"
    >>> _ = path.write_text("Card ID,Card Name,List Name,Archived\n5f1,Mehr Licht,Fantasie,true\n")
    >>> cells = read(File(path))
    >>> cells.table[["card_id", "text", "place"]].loc[2].to_list(), [notice.code for notice in cells.notices]
    (['5f1', 'Mehr Licht', 'Fantasie'], ['archived'])
    """
    cells = from_table(with_text, TAKEN)(file)
    notices = [*cells.notices, *tell_descriptions(cells.table, ["Card Description"])]
    if "Archived" in cells.table and (count := int((cells.table["Archived"].str.strip().str.lower() == "true").sum())):
        notices.append(message("archived", count=count))
    return replace(cells, notices=tuple(notices))


SOURCE = Source("trello", has_columns(COLUMNS, TAKEN), read)
