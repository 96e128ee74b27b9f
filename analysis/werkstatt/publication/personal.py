"""Cards and Zukunftsbilder that may name a person are looked at before they are published."""

from __future__ import annotations

import pandas as pd

from werkstatt.cards.personal_data import find_personal_data
from werkstatt.cards.workshop import Workshop
from werkstatt.errors import CardError
from werkstatt.wording import Message, message


def personal_data(cards: pd.DataFrame, workshop: Workshop) -> list[Message]:
    """Find the places of cards and Zukunftsbilder that may name a person.

    Parameters
    ----------
    cards : DataFrame
        The card table.
    workshop : Workshop
        With its Zukunftsbilder.

    Returns
    -------
    list of Message
        One for each place.

    Examples
    --------
    >>> cards = pd.DataFrame({"card_id": ["K1"], "text": ["Frau Müller fragen"]})
    >>> [place.say("en") for place in personal_data(cards, Workshop())]
    ['K1: name “Frau Müller”']
    """
    texts = [cards.set_index("card_id")["text"], workshop.visions.set_index("vision")["text"]]
    return [
        message("personal_data", card=row.card, kind=message(f"kind_{row.kind}"), found=row.found)
        for row in find_personal_data(pd.concat(texts)).itertuples()
    ]


def refuse_personal_data(places: list[Message]) -> None:
    """Refuse to publish what may name a person.

    Parameters
    ----------
    places : list of Message
        From :func:`personal_data`.

    Raises
    ------
    CardError
        With all places, if there are any.

    Examples
    --------
    >>> refuse_personal_data([])
    """
    if places:
        raise CardError([message("personal_data_stop", places=tuple(places))])
