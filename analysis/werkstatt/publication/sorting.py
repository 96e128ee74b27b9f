"""What people sorted, as it is published: persons are numbers, notes stay out."""

from __future__ import annotations

import pandas as pd

from werkstatt.publication.format import CSV, Format
from werkstatt.themes.found import Themes
from werkstatt.validation.sorters import people_by_number


def sorting_table(themes: Themes) -> pd.DataFrame | None:
    """Return the placement of each person for each card.

    Parameters
    ----------
    themes : Themes
        From :func:`werkstatt.themes.finding.find_themes`.

    Returns
    -------
    DataFrame or None
        ``card_id``, ``heading``, ``who`` (``P1``, ``P2``, …), ``when`` and ``how``, in the order in which people
        sorted, then their marks; None where nobody did.

    Examples
    --------
    >>> import werkstatt as ws
    >>> cards = pd.DataFrame({"card_id": list("abcd"), "text": ["Bus, Bahn", "Park, Baum", "Bahn, Bus", "Baum, Park"]})
    >>> themes = ws.find_themes(cards.assign(heading=["Verkehr", "Grün", None, None]), "headings")
    >>> sorting_table(themes)[["card_id", "heading", "who"]].values.tolist()
    [['a', 'Verkehr', 'P1'], ['b', 'Grün', 'P1']]
    """
    if themes.placements is None:
        return None
    rows = themes.placements.rows
    columns = ["card_id", "heading", "who", "when", "how"]
    if len(themes.marks):
        marks = themes.marks.rename(columns={"stance": "how"}).assign(heading="", when="")
        rows = pd.concat([rows, marks], ignore_index=True)
    return rows.assign(who=rows["who"].map(people_by_number(rows)))[columns]


FORMAT = Format("sorting.csv", CSV, lambda edition: sorting_table(edition.themes))
