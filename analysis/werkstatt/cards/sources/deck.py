"""Cards of a board of Nextcloud Deck, as its table separated by tabs.

``Card title, Description, List name, Tags, Assigned users, Due date, Created, Modified`` in the language of whoever
exports (nextcloud/deck, src/services/BoardApi.js); German ``Titel der Karte, Beschreibung, Listenname, Schlagworte …``
(l10n/de.json there).
"""

from __future__ import annotations

from dataclasses import replace

from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.source import Source, from_table, has_columns, tell_descriptions, with_text
from werkstatt.files.tables import Cells

TAKEN = {"Card title": "text", "List name": "place", "Titel der Karte": "text", "Listenname": "place"}

COLUMNS = (
    {"Card title", "Description", "List name", "Tags"},
    {"Titel der Karte", "Beschreibung", "Listenname", "Schlagworte"},
)


def _recognise(file: File) -> bool:
    return any(has_columns(names, TAKEN)(file) for names in COLUMNS)


def read(file: File) -> Cells:
    r"""Return one card per card with a title; its list is the place.

    Parameters
    ----------
    file : File
        One that was recognised.

    Returns
    -------
    Cells
        Descriptions are not read, and counted in a notice.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> path = Path(tempfile.mkdtemp()) / "deck.csv"
    >>> _ = path.write_text("Card title\tDescription\tList name\tTags\nMehr Licht\tsiehe Foto\tFantasie\tWege,\n")
    >>> cells = read(File(path))
    >>> cells.table[["text", "place"]].loc[2].to_list(), [notice.code for notice in cells.notices]
    (['Mehr Licht', 'Fantasie'], ['descriptions'])
    """
    taken = {column: TAKEN[column] for names in COLUMNS if file.columns >= names for column in TAKEN if column in names}
    cells = from_table(with_text, taken)(file)
    told = tell_descriptions(cells.table, ["Description", "Beschreibung"])
    return replace(cells, notices=(*cells.notices, *told))


SOURCE = Source("deck", _recognise, read)
