"""What counts of what people sorted: the last placement of each person."""

from __future__ import annotations

import pandas as pd

ALONE = ("sorted", "check")
"""What a person decided alone, reading the card."""


MARKS = ("for", "against", "wish")
"""What a person says of a card beside where it belongs: for its matter, against it, or a wish; a row ``unmarked`` takes
it back."""


def without_undone(sorting: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that nobody took back.

    A row ``undone`` takes back the last row of the same person for the same card that still stands.

    Parameters
    ----------
    sorting : DataFrame
        With ``card_id``, ``who`` and ``how``, in the order in which it was made.

    Returns
    -------
    DataFrame
        Neither the rows taken back nor those that did so; the others with their index and in their order.

    Examples
    --------
    >>> sorting = pd.DataFrame(
    ...     [("K1", "Bus", "AB", "sorted"), ("K1", "Rad", "AB", "sorted"), ("K1", "", "AB", "undone")],
    ...     columns=["card_id", "heading", "who", "how"],
    ... )
    >>> without_undone(sorting)["heading"].tolist()
    ['Bus']
    """
    left = rows_left(sorting)
    # What somebody says of a card beside its place is no placement.
    return left[~left["how"].isin([*MARKS, "unmarked"])]


def rows_left(sorting: pd.DataFrame) -> pd.DataFrame:
    """Return placements and marks that were not taken back.

    Parameters
    ----------
    sorting : DataFrame
        With ``card_id``, ``who`` and ``how``, in the order in which it was made.

    Returns
    -------
    DataFrame
        Those rows, with their index and in their order.

    Examples
    --------
    >>> sorting = pd.DataFrame([("K1", "AB", "for"), ("K1", "AB", "undone")], columns=["card_id", "who", "how"])
    >>> len(rows_left(sorting))
    0
    """
    if not (sorting["how"] == "undone").any():
        return sorting
    own: dict[tuple[str, str], list[int]] = {}
    for place, (card, who, how) in enumerate(zip(sorting["card_id"], sorting["who"], sorting["how"], strict=True)):
        rows = own.setdefault((card, who), [])
        if how != "undone":
            rows.append(place)
        elif rows:
            rows.pop()
    return sorting.iloc[sorted(place for rows in own.values() for place in rows)]


def standing(sorting: pd.DataFrame) -> pd.DataFrame:
    """Return the placements that count: the last row of each person for each card.

    A row ``skipped`` takes nothing back and counts only where the person has no other. What people settled who had
    differed stands beside their own placements and takes the place of none: of each card the last row ``settled``
    counts, whoever wrote it. Rows that were taken back count nowhere (:func:`without_undone`).

    Parameters
    ----------
    sorting : DataFrame
        With ``card_id``, ``who`` and ``how``, in the order in which it was made.

    Returns
    -------
    DataFrame
        Those rows, with their index and in their order.

    Examples
    --------
    >>> sorting = pd.DataFrame(
    ...     [("K1", "Bus", "AB", "sorted"), ("K1", "Rad", "AB", "sorted"), ("K1", "", "AB", "skipped")],
    ...     columns=["card_id", "heading", "who", "how"],
    ... )
    >>> standing(sorting)["heading"].tolist()
    ['Rad']
    """
    sorting = without_undone(sorting)
    rows = sorting.reset_index(drop=True)
    settled = rows["how"] == "settled"
    own = rows[~settled].assign(skipped=rows["how"] == "skipped")
    # What was skipped comes before everything else, and so counts only where it is alone.
    last = own.sort_values("skipped", ascending=False, kind="stable").drop_duplicates(["who", "card_id"], keep="last")
    agreed = rows[settled].drop_duplicates("card_id", keep="last")
    return sorting.iloc[sorted([*last.index, *agreed.index])]
