"""Columns of an EasyRetro (FunRetro) board side by side, as CSV or XLSX.

Each column of the board is followed by one with its votes, so that ``Votes`` stands in the header several times, as the
exporter abnegru31/easyretro-exporter on GitHub writes it. No genuine file was at hand.
"""

from __future__ import annotations

import pandas as pd

from werkstatt.cards.columns import find_column
from werkstatt.cards.sources.file import File
from werkstatt.cards.sources.source import Source
from werkstatt.files.account import Account
from werkstatt.files.sheets import Rows
from werkstatt.files.tables import Cells, filled_rows


def _recognise(file: File) -> bool:
    """Tell whether every second column is called votes, and there are two of them or more."""
    if not file.is_table or file.named or len(file.sheets.rows) != 1:
        return False
    header = _header(file)
    votes = [name for name in header[1::2] if find_column(name) == "votes"]
    others = [name for name in header[::2] if name and find_column(name) != "votes"]
    return len(votes) > 1 and len(votes) == len(others) and len(header) == 2 * len(votes)


def read(file: File) -> Cells:
    r"""Return one card per filled cell; the column of the board is its place.

    Parameters
    ----------
    file : File
        One that was recognised.

    Returns
    -------
    Cells
        ``card_id`` is made of row and column. Cells below the header are counted.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> path = Path(tempfile.mkdtemp()) / "board.csv"
    >>> _ = path.write_text("Kritik,Votes,Fantasie,Votes\nDer Bus kommt nicht,3,Mehr Licht,2\n")
    >>> read(File(path)).table[["text", "votes", "place"]].to_numpy().tolist()
    [['Der Bus kommt nicht', '3', 'Kritik'], ['Mehr Licht', '2', 'Fantasie']]
    """
    header = _header(file)
    (head, _), *body = filled_rows(_rows(file))
    cards = [
        (number, {"card_id": f"{number}-{place + 1}", "text": text, "votes": votes.strip(), "place": header[place]})
        for number, row in body
        for place in range(0, len(header), 2)
        for text, votes in [(*row, *[""] * len(header))[place : place + 2]]
        if text.strip()
    ]
    table = pd.DataFrame([card for _, card in cards], index=[number for number, _ in cards], dtype="str")
    empty = [number for number, _ in body if number not in table.index]
    rows = Account("rows", len(body) + 1).less("header", [head]).less("no_text", empty)
    taken = dict.fromkeys(header[::2], "place") | dict.fromkeys(header[1::2], "votes")
    return Cells(
        table, head, accounts=(rows, Account("cells", len(cards))), header=tuple(dict.fromkeys(header)), taken=taken
    )


SOURCE = Source("easyretro", _recognise, read)


def _rows(file: File) -> Rows:
    return next(iter(file.sheets.rows.values()), [])


def _header(file: File) -> list[str]:
    """Return the names of the columns, without blank ones behind the last."""
    _, row = next(iter(filled_rows(_rows(file))), (0, []))
    header = [name.strip() for name in row]
    while header and not header[-1]:
        header.pop()
    return header
