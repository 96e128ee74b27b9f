"""Tables as Jupyter shows them: texts from the left, numbers from the right."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import cycle
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def html_table(table: pd.DataFrame, figures: Collection[str] = ()) -> str:
    """Return a table as HTML, with what the cells say escaped.

    Parameters
    ----------
    table : DataFrame
        Its index is left out.
    figures : collection of str
        Columns that hold numbers in words, beside those that hold numbers.

    Returns
    -------
    str
        One element; where there are no rows, the heads alone.

    Examples
    --------
    >>> import pandas as pd
    >>> shown = html_table(pd.DataFrame({"Thema": ["<Bus>"], "Karten": [3]}))
    >>> '<td style="text-align:left">&lt;Bus&gt;</td>' in shown, "<td>3</td>" in shown
    (True, True)
    """
    # Jupyter puts everything to the right, where a sentence can't be read.
    texts = cycle([name not in figures and table[name].dtype.kind not in "iuf" for name in table.columns])
    html = str(table.to_html(index=False, border=0))
    return re.sub(r"<(t[hd])>", lambda cell: f'<{cell[1]} style="text-align:left">' if next(texts) else cell[0], html)
