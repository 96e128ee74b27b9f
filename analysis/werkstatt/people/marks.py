"""For, against or a wish: what people say of a card beside where it belongs. The machine never guesses it."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from werkstatt.people.standing import MARKS, rows_left


def marks_of(sorting: pd.DataFrame) -> pd.DataFrame:
    """Return the marks that stand: the last of each person for each card.

    Parameters
    ----------
    sorting : DataFrame
        With ``card_id``, ``who`` and ``how``, in the order in which it was made.

    Returns
    -------
    DataFrame
        ``card_id``, ``who`` and ``stance`` (one of :data:`werkstatt.people.standing.MARKS`).

    Examples
    --------
    >>> rows = [("K1", "AB", "for"), ("K1", "AB", "sorted"), ("K1", "AB", "wish"), ("K2", "AB", "unmarked")]
    >>> marks_of(pd.DataFrame(rows, columns=["card_id", "who", "how"])).values.tolist()
    [['K1', 'AB', 'wish']]
    """
    left = rows_left(sorting)
    rows = left[left["how"].isin([*MARKS, "unmarked"])]
    last = rows.drop_duplicates(["card_id", "who"], keep="last")
    return last[last["how"].isin(MARKS)][["card_id", "who", "how"]].rename(columns={"how": "stance"})


def settled_marks(marks: pd.DataFrame) -> dict[str, str]:
    """Return the mark of each card on which most of those who marked it agree.

    Parameters
    ----------
    marks : DataFrame
        From :func:`marks_of`.

    Returns
    -------
    dict of str to str
        By card; a card on which as many say one thing as another has none.

    Examples
    --------
    >>> rows = [("a", "AB", "for"), ("a", "CD", "against"), ("b", "AB", "wish")]
    >>> marks = pd.DataFrame(rows, columns=["card_id", "who", "stance"])
    >>> settled_marks(marks)
    {'b': 'wish'}
    """
    found = {}
    for card, own in marks.groupby("card_id", sort=True):
        (first, most), *others = Counter(own["stance"]).most_common()
        if not others or others[0][1] < most:
            found[str(card)] = first
    return found


def with_marks(cards: pd.DataFrame, marks: pd.DataFrame) -> pd.DataFrame:
    """Return cards with what people say of them; a mark counts before what the file said.

    Parameters
    ----------
    cards : DataFrame
        The card table.
    marks : DataFrame
        From :func:`marks_of`.

    Returns
    -------
    DataFrame
        The same, with ``stance`` where there are marks. A card on which people differ has none.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["a", "b"], "stance": ["for", None]})
    >>> marks = pd.DataFrame({"card_id": ["b"], "who": ["AB"], "stance": ["wish"]})
    >>> with_marks(cards, marks)["stance"].tolist()
    ['for', 'wish']
    """
    if marks.empty:
        return cards
    settled, marked = settled_marks(marks), set(marks["card_id"])
    before = cards["stance"].astype("object") if "stance" in cards else pd.Series(None, cards.index, dtype="object")
    own = [
        settled.get(card) if card in marked else (value if pd.notna(value) else None)
        for card, value in zip(cards["card_id"], before, strict=True)
    ]
    return cards.assign(stance=pd.array(own, dtype="string"))
