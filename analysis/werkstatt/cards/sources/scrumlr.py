"""Notes of a scrumlr board, as CSV.

``note_id, author_id, author, text, column_id, column, rank, stack``, then ``voting_0`` … for each closed voting
(inovex/scrumlr.io, server/src/api/boards.go); ``stack`` is the id of the note below, or ``null``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.source import Source, from_table, has_columns, with_text
from werkstatt.cards.votes import read_votes
from werkstatt.files.tables import Cells

TAKEN = {"note_id": "card_id", "text": "text", "column": "place"}

COLUMNS = {"author", "column_id", "rank", "stack", *TAKEN}

VOTING = re.compile(r"voting_\d+")


def read(file: File) -> Cells:
    r"""Return one card per note; the votings are added up, the column of the board is the place.

    Parameters
    ----------
    file : File
        One that was recognised.

    Returns
    -------
    Cells
        Authors stay in a column that is not published.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> path = Path(tempfile.mkdtemp()) / "board.csv"
    >>> head = "note_id,author_id,author,text,column_id,column,rank,stack,voting_0,voting_1"
    >>> _ = path.write_text(f"{head}\n11aa,u1,Ada,Mehr Licht,c1,Fantasie,0,null,3,1\n")
    >>> read(File(path)).table[["card_id", "text", "place", "votes"]].loc[2].to_list()
    ['11aa', 'Mehr Licht', 'Fantasie', '4']
    """
    cells = from_table(with_text, TAKEN)(file)
    votings = [column for column in cells.table if VOTING.fullmatch(column) and column not in file.named]
    counts = cells.table[votings].apply(lambda column: column.str.strip().replace("", "0").map(read_votes))
    votings = [column for column in votings if counts[column].notna().all()]
    if not votings or "votes" in cells.table or "votes" in file.given:
        return cells
    table = cells.table.assign(votes=counts[votings].sum(axis=1).astype(int).astype(str))
    return replace(cells, table=table, taken={**cells.taken, **dict.fromkeys(votings, "votes")})


SOURCE = Source("scrumlr", has_columns(COLUMNS, TAKEN), read)
